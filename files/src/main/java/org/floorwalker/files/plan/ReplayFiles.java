package org.floorwalker.files.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.planning.plan.Replay;
import org.floorwalker.planning.plan.Shadow;

/// Writes a replay: `replay.csv`, `replay_hours.csv` and `promised.csv`.
public final class ReplayFiles {
  private ReplayFiles() {}

  /// A roster that was replayed, or what really was.
  ///
  /// @param word `actual`, `as_it_was`, `theirs` or `floorwalker`
  public record Case(String word, List<Replay.Service> services) {
    public Case {
      services = List.copyOf(services);
    }
  }

  public static void writeServices(Path file, List<Case> cases) {
    CsvOutput.write(
        file,
        List.of(
            "queue",
            "case",
            "contacts",
            "service",
            "service_low",
            "service_high",
            "average_wait_seconds",
            "lost"),
        sink ->
            cases.forEach(
                replayed ->
                    replayed
                        .services()
                        .forEach(
                            service ->
                                sink.row(
                                    service.queue().name(),
                                    replayed.word(),
                                    number(service.contacts()),
                                    number(service.service().value()),
                                    number(service.service().lowShare()),
                                    number(service.service().highShare()),
                                    number(service.waitSeconds().value()),
                                    number(service.lost().value())))));
  }

  /// @param asItWas hours of the roster as it was
  /// @param built hours of the one that was built
  public static void writeHours(Path file, Replay.Hours asItWas, Replay.Hours built) {
    CsvOutput.write(
        file,
        List.of("case", "paid_hours", "desk_hours", "customer_hours", "customer_time"),
        sink -> {
          sink.row(hours("as_it_was", asItWas));
          sink.row(hours("floorwalker", built));
        });
  }

  private static String[] hours(String word, Replay.Hours hours) {
    return new String[] {
      word,
      number(hours.paid()),
      number(hours.atDesk()),
      number(hours.withCustomers()),
      number(hours.customerTime())
    };
  }

  /// Writes `shadow_hours.csv`: two schedules judged on the same forecast.
  ///
  /// @param theirs the schedule of the other suite
  /// @param ours the one made here
  public static void writeShadow(Path file, Shadow.Side theirs, Shadow.Side ours) {
    CsvOutput.write(
        file,
        List.of(
            "case",
            "paid_hours",
            "desk_hours",
            "customer_hours",
            "customer_time",
            "queue_days_below",
            "rules_broken"),
        sink -> {
          sink.row(side("theirs", theirs));
          sink.row(side("floorwalker", ours));
        });
  }

  private static String[] side(String word, Shadow.Side side) {
    String[] hours = hours(word, side.hours());
    String[] row = Arrays.copyOf(hours, hours.length + 2);
    row[hours.length] = String.valueOf(side.daysBelow());
    row[hours.length + 1] = String.valueOf(side.rulesBroken());
    return row;
  }

  public static void writePromised(Path file, List<Replay.WeekKept> weeks) {
    CsvOutput.write(
        file,
        List.of(
            "queue",
            "week",
            "promised",
            "range_low",
            "range_high",
            "contacts",
            "actual",
            "within_chance"),
        sink ->
            weeks.forEach(
                week ->
                    sink.row(
                        week.promised().queue().name(),
                        week.promised().monday().toString(),
                        number(week.promised().promised()),
                        number(week.promised().low()),
                        number(week.promised().high()),
                        number(week.contacts()),
                        number(week.actual()),
                        week.isWithinChance() ? "yes" : "no")));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
  }
}
