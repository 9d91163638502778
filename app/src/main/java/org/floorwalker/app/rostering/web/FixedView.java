package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.FixedDay;
import org.jspecify.annotations.Nullable;

/// Days that are fixed one by one.
///
/// @param days from today on
/// @param teams who may be chosen
/// @param chosen who was chosen before what was wrong
/// @param trouble key of why the last entry was not taken
public record FixedView(
    List<Line> days,
    List<TeamChoices> teams,
    ChosenPeople chosen,
    LocalDate today,
    @Nullable String trouble) {
  public FixedView {
    days = List.copyOf(days);
    teams = List.copyOf(teams);
  }

  /// @param name full name of the person
  public record Line(String name, FixedDay fixed) {}
}
