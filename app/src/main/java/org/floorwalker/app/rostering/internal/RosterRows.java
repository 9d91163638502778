package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Rosters between their two forms: shifts with pauses as planning knows them, and a row for each
/// piece as they are kept.
public final class RosterRows {
  private final Map<Long, String> codes;
  private final Map<String, Long> ids;

  /// @param codes code of each person by id
  public RosterRows(Map<Long, String> codes) {
    this.codes = Map.copyOf(codes);
    this.ids = new LinkedHashMap<>();
    codes.forEach((id, code) -> ids.put(code, id));
  }

  public long person(String code) {
    return Objects.requireNonNull(ids.get(code), () -> "Nobody is called " + code);
  }

  /// The code of a person; people who have left keep their number as a name.
  public String code(long person) {
    return codes.getOrDefault(person, "#" + person);
  }

  /// The same by the codes of the persons.
  public <T> Map<String, T> byCode(Map<PersonId, T> byPerson) {
    Map<String, T> named = new HashMap<>();
    byPerson.forEach((person, one) -> named.put(code(person.value()), one));
    return named;
  }

  /// All rows of a roster.
  public List<Piece> pieces(Roster roster) {
    List<Piece> pieces = new ArrayList<>();
    roster.shifts().forEach(shift -> pieces.addAll(pieces(shift)));
    for (Roster.Attendance seat : roster.attendances()) {
      PlacedActivity placed = seat.activity();
      pieces.add(
          piece(
              person(seat.person()),
              seat.day().date(),
              "activity",
              placed.range(),
              placed.activity()));
    }
    return pieces;
  }

  /// The roster of rows that are ordered by person, day and shift first; activities of people who
  /// have no shift around them, such as leaders, are attendances.
  public Roster roster(List<Piece> pieces) {
    List<Roster.Attendance> attendances = new ArrayList<>();
    for (List<Piece> row : rows(pieces)) {
      if (row.stream().noneMatch(piece -> piece.kind().equals("shift"))) {
        row.forEach(piece -> attendances.add(attendance(piece)));
      }
    }
    return Roster.of(shifts(pieces), attendances);
  }

  private Roster.Attendance attendance(Piece piece) {
    return new Roster.Attendance(
        code(piece.person()),
        new BusinessDay(piece.day()),
        new PlacedActivity(
            Objects.requireNonNull(piece.activity()), TimeRange.of(piece.start(), piece.end())));
  }

  /// The rows of one shift.
  public List<Piece> pieces(Shift shift) {
    long person = person(shift.agent());
    LocalDate day = shift.day().date();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(piece(person, day, "shift", shift.range(), null));
    for (Pause pause : shift.pauses()) {
      pieces.add(piece(person, day, pause.kind().word(), pause.range(), null));
    }
    for (PlacedActivity placed : shift.activities()) {
      pieces.add(piece(person, day, "activity", placed.range(), placed.activity()));
    }
    return pieces;
  }

  private static Piece piece(
      long person, LocalDate day, String kind, TimeRange range, @Nullable String activity) {
    return new Piece(person, day, kind, range.startInclusive(), range.endExclusive(), activity);
  }

  /// Shifts of rows that are ordered by person, day and shift first.
  public List<Shift> shifts(List<Piece> pieces) {
    List<Shift> shifts = new ArrayList<>();
    for (List<Piece> row : rows(pieces)) {
      row.stream()
          .filter(piece -> piece.kind().equals("shift"))
          .findFirst()
          .ifPresent(shift -> shifts.add(shift(shift, row)));
    }
    return shifts;
  }

  private static Collection<List<Piece>> rows(List<Piece> pieces) {
    Map<List<Object>, List<Piece>> rows = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      rows.computeIfAbsent(List.of(piece.person(), piece.day()), _ -> new ArrayList<>()).add(piece);
    }
    return rows.values();
  }

  private Shift shift(Piece shift, List<Piece> row) {
    List<Pause> pauses = new ArrayList<>();
    List<PlacedActivity> activities = new ArrayList<>();
    for (Piece piece : row) {
      TimeRange range = TimeRange.of(piece.start(), piece.end());
      switch (piece.kind()) {
        case "meal", "break" ->
            pauses.add(new Pause(PauseKind.valueOf(piece.kind().toUpperCase(Locale.ROOT)), range));
        case "activity" ->
            activities.add(new PlacedActivity(Objects.requireNonNull(piece.activity()), range));
        default -> {}
      }
    }
    return new Shift(
        code(shift.person()),
        new BusinessDay(shift.day()),
        TimeRange.of(shift.start(), shift.end()),
        pauses,
        activities);
  }

  /// Who serves what, slots in a row with one queue joined.
  public List<Desk> desks(List<Shift> shifts, DeskTable.Split split) {
    Map<String, ? extends Map<Instant, String>> byPerson = split.byPerson();
    List<Desk> desks = new ArrayList<>();
    for (Shift shift : shifts) {
      Map<Instant, String> queueAt = byPerson.get(shift.agent());
      if (queueAt != null) {
        addDesks(desks, shift, queueAt, split);
      }
    }
    return desks;
  }

  private void addDesks(
      List<Desk> desks, Shift shift, Map<Instant, String> queueAt, DeskTable.Split split) {
    long person = person(shift.agent());
    LocalDate day = shift.day().date();
    for (Map.Entry<Instant, String> entry : queueAt.entrySet()) {
      Instant start = entry.getKey();
      Instant end = start.plus(split.table().slot());
      if (shift.range().contains(start)) {
        Desk last = desks.isEmpty() ? null : desks.getLast();
        if (last != null
            && last.person() == person
            && last.end().equals(start)
            && last.queue().equals(entry.getValue())) {
          desks.removeLast();
          start = last.start();
        }
        desks.add(new Desk(person, day, start, end, entry.getValue()));
      }
    }
  }
}
