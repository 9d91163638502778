package org.floorwalker.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.floorwalker.planning.forecast.IntradayUpdate;
import org.floorwalker.planning.forecast.SlotForecast;

/// Judges the re-forecast of the rest of a day, issued in the first slot where 40 % of the day's
/// contacts have come, against the forecast of the evening before.
///
/// Judged are the days that lie inside the 28 days after a published origin; of the long hourly
/// series every fifth.
public final class IntradayBench {
  private static final double ISSUED_AT = 0.4;
  private static final int DAYS = 28;
  private static final int EVERY_HOURLY_DAY = 5;

  private IntradayBench() {}

  public static void main(String[] arguments) {
    ForecastData data =
        ForecastData.find()
            .orElseThrow(
                () -> new IllegalStateException("Set FLOORWALKER_DATA to the data folder."));
    System.out.println(
        "series        days   none  update  cover   (wape of the rest of the day, slots in band; %)");
    List<String> all = List.of("bank_na", "anonbank", "ems_bronx", "ems_queens", "ems_richmond");
    for (String name : arguments.length == 0 ? all : List.of(arguments)) {
      Result result = judge(data, name);
      System.out.printf(
          Locale.ROOT,
          "%-13s %4d  %5.2f  %5.2f  %5.1f%n",
          name,
          result.days,
          result.nonePercent(),
          result.updatePercent(),
          100 * result.covered / result.slots);
    }
  }

  /// Sums over the slots judged.
  static final class Result {
    private int days;
    private double contacts;
    private double none;
    private double update;
    private double covered;
    private double slots;

    /// Error of the updated rest of the day, in per cent.
    double updatePercent() {
      return 100 * update / contacts;
    }

    /// Error of the forecast of the evening before on the same slots, in per cent.
    double nonePercent() {
      return 100 * none / contacts;
    }
  }

  static Result judge(ForecastData data, String name) {
    ForecastData.Series series = data.read(name);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate origin : data.origins(name)) {
      for (int ahead = 1; ahead <= DAYS; ahead++) {
        days.add(origin.plusDays(ahead));
      }
    }
    Result result = new Result();
    int number = 0;
    for (LocalDate day : days) {
      if (!name.startsWith("ems") || number++ % EVERY_HOURLY_DAY == 0) {
        judge(series, day, result);
      }
    }
    return result;
  }

  private static void judge(ForecastData.Series series, LocalDate day, Result result) {
    Map<Instant, Double> actual = actual(series, day);
    double total = actual.values().stream().mapToDouble(Double::doubleValue).sum();
    if (total <= 0) {
      return;
    }
    ForecastRequest request =
        ForecastRequest.of(series.zone(), day, 1).withSpecialDays(series.specialDays());
    Forecast morning = Forecaster.forecast(series.history(), request);
    Instant at = issued(actual, total, series.history());
    Forecast rest = IntradayUpdate.reforecast(series.history(), request, at);
    result.days++;
    Map<Instant, Band> before = bands(morning);
    Map<Instant, Band> after = bands(rest);
    actual.forEach(
        (start, contacts) -> {
          if (!start.isBefore(at)) {
            result.contacts += contacts;
            Band now = after.getOrDefault(start, Band.ZERO);
            result.none += Math.abs(contacts - before.getOrDefault(start, Band.ZERO).mean());
            result.update += Math.abs(contacts - now.mean());
            result.covered += now.covers(contacts) ? 1 : 0;
            result.slots++;
          }
        });
  }

  private static Map<Instant, Band> bands(Forecast forecast) {
    Map<Instant, Band> bands = new TreeMap<>();
    for (SlotForecast slot : forecast.slots()) {
      bands.put(slot.start(), slot.contacts());
    }
    return bands;
  }

  private static Map<Instant, Double> actual(ForecastData.Series series, LocalDate day) {
    IntervalHistory history = series.history();
    int from = history.firstRowFrom(day.atStartOfDay(series.zone()).toInstant());
    int to = history.firstRowFrom(day.plusDays(1).atStartOfDay(series.zone()).toInstant());
    Map<Instant, Double> actual = new TreeMap<>();
    for (int row = from; row < to; row++) {
      actual.put(history.start(row), history.offered(row));
    }
    return actual;
  }

  /// End of the slot in which the share of the day's contacts was reached.
  private static Instant issued(
      Map<Instant, Double> actual, double total, IntervalHistory history) {
    double sum = 0;
    for (Map.Entry<Instant, Double> slot : actual.entrySet()) {
      sum += slot.getValue();
      if (sum >= ISSUED_AT * total) {
        return slot.getKey().plus(history.slot());
      }
    }
    throw new IllegalStateException("No slot reaches the share.");
  }
}
