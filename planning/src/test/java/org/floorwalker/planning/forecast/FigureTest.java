package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.SlotFigures;
import org.floorwalker.planning.staffing.Crew;
import org.floorwalker.planning.staffing.ErlangA;
import org.floorwalker.planning.staffing.Performance;
import org.floorwalker.planning.staffing.Traffic;
import org.junit.jupiter.api.Test;

/// Handle time, wrap-up, abandonment and patience: what is forecast of contacts beside their
/// number.
class FigureTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Duration HOUR = Duration.ofHours(1);

  /// Twelve weeks of 40 contacts an hour; wrap-up longer and more people giving up at weekends.
  private static IntervalHistory twelveWeeks() {
    IntervalHistory.Builder builder = IntervalHistory.builder(Histories.VOICE, HOUR);
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(84)); day = day.plusDays(1)) {
      boolean weekend = day.getDayOfWeek().getValue() > 5;
      for (Instant start : DaySlots.of(day, OSLO, HOUR)) {
        double abandoned = weekend ? 4 : 2;
        double wrapup = weekend ? 60 : 40;
        builder.add(
            start, 40, new SlotFigures(40 - abandoned, abandoned, 30, 300 + wrapup, wrapup));
      }
    }
    return builder.build();
  }

  private static ForecastRequest request(LocalDate first) {
    return ForecastRequest.of(OSLO, first, 7);
  }

  @Test
  void A01_wrapupAndAbandonmentFollowTheirWeekdays() {
    Forecast forecast = Forecaster.forecast(twelveWeeks(), request(MONDAY.plusDays(84)));
    SlotForecast monday = forecast.slots().get(12);
    SlotForecast sunday = forecast.slots().get(6 * 24 + 12);
    assertThat(monday.wrapupSeconds()).isCloseTo(40, within(1.5));
    assertThat(sunday.wrapupSeconds()).isCloseTo(60, within(1.5));
    assertThat(monday.handleSeconds()).isCloseTo(340, within(2.0));
    assertThat(monday.abandonedShare()).isCloseTo(0.05, within(0.004));
    assertThat(sunday.abandonedShare()).isCloseTo(0.10, within(0.008));
    assertThat(forecast.account().steps())
        .extracting(Step::code)
        .contains(
            "handle-time-expected", "wrapup-expected", "abandonment-expected", "patience-learnt");
  }

  @Test
  void A02_aSourceThatTellsNothingLeavesNothingToSay() {
    IntervalHistory silent = Histories.exact(OSLO, 60, MONDAY, 42, (day, slot) -> 20.0);
    Forecast forecast = Forecaster.forecast(silent, request(MONDAY.plusDays(42)));
    assertThat(forecast.slots())
        .allSatisfy(
            slot -> {
              assertThat(slot.handleSeconds()).isZero();
              assertThat(slot.wrapupSeconds()).isZero();
              assertThat(slot.abandonedShare()).isZero();
            });
    assertThat(forecast.account().patience()).isNull();
  }

  /// The back-test's figures, computed a second time from the forecast's slots alone.
  @Test
  void A03_theBackTestJudgesEachFigureByDays() {
    IntervalHistory history = twelveWeeks();
    LocalDate origin = MONDAY.plusDays(62);
    Accuracy week =
        Backtest.judge(history, request(MONDAY), List.of(origin)).stream()
            .filter(accuracy -> accuracy.horizonDays() == 7)
            .findFirst()
            .orElseThrow();
    Forecast then =
        Forecaster.forecast(history, request(origin.plusDays(1)).forDays(origin.plusDays(1), 28));
    double off = 0;
    double came = 0;
    for (int day = 0; day < 7; day++) {
      boolean weekend = origin.plusDays(1 + day).getDayOfWeek().getValue() > 5;
      double expected =
          then.slots().subList(24 * day, 24 * day + 24).stream()
              .mapToDouble(s -> s.contacts().mean() * s.wrapupSeconds())
              .sum();
      double contacts =
          then.slots().subList(24 * day, 24 * day + 24).stream()
              .mapToDouble(s -> s.contacts().mean())
              .sum();
      double actual = weekend ? 60 : 40;
      off += 960 * Math.abs(expected / contacts - actual);
      came += 960 * actual;
    }
    assertThat(week.figures())
        .extracting(FigureAccuracy::figure)
        .containsExactly(Figure.HANDLE_TIME, Figure.WRAPUP, Figure.ABANDONED);
    FigureAccuracy wrapup = week.figures().get(1);
    assertThat(wrapup.error()).isCloseTo(100 * off / came, within(1e-9));
    // The same weekday of the week before is the same to the digit here.
    assertThat(wrapup.naiveError()).isCloseTo(0, within(1e-9));
  }

  /// A queue of 9 people worked through contact by contact: whoever waits longer than an
  /// exponential patience leaves. The patience that made it is found again, and agrees with what
  /// Erlang A says of share and wait.
  @Test
  void A04_thePatienceThatMadeAQueueIsFoundAgain() {
    double patienceSeconds = 240;
    IntervalHistory history = simulated(9, 150, 240, patienceSeconds, 21);
    Patience learnt = Patience.learn(history, OSLO, MONDAY.plusDays(21)).orElseThrow();
    double threeErrors = 3 * learnt.relativeError() * patienceSeconds;
    assertThat(threeErrors).isLessThan(15);
    assertThat(learnt.meanSeconds()).isCloseTo(patienceSeconds, within(threeErrors));
    Performance.Steady theory =
        (Performance.Steady) ErlangA.of(new Traffic(150, 240, patienceSeconds), Crew.of(9), 20);
    double meanWait = theory.meanQueue() / (150 / 3600.0);
    assertThat(meanWait / theory.shares().abandoned()).isCloseTo(patienceSeconds, within(1e-6));
    double share = learnt.abandoned() / (150 * 24 * 21);
    assertThat(share).isCloseTo(theory.shares().abandoned(), within(0.01));
  }

  /// Hours of a queue served in order of arrival; contacts belong to the hour they arrive in.
  private static IntervalHistory simulated(
      int agents, double perHour, double handleSeconds, double patienceSeconds, int days) {
    Random random = new Random(7);
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int agent = 0; agent < agents; agent++) {
      free.add(0.0);
    }
    int hours = 24 * days;
    double[] offered = new double[hours];
    double[] abandoned = new double[hours];
    double[] waited = new double[hours];
    double now = exponential(random, 3600 / perHour);
    while (now < hours * 3600.0) {
      int hour = (int) (now / 3600);
      double patience = exponential(random, patienceSeconds);
      double begins = Math.max(now, free.element());
      offered[hour]++;
      waited[hour] += Math.min(begins - now, patience);
      if (begins - now > patience) {
        abandoned[hour]++;
      } else {
        free.remove();
        free.add(begins + exponential(random, handleSeconds));
      }
      now += exponential(random, 3600 / perHour);
    }
    return history(offered, abandoned, waited);
  }

  private static double exponential(Random random, double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  private static IntervalHistory history(double[] offered, double[] abandoned, double[] waited) {
    IntervalHistory.Builder builder = IntervalHistory.builder(Histories.VOICE, HOUR);
    Instant first = MONDAY.atStartOfDay(OSLO).toInstant();
    for (int hour = 0; hour < offered.length; hour++) {
      builder.add(
          first.plus(HOUR.multipliedBy(hour)),
          offered[hour],
          new SlotFigures(
              offered[hour] - abandoned[hour],
              abandoned[hour],
              waited[hour] / offered[hour],
              Double.NaN,
              Double.NaN));
    }
    return builder.build();
  }

  /// Ten like parts of chance alone: deviations of 3.16 make one of 10, so 100 plus or minus 12.8.
  /// Ten like parts that err together: the reaches add up.
  @Test
  void A05_bandsOfASumTellChanceFromCommonError() {
    double reach = CountSpread.NORMAL_90 * Math.sqrt(10);
    Band chance = new Band(10, 10 - reach, 10, 10 + reach);
    Band sum =
        Band.together(
            List.of(
                chance, chance, chance, chance, chance, chance, chance, chance, chance, chance));
    assertThat(sum.p90() - sum.p50()).isCloseTo(10 * CountSpread.NORMAL_90, within(1e-9));
    Band wide = new Band(1000, 700, 1000, 1300);
    Band two = Band.together(List.of(wide, wide));
    assertThat(two.p90()).isBetween(2590.0, 2600.0);
    assertThat(Band.together(List.of(wide))).isEqualTo(wide);
  }
}
