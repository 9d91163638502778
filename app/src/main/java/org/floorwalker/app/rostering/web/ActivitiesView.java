package org.floorwalker.app.rostering.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.jspecify.annotations.Nullable;

/// Activities to place.
///
/// @param names names of people by code
/// @param form of a new one
public record ActivitiesView(List<Row> rows, Map<String, String> names, Form form) {
  public ActivitiesView {
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
  }

  /// @param fields beside the people
  /// @param teams who may be chosen
  /// @param chosen who was
  /// @param wrong key of what is wrong with the choice, null when nothing is
  public record Form(
      List<Field> fields, List<TeamChoices> teams, ChosenPeople chosen, @Nullable String wrong) {
    public Form {
      fields = List.copyOf(fields);
      teams = List.copyOf(teams);
    }
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
