package org.floorwalker.files.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holidays of the ten countries; every fault found in the library is a test here.
class HolidayCalendarTest {
  private static List<String> full(String country, int year) {
    return HolidayCalendar.of(country, year, year).stream()
        .filter(Holiday::isFull)
        .map(holiday -> holiday.date().toString().substring(5))
        .toList();
  }

  private static @Nullable DayKind kind(String country, String date) {
    LocalDate day = LocalDate.parse(date);
    return HolidayCalendar.of(country, day.getYear(), day.getYear()).stream()
        .filter(holiday -> holiday.date().equals(day))
        .map(Holiday::kind)
        .findFirst()
        .orElse(null);
  }

  private static DayKind shorter(int hours) {
    return new DayKind.ShortenedBy(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "SE", "DK", "FI", "IS", "EE", "LV", "LT", "RS", "PL"})
  void a01_everyDateStandsOnceAndInOrder(String country) {
    List<LocalDate> dates =
        HolidayCalendar.of(country, 2025, 2035).stream().map(Holiday::date).toList();
    assertThat(dates).isNotEmpty().doesNotHaveDuplicates().isSorted();
  }

  @Test
  void a02_norwayOf2027HasTwoNamesOnOneMonday() {
    assertThat(full("NO", 2027))
        .containsExactly(
            "01-01", "03-25", "03-26", "03-28", "03-29", "05-01", "05-06", "05-16", "05-17",
            "12-25", "12-26");
    assertThat(kind("NO", "2027-12-24")).isEqualTo(new DayKind.FromTime(LocalTime.of(15, 0)));
    assertThat(kind("NO", "2027-03-27")).isEqualTo(new DayKind.FromTime(LocalTime.of(15, 0)));
    assertThat(kind("NO", "2027-05-15")).isEqualTo(new DayKind.FromTime(LocalTime.of(15, 0)));
    assertThat(kind("NO", "2027-12-31")).isEqualTo(new DayKind.EveByAgreement());
  }

  @Test
  void a03_swedishEvesAreNotPublicHolidays() {
    assertThat(full("SE", 2026))
        .containsExactly(
            "01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-06",
            "06-20", "10-31", "12-25", "12-26");
    for (String eve :
        List.of(
            "2026-12-24", "2026-12-31", "2026-06-19", "2026-04-04", "2026-05-23", "2026-10-30")) {
      assertThat(kind("SE", eve)).as(eve).isEqualTo(new DayKind.EveByAgreement());
    }
  }

  @Test
  void a04_denmarkWithoutGreatPrayerDay() {
    assertThat(full("DK", 2026)).hasSize(10).doesNotContain("05-01");
    assertThat(kind("DK", "2026-05-01")).isEqualTo(new DayKind.Observance());
    assertThat(kind("DK", "2026-06-05")).isEqualTo(new DayKind.EveByAgreement());
  }

  @Test
  void a05_finnishEvesAreByAgreement() {
    assertThat(full("FI", 2026)).doesNotContain("12-24", "06-19").contains("06-20", "12-06");
    assertThat(kind("FI", "2026-06-19")).isEqualTo(new DayKind.EveByAgreement());
  }

  @Test
  void a06_icelandIsReplacedWhole() {
    assertThat(full("IS", 2027))
        .containsExactly(
            "01-01", "03-25", "03-26", "03-28", "03-29", "04-22", "05-01", "05-06", "05-16",
            "05-17", "06-17", "08-02", "12-25", "12-26");
    assertThat(kind("IS", "2027-12-24")).isEqualTo(new DayKind.FromTime(LocalTime.of(13, 0)));
    assertThat(kind("IS", "2027-01-06")).isNull();
    assertThat(kind("IS", "2027-12-01")).isNull();
  }

  @Test
  void a07_estoniaShortensFourEvesByThreeHours() {
    for (String eve : List.of("2026-12-31", "2026-02-23", "2026-06-22", "2026-12-23")) {
      assertThat(kind("EE", eve)).as(eve).isEqualTo(shorter(3));
    }
    assertThat(full("EE", 2026)).hasSize(12);
  }

  @Test
  void a08_latviaGivesADayForAWeekend() {
    assertThat(LocalDate.of(2028, 11, 18).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(full("LV", 2028)).contains("11-18", "11-20");
    assertThat(full("LV", 2027)).contains("11-18").doesNotContain("11-19", "05-05");
    assertThat(full("LV", 2027)).contains("05-09", "05-16");
    assertThat(kind("LV", "2027-11-17")).isEqualTo(shorter(1));
  }

  @Test
  void a09_lithuaniaHasChristmasEveAndItsNames() {
    assertThat(full("LT", 2026)).contains("12-24", "12-25", "12-26", "05-03", "06-07");
    assertThat(
            HolidayCalendar.of("LT", 2026, 2026).stream()
                .filter(holiday -> holiday.date().equals(LocalDate.of(2026, 12, 25)))
                .map(Holiday::name))
        .containsExactly("Christmas Day");
    assertThat(kind("LT", "2026-12-23")).isEqualTo(shorter(1));
    assertThat(kind("LT", "2026-12-31")).isEqualTo(shorter(1));
  }

  @Test
  void a10_serbiaKeepsTheSundayAndAddsTheNextWorkingDay() {
    assertThat(full("RS", 2027)).contains("04-30", "05-01", "05-02", "05-03", "05-04");
    assertThat(full("RS", 2016)).contains("04-29", "04-30", "05-01", "05-02", "05-03");
    assertThat(full("RS", 2023)).contains("01-01", "01-02", "01-03").doesNotContain("01-04");
  }

  @Test
  void a11_polandHasChristmasEveFrom2025() {
    assertThat(full("PL", 2026)).hasSize(14).contains("12-24");
    assertThat(full("PL", 2024)).doesNotContain("12-24");
  }

  @Test
  void a12_easterOfBothChurches() {
    assertThat(Easter.western(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
    assertThat(Easter.western(2038)).as("the latest").isEqualTo(LocalDate.of(2038, 4, 25));
    assertThat(Easter.western(2008)).isEqualTo(LocalDate.of(2008, 3, 23));
    assertThat(Easter.orthodox(2027)).isEqualTo(LocalDate.of(2027, 5, 2));
    assertThat(Easter.orthodox(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    assertThat(Easter.orthodox(2016)).isEqualTo(LocalDate.of(2016, 5, 1));
  }

  /// A second way to the western date: the library's own.
  @Test
  void a13_easterAsTheLibraryHasIt() {
    for (int year = 2000; year <= 2099; year++) {
      LocalDate easter = Easter.western(year);
      assertThat(
              HolidayCalendar.of("PL", year, year).stream()
                  .filter(holiday -> holiday.date().equals(easter))
                  .map(Holiday::name)
                  .map(Objects::requireNonNull))
          .as("%d", year)
          .anyMatch(name -> name.contains("Easter"));
    }
  }

  /// All public holidays of 2026, counted out on the calendar by hand: a new release of the library
  /// that moves one is seen here.
  @ParameterizedTest
  @CsvSource({
    "NO, 01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26",
    "DK, 01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26",
    "FI, 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26",
    "IS, 01-01 04-02 04-03 04-05 04-06 04-23 05-01 05-14 05-24 05-25 06-17 08-03 12-25 12-26",
    "EE, 01-01 02-24 04-03 04-05 05-01 05-24 06-23 06-24 08-20 12-24 12-25 12-26",
    "LV, 01-01 04-03 04-05 04-06 05-01 05-04 05-10 05-24 06-23 06-24 11-18 12-24 12-25 12-26 12-31",
    "LT, 01-01 02-16 03-11 04-05 04-06 05-01 05-03 06-07 06-24 07-06 08-15 11-01 11-02 12-24 12-25"
        + " 12-26",
    "RS, 01-01 01-02 01-07 02-15 02-16 02-17 04-10 04-11 04-12 04-13 05-01 05-02 11-11",
    "PL, 01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26"
  })
  void a14_everyPublicHolidayOf2026(String country, String days) {
    assertThat(full(country, 2026)).containsExactly(days.split(" "));
  }

  @Test
  void a15_greatPrayerDayEndedWith2023() {
    assertThat(full("DK", 2023)).contains("05-05");
    assertThat(full("DK", 2024)).doesNotContain("04-26");
    assertThat(full("DK", 2027)).doesNotContain("04-23");
    assertThat(kind("DK", "2026-12-24")).isEqualTo(new DayKind.EveByAgreement());
    assertThat(kind("DK", "2026-12-31")).isEqualTo(new DayKind.EveByAgreement());
  }

  @Test
  void a16_midsummerMovesWithItsFridayInBothCountries() {
    for (String country : List.of("SE", "FI")) {
      for (String eve : List.of("2025-06-20", "2026-06-19", "2027-06-25", "2032-06-25")) {
        assertThat(kind(country, eve)).as(country + eve).isEqualTo(new DayKind.EveByAgreement());
        assertThat(kind(country, LocalDate.parse(eve).plusDays(1).toString()))
            .isEqualTo(new DayKind.Full());
      }
    }
    assertThat(kind("FI", "2026-12-24")).isEqualTo(new DayKind.EveByAgreement());
  }

  @Test
  void a17_swedishHalfDaysBeforeHolidays() {
    for (String eve : List.of("2026-01-05", "2026-04-30", "2027-10-30", "2027-11-05")) {
      boolean isEve = !eve.equals("2027-10-30");
      assertThat(new DayKind.EveByAgreement().equals(kind("SE", eve))).as(eve).isEqualTo(isEve);
    }
  }

  @Test
  void a18_icelandLacksNothingAndHasNoneOfTheLibrarysOwn() {
    assertThat(kind("IS", "2026-12-31")).isEqualTo(new DayKind.FromTime(LocalTime.of(13, 0)));
    for (String wrong :
        List.of("02-18", "02-20", "03-01", "05-13", "06-24", "11-16", "12-01", "01-06")) {
      assertThat(kind("IS", "2026-" + wrong)).as(wrong).isNull();
    }
  }

  @Test
  void a19_shorterEvesAreWorkingDaysAndSubstitutesComeOnce() {
    assertThat(full("LV", 2025)).as("4 May on a Sunday").contains("05-04", "05-05");
    assertThat(full("LV", 2024)).as("4 May on a Saturday").contains("05-06");
    assertThat(kind("LT", "2026-02-15")).as("the eve of 16 February is a Sunday").isNull();
    assertThat(kind("LT", "2026-03-10")).isEqualTo(shorter(1));
    assertThat(kind("EE", "2026-05-23")).as("no other eve is shorter").isNull();
    assertThat(
            HolidayCalendar.of("LT", 2026, 2026).stream()
                .filter(holiday -> holiday.date().equals(LocalDate.of(2026, 12, 26)))
                .map(Holiday::name))
        .containsExactly("Second Day of Christmas");
    assertThat(HolidayCalendar.of("LV", 2025, 2025).stream().map(Holiday::date))
        .doesNotHaveDuplicates();
  }
}
