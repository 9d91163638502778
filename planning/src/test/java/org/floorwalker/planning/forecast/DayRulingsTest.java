package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.floorwalker.planning.demand.IntervalHistory;
import org.junit.jupiter.api.Test;

/// FEATURE: what a planner rules on days that struck the forecaster is obeyed: a day counts, is
/// left out, a level shift is one or is none.
class DayRulingsTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 210;
  private static final LocalDate FIRST = MONDAY.plusDays(DAYS);
  private static final ForecastRequest REQUEST = ForecastRequest.of(OSLO, FIRST, 14);

  private static final DayRulings NONE = DayRulings.NONE;

  /// 600 contacts a day by chance, times what the date makes of it.
  private static IntervalHistory history(ToDoubleFunction<LocalDate> factor) {
    return Histories.poisson(OSLO, 60, MONDAY, DAYS, 7, (day, _) -> 25 * factor.applyAsDouble(day));
  }

  private static Forecast forecast(IntervalHistory history, DayRulings rulings) {
    return Forecaster.forecast(history, REQUEST.withRulings(Map.of(Histories.VOICE, rulings)));
  }

  @Test
  void A01_aDayThatIsLeftOutIsAsIfItHadNoRows() {
    LocalDate flood = FIRST.minusDays(3);
    ToDoubleFunction<LocalDate> flooded = day -> day.equals(flood) ? 2 : 1;
    Forecast without =
        forecast(history(day -> day.equals(flood) ? Double.NaN : flooded.applyAsDouble(day)), NONE);
    Forecast leftOut =
        forecast(history(flooded), new DayRulings(Set.of(), Set.of(flood), Set.of(), Set.of()));
    // A rate that is not a number draws no chance, so only the days before it are the same.
    assertThat(leftOut.total()).isCloseTo(without.total(), within(0.01 * without.total()));
    assertThat(leftOut.total()).isNotEqualTo(forecast(history(flooded), NONE).total());
    assertThat(leftOut.account().unusualDays()).isEmpty();
    assertThat(leftOut.account().steps()).extracting(Step::code).contains("day-left-out");
    assertThat(forecast(history(flooded), NONE).account().unusualDays())
        .extracting(UnusualDay::date)
        .containsExactly(flood);
  }

  /// What came on a day that counts is believed of its date in the month: here of the 16th of July
  /// and of August.
  @Test
  void A02_aDayThatCountsIsNotDampedNorOfferedAgain() {
    Set<LocalDate> busy = Set.of(FIRST.minusDays(1), FIRST.minusDays(9), FIRST.minusDays(18));
    IntervalHistory history = history(day -> busy.contains(day) ? 2 : 1);
    Forecast damped = forecast(history, NONE);
    Forecast counted = forecast(history, new DayRulings(busy, Set.of(), Set.of(), Set.of()));
    assertThat(onTheSixteenth(counted)).isGreaterThan(1.05 * onTheSixteenth(damped));
    assertThat(counted.account().unusualDays()).isEmpty();
    assertThat(counted.account().steps()).extracting(Step::code).contains("days-counted");
  }

  private static double onTheSixteenth(Forecast forecast) {
    return forecast.dayTotals().get(13).contacts().mean();
  }

  @Test
  void A03_anImplausibleDayThatCountsIsKept() {
    LocalDate rush = FIRST.minusDays(3);
    IntervalHistory history = history(day -> day.equals(rush) ? 40 : 1);
    assertThat(forecast(history, NONE).account().steps())
        .extracting(Step::code)
        .contains("implausible-day");
    assertThat(
            forecast(history, new DayRulings(Set.of(rush), Set.of(), Set.of(), Set.of()))
                .account()
                .steps())
        .extracting(Step::code)
        .doesNotContain("implausible-day");
  }

  @Test
  void A04_aShiftThatWasRejectedIsNotFollowedAndOneConfirmedIsWholly() {
    LocalDate shifted = FIRST.minusDays(42);
    IntervalHistory old = history(day -> day.isBefore(shifted) ? 1 : 1.4);
    Forecast followed = forecast(old, NONE);
    assertThat(followed.account().levelShifts()).isNotEmpty();
    Forecast rejected =
        forecast(old, new DayRulings(Set.of(), Set.of(), Set.of(), Set.of(shifted.plusDays(14))));
    assertThat(rejected.account().steps()).extracting(Step::code).doesNotContain("level-shifted");
    assertThat(rejected.total()).isLessThan(0.98 * followed.total());

    LocalDate young = FIRST.minusDays(5);
    IntervalHistory fresh = history(day -> day.isBefore(young) ? 1 : 1.4);
    double unsure = forecast(fresh, NONE).total();
    Forecast sure = forecast(fresh, new DayRulings(Set.of(), Set.of(), Set.of(young), Set.of()));
    assertThat(sure.total()).isCloseTo(14 * 600 * 1.4, within(0.03 * 14 * 600 * 1.4));
    assertThat(unsure).isLessThan(0.95 * sure.total());
    assertThat(sure.account().steps()).extracting(Step::code).contains("shift-confirmed");
    assertThat(sure.account().levelShifts())
        .as("what was ruled is not offered again")
        .noneMatch(shift -> shift.firstDay().equals(young));
  }

  @Test
  void A05_aConfirmedShiftWaitsForFiveDaysAndARejectedOneReachesAFortnight() {
    LocalDate young = FIRST.minusDays(4);
    IntervalHistory fresh = history(day -> day.isBefore(young) ? 1 : 1.4);
    DayRulings confirmed = new DayRulings(Set.of(), Set.of(), Set.of(young), Set.of());
    assertThat(forecast(fresh, confirmed)).isEqualTo(forecast(fresh, NONE));

    LocalDate shifted = FIRST.minusDays(42);
    IntervalHistory old = history(day -> day.isBefore(shifted) ? 1 : 1.4);
    LocalDate found = forecast(old, NONE).account().levelShifts().getFirst().firstDay();
    for (int days : new int[] {14, 15}) {
      DayRulings far = new DayRulings(Set.of(), Set.of(), Set.of(), Set.of(found.minusDays(days)));
      assertThat(
              forecast(old, far).account().steps().stream()
                  .anyMatch(step -> step.code().equals("level-shifted")))
          .isEqualTo(days == 15);
    }
  }

  @Test
  void A06_whatIsOffByLittleIsNoNewsHoweverAlikeTheDaysAre() {
    for (double share : new double[] {1.04, 1.06}) {
      IntervalHistory alike =
          Histories.exact(
              OSLO,
              60,
              MONDAY,
              DAYS,
              (day, _) -> day.equals(FIRST.minusDays(10)) ? 25 * share : 25);
      assertThat(forecast(alike, NONE).account().unusualDays())
          .as("off by %s", share)
          .hasSize(share > 1.05 ? 1 : 0);
    }
  }
}
