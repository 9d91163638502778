package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// A season is believed as far as the years of the history moved alike.
class SeasonShareTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  /// Midnight of this day is a whole number of years of 365.25 days after 1970.
  private static final LocalDate END = LocalDate.of(2026, 1, 1);

  private static final int FOUR_YEARS = 4 * 366;

  /// @param log logarithm of the day's contacts beside that of 1,000, by days before the end
  private static DailyOrigin origin(int days, IntToDoubleFunction log) {
    return FittedQueue.of(
            Histories.exact(
                ZONE,
                1440,
                END.minusDays(days),
                days,
                (date, _) ->
                    1000
                        * Math.exp(
                            log.applyAsDouble((int) (END.toEpochDay() - date.toEpochDay())))),
            ForecastRequest.of(ZONE, END, 28),
            null)
        .origin();
  }

  private static double yearlyWave(int before) {
    return Math.sin(2 * Math.PI * (END.toEpochDay() - before) / 365.25);
  }

  /// A level that wanders by one per cent a day.
  private static DailyOrigin wandering(long seed) {
    Random random = new Random(seed);
    double[] level = new double[FOUR_YEARS + 1];
    for (int before = FOUR_YEARS - 1; before > 0; before--) {
      level[before] = level[before + 1] + 0.01 * random.nextGaussian();
    }
    return origin(FOUR_YEARS, before -> level[before]);
  }

  @Test
  void A01_aSeasonThatComesEachYearIsBelieved() {
    assertThat(origin(FOUR_YEARS, before -> 0.2 * yearlyWave(before)).seasonShare())
        .isBetween(0.97, 1.0);
  }

  @Test
  void A02_aLevelThatWandersIsNoSeason() {
    double sum = 0;
    for (long seed = 1; seed <= 5; seed++) {
      sum += wandering(seed).seasonShare();
    }
    assertThat(sum / 5).isLessThan(0.75);
  }

  /// Years of one wave each, 10, 20, 30 and 20 per cent high: of their six pairs the products over
  /// the mean squares, two pairs of four fifths beside them, and the four years' mean.
  @Test
  void A03_aSecondComputationFindsTheSame() {
    double[] heights = {0.1, 0.2, 0.3, 0.2};
    DailyOrigin origin =
        origin(
            FOUR_YEARS,
            before -> heights[Math.min(3, (before - 1) * 4 / FOUR_YEARS)] * yearlyWave(before));
    double products = 0.1 * (0.2 + 0.3 + 0.2) + 0.2 * (0.3 + 0.2) + 0.3 * 0.2;
    double squares = 3 * (0.01 + 0.04 + 0.09 + 0.04) / 2;
    double alike = (6 * products / squares + 2 * 0.8) / 8;
    double years = FOUR_YEARS / 365.25;
    assertThat(origin.seasonShare())
        .isCloseTo(years * alike / (1 + (years - 1) * alike), within(0.01));
  }

  @Test
  void A04_oneYearAloneIsBelievedAsSeasonsUsuallyAre() {
    double years = 500 / 365.25;
    assertThat(origin(500, before -> 0.2 * yearlyWave(before)).seasonShare())
        .isCloseTo(years * 0.8 / (1 + (years - 1) * 0.8), within(1e-12));
  }

  @Test
  void A05_withoutWavesThereIsNothingToDoubt() {
    DailyOrigin origin = origin(401, before -> 0.2 * yearlyWave(before));
    assertThat(origin.regression().hasSeason()).isFalse();
    assertThat(origin.seasonShare()).isEqualTo(1);
    assertThat(origin(402, before -> 0.2 * yearlyWave(before)).seasonShare()).isLessThan(1);
  }

  @Test
  void A06_whatIsDoubtedIsMovementAheadAndNothingBehind() {
    DailyOrigin origin = wandering(1);
    DailyRegression regression = origin.regression();
    DailyOrigin believing = origin.believingSeason();
    int last = origin.end() - 1;
    for (int day : new int[] {last - 100, last, last + 28}) {
      double moved = regression.season(day) - regression.season(last);
      double doubted = day > last ? (1 - origin.seasonShare()) * moved : 0;
      assertThat(Math.abs(moved) > 0.02).isEqualTo(day != last);
      assertThat(origin.logMean(day)).isCloseTo(regression.logMean(day) - doubted, within(1e-12));
      assertThat(Math.log(believing.factor(day) / origin.factor(day)))
          .isCloseTo(doubted, within(1e-12));
      assertThat(believing.logMean(day)).isEqualTo(regression.logMean(day));
    }
  }

  @Test
  void A07_thePlannerIsTold() {
    assertThat(toldPercent(500)).containsExactly("85");
    assertThat(toldPercent(401)).isEmpty();
  }

  private static List<String> toldPercent(int days) {
    return Forecaster.forecast(
            Histories.exact(ZONE, 1440, END.minusDays(days), days, (_, _) -> 1000.0),
            ForecastRequest.of(ZONE, END, 28))
        .account()
        .steps()
        .stream()
        .filter(step -> step.code().equals("season-share"))
        .map(step -> step.figures().get("percent"))
        .toList();
  }
}
