package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.floorwalker.files.history.ForecastFile;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.IntradayUpdate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Forecasts the rest of a day from what has come in.
@Command(
    name = "reforecast",
    mixinStandardHelpOptions = true,
    description = "Forecast the rest of the day from what has come in so far.")
final class ReforecastCommand implements Callable<Integer> {
  @Mixin private ForecastInputs inputs = new ForecastInputs();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      required = true,
      description = "The instant up to which the history is known, as 2027-03-01T11:00+01:00.")
  private String at = "";

  @Option(
      names = "--slot",
      paramLabel = "MINUTES",
      description = "Slot length wanted, in minutes. Default: that of the history.")
  private @Nullable Integer slotMinutes;

  @Option(names = "--explain", description = "Print how each forecast was made.")
  private boolean explain;

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Table to write.")
  private Path output = Path.of("");

  @Override
  public Integer call() {
    Instant known = OptionWords.instant(at, inputs.zone());
    LocalDate today = known.atZone(inputs.zone()).toLocalDate();
    ForecastInputs.Read read = inputs.read(today, 1, output.toAbsolutePath().resolveSibling(""));
    ForecastRequest request = read.request().withSlot(ForecastCommand.slot(slotMinutes));
    QueueProgress progress = new QueueProgress("Forecast queues", read.histories().size());
    List<Forecast> forecasts = new ArrayList<>();
    for (IntervalHistory history : read.histories()) {
      forecasts.add(IntradayUpdate.reforecast(history, request, known));
      progress.done(forecasts.size());
    }
    ForecastFile.write(output, forecasts);
    forecasts.forEach(forecast -> ForecastCommand.print(forecast, explain));
    return ExitCode.DONE;
  }
}
