package org.floorwalker.app.platform.access;

/// A person who works, or worked, at the centre; the row is kept by the room people.
///
/// Ids begin at 1: an address or a form that names another names nothing.
public record PersonId(long value) {
  public PersonId {
    if (value <= 0) {
      throw new NotFound("person " + value);
    }
  }

  /// The person an address or a form names.
  public static PersonId valueOf(String word) {
    return new PersonId(Long.parseLong(word));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
