package org.floorwalker.planning.careers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// FEATURE: rates and differences say how sure they are, each held to a second computation.
class DifferencesTest {
  /// The exact interval: the means for which so many leavers, or more, or fewer, are just not
  /// surprising (Garwood 1936), by sums of Poisson probabilities.
  @Test
  void a01_leavingRatesMeetTheExactInterval() {
    for (int leavers : new int[] {1, 3, 5, 10, 30, 100}) {
      LeavingRate rate = LeavingRate.of(leavers, 10, 1.959964);
      assertThat(rate.value()).isEqualTo(leavers / 10.0);
      assertThat(rate.low() * 10).isCloseTo(exactLow(leavers), within(0.06 + 0.002 * leavers));
      assertThat(rate.high() * 10).isCloseTo(exactHigh(leavers), within(0.06 + 0.002 * leavers));
    }
    assertThat(LeavingRate.of(0, 10, 1.96).low()).isZero();
    assertThat(LeavingRate.of(0, 10, 1.959964).high() * 10).isCloseTo(3.689, within(0.06));
  }

  private static double exactLow(int leavers) {
    double low = 0;
    double high = leavers;
    for (int i = 0; i < 60; i++) {
      double mean = (low + high) / 2;
      if (1 - atMost(leavers - 1, mean) < 0.025) {
        low = mean;
      } else {
        high = mean;
      }
    }
    return low;
  }

  private static double exactHigh(int leavers) {
    double low = leavers;
    double high = 3 * leavers + 20;
    for (int i = 0; i < 60; i++) {
      double mean = (low + high) / 2;
      if (atMost(leavers, mean) > 0.025) {
        low = mean;
      } else {
        high = mean;
      }
    }
    return high;
  }

  private static double atMost(int count, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int i = 1; i <= count; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  }

  @Test
  void a02_aRateCountsOnlyTheTenureAskedFor() {
    List<Spell> spells =
        List.of(new Spell(0, 90, true), new Spell(0, 400, true), new Spell(60, 200, false));
    LeavingRate early = LeavingRate.of(spells, 0, 90, 1.96);
    assertThat(early.leavers()).isEqualTo(1);
    assertThat(early.personYears() * 365.25).isCloseTo(90 + 90 + 30, within(1e-9));
    LeavingRate late = LeavingRate.of(spells, 90, 100_000, 1.96);
    assertThat(late.leavers()).isEqualTo(1);
    assertThat(late.personYears() * 365.25).isCloseTo(310 + 110, within(1e-9));
  }

  /// Newcombe 1998, table II, method 10.
  @Test
  void a03_sharesMeetThePublishedIntervals() {
    ShareDifference a = difference(56, 70, 48, 80);
    assertThat(a.low()).isCloseTo(0.0524, within(0.00005));
    assertThat(a.high()).isCloseTo(0.3339, within(0.00005));
    ShareDifference b = difference(9, 10, 3, 10);
    assertThat(b.low()).isCloseTo(0.1705, within(0.00005));
    assertThat(b.high()).isCloseTo(0.8090, within(0.00005));
    ShareDifference c = difference(10, 10, 0, 20);
    assertThat(c.low()).isCloseTo(0.6791, within(0.00005));
    assertThat(c.high()).isEqualTo(1, within(0.00005));
    assertThat(a.isClear()).isTrue();
    assertThat(difference(5, 10, 5, 10).isClear()).isFalse();
  }

  private static ShareDifference difference(int some, int all, int other, int others) {
    return ShareDifference.of(
        new ShareDifference.Part(some, all), new ShareDifference.Part(other, others), 1.959964);
  }

  /// Two-sided 95 % points as printed in every table, and the area under the density by Simpson.
  @Test
  void a04_studentsQuantilesMeetTheTableAndTheArea() {
    double[][] table = {
      {1, 12.7062}, {2, 4.3027}, {4, 2.7764}, {9, 2.2622}, {30, 2.0423}, {120, 1.9799}
    };
    for (double[] row : table) {
      assertThat(StudentT.quantile(0.975, row[0])).isCloseTo(row[1], within(0.00006));
    }
    for (double freedom : new double[] {2.5, 7.3, 19.9, 64.2}) {
      for (double value : new double[] {0.3, 1.1, 2.4}) {
        assertThat(StudentT.below(value, freedom)).isCloseTo(area(value, freedom), within(1e-9));
      }
    }
  }

  /// The density is known up to its constant, so the area is compared with that to far out.
  private static double area(double value, double freedom) {
    return 0.5 + simpson(0, Math.atan(value), freedom) / simpson(0, Math.PI / 2, freedom) / 2;
  }

  /// In `x = tan u`, where the tail has an end.
  private static double simpson(double from, double until, double freedom) {
    int parts = 20_000;
    double step = (until - from) / parts;
    double sum = 0;
    for (int i = 0; i <= parts; i++) {
      double weight = i == 0 || i == parts ? 1 : i % 2 == 0 ? 2 : 4;
      double u = from + i * step;
      double cos = Math.cos(u);
      double x = Math.tan(u);
      double density =
          cos < 1e-9 ? 0 : Math.pow(1 + x * x / freedom, -(freedom + 1) / 2) / (cos * cos);
      sum += weight * density;
    }
    return sum * step / 3;
  }

  /// Before and after, drawn with different spreads: the interval holds the true change nineteen
  /// times in twenty.
  @Test
  void a05_welchsIntervalHoldsTheTruth() {
    Random random = new Random(5);
    int held = 0;
    int rounds = 2000;
    for (int round = 0; round < rounds; round++) {
      List<Double> before = drawn(random, 8, 300, 30);
      List<Double> after = drawn(random, 5, 280, 8);
      MeanDifference difference = MeanDifference.of(before, after, 0.95).orElseThrow();
      held += difference.low() <= -20 && -20 <= difference.high() ? 1 : 0;
    }
    assertThat((double) held / rounds).isBetween(0.935, 0.965);
  }

  private static List<Double> drawn(Random random, int count, double mean, double spread) {
    return DoubleStream.generate(() -> mean + spread * random.nextGaussian())
        .limit(count)
        .boxed()
        .toList();
  }

  @Test
  void a06_tooFewOrAlikeFiguresSayNothing() {
    assertThat(MeanDifference.of(List.of(1.0, 2.0), List.of(1.0, 2.0, 3.0), 0.95)).isEmpty();
    assertThat(MeanDifference.of(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0), 0.95)).isEmpty();
  }
}
