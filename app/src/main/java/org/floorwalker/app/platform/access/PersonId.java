package org.floorwalker.app.platform.access;

/// A person who works, or worked, at the centre; the row is kept by the room people.
public record PersonId(long value) {
  public PersonId {
    if (value <= 0) {
      throw new IllegalArgumentException("PersonId must be positive but is " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
