package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.TimeVaryingQueue.Measures;
import org.floorwalker.planning.staffing.TimeVaryingQueue.Stretch;
import org.junit.jupiter.api.Test;

/// Load and queues that change with time, each against a differential equation or a limit.
final class LoadOverTimeTest {

  @Test
  void A01_sinusoidalLoadSolvesItsDifferentialEquation() {
    OfferedLoad.Sinusoid arrivals = new OfferedLoad.Sinusoid(600, 500, 8);
    double handle = 600;
    double hour = 3.5;
    double step = 1e-4;
    double slope =
        (arrivals.exact(hour + step, handle) - arrivals.exact(hour - step, handle)) / (2 * step);
    double perHour = arrivals.momentary(hour, handle) * 3600 / handle;
    assertThat(slope)
        .isCloseTo(perHour - arrivals.exact(hour, handle) * 3600 / handle, within(1e-4));
  }

  @Test
  void A02_steadyArrivalsSettleAtTheirLoad() {
    Traffic traffic = Traffic.patient(120, 1800);
    double load = 0;
    for (int slot = 0; slot < 200; slot++) {
      load = OfferedLoad.after(load, traffic, 900);
    }
    assertThat(load).isCloseTo(60, within(1e-12));
    assertThat(OfferedLoad.after(0, traffic, 1800))
        .isCloseTo(60 * (1 - Math.exp(-1)), within(1e-12));
  }

  @Test
  void A03_longSteadyDaysEndInErlangA() {
    TimeVaryingQueue queue = new TimeVaryingQueue(16, 240, 180);
    List<Stretch> day = Collections.nCopies(12, new Stretch(3600, 240));
    Measures last = queue.over(day, 20).getLast();
    Steady steady = (Steady) ErlangA.of(new Traffic(240, 240, 180), Crew.of(16), 20);
    assertThat(last.waiting()).isCloseTo(steady.shares().waiting(), within(1e-9));
    assertThat(last.servedWithin()).isCloseTo(steady.within().served(), within(1e-9));
    assertThat(last.abandoned()).isCloseTo(steady.shares().abandoned(), within(1e-9));
    assertThat(last.waitSeconds()).isCloseTo(steady.waits().acceptedSeconds(), within(1e-6));
    assertThat(last.occupancy()).isCloseTo(steady.occupancy(), within(1e-9));
  }

  /// Kolmogorov's equations by small Runge-Kutta steps.
  @Test
  void A04_aRisingHourIsItsDifferentialEquation() {
    List<Stretch> stretches = List.of(new Stretch(900, 60), new Stretch(900, 200));
    List<Measures> measures = new TimeVaryingQueue(4, 120, 300).over(stretches, 20);
    double[] state = new double[80];
    state[0] = 1;
    for (int i = 0; i < 2; i++) {
      double busy = 0;
      int steps = 1800;
      double h = 900.0 / steps;
      for (int step = 0; step < steps; step++) {
        double[] before = state;
        state = rungeKutta(state, stretches.get(i).contactsPerHour() / 3600, h);
        busy += (busy(before) + busy(state)) / 2 * h;
      }
      assertThat(measures.get(i).occupancy()).isCloseTo(busy / 900 / 4, within(1e-6));
    }
  }

  private static double busy(double[] state) {
    double busy = 0;
    for (int j = 0; j < state.length; j++) {
      busy += Math.min(j, 4) * state[j];
    }
    return busy;
  }

  private static double[] rungeKutta(double[] p, double rate, double h) {
    double[] a = slope(p, rate);
    double[] b = slope(plus(p, a, h / 2), rate);
    double[] c = slope(plus(p, b, h / 2), rate);
    double[] d = slope(plus(p, c, h), rate);
    double[] next = p.clone();
    for (int j = 0; j < p.length; j++) {
      next[j] += h / 6 * (a[j] + 2 * b[j] + 2 * c[j] + d[j]);
    }
    return next;
  }

  private static double[] plus(double[] p, double[] slope, double h) {
    double[] sum = p.clone();
    for (int j = 0; j < p.length; j++) {
      sum[j] += h * slope[j];
    }
    return sum;
  }

  private static double[] slope(double[] p, double rate) {
    double[] slope = new double[p.length];
    for (int j = 0; j + 1 < p.length; j++) {
      double ends = Math.min(j + 1, 4) / 120.0 + Math.max(0, j - 3) / 300.0;
      double up = rate * p[j] - ends * p[j + 1];
      slope[j] -= up;
      slope[j + 1] += up;
    }
    return slope;
  }

  @Test
  void A05_theLeastSteadyCapacityIsJustEnough() {
    double[] arrivals = {0, 0, 5, 20, 60, 80, 70, 50, 40, 35, 30, 25, 20, 15, 10, 10, 5, 5, 2, 2};
    DeadlineWork work = new DeadlineWork(arrivals, 15, 4);
    double least = work.leastConstantCapacity();
    double[] enough = new double[arrivals.length];
    Arrays.fill(enough, least * (1 + 1e-9));
    assertThat(work.onTime(enough)).isCloseTo(1, within(1e-9));
    Arrays.fill(enough, least * 0.999);
    assertThat(work.onTime(enough)).isLessThan(1);
  }

  @Test
  void A06_theTightStringStaysBetweenTheCurvesAndHasTheLeastPeak() {
    double[] lower = {0, 0, 0, 4, 4, 10, 12};
    double[] upper = {0, 3, 5, 6, 9, 12, 12};
    double[] steps = new TightString(lower, upper).steps();
    double height = 0;
    double highest = 0;
    for (int i = 0; i < steps.length; i++) {
      height += steps[i];
      highest = Math.max(highest, steps[i]);
      assertThat(height).isBetween(lower[i + 1] - 1e-9, upper[i + 1] + 1e-9);
    }
    assertThat(height).isCloseTo(12, within(1e-9));
    assertThat(highest).isCloseTo(2, within(1e-9));
  }
}
