package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.Test;

/// FEATURE: a history of a few days. A weekday that it does not reach is not taken as closed, one
/// that it reaches and says nothing of is; both are told.
class FewDaysTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final double A_DAY = 8 * 20;

  /// Twenty contacts an hour from eight to four, on working days unless told otherwise.
  private static IntervalHistory history(LocalDate from, int days, boolean weekends) {
    return Histories.exact(
        OSLO,
        60,
        from,
        days,
        (day, slot) ->
            slot >= 8 && slot < 16 && (weekends || day.getDayOfWeek().getValue() < 6)
                ? 20.0
                : Double.NaN);
  }

  private static Forecast forecast(IntervalHistory history, LocalDate first) {
    return Forecaster.forecast(history, ForecastRequest.of(OSLO, first, 7));
  }

  private static List<String> warned(Forecast forecast, String code) {
    return forecast.account().steps().stream()
        .filter(step -> step.code().equals(code) && step.isWarning())
        .map(step -> step.figures().get("date"))
        .toList();
  }

  private static List<Double> totals(Forecast forecast) {
    return forecast.dayTotals().stream().map(day -> day.contacts().mean()).toList();
  }

  @Test
  void A01_weekdaysThatTheHistoryDoesNotReachAreForecastLikeTheOthers() {
    Forecast forecast = forecast(history(MONDAY, 5, false), MONDAY.plusDays(5));
    assertThat(totals(forecast)).allSatisfy(day -> assertThat(day).isCloseTo(A_DAY, within(8.0)));
    assertThat(forecast.slots()).hasSize(7 * 8);
    assertThat(warned(forecast, "weekday-not-reached")).containsExactly("2026-01-10", "2026-01-11");
  }

  @Test
  void A02_weekdaysItReachesAndHasNoRowOfAreTakenAsClosedAndTold() {
    Forecast forecast = forecast(history(MONDAY, 5, false), MONDAY.plusDays(7));
    assertThat(totals(forecast)).endsWith(0.0, 0.0);
    assertThat(forecast.slots()).hasSize(5 * 8);
    assertThat(warned(forecast, "weekday-not-reached")).isEmpty();
    assertThat(warned(forecast, "weekday-without-rows"))
        .containsExactly("2026-01-17", "2026-01-18");
  }

  @Test
  void A03_aWeekIsEnoughToReachThemAll() {
    for (int days = 3; days <= 8; days++) {
      Forecast forecast = forecast(history(MONDAY, days, true), MONDAY.plusDays(days));
      assertThat(totals(forecast)).allSatisfy(day -> assertThat(day).isCloseTo(A_DAY, within(8.0)));
      assertThat(warned(forecast, "weekday-not-reached")).hasSize(Math.max(0, 7 - days));
      assertThat(warned(forecast, "weekday-without-rows")).isEmpty();
    }
  }

  @Test
  void A04_openingHoursSayWhatIsOpen() {
    OpeningHours saturdays =
        new OpeningHours(
            Map.of(
                DayOfWeek.MONDAY, List.of(new OpeningHours.Hours(8 * 60, 16 * 60)),
                DayOfWeek.SATURDAY, List.of(new OpeningHours.Hours(8 * 60, 16 * 60))),
            Map.of());
    Forecast forecast =
        Forecaster.forecast(
            history(MONDAY, 5, false),
            ForecastRequest.of(OSLO, MONDAY.plusDays(5), 7)
                .withOpening(Map.of(Histories.VOICE, saturdays)));
    assertThat(totals(forecast).get(0)).isCloseTo(A_DAY, within(8.0));
    assertThat(totals(forecast).get(1)).isZero();
    assertThat(warned(forecast, "weekday-not-reached")).containsExactly("2026-01-10");
  }

  @Test
  void A05_threeWeeksOfWorkingDaysNeedNoWord() {
    Forecast forecast = forecast(history(MONDAY, 21, false), MONDAY.plusDays(21));
    assertThat(totals(forecast)).endsWith(0.0, 0.0);
    assertThat(warned(forecast, "weekday-without-rows")).isEmpty();
  }
}
