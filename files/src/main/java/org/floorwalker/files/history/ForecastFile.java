package org.floorwalker.files.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvOutput.RowSink;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.SlotForecast;

/// Writes forecasts and their accuracy.
public final class ForecastFile {
  private static final int DECIMALS = 6;

  private ForecastFile() {}

  /// `queue,start,mean,p10,p50,p90`, and `handle_seconds` where any queue has them.
  public static void write(Path path, List<Forecast> forecasts) {
    boolean handled =
        forecasts.stream().flatMap(f -> f.slots().stream()).anyMatch(s -> s.handleSeconds() > 0);
    List<String> header =
        handled
            ? List.of("queue", "start", "mean", "p10", "p50", "p90", "handle_seconds")
            : List.of("queue", "start", "mean", "p10", "p50", "p90");
    CsvOutput.write(
        path, header, sink -> forecasts.forEach(forecast -> write(forecast, handled, sink)));
  }

  private static void write(Forecast forecast, boolean handled, RowSink sink) {
    for (SlotForecast slot : forecast.slots()) {
      Band band = slot.contacts();
      String start = start(slot, forecast.zone());
      String queue = forecast.queue().name();
      String[] cells = {
        queue, start, text(band.mean()), text(band.p10()), text(band.p50()), text(band.p90())
      };
      if (handled) {
        cells = Arrays.copyOf(cells, cells.length + 1);
        cells[cells.length - 1] = slot.handleSeconds() > 0 ? text(slot.handleSeconds()) : "";
      }
      sink.row(cells);
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
