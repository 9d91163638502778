package org.floorwalker.app.rostering.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;

/// Activities to place.
///
/// @param names names of people by code
/// @param form fields of a new one
public record ActivitiesView(List<Row> rows, Map<String, String> names, List<Field> form) {
  public ActivitiesView {
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
    form = List.copyOf(form);
  }

  /// What the newest schedule makes of an activity.
  public sealed interface Newest {
    /// It was not asked to place it.
    record NotAsked() implements Newest {}

    /// It has it, but is not in force.
    record In(long version) implements Newest {}

    /// It has no place for it.
    record LeftOut(NotPlaced why) implements Newest {}
  }

  /// @param leader name of who holds it, empty when nobody does
  /// @param people names of everybody else
  public record Row(Activity activity, String leader, List<String> people, Newest newest) {
    public Row {
      people = List.copyOf(people);
    }
  }
}
