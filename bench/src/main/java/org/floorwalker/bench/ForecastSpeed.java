package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.floorwalker.planning.time.SlotGrid;

/// CPU seconds of forecasting queues of three years at 15 minutes, 28 days ahead, with everything
/// switched on, or with the lean setting; simulated counts, seed 1.
///
/// `java ... org.floorwalker.bench.ForecastSpeed [queues] [lean]`
public final class ForecastSpeed {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 1);

  private ForecastSpeed() {}

  public static void main(String[] arguments) {
    int queues = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
    boolean lean = arguments.length > 1 && arguments[1].equals("lean");
    ForecastDepth depth = lean ? ForecastDepth.LEAN : ForecastDepth.FULL;
    Random random = new Random(1);
    double seconds = 0;
    for (int queue = 0; queue < queues; queue++) {
      IntervalHistory history = history(queue, random);
      long before = cpuNanos();
      Forecaster.forecast(history, ForecastRequest.of(OSLO, END, 28).withDepth(depth));
      seconds += (cpuNanos() - before) / 1e9;
    }
    System.out.printf(
        Locale.ROOT,
        "%d queues x 3 years x 15 min: %.2f CPU s, %.0f CPU s for 1,000%n",
        queues,
        seconds,
        1000 * seconds / queues);
  }

  private static IntervalHistory history(int queue, Random random) {
    SlotGrid grid = new SlotGrid(OSLO, Duration.ofMinutes(15));
    IntervalHistory.Builder builder =
        IntervalHistory.builder(new QueueId("queue " + queue), grid.slot());
    for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
      double level = 10 + 5 * random.nextDouble() + day.getDayOfWeek().getValue();
      int slot = 0;
      for (Instant start : grid.slotsOf(day)) {
        double mean = level * (1 + Math.sin(Math.PI * slot++ / 96));
        builder.add(start, Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian())));
      }
    }
    return builder.build();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
