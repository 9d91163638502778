package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rotation;

/// The form for changing many rows at once.
///
/// @param bar the filter it was opened with
/// @param people who may be chosen, by name
/// @param rotations of the library
public record ManyView(
    RosterVersion version, GridBar bar, List<Person> people, List<Rotation> rotations) {
  public ManyView {
    people = List.copyOf(people);
    rotations = List.copyOf(rotations);
  }

  public record Person(String code, String name) {}
}
