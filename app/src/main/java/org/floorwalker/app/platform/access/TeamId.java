package org.floorwalker.app.platform.access;

/// A team; the row is kept by the room people.
public record TeamId(long value) {
  public TeamId {
    if (value <= 0) {
      throw new IllegalArgumentException("TeamId must be positive but is " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
