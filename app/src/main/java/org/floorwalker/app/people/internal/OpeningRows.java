package org.floorwalker.app.people.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.floorwalker.files.people.PeopleRow;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;

/// Opening hours of one queue, put together from the rows of a table; a weekday without a row is
/// closed.
final class OpeningRows {
  private final String queue;
  private final Map<DayOfWeek, List<Hours>> byWeekday = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Hours>> byDate = new TreeMap<>();

  OpeningRows(String queue) {
    this.queue = queue;
    for (DayOfWeek day : DayOfWeek.values()) {
      byWeekday.put(day, new ArrayList<>());
    }
  }

  void add(PeopleRow.Opening row) {
    LocalDate date = row.date();
    List<Hours> hours =
        date != null
            ? byDate.computeIfAbsent(date, _ -> new ArrayList<>())
            : byWeekday.computeIfAbsent(
                Objects.requireNonNull(row.weekday(), queue), _ -> new ArrayList<>());
    if (row.hours() != null) {
      hours.add(row.hours());
    }
  }

  /// Whether everything told so far is what holds already.
  boolean isPartOf(OpeningHours known) {
    return byWeekday.entrySet().stream()
            .allMatch(
                day ->
                    known
                        .byWeekday()
                        .getOrDefault(day.getKey(), List.of())
                        .containsAll(day.getValue()))
        && byDate.entrySet().stream()
            .allMatch(day -> day.getValue().equals(known.byDate().get(day.getKey())));
  }

  OpeningHours hours() {
    return new OpeningHours(byWeekday, byDate);
  }
}
