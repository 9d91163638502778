package org.floorwalker.files.problem;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvOutput.RowSink;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.DeskTurn;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.Attendance;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// `schedule.csv` and `coverage.csv` as docs/formats.md describes them, read and written.
public final class ScheduleFile {
  private static final List<String> COLUMNS =
      List.of("agent", "business_day", "kind", "start", "end", "queue", "activity");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

  private final RosterProblem problem;
  private final ScheduleZones zones;

  private ScheduleFile(RosterProblem problem) {
    this.problem = problem;
    this.zones = new ScheduleZones(problem);
  }

  /// Reads a schedule of the problem; broken rules are data, unknown names are problems.
  public static Parsed<Roster> read(Path file, RosterProblem problem) {
    ScheduleReader schedule = new ScheduleReader(problem);
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
    ZoneId zone = zones.of(person, activity);
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
    ZoneId zone = new ScheduleZones(problem).first();
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
    ZoneId zone = zones.of(turn.agent(), "");
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
