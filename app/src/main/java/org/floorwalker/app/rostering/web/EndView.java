package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;

/// Who uses a thing of the library that is about to end.
///
/// @param what `shift` or `kind`
/// @param code its code
/// @param today the first day it may end on
/// @param things titles of rotations that name the shift, or of activities of the kind
/// @param people names of people who have the shift on a published day ahead
public record EndView(
    String what, String code, LocalDate today, List<String> things, List<String> people) {
  private static final int MOST_NAMED = 20;

  public EndView {
    things = List.copyOf(things);
    people = List.copyOf(people);
  }

  /// The first of them; the rest is counted.
  public static List<String> named(List<String> all) {
    return all.subList(0, Math.min(MOST_NAMED, all.size()));
  }
}
