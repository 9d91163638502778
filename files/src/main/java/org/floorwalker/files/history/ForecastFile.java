package org.floorwalker.files.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvOutput.RowSink;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.SlotForecast;

/// Writes forecasts and their accuracy.
public final class ForecastFile {
  private static final int DECIMALS = 6;

  private ForecastFile() {}

  /// `queue,start,mean,p10,p50,p90`, and `handle_seconds` where any queue has them.
  public static void write(Path path, List<Forecast> forecasts) {
    write(path, forecasts, Map.of());
  }

  /// The same, and `demand` where a bot stands before any queue: the mean before it.
  ///
  /// @param bots what is left of the demand, by queue; other queues have all of it
  public static void write(Path path, List<Forecast> forecasts, Map<QueueId, BotResidual> bots) {
    boolean handled =
        forecasts.stream().flatMap(f -> f.slots().stream()).anyMatch(s -> s.handleSeconds() > 0);
    List<String> header = new ArrayList<>(List.of("queue", "start", "mean", "p10", "p50", "p90"));
    if (handled) {
      header.add("handle_seconds");
    }
    if (!bots.isEmpty()) {
      header.add("demand");
    }
    CsvOutput.write(
        path, header, sink -> forecasts.forEach(forecast -> write(forecast, handled, bots, sink)));
  }

  private static void write(
      Forecast forecast, boolean handled, Map<QueueId, BotResidual> bots, RowSink sink) {
    BotResidual bot = bots.getOrDefault(forecast.queue(), BotResidual.NONE);
    for (SlotForecast slot : forecast.slots()) {
      Band band = slot.contacts();
      List<String> cells = new ArrayList<>();
      cells.add(forecast.queue().name());
      cells.add(start(slot, forecast.zone()));
      cells.add(text(band.mean()));
      cells.add(text(band.p10()));
      cells.add(text(band.p50()));
      cells.add(text(band.p90()));
      if (handled) {
        cells.add(slot.handleSeconds() > 0 ? text(slot.handleSeconds()) : "");
      }
      if (!bots.isEmpty()) {
        cells.add(text(band.mean() / bot.share()));
      }
      sink.row(cells.toArray(String[]::new));
    }
  }

  private static String start(SlotForecast slot, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start().atZone(zone));
  }

  /// The table of a back-test; percent but for mase.
  public static void writeAccuracy(Path path, List<Accuracy> accuracies) {
    CsvOutput.write(
        path,
        List.of(
            "queue",
            "origins",
            "horizon_days",
            "wape",
            "mase",
            "pinball",
            "cover",
            "naive_wape",
            "floor_wape"),
        sink -> accuracies.forEach(accuracy -> sink.row(cells(accuracy))));
  }

  private static String[] cells(Accuracy accuracy) {
    return new String[] {
      accuracy.queue().name(),
      Integer.toString(accuracy.origins()),
      Integer.toString(accuracy.horizonDays()),
      text(accuracy.wape()),
      text(accuracy.mase()),
      text(accuracy.pinball()),
      text(accuracy.cover()),
      text(accuracy.naiveWape()),
      text(accuracy.floorWape())
    };
  }

  private static String text(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
