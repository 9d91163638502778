package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.floorwalker.planning.staffing.Crew;
import org.floorwalker.planning.staffing.ErlangA;
import org.floorwalker.planning.staffing.LeastPeople;
import org.floorwalker.planning.staffing.Performance;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceLimits;
import org.floorwalker.planning.staffing.Traffic;

/// CPU time of the staffing formulas: Erlang A of a large floor, and a week of forty queues turned
/// into people.
public final class StaffingBench {
  private static final int QUEUES = 40;
  private static final int SLOTS = 672;

  private StaffingBench() {}

  public static void main(String[] arguments) {
    for (int round = 0; round < 3; round++) {
      large();
      week();
    }
  }

  /// 2,400 people, handle time 300 s, patience 180 s, load 2,380.
  private static void large() {
    int times = 1000;
    double sum = 0;
    long start = cpuNanos();
    for (int i = 0; i < times; i++) {
      Traffic traffic = new Traffic(28_560 + i, 300, 180);
      if (ErlangA.of(traffic, Crew.of(2400), 20) instanceof Performance.Steady steady) {
        sum += steady.within().served();
      }
    }
    print("Erlang A, n = 2,400, each", (cpuNanos() - start) / 1e6 / times, "ms", sum / times);
  }

  /// Forty queues of 5 to 200 erlangs at their peak over 672 quarter-hours, 80 % in 20 s.
  private static void week() {
    ServiceLimits limits =
        ServiceLimits.answered(0.8, Duration.ofSeconds(20), ServiceDefinition.SERVED_OVER_OFFERED)
            .withMaxOccupancy(0.88);
    double people = 0;
    long start = cpuNanos();
    for (int queue = 0; queue < QUEUES; queue++) {
      for (int slot = 0; slot < SLOTS; slot++) {
        double share = 0.1 + 0.9 * Math.pow(Math.sin(Math.PI * (slot % 96) / 96), 2);
        Traffic traffic = new Traffic(5 * (queue + 1) * 12 * share, 300, 60 + 10 * queue);
        people += LeastPeople.of(traffic, limits).agents();
      }
    }
    print("40 queues x 672 slots", (cpuNanos() - start) / 1e9, "s", people / QUEUES / SLOTS);
  }

  private static void print(String what, double value, String unit, double check) {
    System.out.printf(Locale.ROOT, "%-28s %8.3f %s (mean result %.6f)%n", what, value, unit, check);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
