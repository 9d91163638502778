package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.history.ForecastFile;
import org.floorwalker.files.history.OriginsFile;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Backtest;
import org.floorwalker.planning.forecast.FigureAccuracy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Judges forecasts of the past.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = "Forecast the past from given origins and judge it against what came.")
final class BacktestCommand implements Callable<Integer> {
  @Mixin private ForecastInputs inputs = new ForecastInputs();

  @Option(
      names = "--origins",
      paramLabel = "FILE",
      required = true,
      description = "Table of origins: the last training day of each test.")
  private Path origins = Path.of("");

  @Option(
      names = "--training-days",
      paramLabel = "DAYS",
      description = "Learn only from so many days up to each origin, as for a younger queue.")
  private int trainingDays = Backtest.ALL_DAYS;

  @Option(names = "--output", paramLabel = "FILE", description = "Table to write.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    Path folder = (output == null ? origins : output).toAbsolutePath().resolveSibling("");
    List<LocalDate> days = inputs.use(OriginsFile.read(origins), folder);
    if (trainingDays < 1) {
      throw new BadInput("%d training days teach nothing.\nMaybe give 21.".formatted(trainingDays));
    }
    if (days.isEmpty()) {
      throw new BadInput("There is no origin.\nMaybe add rows to " + origins + ".");
    }
    ForecastInputs.Read read = inputs.read(Collections.max(days).plusDays(1), 28, folder);
    List<Accuracy> accuracies = judge(read, days);
    if (accuracies.stream().allMatch(accuracy -> accuracy.origins() == 0)) {
      throw new BadInput(
          "No origin has history up to it and contacts after it.\nMaybe choose origins inside the"
              + " history, at least three weeks after its first day.");
    }
    if (output != null) {
      ForecastFile.writeAccuracy(output, accuracies);
    }
    print(accuracies);
    tellLeftOut(accuracies, days.size());
    return ExitCode.DONE;
  }

  private List<Accuracy> judge(ForecastInputs.Read read, List<LocalDate> origins) {
    int queues = read.histories().size();
    QueueProgress progress = new QueueProgress("Judged forecasts", queues * origins.size());
    List<Accuracy> accuracies = new ArrayList<>();
    for (int queue = 0; queue < queues; queue++) {
      int before = queue * origins.size();
      accuracies.addAll(
          Backtest.judge(
              read.histories().get(queue),
              read.request(),
              origins,
              trainingDays,
              origin -> progress.done(before + origin)));
    }
    return accuracies;
  }

  /// Says where an origin could not be judged, for its figures rest on the others alone.
  private static void tellLeftOut(List<Accuracy> accuracies, int origins) {
    for (Accuracy accuracy : accuracies) {
      if (accuracy.origins() < origins) {
        System.err.printf(
            "%s at %d days: %d of %d origins have history up to them and contacts after them.%n",
            accuracy.queue(), accuracy.horizonDays(), accuracy.origins(), origins);
      }
    }
  }

  private static void print(List<Accuracy> accuracies) {
    System.out.printf(
        "%-20s %7s %7s %7s %6s %8s %6s %7s %7s%n",
        "queue", "origins", "horizon", "wape", "mase", "pinball", "cover", "naive", "floor");
    for (Accuracy a : accuracies) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %7d %7d %7.2f %6.3f %8.2f %6.1f %7.2f %7.2f%n",
          a.queue(),
          a.origins(),
          a.horizonDays(),
          a.wape(),
          a.mase(),
          a.pinball(),
          a.cover(),
          a.naiveWape(),
          a.floorWape());
      a.figures().forEach(figure -> print(a, figure));
    }
  }

  private static void print(Accuracy of, FigureAccuracy figure) {
    System.out.printf(
        Locale.ROOT,
        "%-20s         %7d %7.2f %46.2f%n",
        "  " + figure.figure().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        of.horizonDays(),
        figure.error(),
        figure.naiveError());
  }
}
