package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// The latest level times the weekdays of the latest half-year.
class LatestLevelTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final LocalDate END = LocalDate.of(2026, 3, 2);

  private static DailyOrigin origin(int days, ToDoubleFunction<LocalDate> total) {
    LocalDate first = END.minusDays(days);
    return FittedQueue.of(
            Histories.exact(ZONE, 1440, first, days, (date, _) -> total.applyAsDouble(date)),
            ForecastRequest.of(ZONE, END, 28),
            null)
        .origin();
  }

  private static double forecast(DailyOrigin origin, int ahead) {
    return by(ForecastMethod.LATEST_LEVEL, origin)[ahead];
  }

  private static double[] by(ForecastMethod method, DailyOrigin origin) {
    return Objects.requireNonNull(DailyMethods.forecast(origin).get(method));
  }

  @Test
  void A01_aWeekdayThatChangedAHalfYearAgoIsForecastAsItIsNow() {
    LocalDate changed = END.minusDays(190);
    DailyOrigin origin =
        origin(
            1200,
            date -> {
              boolean monday = date.getDayOfWeek() == DayOfWeek.MONDAY;
              return monday && date.isBefore(changed) ? 2000 : 1000;
            });
    assertThat(forecast(origin, 0)).isCloseTo(1000, within(40.0));
    assertThat(forecast(origin, 21)).isCloseTo(1000, within(40.0));
    assertThat(forecast(origin, 1)).isCloseTo(1000, within(40.0));
    // The regression, which looks at all years, still draws Mondays up.
    assertThat(by(ForecastMethod.CALENDAR, origin)[0]).isGreaterThan(1100);
  }

  @Test
  void A02_oneAbsurdDayDoesNotMoveTheLevel() {
    LocalDate absurd = END.minusDays(5);
    DailyOrigin origin =
        origin(
            800, date -> (date.equals(absurd) ? 9 : 1) * (900.0 + 30 * (date.getDayOfYear() % 5)));
    assertThat(forecast(origin, 13)).isBetween(900.0, 1040.0);
  }

  @Test
  void A03_aDayOnWhichNothingComesStaysAtNothing() {
    DailyOrigin origin = origin(800, date -> date.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 500);
    assertThat(forecast(origin, 6)).isLessThan(1);
    assertThat(forecast(origin, 7)).isCloseTo(500, within(15.0));
  }

  @Test
  void A04_itNeedsFourHundredDays() {
    assertThat(DailyMethods.forecast(origin(399, _ -> 500)))
        .doesNotContainKey(ForecastMethod.LATEST_LEVEL);
    assertThat(DailyMethods.forecast(origin(400, _ -> 500)))
        .containsKey(ForecastMethod.LATEST_LEVEL);
  }
}
