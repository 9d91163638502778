package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;

/// The form for changing many rows at once.
///
/// @param bar the filter it was opened with
/// @param people who may be chosen, by name
public record ManyView(RosterVersion version, GridBar bar, List<Person> people) {
  public ManyView {
    people = List.copyOf(people);
  }

  public record Person(String code, String name) {}
}
