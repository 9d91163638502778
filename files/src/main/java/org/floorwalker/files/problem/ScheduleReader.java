package org.floorwalker.files.problem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.Attendance;
import org.floorwalker.planning.roster.Roster.QueueAdvice;
import org.floorwalker.planning.roster.Roster.StrayPause;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Makes a roster of the rows of a `schedule.csv`: broken rules are data, unknown names problems.
final class ScheduleReader {
  private final RosterProblem problem;
  private final ScheduleZones zones;
  private final Map<ShiftKey, List<Line>> shifts = new LinkedHashMap<>();
  private final List<Line> parts = new ArrayList<>();
  private final List<QueueAdvice> advice = new ArrayList<>();

  ScheduleReader(RosterProblem problem) {
    this.problem = problem;
    this.zones = new ScheduleZones(problem);
  }

  private record ShiftKey(String person, LocalDate day) {}

  /// One row; the kinds are `shift`, `meal`, `break` and, for anything else, an activity.
  private record Line(ShiftKey key, String kind, TimeRange range, String activity) {}

  void add(Row row) {
    Line line = line(row);
    if (line == null) {
      return;
    }
    if (line.kind().equals("shift")) {
      shifts.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
      BusinessDay day = new BusinessDay(line.key().day());
      Cells.words(row.text("queue"))
          .forEach(queue -> advice.add(new QueueAdvice(line.key().person(), day, queue)));
    } else {
      parts.add(line);
    }
  }

  private @Nullable Line line(Row row) {
    String person = row.required("agent");
    LocalDate day = row.parse("business_day", "a date like 2027-03-01", LocalDate::parse);
    String kind =
        row.parse("kind", "shift, meal, break or activity", text -> text.toLowerCase(Locale.ROOT));
    ZoneId zone = zones.of(person, row.text("activity"));
    TimeRange range = FloorReader.range(row, "start", "end", zone);
    if (person == null || day == null || kind == null || range == null) {
      return null;
    }
    checkPerson(row, person, kind);
    checkActivity(row, kind);
    checkDay(row, kind, day, range, zone);
    checkPeriod(row, day);
    return row.isBad() ? null : new Line(new ShiftKey(person, day), kind, range, activity(row));
  }

  private static String activity(Row row) {
    return row.text("activity");
  }

  private static boolean isActivity(String kind) {
    return !kind.equals("shift") && !kind.equals("meal") && !kind.equals("break");
  }

  private void checkPerson(Row row, String person, String kind) {
    if (!problem.floor().agents().containsKey(person) && !isActivity(kind)) {
      row.problem(
          "unknown-id",
          "agent",
          Sentence.of("There is no agent \"%s\".", person),
          Sentence.of("Check that the schedule belongs to this problem."));
    }
  }

  private void checkActivity(Row row, String kind) {
    String activity = activity(row);
    if (isActivity(kind) && !problem.activities().requests().containsKey(activity)) {
      row.problem(
          "unknown-id",
          "activity",
          Sentence.of("There is no activity \"%s\".", activity),
          Sentence.of("Write the id of a row of activities.csv."));
    }
  }

  /// Hours of another period would count in this one's contract.
  private void checkPeriod(Row row, LocalDate day) {
    Period period = problem.period();
    if (!period.contains(day)) {
      row.problem(
          "outside-period",
          "business_day",
          Sentence.of(
              "%s lies outside the period from %s to %s.",
              day, period.firstDay(), period.endExclusive().minusDays(1)),
          Sentence.of("Leave this row out."));
    }
  }

  private static void checkDay(Row row, String kind, LocalDate day, TimeRange range, ZoneId zone) {
    LocalDate local = BusinessDay.of(range.startInclusive(), zone).date();
    if (kind.equals("shift") && !local.equals(day)) {
      row.problem(
          "wrong-business-day",
          "business_day",
          Sentence.of("The shift starts on %s local time, not on %s.", local, day),
          Sentence.of("Write the local date of its start."));
    }
  }

  /// Puts each meal, break and activity into the shift of its person and day that holds its start,
  /// else into the first of that day.
  Roster roster() {
    Map<Line, List<Line>> inside = new IdentityHashMap<>();
    List<Attendance> attendances = new ArrayList<>();
    List<StrayPause> strays = new ArrayList<>();
    for (Line part : parts) {
      Line shift = shiftOf(part);
      if (shift != null) {
        inside.computeIfAbsent(shift, key -> new ArrayList<>()).add(part);
      } else if (isActivity(part.kind())) {
        attendances.add(
            new Attendance(part.key().person(), new BusinessDay(part.key().day()), placed(part)));
      } else {
        strays.add(
            new StrayPause(part.key().person(), new BusinessDay(part.key().day()), pause(part)));
      }
    }
    List<Shift> all =
        shifts.values().stream()
            .flatMap(List::stream)
            .map(line -> shift(line, inside.getOrDefault(line, List.of())))
            .toList();
    return new Roster(all, attendances, strays, advice);
  }

  private @Nullable Line shiftOf(Line part) {
    List<Line> sameDay = shifts.getOrDefault(part.key(), List.of());
    return sameDay.stream()
        .filter(shift -> shift.range().contains(part.range().startInclusive()))
        .findFirst()
        .orElse(sameDay.isEmpty() ? null : sameDay.getFirst());
  }

  private static Shift shift(Line line, List<Line> parts) {
    List<Line> ordered =
        parts.stream().sorted(Comparator.comparing(p -> p.range().startInclusive())).toList();
    return new Shift(
        line.key().person(),
        new BusinessDay(line.key().day()),
        line.range(),
        ordered.stream().filter(p -> !isActivity(p.kind())).map(ScheduleReader::pause).toList(),
        ordered.stream().filter(p -> isActivity(p.kind())).map(ScheduleReader::placed).toList());
  }

  private static Pause pause(Line line) {
    return new Pause(PauseKind.valueOf(line.kind().toUpperCase(Locale.ROOT)), line.range());
  }

  private static PlacedActivity placed(Line line) {
    return new PlacedActivity(line.activity(), line.range());
  }
}
