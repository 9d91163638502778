package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.Test;

/// Histories as they really are: empty, torn, stopped, begun late, with an absurd day. Each gives a
/// sound forecast, and the planner is told.
class RoughHistoryTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 140;
  private static final LocalDate FIRST = FROM.plusDays(DAYS);
  private static final ForecastRequest WEEK = ForecastRequest.of(OSLO, FIRST, 7);

  private static IntervalHistory hourly(BiFunction<LocalDate, Integer, Double> rate) {
    return Histories.poisson(OSLO, 60, FROM, DAYS, 11, rate);
  }

  private static boolean tells(Forecast forecast, String code) {
    return forecast.account().steps().stream()
        .anyMatch(step -> step.isWarning() && step.code().equals(code));
  }

  @Test
  void A01_noRowsGiveNothingAndSaySo() {
    IntervalHistory empty =
        IntervalHistory.builder(Histories.VOICE, Duration.ofMinutes(15)).build();
    Forecast forecast = Forecaster.forecast(empty, WEEK);
    assertThat(forecast.total()).isZero();
    assertThat(tells(forecast, "no-history")).isTrue();
    assertThat(Backtest.judge(empty, WEEK, List.of(FIRST)))
        .allSatisfy(accuracy -> assertThat(accuracy.origins()).isZero());
  }

  @Test
  void A02_aLongHistoryOfZerosIsForecastAsZeroAloneAndInAGroup() {
    IntervalHistory zeros = hourly((day, slot) -> 0.0);
    IntervalHistory busy = hourly((day, slot) -> 2.0);
    Forecast forecast = Forecaster.forecast(zeros, WEEK);
    assertThat(forecast.total()).isZero();
    assertThat(tells(forecast, "all-zero")).isTrue();
    assertThat(Forecaster.forecast(List.of(zeros, busy), WEEK).getFirst().total()).isZero();
    assertThat(Backtest.judge(zeros, WEEK, List.of(FIRST.minusDays(29))))
        .allSatisfy(accuracy -> assertThat(accuracy.wape()).isZero());
  }

  @Test
  void A03_twoThirdsOfTheSlotsMissingLeaveTheLevel() {
    Random random = new Random(3);
    IntervalHistory torn = hourly((day, slot) -> random.nextInt(3) > 0 ? Double.NaN : 20.0);
    assertThat(Forecaster.forecast(torn, WEEK).total()).isCloseTo(7 * 24 * 20, within(200.0));
  }

  @Test
  void A04_zerosBeforeTheFirstContactAreNotItsLevel() {
    LocalDate begun = FIRST.minusDays(28);
    IntervalHistory late = hourly((day, slot) -> day.isBefore(begun) ? 0.0 : 20.0);
    assertThat(Forecaster.forecast(late, WEEK).total()).isCloseTo(7 * 24 * 20, within(200.0));
  }

  @Test
  void A05_fourWeeksOfNothingMeanTheQueueHasStopped() {
    Forecast stopped =
        Forecaster.forecast(
            hourly((day, slot) -> day.isBefore(FIRST.minusDays(28)) ? 20.0 : 0.0), WEEK);
    assertThat(stopped.total()).isZero();
    assertThat(tells(stopped, "queue-stopped")).isTrue();
    Forecast pause =
        Forecaster.forecast(
            hourly((day, slot) -> day.isBefore(FIRST.minusDays(20)) ? 20.0 : 0.0), WEEK);
    assertThat(tells(pause, "queue-stopped")).isFalse();
    Forecast rare = Forecaster.forecast(hourly((day, slot) -> 0.003), WEEK);
    assertThat(tells(rare, "queue-stopped")).isFalse();
  }

  @Test
  void A06_anAbsurdDayIsLeftOutAndNamed() {
    LocalDate absurd = FIRST.minusDays(4);
    Forecast forecast =
        Forecaster.forecast(hourly((day, slot) -> day.equals(absurd) ? 1e6 : 20.0), WEEK);
    assertThat(forecast.total()).isCloseTo(7 * 24 * 20, within(200.0));
    assertThat(tells(forecast, "implausible-day")).isTrue();
  }

  @Test
  void A06b_aSlotThatCannotBeTrueIsLeftOutAndAHabitIsNot() {
    LocalDate slip = FIRST.minusDays(12);
    for (int at : new int[] {6, 10}) {
      Forecast forecast =
          Forecaster.forecast(
              hourly(
                  (day, slot) ->
                      day.equals(slip) && slot == at
                          ? 4000.0
                          : slot >= 8 && slot < 18 ? 20.0 : Double.NaN),
              WEEK);
      assertThat(tells(forecast, "implausible-slots")).isTrue();
      assertThat(forecast.total()).isCloseTo(7 * 10 * 20, within(70.0));
      assertThat(forecast.slots()).hasSize(70).allMatch(slot -> slot.contacts().mean() < 30);
    }
    Forecast batches =
        Forecaster.forecast(
            hourly((day, slot) -> day.getDayOfWeek() == DayOfWeek.MONDAY && slot == 6 ? 2000.0 : 2),
            WEEK);
    assertThat(tells(batches, "implausible-slots")).isFalse();
    assertThat(batches.slots().get(6).contacts().mean()).isCloseTo(2000, within(200.0));
    Forecast small =
        Forecaster.forecast(hourly((day, slot) -> day.equals(slip) && slot == 6 ? 40.0 : 1), WEEK);
    assertThat(tells(small, "implausible-slots"))
        .as("fifty contacts more than a busy slot may be chance's or life's")
        .isFalse();
  }

  @Test
  void A07_aLastingJumpIsANewLevelAndNotAnError() {
    LocalDate jump = FIRST.minusDays(21);
    Forecast tripled =
        Forecaster.forecast(hourly((day, slot) -> day.isBefore(jump) ? 10.0 : 30.0), WEEK);
    assertThat(tripled.total()).isBetween(0.7 * 7 * 24 * 30, 1.05 * 7 * 24 * 30);
    Forecast fortyfold =
        Forecaster.forecast(hourly((day, slot) -> day.isBefore(jump) ? 1.0 : 40.0), WEEK);
    assertThat(tells(fortyfold, "implausible-day")).isFalse();
    assertThat(fortyfold.account().levelShifts()).isNotEmpty();
  }

  @Test
  void A08_oneRowADayOrOnce() {
    IntervalHistory oneSlot = hourly((day, slot) -> slot == 9 ? 6.0 : Double.NaN);
    assertThat(Forecaster.forecast(oneSlot, WEEK).slots()).hasSize(7);
    IntervalHistory once =
        IntervalHistory.builder(new QueueId("once"), Duration.ofMinutes(15))
            .add(FIRST.minusDays(3).atTime(9, 0).atZone(OSLO).toInstant(), 3)
            .build();
    Forecast forecast = Forecaster.forecast(once, WEEK);
    assertThat(forecast.total()).isCloseTo(3, within(0.5));
    assertThat(tells(forecast, "short-history")).isTrue();
  }

  @Test
  void A09_daysOnlyAndHalfHourZones() {
    IntervalHistory daily = Histories.poisson(OSLO, 1440, FROM, DAYS, 5, (day, slot) -> 300.0);
    assertThat(Forecaster.forecast(daily, WEEK).total()).isCloseTo(2100, within(60.0));
    ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
    IntervalHistory nepal =
        Histories.poisson(
            kathmandu,
            30,
            FROM,
            DAYS,
            6,
            (day, slot) -> slot >= 18 && slot < 34 ? 8.0 : Double.NaN);
    Forecast forecast = Forecaster.forecast(nepal, ForecastRequest.of(kathmandu, FIRST, 7));
    assertThat(forecast.slots()).hasSize(7 * 16);
    assertThat(forecast.slots().getFirst().start().atZone(kathmandu).getHour()).isEqualTo(9);
  }

  @Test
  void A10_anOriginBeforeTheHistoryIsNotJudged() {
    IntervalHistory history = hourly((day, slot) -> 5.0);
    List<Accuracy> judged =
        Backtest.judge(history, WEEK, List.of(FROM.minusDays(9), FIRST.minusDays(29)));
    assertThat(judged).allSatisfy(accuracy -> assertThat(accuracy.origins()).isOne());
  }

  @Test
  void A11_handleTimesOfADayOnWhichTheQueueWasClosedAreNoTrouble() {
    IntervalHistory.Builder sundaysToo =
        IntervalHistory.builder(Histories.VOICE, Duration.ofMinutes(60));
    IntervalHistory counts = hourly((day, slot) -> slot >= 9 && slot < 17 ? 12.0 : Double.NaN);
    for (int row = 0; row < counts.size(); row++) {
      sundaysToo.add(counts.start(row), counts.offered(row), Double.NaN, Double.NaN, 240);
    }
    Map<DayOfWeek, List<OpeningHours.Hours>> week =
        new EnumMap<>(OpeningHours.daily(540, 1020).byWeekday());
    week.remove(DayOfWeek.SUNDAY);
    ForecastRequest closedOnSundays =
        WEEK.withOpening(Map.of(Histories.VOICE, new OpeningHours(week, Map.of())));
    assertThat(FIRST.minusDays(1).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    Forecast forecast = Forecaster.forecast(sundaysToo.build(), closedOnSundays);
    assertThat(forecast.slots()).hasSize(6 * 8);
    assertThat(forecast.slots().getLast().handleSeconds()).isCloseTo(240, within(1.0));
  }

  @Test
  void A20_aDeadWeekIsLeftOutAndToldButNotOneThatHasAName() {
    LocalDate down = FIRST.minusDays(25);
    IntervalHistory dead =
        hourly((day, slot) -> day.isBefore(down) || !day.isBefore(down.plusDays(7)) ? 20.0 : 0);
    Forecast forecast = Forecaster.forecast(dead, WEEK);
    assertThat(tells(forecast, "silence")).isTrue();
    assertThat(forecast.total()).isCloseTo(7 * 24 * 20, within(100.0));
    SpecialDay named = new SpecialDay(down, "Stocktaking");
    ForecastRequest known = WEEK.withSpecialDays(List.of(named));
    assertThat(tells(Forecaster.forecast(dead, known), "silence")).isFalse();
    IntervalHistory everySecondWeek =
        hourly((day, slot) -> day.toEpochDay() / 7 % 2 == 0 ? 20.0 : 0);
    assertThat(tells(Forecaster.forecast(everySecondWeek, WEEK), "silence")).isFalse();
  }

  @Test
  void A21_aClosureOfMonthsIsLeftOutButNotTheClosedPartOfEveryYear() {
    for (int closed : new int[] {120, 400}) {
      IntervalHistory shut = dailyZeros(1200, day -> day >= 500 && day < 500 + closed);
      Forecast forecast = Forecaster.forecast(shut, WEEK);
      assertThat(tells(forecast, "silence")).isTrue();
      assertThat(forecast.total()).as("after %s days", closed).isCloseTo(7000, within(70.0));
    }
    IntervalHistory seasonal = dailyZeros(1200, day -> (1200 - day) % 365 > 100);
    assertThat(tells(Forecaster.forecast(seasonal, WEEK), "silence")).isFalse();
    IntervalHistory soonOpen = dailyZeros(1200, day -> (1200 - day) % 365 < 265);
    assertThat(tells(Forecaster.forecast(soonOpen, WEEK), "queue-stopped")).isFalse();
  }

  /// 1,000 contacts a day but for days without any, counted from the first of the history.
  private static IntervalHistory dailyZeros(int days, IntPredicate zero) {
    LocalDate from = FIRST.minusDays(days);
    return Histories.exact(
        OSLO,
        1440,
        from,
        days,
        (day, _) -> zero.test((int) (day.toEpochDay() - from.toEpochDay())) ? 0.0 : 1000.0);
  }
}
