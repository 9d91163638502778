package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rotation;

/// The form for changing many rows at once.
///
/// @param bar the filter it was opened with
/// @param people who may be chosen, by name
/// @param rotations of the library that leave nothing to choose
/// @param isTooMany whether more was asked than can be looked at in one go
public record ManyView(
    RosterVersion version,
    GridBar bar,
    List<Person> people,
    List<Rotation> rotations,
    boolean isTooMany) {
  public ManyView {
    people = List.copyOf(people);
    rotations = List.copyOf(rotations);
  }

  /// The day a copy goes onto when nothing else is said: the day after the one shown.
  public LocalDate onto() {
    LocalDate next = bar.day().plusDays(1);
    return version.span().contains(next) ? next : version.span().firstDay();
  }

  public record Person(String code, String name) {}
}
