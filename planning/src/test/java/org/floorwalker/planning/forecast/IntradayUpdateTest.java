package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.floorwalker.planning.demand.IntervalHistory;
import org.junit.jupiter.api.Test;

/// In the middle of the day the rest is forecast anew.
class IntradayUpdateTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final LocalDate TODAY = MONDAY.plusDays(70);

  private static IntervalHistory history(double todayFactor, double daySpread) {
    Random random = new Random(9);
    double[] level = new double[71];
    for (int day = 0; day < 71; day++) {
      level[day] = day == 70 ? todayFactor : Math.exp(daySpread * random.nextGaussian());
    }
    return Histories.poisson(
        OSLO,
        60,
        MONDAY,
        71,
        4,
        (day, slot) -> 100 * level[(int) (day.toEpochDay() - MONDAY.toEpochDay())]);
  }

  private static double mean(Forecast forecast) {
    return forecast.total() / forecast.slots().size();
  }

  private static Instant noon() {
    return TODAY.atTime(12, 0).atZone(OSLO).toInstant();
  }

  @Test
  void A01_whereDaysDifferABusyMorningMeansABusyAfternoon() {
    Forecast rest =
        IntradayUpdate.reforecast(history(1.3, 0.2), ForecastRequest.of(OSLO, TODAY, 1), noon());
    assertThat(rest.slots()).hasSize(12);
    assertThat(mean(rest)).isBetween(118.0, 139.0);
    assertThat(rest.account().steps()).anyMatch(step -> step.code().equals("rest-of-day"));
  }

  @Test
  void A02_whereDaysDifferByChanceOnlyTheMorningIsWorthLittle() {
    Forecast rest =
        IntradayUpdate.reforecast(history(1.08, 0), ForecastRequest.of(OSLO, TODAY, 1), noon());
    assertThat(mean(rest)).isCloseTo(100, within(5.0));
  }

  @Test
  void A03_whatComesAfterTheInstantIsNotUsed() {
    IntervalHistory all = history(1.3, 0.2);
    ForecastRequest request = ForecastRequest.of(OSLO, TODAY, 1);
    assertThat(IntradayUpdate.reforecast(all, request, noon()))
        .isEqualTo(IntradayUpdate.reforecast(all.before(noon()), request, noon()));
  }

  @Test
  void A04_aMovementInsideTheDayIsWorthMostForTheNextHour() {
    Random random = new Random(5);
    double[] moved = new double[71 * 24];
    for (int hour = 1; hour < moved.length; hour++) {
      moved[hour] = 0.8 * moved[hour - 1] + 0.15 * random.nextGaussian();
    }
    for (int hour = 70 * 24 + 8; hour < 70 * 24 + 12; hour++) {
      moved[hour] = 0.5;
    }
    IntervalHistory all =
        Histories.poisson(
            OSLO,
            60,
            MONDAY,
            71,
            6,
            (day, slot) ->
                200 * Math.exp(moved[(int) (day.toEpochDay() - MONDAY.toEpochDay()) * 24 + slot]));
    Forecast rest = IntradayUpdate.reforecast(all, ForecastRequest.of(OSLO, TODAY, 1), noon());
    double next = rest.slots().getFirst().contacts().mean();
    double last = rest.slots().getLast().contacts().mean();
    assertThat(next).isGreaterThan(1.25 * last);
    assertThat(last).isBetween(180.0, 245.0);
    assertThat(width(rest.slots().getFirst())).isLessThan(width(rest.slots().getLast()));
  }

  private static double width(SlotForecast slot) {
    return (slot.contacts().p90() - slot.contacts().p10()) / slot.contacts().mean();
  }

  @Test
  void A05_aDayNobodyHasSeenTheLikeOfIsStillSound() {
    IntervalHistory weeks = Histories.exact(OSLO, 15, MONDAY, 71, (day, slot) -> 4.0);
    IntervalHistory.Builder silent = IntervalHistory.builder(Histories.VOICE, weeks.slot());
    for (int row = 0; row < weeks.size(); row++) {
      boolean today = !weeks.start(row).isBefore(TODAY.atStartOfDay(OSLO).toInstant());
      silent.add(weeks.start(row), today ? 0 : 4);
    }
    Forecast rest =
        IntradayUpdate.reforecast(silent.build(), ForecastRequest.of(OSLO, TODAY, 1), noon());
    assertThat(rest.total()).isBetween(20.0, 48 * 4.0);
  }

  @Test
  void A06_whatWasLearntBeforeTheDayGivesTheSameBitsAllDay() {
    IntervalHistory all = history(1.3, 0.2);
    Instant morning = TODAY.atStartOfDay(OSLO).toInstant();
    ForecastRequest request = ForecastRequest.of(OSLO, TODAY, 1);
    EveningBefore evening = EveningBefore.learn(all.before(morning), request);
    assertThat(evening.date()).isEqualTo(TODAY);
    for (int hour = 1; hour < 24; hour++) {
      Instant at = TODAY.atTime(hour, 0).atZone(OSLO).toInstant();
      IntradayUpdate.Update anew = IntradayUpdate.update(all, request, at);
      assertThat(IntradayUpdate.update(all.from(morning), evening, at)).isEqualTo(anew);
      assertThat(anew.soFar()).isPositive();
    }
  }
}
