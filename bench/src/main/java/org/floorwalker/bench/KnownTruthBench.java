package org.floorwalker.bench;

import static java.util.stream.Collectors.toSet;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.DayRulings;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.SlotGrid;

/// Forecasts of simulated queues whose true level is known: how far the expected contacts of the
/// next 28 days lie from the truth, which no chance hides, and how much the bands cover.
///
/// Three years of hours, Poisson counts, 800 contacts on a mean day unless said, six queues a law.
///
/// `java ... org.floorwalker.bench.KnownTruthBench [law ...]`
public final class KnownTruthBench {
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final LocalDate END = LocalDate.of(2027, 2, 15);
  private static final int PAST_DAYS = 3 * 365;
  private static final int DAYS = 28;
  private static final int QUEUES = 6;
  private static final QueueId QUEUE = new QueueId("queue");
  private static final double[] WEEKDAYS = {1.3, 1.15, 1.1, 1.05, 1, 0.8, 0.6};

  private KnownTruthBench() {}

  /// How the level of the days moves, beside weekday and hour.
  ///
  /// @param contacts mean contacts a day
  /// @param levels factor of each day from chance; day 0 is the first to forecast, earlier ones
  ///     count down from -1
  /// @param leftOut days of the history that a planner ruled say nothing of those to come
  private record Law(
      String name, double contacts, IntFunction<Level> levels, Set<LocalDate> leftOut) {
    Law(String name, double contacts, IntFunction<Level> levels) {
      this(name, contacts, levels, Set.of());
    }
  }

  /// Factor on the contacts of a day.
  private interface Level {
    double of(int day);
  }

  private static final int BROKEN = 560;
  private static final int RECOVERED_AFTER = 375;
  private static final Set<LocalDate> BROKEN_DAYS =
      END.minusDays(BROKEN).datesUntil(END.minusDays(BROKEN - RECOVERED_AFTER)).collect(toSet());

  private static final List<Law> LAWS =
      List.of(
          law("flat", _ -> _ -> 1),
          new Law("flat, 40 a day", 40, _ -> _ -> 1),
          law("season", _ -> day -> 1 + 0.2 * Math.sin(2 * Math.PI * day / 365.25)),
          law("up 25 % a year", _ -> day -> Math.pow(1.25, day / 365.25)),
          law("down 20 % a year", _ -> day -> Math.pow(0.8, day / 365.25)),
          law("up 25 %, then flat", _ -> day -> Math.pow(1.25, Math.min(day, -180) / 365.25)),
          law("shift +35 %, 7 weeks", _ -> day -> day < -49 ? 1 : 1.35),
          law("shift -25 %, 10 weeks", _ -> day -> day < -70 ? 1 : 0.75),
          law("shift -15 %, 4 weeks", _ -> day -> day < -28 ? 1 : 0.85),
          law("month of +30 %, gone", _ -> day -> day >= -90 && day < -60 ? 1.3 : 1),
          law("a year like no other", _ -> KnownTruthBench::broken),
          new Law("the same, left out", 800, _ -> KnownTruthBench::broken, BROKEN_DAYS),
          law("days differ by 15 %", seed -> differing(seed, 0, 0.15)),
          law("level wanders", seed -> differing(seed, 0.95, 0.04)),
          law("10 %, shift -25 %", seed -> shifted(differing(seed, 0, 0.1), 0.75)),
          law("wanders, shift +35 %", seed -> shifted(differing(seed, 0.9, 0.05), 1.35)));

  /// A yearly wave of a tenth, and a year and a half ago a break: down by 45 % for eleven weeks,
  /// back within ten months with a burst of 25 % on the way.
  private static double broken(int day) {
    double season = 1 + 0.1 * Math.sin(2 * Math.PI * day / 365.25);
    int since = day + BROKEN;
    double recovered = Math.clamp((since - 75) / (RECOVERED_AFTER - 75.0), 0, 1);
    double level = since < 0 ? 1 : 0.55 + 0.45 * recovered;
    return season * level * (since >= 200 && since < 240 ? 1.25 : 1);
  }

  private static Law law(String name, IntFunction<Level> levels) {
    return new Law(name, 800, levels);
  }

  private static Level shifted(Level level, double by) {
    return day -> level.of(day) * (day < -49 ? 1 : by);
  }

  /// Days whose logarithms follow a first-order autoregression.
  private static Level differing(int seed, double carried, double deviation) {
    Random random = new Random(1000L + seed);
    double[] logs = new double[PAST_DAYS + DAYS];
    for (int day = 1; day < logs.length; day++) {
      logs[day] = carried * logs[day - 1] + deviation * random.nextGaussian();
    }
    return day -> Math.exp(logs[PAST_DAYS + day]);
  }

  public static void main(String[] arguments) {
    List<String> wanted = Arrays.asList(arguments);
    System.out.println("law                      off truth   bias  cover slots/days  shifts  cpu");
    for (Law law : LAWS) {
      if (wanted.isEmpty() || wanted.contains(law.name())) {
        print(law);
      }
    }
  }

  private static void print(Law law) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Result all = new Result();
    for (int seed = 0; seed < QUEUES; seed++) {
      judge(law, seed, all);
    }
    System.out.printf(
        Locale.ROOT,
        "%-24s %6.2f  %+6.2f     %5.1f/%5.1f      %4d  %5.2f%n",
        law.name(),
        100 * all.off / all.truth,
        100 * all.bias / all.truth,
        100.0 * all.slotsCovered / all.slots,
        100.0 * all.daysCovered / all.days,
        all.shifts,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9);
  }

  /// Sums over the queues of a law.
  private static final class Result {
    private double truth;
    private double off;
    private double bias;
    private int slots;
    private int slotsCovered;
    private int days;
    private int daysCovered;
    private int shifts;
  }

  private static void judge(Law law, int seed, Result all) {
    Random random = new Random(seed);
    Level level = law.levels().apply(seed);
    SlotGrid grid = new SlotGrid(ZONE, Duration.ofHours(1));
    IntervalHistory.Builder past = IntervalHistory.builder(QUEUE, grid.slot());
    List<double[]> came = new ArrayList<>();
    double[] truth = new double[DAYS];
    for (int day = -PAST_DAYS; day < DAYS; day++) {
      LocalDate date = END.plusDays(day);
      double mean = law.contacts() * WEEKDAYS[date.getDayOfWeek().getValue() - 1] * level.of(day);
      List<Instant> starts = grid.slotsOf(date);
      double[] counts = new double[starts.size()];
      for (int slot = 0; slot < counts.length; slot++) {
        double hour =
            mean * (1 - Math.cos(2 * Math.PI * (slot + 0.5) / counts.length)) / counts.length;
        counts[slot] = poisson(hour, random);
        if (day < 0) {
          past.add(starts.get(slot), counts[slot]);
        }
      }
      if (day >= 0) {
        came.add(counts);
        truth[day] = mean;
      }
    }
    ForecastRequest request =
        ForecastRequest.of(ZONE, END, DAYS)
            .withRulings(
                Map.of(QUEUE, new DayRulings(Set.of(), law.leftOut(), Set.of(), Set.of())));
    Forecast forecast = Forecaster.forecast(past.build(), request);
    all.shifts += forecast.account().levelShifts().size();
    count(forecast, truth, came, all);
  }

  private static void count(Forecast forecast, double[] truth, List<double[]> came, Result all) {
    for (int day = 0; day < DAYS; day++) {
      RangeForecast total = forecast.dayTotals().get(day);
      all.truth += truth[day];
      all.off += Math.abs(total.contacts().mean() - truth[day]);
      all.bias += total.contacts().mean() - truth[day];
      all.days++;
      all.daysCovered += total.contacts().covers(Arrays.stream(came.get(day)).sum()) ? 1 : 0;
    }
    int number = 0;
    for (SlotForecast slot : forecast.slots()) {
      all.slots++;
      all.slotsCovered += slot.contacts().covers(came.get(number / 24)[number % 24]) ? 1 : 0;
      number++;
    }
  }

  /// A Poisson count: Knuth's product for small means, in parts of thirty for larger ones.
  private static double poisson(double mean, Random random) {
    double left = mean;
    double count = 0;
    while (left > 0) {
      double part = Math.min(30, left);
      double product = random.nextDouble();
      while (product > Math.exp(-part)) {
        product *= random.nextDouble();
        count++;
      }
      left -= part;
    }
    return count;
  }
}
