package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.FixedDay;
import org.jspecify.annotations.Nullable;

/// Days that are fixed one by one.
///
/// @param days from today on
/// @param people who may be chosen, by name
/// @param trouble key of why the last entry was not taken
public record FixedView(
    List<Line> days, List<Field.Choice> people, LocalDate today, @Nullable String trouble) {
  public FixedView {
    days = List.copyOf(days);
    people = List.copyOf(people);
  }

  /// @param name full name of the person
  public record Line(String name, FixedDay fixed) {}
}
