package org.floorwalker.app.platform.access;

/// A client whose customers are served; the row is kept by the room people.
public record ClientId(long value) {
  public ClientId {
    if (value <= 0) {
      throw new IllegalArgumentException("ClientId must be positive but is " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
