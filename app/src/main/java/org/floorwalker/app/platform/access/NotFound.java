package org.floorwalker.app.platform.access;

/// Thrown when what an address names does not exist, or not for this viewer.
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
