package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: a queue that is closed on public holidays, told by contacts alone: its closed days have
/// no rows. A year and a half knows Christmas once, and that must do.
class ClosedNamesTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate FIRST = LocalDate.of(2025, 5, 15);
  private static final LocalDate NEXT = LocalDate.of(2026, 12, 21);
  private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
  private static final List<LocalDate> HOLIDAYS =
      Stream.of(MonthDay.of(1, 1), MonthDay.of(5, 1), CHRISTMAS, MonthDay.of(12, 26))
          .flatMap(day -> IntStream.rangeClosed(2025, 2026).mapToObj(day::atYear))
          .toList();

  private static double christmas(Set<LocalDate> without) {
    return christmas(without, 9);
  }

  /// Contacts forecast for Christmas Day, of a queue with so many an hour day and night.
  private static double christmas(Set<LocalDate> without, double anHour) {
    int days = Math.toIntExact(NEXT.toEpochDay() - FIRST.toEpochDay());
    ForecastRequest request =
        ForecastRequest.of(OSLO, NEXT, 7)
            .withSpecialDays(
                HOLIDAYS.stream()
                    .map(day -> new SpecialDay(day, MonthDay.from(day).toString()))
                    .toList());
    return Forecaster.forecast(
            Histories.exact(
                OSLO, 60, FIRST, days, (day, _) -> without.contains(day) ? Double.NaN : anHour),
            request)
        .dayTotals()
        .get(4)
        .contacts()
        .mean();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void A01_whereThreeHolidaysHaveNoRowsOneIsEnoughForItsName() {
    assertThat(christmas(Set.of(day("2025-12-25"), day("2025-12-26"), day("2026-05-01")))).isZero();
  }

  @Test
  void A02_twoHolidaysWithoutRowsMayBeGaps() {
    assertThat(christmas(Set.of(day("2025-12-25"), day("2025-12-26")))).isGreaterThan(150);
  }

  @Test
  void A03_whereMoreOrdinaryDaysAreMissingAllMayBeGaps() {
    Set<LocalDate> asMany =
        Set.of(
            day("2025-12-25"),
            day("2025-12-26"),
            day("2026-05-01"),
            day("2026-03-03"),
            day("2026-04-09"),
            day("2026-08-12"));
    assertThat(christmas(asMany)).isZero();
    assertThat(
            christmas(
                Stream.concat(asMany.stream(), Stream.of(day("2026-09-16")))
                    .collect(Collectors.toSet())))
        .isGreaterThan(150);
  }

  @Test
  void A04_aHolidayThatWasOpenStaysOpen() {
    assertThat(christmas(Set.of(day("2025-12-26"), day("2026-01-01"), day("2026-05-01"))))
        .isGreaterThan(100);
  }

  @Test
  void A05_whereFewEverCallADayWithoutRowsMayBeChance() {
    Set<LocalDate> three = Set.of(day("2025-12-25"), day("2025-12-26"), day("2026-05-01"));
    assertThat(christmas(three, 4.8 / 24)).isGreaterThan(1);
    assertThat(christmas(three, 6.0 / 24)).isZero();
  }
}
