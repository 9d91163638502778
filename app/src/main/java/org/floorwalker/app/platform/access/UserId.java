package org.floorwalker.app.platform.access;

/// A login of the product.
public record UserId(long value) {
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("UserId must be positive but is " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
