package org.floorwalker.app.platform.access;

/// Thrown at a door when the viewer's rights do not reach; the page says so and nothing was done.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  public Refused(Permission permission) {
    super("Not allowed: " + permission);
    this.permission = permission;
  }

  public Permission permission() {
    return permission;
  }
}
