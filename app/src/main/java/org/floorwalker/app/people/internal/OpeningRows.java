package org.floorwalker.app.people.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.app.people.Opened;
import org.floorwalker.files.people.PeopleRow;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.jspecify.annotations.Nullable;

/// Opening hours of one queue or site, put together from the rows of a table. A weekday without a
/// row is closed; where no row tells a weekday, the week stays as it was and only its dates
/// are told.
final class OpeningRows {
  private final Opened whose;
  private final Map<DayOfWeek, List<Hours>> byWeekday = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Hours>> byDate = new TreeMap<>();
  private boolean tellsWeekdays;
  private int rows;

  OpeningRows(Opened whose) {
    this.whose = whose;
    for (DayOfWeek day : DayOfWeek.values()) {
      byWeekday.put(day, new ArrayList<>());
    }
  }

  void add(PeopleRow.Opening row) {
    rows++;
    LocalDate date = row.date();
    tellsWeekdays |= date == null;
    List<Hours> hours =
        date != null
            ? byDate.computeIfAbsent(date, _ -> new ArrayList<>())
            : byWeekday.computeIfAbsent(
                Objects.requireNonNull(row.weekday(), whose::toString), _ -> new ArrayList<>());
    if (row.hours() != null) {
      hours.add(row.hours());
    }
  }

  /// How many of the rows are changes: the hours that are new, or those that hold and are not told
  /// any more, whichever are more, since a row that replaces another is both.
  int countChanged(OpeningHours known) {
    Set<Stretch> told = stretches(hours(known));
    Set<Stretch> held = stretches(known);
    return Math.min(rows, Math.max(countBeyond(told, held), countBeyond(held, told)));
  }

  private static int countBeyond(Set<Stretch> some, Set<Stretch> others) {
    return (int) some.stream().filter(stretch -> !others.contains(stretch)).count();
  }

  /// Hours of one weekday or date.
  ///
  /// @param hours null for a date that is closed
  private record Stretch(Object day, @Nullable Hours hours) {}

  private static Set<Stretch> stretches(OpeningHours opening) {
    Set<Stretch> all = new HashSet<>();
    opening
        .byWeekday()
        .forEach((day, hours) -> hours.forEach(one -> all.add(new Stretch(day, one))));
    opening
        .byDate()
        .forEach(
            (date, hours) -> {
              hours.forEach(one -> all.add(new Stretch(date, one)));
              if (hours.isEmpty()) {
                all.add(new Stretch(date, null));
              }
            });
    return all;
  }

  /// @param known hours that hold before
  OpeningHours hours(OpeningHours known) {
    return new OpeningHours(tellsWeekdays ? byWeekday : known.byWeekday(), byDate);
  }
}
