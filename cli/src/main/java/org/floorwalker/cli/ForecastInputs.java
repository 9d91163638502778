package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.history.HistoryFile;
import org.floorwalker.files.history.OpeningFile;
import org.floorwalker.files.history.SpecialDaysFile;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What every forecasting command reads: history, zone, calendar, hours.
final class ForecastInputs {
  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "Table of contacts per queue and slot.")
  private Path history = Path.of("");

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      required = true,
      description = "Zone of the queues, as Europe/Oslo.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--holidays",
      paramLabel = "FILE",
      description = "Special days, past and coming: date,name.")
  private @Nullable Path holidays;

  @Option(
      names = "--opening",
      paramLabel = "FILE",
      description = "Opening hours; without it a slot is open if the history saw it so.")
  private @Nullable Path opening;

  @Option(
      names = "--lean",
      description = "Leave out boosted trees: about half of the computing, slightly more error.")
  private boolean lean;

  @Mixin private InputOptions input = new InputOptions();

  /// Everything read; problems of all files are reported together.
  ///
  /// @param histories one a queue
  /// @param request zone, special days and hours; days are the caller's
  record Read(List<IntervalHistory> histories, ForecastRequest request) {}

  <T> T use(Parsed<T> parsed, Path folder) {
    return input.use(parsed, folder);
  }

  ZoneId zone() {
    if (zone == null) {
      throw new BadInput("No zone is given.\nMaybe add --zone Europe/Oslo.");
    }
    return zone;
  }

  /// Reads all files.
  ///
  Read read(LocalDate firstDay, int days, Path folder) {
    Parsed<List<SpecialDay>> special =
        holidays == null ? Parsed.of(List.of()) : SpecialDaysFile.read(holidays);
    Parsed<Map<QueueId, OpeningHours>> hours =
        opening == null ? Parsed.of(Map.of()) : OpeningFile.read(opening);
    Parsed<List<IntervalHistory>> histories = withHistory(firstDay);
    List<IntervalHistory> usable = input.use(special.and(hours).and(histories), folder);
    return new Read(
        usable,
        ForecastRequest.of(zone(), firstDay, days)
            .withSpecialDays(special.value())
            .withOpening(hours.value())
            .withDepth(lean ? ForecastDepth.LEAN : ForecastDepth.FULL));
  }

  /// The histories that have rows before the day; a problem for each that has none.
  private Parsed<List<IntervalHistory>> withHistory(LocalDate firstDay) {
    Parsed<List<IntervalHistory>> read = HistoryFile.readIntervals(history, zone());
    List<Problem> problems = new ArrayList<>(read.problems());
    List<IntervalHistory> usable = new ArrayList<>();
    for (IntervalHistory queue : read.value()) {
      if (queue.firstRowFrom(firstDay.atStartOfDay(zone()).toInstant()) > 0) {
        usable.add(queue);
      } else {
        problems.add(noHistory(queue, firstDay));
      }
    }
    if (read.value().isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(
              "no-rows", name(), 0, "", "The file has no rows.", "Add the history of a queue."));
    }
    return new Parsed<>(usable, problems, read.notices());
  }

  private Problem noHistory(IntervalHistory queue, LocalDate firstDay) {
    return new Problem(
        "no-history",
        name(),
        0,
        "start",
        Sentence.of("Queue %s has no row before %s.", queue.queue(), firstDay),
        Sentence.of("Give at least three weeks before the first day, or forecast a later day."));
  }

  private String name() {
    return String.valueOf(history.getFileName());
  }
}
