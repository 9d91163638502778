package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;

/// Who uses a thing of the library that is about to end.
///
/// @param thing what is about to end
/// @param today the first day it may end on
/// @param things titles of rotations that name the shift, or of activities of the kind
/// @param people names of people who have the shift on a published day ahead, or who follow
///     the rotation
public record EndView(Thing thing, LocalDate today, List<String> things, List<String> people) {
  private static final int MOST_NAMED = 20;

  public EndView {
    things = List.copyOf(things);
    people = List.copyOf(people);
  }

  /// @param what `shift`, `kind` or `rotation`
  /// @param code its code or number, as its form sends it
  /// @param name what people call it
  public record Thing(String what, String code, String name) {}

  /// The first of them; the rest is counted.
  public static List<String> named(List<String> all) {
    return all.subList(0, Math.min(MOST_NAMED, all.size()));
  }
}
