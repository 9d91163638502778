package org.floorwalker.files.problem;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvOutput.RowSink;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.DeskTurn;
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
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// `schedule.csv` and `coverage.csv` as docs/formats.md describes them, read and written.
public final class ScheduleFile {
  private static final List<String> COLUMNS =
      List.of("agent", "business_day", "kind", "start", "end", "queue", "activity");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

  private final RosterProblem problem;
  private final Map<ShiftKey, List<Line>> shifts = new LinkedHashMap<>();
  private final List<Line> parts = new ArrayList<>();
  private final List<QueueAdvice> advice = new ArrayList<>();

  private ScheduleFile(RosterProblem problem) {
    this.problem = problem;
  }

  private record ShiftKey(String person, LocalDate day) {}

  /// One row; the kinds are `shift`, `meal`, `break` and, for anything else, an activity.
  private record Line(ShiftKey key, String kind, TimeRange range, String activity) {}

  /// Reads a schedule of the problem; broken rules are data, unknown names are problems.
  public static Parsed<Roster> read(Path file, RosterProblem problem) {
    ScheduleFile schedule = new ScheduleFile(problem);
    CsvTable table =
        new CsvTable(
            Objects.toString(file.getFileName()),
            Set.of("agent", "business_day", "kind", "start", "end"),
            Set.of("queue", "activity"));
    try {
      table.read(file, schedule::add);
    } catch (UncheckedIOException e) {
      table.add(
          new Problem(
              "unreadable-file",
              file.toString(),
              0,
              "",
              "The file cannot be read.",
              "Check that it is there and may be read."));
    }
    return table.parsed(schedule.roster());
  }

  private void add(Row row) {
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
    ZoneId zone = zone(person, row.text("activity"));
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

  private ZoneId zone(@Nullable String person, String activity) {
    Agent agent = person == null ? null : problem.floor().agents().get(person);
    if (agent != null) {
      return problem.site(agent).zone();
    }
    ActivityRequest request = problem.activities().requests().get(activity);
    Agent first =
        request == null || request.attendees().agents().isEmpty()
            ? null
            : problem.floor().agents().get(request.attendees().agents().getFirst());
    return first == null ? firstZone() : problem.site(first).zone();
  }

  private ZoneId firstZone() {
    Map.@Nullable Entry<String, Site> first = problem.floor().sites().firstEntry();
    return first == null ? ZoneOffset.UTC : first.getValue().zone();
  }

  /// Puts each meal, break and activity into the shift of its person and day that holds its start,
  /// else into the first of that day.
  private Roster roster() {
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
        ordered.stream().filter(p -> !isActivity(p.kind())).map(ScheduleFile::pause).toList(),
        ordered.stream().filter(p -> isActivity(p.kind())).map(ScheduleFile::placed).toList());
  }

  private static Pause pause(Line line) {
    return new Pause(PauseKind.valueOf(line.kind().toUpperCase(Locale.ROOT)), line.range());
  }

  private static PlacedActivity placed(Line line) {
    return new PlacedActivity(line.activity(), line.range());
  }

  /// Writes the schedule, ordered by person and time.
  public static void write(Path target, RosterProblem problem, Roster roster) {
    ScheduleFile file = new ScheduleFile(problem);
    CsvOutput.write(target, COLUMNS, sink -> file.writeRows(sink, roster));
  }

  private void writeRows(RowSink sink, Roster roster) {
    Map<String, Integer> order = new HashMap<>();
    problem.floor().agents().keySet().forEach(agent -> order.put(agent, order.size()));
    roster.shifts().stream()
        .sorted(
            Comparator.comparing((Shift s) -> order.getOrDefault(s.agent(), Integer.MAX_VALUE))
                .thenComparing(s -> s.range().startInclusive()))
        .forEach(shift -> writeShift(sink, shift));
    roster.attendances().stream()
        .sorted(
            Comparator.comparing(Attendance::person)
                .thenComparing(a -> a.activity().range().startInclusive()))
        .forEach(a -> writeActivity(sink, a.person(), a.day(), a.activity()));
    roster
        .strayPauses()
        .forEach(
            s ->
                writeRow(sink, s.agent(), s.day(), s.pause().kind().word(), s.pause().range(), ""));
  }

  private void writeShift(RowSink sink, Shift shift) {
    writeRow(sink, shift.agent(), shift.day(), "shift", shift.range(), "");
    shift
        .pauses()
        .forEach(p -> writeRow(sink, shift.agent(), shift.day(), p.kind().word(), p.range(), ""));
    shift.activities().forEach(a -> writeActivity(sink, shift.agent(), shift.day(), a));
  }

  private void writeActivity(
      RowSink sink, String person, BusinessDay day, PlacedActivity activity) {
    writeRow(sink, person, day, "activity", activity.range(), activity.activity());
  }

  private void writeRow(
      RowSink sink, String person, BusinessDay day, String kind, TimeRange range, String activity) {
    ZoneId zone = zone(person, activity);
    sink.row(
        person,
        day.toString(),
        kind,
        instant(range.startInclusive(), zone),
        instant(range.endExclusive(), zone),
        "",
        activity);
  }

  /// Writes need and people serving, by queue and time, in the first site's offset.
  public static void writeCoverage(Path target, RosterProblem problem, Coverage coverage) {
    ZoneId zone = new ScheduleFile(problem).firstZone();
    CsvOutput.write(
        target,
        List.of("queue", "start", "need", "served"),
        sink ->
            coverage.slots().stream()
                .filter(slot -> slot.need() != 0 || slot.served() != 0)
                .sorted(
                    Comparator.comparing(Coverage.Slot::queue).thenComparing(Coverage.Slot::start))
                .forEach(
                    slot ->
                        sink.row(
                            slot.queue(),
                            instant(slot.start(), zone),
                            decimal(slot.need()),
                            Integer.toString(slot.served()))));
  }

  /// Writes who serves which queue when, in each person's zone.
  public static void writeTurns(Path target, RosterProblem problem, List<DeskTurn> turns) {
    ScheduleFile file = new ScheduleFile(problem);
    CsvOutput.write(
        target,
        List.of("agent", "business_day", "start", "end", "queue"),
        sink ->
            turns.stream()
                .sorted(
                    Comparator.comparing(DeskTurn::agent)
                        .thenComparing(turn -> turn.range().startInclusive()))
                .forEach(turn -> file.writeTurn(sink, turn)));
  }

  private void writeTurn(RowSink sink, DeskTurn turn) {
    ZoneId zone = zone(turn.agent(), "");
    sink.row(
        turn.agent(),
        turn.day().toString(),
        instant(turn.range().startInclusive(), zone),
        instant(turn.range().endExclusive(), zone),
        turn.queue());
  }

  /// The shortest decimal that reads back the same, without an exponent or a trailing `.0`.
  static String decimal(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static String instant(Instant instant, ZoneId zone) {
    return INSTANT.format(instant.atZone(zone));
  }

  /// Where a schedule has its report: `report.json` beside it.
  public static Path reportBeside(Path schedule) {
    return schedule.resolveSibling("report.json");
  }

  /// A problem of the whole file.
  static Problem unreadable(String file) {
    return new Problem(
        "not-json", file, 0, "", "The file is not readable as JSON.", "Write it anew.");
  }
}
