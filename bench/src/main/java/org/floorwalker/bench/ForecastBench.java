package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Backtest;
import org.floorwalker.planning.forecast.ForecastRequest;

/// Prints how far the forecasts of the real series were from what came, from every published
/// origin.
///
/// `FLOORWALKER_DATA=folder java ... org.floorwalker.bench.ForecastBench [days=21] [series ...]`,
/// with `days` so many training days up to each origin.
public final class ForecastBench {
  private ForecastBench() {}

  public static void main(String[] arguments) {
    ForecastData data =
        ForecastData.find()
            .orElseThrow(
                () -> new IllegalStateException("Set FLOORWALKER_DATA to the data folder."));
    int trainingDays =
        Arrays.stream(arguments)
            .filter(argument -> argument.startsWith("days="))
            .mapToInt(argument -> Integer.parseInt(argument.substring(5)))
            .findFirst()
            .orElse(Backtest.ALL_DAYS);
    List<String> wanted = Arrays.stream(arguments).filter(a -> !a.startsWith("days=")).toList();
    System.out.println(
        "series           n  wape 1d/7d/28d       mase  pinball 7d/28d  cover naive floor cpu");
    for (String name : data.names()) {
      if (wanted.isEmpty() || wanted.contains(name)) {
        ForecastData.Series series = data.read(name);
        List<LocalDate> origins = data.origins(name);
        print(name, series, origins, trainingDays);
        if (name.equals("van311")) {
          print("van311 prophet", series, data.prophetOrigins(), trainingDays);
        }
      }
    }
  }

  private static void print(
      String name, ForecastData.Series series, List<LocalDate> origins, int trainingDays) {
    long before = cpuNanos();
    ForecastRequest request =
        ForecastRequest.of(series.zone(), LocalDate.EPOCH, 28)
            .withSpecialDays(series.specialDays());
    List<Accuracy> a = Backtest.judge(series.history(), request, origins, trainingDays, _ -> {});
    double seconds = (cpuNanos() - before) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-15s %2d  %5.2f %5.2f %5.2f   %4.2f   %5.2f %5.2f   %3.0f/%3.0f/%3.0f  %5.1f %5.1f  %5.2f%n",
        name,
        a.get(2).origins(),
        a.get(0).wape(),
        a.get(1).wape(),
        a.get(2).wape(),
        a.get(2).mase(),
        a.get(1).pinball(),
        a.get(2).pinball(),
        a.get(0).cover(),
        a.get(1).cover(),
        a.get(2).cover(),
        a.get(2).naiveWape(),
        a.get(2).floorWape(),
        seconds);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
