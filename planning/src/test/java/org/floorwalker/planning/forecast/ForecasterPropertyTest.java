package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.floorwalker.planning.demand.IntervalHistory;

/// Whatever the history, a forecast is a number of at least 0 with its quantiles in order.
class ForecasterPropertyTest {
  private static final List<String> ZONES =
      List.of("Europe/Oslo", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana");

  @Property(tries = 40, seed = "20270104")
  void noForecastIsBelowZeroOrNotANumber(
      @ForAll @IntRange(min = 1, max = 130) int days,
      @ForAll @IntRange(min = 0, max = 3) int zone,
      @ForAll @IntRange(min = 0, max = 4) int level,
      @ForAll @IntRange(min = 0, max = 9) int gaps,
      @ForAll long seed) {
    ZoneId at = ZoneId.of(ZONES.get(zone));
    LocalDate from = LocalDate.of(2027, 2, 17);
    double rate = level == 0 ? 0 : Math.pow(10, level - 2);
    IntervalHistory history =
        Histories.poisson(
            at,
            60,
            from,
            days,
            seed,
            (day, slot) ->
                (day.toEpochDay() * 31 + slot) % 10 < gaps ? Double.NaN : rate * (1 + slot));
    ForecastRequest request =
        ForecastRequest.of(at, from.plusDays(days), 30)
            .withSpecialDays(List.of(new SpecialDay(from.plusDays(days + 3L), "first time")));
    Forecast forecast = Forecaster.forecast(history, request);
    assertThat(forecast.dayTotals()).hasSize(30);
    // A Band refuses NaN, infinity, negatives and quantiles out of order when it is made.
    assertThat(forecast.slots()).allMatch(slot -> slot.contacts().p90() < 1e9);
    assertThat(forecast.total()).isLessThan(1e9);
  }
}
