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
    assertThat(mean(rest)).isBetween(118.0, 136.0);
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
}
