package org.floorwalker.app.platform.access;

/// A client whose customers are served; the row is kept by the room people.
///
/// Ids begin at 1: an address or a form that names another names nothing.
public record ClientId(long value) {
  public ClientId {
    if (value <= 0) {
      throw new NotFound("client " + value);
    }
  }

  /// The client an address or a form names.
  public static ClientId valueOf(String word) {
    return new ClientId(Long.parseLong(word));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
