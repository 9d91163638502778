package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Backtest;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;

/// Prints how far the forecasts of the real series were from what came, from every
/// published origin.
///
/// `FLOORWALKER_DATA=folder java ... org.floorwalker.bench.ForecastBench [days=21] [lean]
/// [elsewhere] [series ...]`, with `days` so many training days up to each origin, `lean` without
/// boosted trees, and `elsewhere` from origins of other weeks and years than the published, on
/// which settings are compared.
public final class ForecastBench {
  private static final Set<String> OPTIONS = Set.of("lean", "elsewhere");

  private final ForecastData data;
  private final int trainingDays;
  private final Set<String> options;

  private ForecastBench(ForecastData data, int trainingDays, Set<String> options) {
    this.data = data;
    this.trainingDays = trainingDays;
    this.options = options;
  }

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
    Set<String> options =
        Arrays.stream(arguments).filter(OPTIONS::contains).collect(Collectors.toSet());
    List<String> wanted =
        Arrays.stream(arguments)
            .filter(a -> !a.startsWith("days=") && !OPTIONS.contains(a))
            .toList();
    System.out.println(
        "series           n  wape 1d/7d/28d       mase  pinball 7d/28d  cover naive floor cpu");
    ForecastBench bench = new ForecastBench(data, trainingDays, options);
    (wanted.isEmpty() ? data.names() : wanted).forEach(bench::print);
  }

  private void print(String name) {
    ForecastData.Series series = data.read(name);
    if (options.contains("elsewhere")) {
      print(name, series, elsewhere(name));
      return;
    }
    print(name, series, data.origins(name));
    if (name.equals("van311")) {
      print("van311 prophet", series, data.prophetOrigins());
    }
  }

  /// Origins of weeks or years other than the published ones, where the series has such.
  private static List<LocalDate> elsewhere(String name) {
    return switch (name) {
      case "bank_na" ->
          every(LocalDate.of(2003, 6, 10), 5, 21)
              .filter(day -> day.getDayOfWeek().getValue() <= 5)
              .toList();
      case "anonbank" -> every(LocalDate.of(1999, 3, 8), 7, 21).toList();
      case "van311" -> every(LocalDate.of(2012, 1, 10), 29, 47).toList();
      case "ems_bronx", "ems_queens", "ems_richmond" ->
          every(LocalDate.of(2016, 12, 20), 47, 15).toList();
      default -> List.of();
    };
  }

  private static Stream<LocalDate> every(LocalDate first, int days, int number) {
    return IntStream.range(0, number).mapToObj(i -> first.plusDays((long) i * days));
  }

  private void print(String name, ForecastData.Series series, List<LocalDate> origins) {
    long before = cpuNanos();
    ForecastDepth depth = options.contains("lean") ? ForecastDepth.LEAN : ForecastDepth.FULL;
    ForecastRequest request =
        ForecastRequest.of(series.zone(), LocalDate.EPOCH, 28)
            .withSpecialDays(series.specialDays())
            .withDepth(depth);
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
