package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.floorwalker.files.history.BotFile;
import org.floorwalker.files.history.ForecastFile;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.floorwalker.planning.forecast.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Forecasts queues from their history.
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = "Forecast contacts per queue and slot, with bands, from a history.")
final class ForecastCommand implements Callable<Integer> {
  static final List<Integer> SLOT_MINUTES = List.of(5, 6, 10, 15, 20, 30, 60, 1440);

  @Mixin private ForecastInputs inputs = new ForecastInputs();

  @Option(
      names = "--first-day",
      paramLabel = "DAY",
      required = true,
      description = "First day to forecast.")
  private LocalDate firstDay = LocalDate.EPOCH;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      required = true,
      description = "Days to forecast, 1 to 400.")
  private int days;

  @Option(
      names = "--slot",
      paramLabel = "MINUTES",
      description = "Slot length wanted, in minutes. Default: that of the history.")
  private @Nullable Integer slotMinutes;

  @Option(
      names = "--bot",
      paramLabel = "FILE",
      description =
          "What a chatbot did: queue,reason,day,sessions,contained,returned[,stretch]; the forecast"
              + " is then of what reaches people.")
  private @Nullable Path bot;

  @Option(names = "--explain", description = "Print how each forecast was made.")
  private boolean explain;

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Table to write.")
  private Path output = Path.of("");

  @Override
  public Integer call() {
    if (days < 1 || days > 400) {
      throw new BadInput("%d days cannot be forecast.\nMaybe ask for 1 to 400.".formatted(days));
    }
    InputOptions.requireWritable(output.toAbsolutePath().resolveSibling(""));
    ForecastInputs.Read read =
        inputs.read(firstDay, days, output.toAbsolutePath().resolveSibling(""));
    ForecastRequest request = read.request().withSlot(slot(slotMinutes));
    QueueProgress progress = new QueueProgress("Forecast queues", read.histories().size());
    List<Forecast> forecasts = Forecaster.forecast(read.histories(), request, progress::done);
    Map<QueueId, BotResidual> bots = bots(read);
    List<Forecast> people = forecasts.stream().map(forecast -> reaching(forecast, bots)).toList();
    ForecastFile.write(output, people, bots);
    people.forEach(forecast -> print(forecast, explain));
    return ExitCode.DONE;
  }

  /// What the bot leaves of the demand that each history holds.
  private Map<QueueId, BotResidual> bots(ForecastInputs.Read read) {
    if (bot == null) {
      return Map.of();
    }
    Path folder = output.toAbsolutePath().resolveSibling("");
    Map<QueueId, BotRecord> records = inputs.use(BotFile.read(bot, firstDay), folder);
    Map<QueueId, BotResidual> residuals = new TreeMap<>();
    for (IntervalHistory demand : read.histories()) {
      @Nullable BotRecord record = records.get(demand.queue());
      if (record != null) {
        residuals.put(demand.queue(), record.residual(demand, inputs.zone(), firstDay));
      }
    }
    return residuals;
  }

  /// What reaches people of a queue's demand.
  private static Forecast reaching(Forecast demand, Map<QueueId, BotResidual> bots) {
    @Nullable BotResidual before = bots.get(demand.queue());
    return before == null ? demand : before.of(demand);
  }

  static @Nullable Duration slot(@Nullable Integer minutes) {
    if (minutes == null) {
      return null;
    }
    if (!SLOT_MINUTES.contains(minutes)) {
      throw new BadInput(
          "A slot of %d minutes is not offered.\nMaybe use one of %s."
              .formatted(minutes, SLOT_MINUTES));
    }
    return Duration.ofMinutes(minutes);
  }

  static void print(Forecast forecast, boolean explain) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f contacts expected in %d open slots over %d day%s%n",
        forecast.queue(),
        forecast.total(),
        forecast.slots().size(),
        forecast.dayTotals().size(),
        forecast.dayTotals().size() == 1 ? "" : "s");
    for (Step step : forecast.account().steps()) {
      if (explain || step.isWarning()) {
        System.out.println("  " + step.words());
      }
    }
  }
}
