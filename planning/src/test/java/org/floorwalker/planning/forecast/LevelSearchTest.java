package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.floorwalker.planning.demand.IntervalHistory;
import org.junit.jupiter.api.Test;

/// A level that shifted or grows steadily is followed; chance, a wandering level and a slope are
/// not taken for a shift, nor a walk without drift for growth.
class LevelSearchTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 800;

  /// Levels with first-order autoregressive noise.
  private static double[] levels(
      int seed, double carried, double deviation, IntToDoubleFunction of) {
    Random random = new Random(seed);
    double[] levels = new double[DAYS];
    double noise = 0;
    for (int day = 0; day < DAYS; day++) {
      noise = carried * noise + deviation * random.nextGaussian();
      levels[day] = of.applyAsDouble(day) + noise;
    }
    return levels;
  }

  @Test
  void A01_aShiftIsFoundToAFewDaysWhateverItsSide() {
    for (int seed = 0; seed < 20; seed++) {
      double step = seed % 2 == 0 ? 0.3 : -0.3;
      int shifted = DAYS - 20 - 5 * seed;
      double[] levels = levels(seed, 0, 0.1, day -> day < shifted ? 0 : step);
      Arrays.fill(levels, DAYS - 9, DAYS - 7, Double.NaN);
      assertThat(new LevelSearch(levels).sureShift().firstNewDay()).isCloseTo(shifted, within(4));
    }
  }

  @Test
  void A02_chanceAndAWanderingLevelAreNoShift() {
    for (double carried : new double[] {0, 0.5, 0.9}) {
      long shifted =
          IntStream.range(0, 100)
              .mapToObj(seed -> new LevelSearch(levels(seed, carried, 0.05, _ -> 0)))
              .filter(search -> search.sureShift().isShifted())
              .count();
      assertThat(shifted).as("of 100, carried %s", carried).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void A03_aSlopeIsNoShiftButGrowth() {
    for (int seed = 0; seed < 20; seed++) {
      LevelSearch search = new LevelSearch(levels(seed, 0, 0.02, day -> 0.0006 * day));
      assertThat(search.sureShift().isShifted()).isFalse();
      assertThat(search.growth().growthADay()).isCloseTo(0.0006, within(0.0001));
    }
  }

  @Test
  void A04_growthThatEndedOrAWalkWithoutDriftDoesNotGoOn() {
    LevelSearch ended = new LevelSearch(levels(1, 0, 0.02, day -> 0.0006 * Math.min(day, 600)));
    assertThat(Math.abs(ended.growth().growthADay())).isLessThan(0.0001);
    double off = 0;
    for (int seed = 0; seed < 100; seed++) {
      off += Math.abs(new LevelSearch(levels(seed, 1, 0.01, _ -> 0)).growth().growthADay());
    }
    // The walk's own drift over the history is 0.01 / sqrt(800) = 0.00035 a day on average.
    assertThat(off / 100).isLessThan(0.00005);
  }

  @Test
  void A05_theForecastFollowsAShiftSevenWeeksOldWhollyAndTellsThePlanner() {
    Forecast forecast = forecast(day -> day < 751 ? 800 : 1080);
    assertThat(forecast.total()).isCloseTo(28 * 1080, within(0.02 * 28 * 1080));
    LevelShift shift = forecast.account().levelShifts().getFirst();
    assertThat(shift.firstDay()).isBetween(MONDAY.plusDays(749), MONDAY.plusDays(753));
    assertThat(shift.ratio()).isCloseTo(1.35, within(0.03));
    assertThat(forecast.account().steps()).extracting(Step::code).contains("level-shifted");
  }

  @Test
  void A06_steadyGrowthGoesOnFadingSlowly() {
    IntToDoubleFunction growing = day -> 800 * Math.pow(1.25, day / 365.25);
    double truth = IntStream.range(DAYS, DAYS + 28).mapToDouble(growing::applyAsDouble).sum();
    Forecast forecast = forecast(growing);
    assertThat(forecast.total()).isCloseTo(truth, within(0.01 * truth));
    assertThat(forecast.account().steps()).extracting(Step::code).contains("trend-goes-on");
    LevelPath path = LevelPath.growing(0.001, 100);
    assertThat(path.growth(99)).isZero();
    assertThat(path.growth(10_000)).as("0.001 x (0.99 + 0.99² + …)").isCloseTo(0.099, within(1e-9));
  }

  private static Forecast forecast(IntToDoubleFunction mean) {
    IntervalHistory history =
        Histories.poisson(
            UTC,
            1440,
            MONDAY,
            DAYS,
            3,
            (date, _) -> mean.applyAsDouble((int) (date.toEpochDay() - MONDAY.toEpochDay())));
    return Forecaster.forecast(history, ForecastRequest.of(UTC, MONDAY.plusDays(DAYS), 28));
  }
}
