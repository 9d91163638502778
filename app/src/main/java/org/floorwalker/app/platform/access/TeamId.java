package org.floorwalker.app.platform.access;

/// A team; the row is kept by the room people.
///
/// Ids begin at 1: an address or a form that names another names nothing.
public record TeamId(long value) {
  public TeamId {
    if (value <= 0) {
      throw new NotFound("team " + value);
    }
  }

  /// The team an address or a form names.
  public static TeamId valueOf(String word) {
    return new TeamId(Long.parseLong(word));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
