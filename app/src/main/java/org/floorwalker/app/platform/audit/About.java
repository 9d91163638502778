package org.floorwalker.app.platform.audit;

import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What a deed was about: a kind of thing and which one, and the person it concerns if there
/// is one.
public record About(String kind, String id, @Nullable PersonId person) {
  public static About thing(String kind, Object id) {
    return new About(kind, id.toString(), null);
  }

  public static About person(PersonId person) {
    return new About("person", person.toString(), person);
  }

  /// A thing that concerns a person, such as that person's contract.
  public static About thingOf(PersonId person, String kind, Object id) {
    return new About(kind, id.toString(), person);
  }
}
