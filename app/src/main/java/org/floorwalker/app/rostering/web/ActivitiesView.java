package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Activities to place.
///
/// @param names names of people by code
/// @param zone in which days are read
/// @param form of a new one
public record ActivitiesView(List<Row> rows, Map<String, String> names, ZoneId zone, Form form) {
  public ActivitiesView {
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
  }

  /// Rows by what is to take place: the weekly talks of a team are one.
  public List<Group> groups() {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::what, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Group::new)
        .toList();
  }

  /// Rows that differ only in who attends.
  public record Group(List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }

    public Row first() {
      return rows.getFirst();
    }

    public boolean isOne() {
      return rows.size() == 1;
    }

    public long countInForce() {
      return rows.stream().filter(row -> row.activity().start() != null).count();
    }

    /// Those the newest schedule has no place for.
    public List<Row> withoutPlace() {
      return rows.stream()
          .filter(row -> row.activity().start() == null)
          .filter(row -> row.newest() instanceof Newest.LeftOut)
          .toList();
    }

    public long count(Class<? extends Newest> state) {
      return rows.stream()
          .filter(row -> row.activity().start() == null && state.isInstance(row.newest()))
          .count();
    }
  }

  /// Whether a window is of whole days.
  public boolean isOfDays(TimeRange window) {
    return isMidnight(window.startInclusive()) && isMidnight(window.endExclusive());
  }

  private boolean isMidnight(Instant instant) {
    return instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  public LocalDate firstDay(TimeRange window) {
    return window.startInclusive().atZone(zone).toLocalDate();
  }

  public LocalDate lastDay(TimeRange window) {
    return window.endExclusive().atZone(zone).toLocalDate().minusDays(1);
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

    /// Nobody who would attend can be scheduled, so that no schedule places it.
    record NobodyThere() implements Newest {}

    /// It has no place for it.
    record LeftOut(NotPlaced why) implements Newest {}
  }

  /// @param leader name of who holds it, empty when nobody does
  /// @param people names of everybody else
  public record Row(Activity activity, String leader, List<String> people, Newest newest) {
    public Row {
      people = List.copyOf(people);
    }

    private List<Object> what() {
      return List.of(
          activity.title(), activity.kind(), activity.length(), activity.window(), leader);
    }
  }
}
