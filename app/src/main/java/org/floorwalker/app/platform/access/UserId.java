package org.floorwalker.app.platform.access;

/// A login of the product.
///
/// Ids begin at 1: an address or a form that names another names nothing.
public record UserId(long value) {
  public UserId {
    if (value <= 0) {
      throw new NotFound("login " + value);
    }
  }

  /// The login an address or a form names.
  public static UserId valueOf(String word) {
    return new UserId(Long.parseLong(word));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
