package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.PersonChange;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Compares two sets of rows, person by person and day by day.
public final class Differences {
  private Differences() {}

  /// Everybody with a day that differs, by person.
  public static List<PersonChange> of(List<Piece> before, List<Piece> after) {
    Map<Long, SortedMap<LocalDate, List<Piece>>> was = rows(before);
    Map<Long, SortedMap<LocalDate, List<Piece>>> becomes = rows(after);
    TreeSet<Long> persons = new TreeSet<>(was.keySet());
    persons.addAll(becomes.keySet());
    List<PersonChange> changes = new ArrayList<>();
    for (long person : persons) {
      List<PersonChange.Day> days =
          days(
              was.getOrDefault(person, new TreeMap<>()),
              becomes.getOrDefault(person, new TreeMap<>()));
      if (!days.isEmpty()) {
        changes.add(new PersonChange(new PersonId(person), days));
      }
    }
    return changes;
  }

  private static Map<Long, SortedMap<LocalDate, List<Piece>>> rows(List<Piece> pieces) {
    Map<Long, SortedMap<LocalDate, List<Piece>>> rows = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      rows.computeIfAbsent(piece.person(), _ -> new TreeMap<>())
          .computeIfAbsent(piece.day(), _ -> new ArrayList<>())
          .add(piece);
    }
    return rows;
  }

  private static List<PersonChange.Day> days(
      Map<LocalDate, List<Piece>> was, Map<LocalDate, List<Piece>> becomes) {
    TreeSet<LocalDate> dates = new TreeSet<>(was.keySet());
    dates.addAll(becomes.keySet());
    List<PersonChange.Day> days = new ArrayList<>();
    for (LocalDate date : dates) {
      List<Piece> before = was.getOrDefault(date, List.of());
      List<Piece> after = becomes.getOrDefault(date, List.of());
      if (!new HashSet<>(before).equals(new HashSet<>(after))) {
        days.add(new PersonChange.Day(date, shift(before), shift(after)));
      }
    }
    return days;
  }

  /// The shift of a row; without one what there is, such as a leader's activity.
  private static @Nullable TimeRange shift(List<Piece> row) {
    return row.stream()
        .filter(piece -> piece.kind().equals("shift"))
        .findFirst()
        .or(() -> row.stream().findFirst())
        .map(piece -> TimeRange.of(piece.start(), piece.end()))
        .orElse(null);
  }
}
