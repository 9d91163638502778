package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Lithuania, in words that read like the law.
class LithuaniaLawTest {
  @Test
  void t11SixDaysInSevenAndFiftyTwoHours() {
    CountryLaw.Person week = person().in("Europe/Vilnius");
    for (int day = 2; day <= 6; day++) {
      week.works("a", "2027-03-0" + day + " 08-18");
    }
    assertThat(week.works("a", "2027-03-07 08-10").found("LT"))
        .containsExactly(
            "hard person_weekly_rest_h 2027-03-01: 32 not 35 h",
            "warn overtime_caps_h 2027-03-07: 12 not 8 h of overtime in 1w");
    assertThat(week.works("a", "2027-03-08 08-19").found("LT"))
        .contains(
            "hard days_between_days_off 2027-03-08: 7 not 6 days",
            "hard rolling_week_max_h 2027-03-08: 63 not 52 h");
    assertThat(
            person()
                .in("Europe/Vilnius")
                .works("a", "2027-03-03 06-18", "2027-03-04 06-18", "2027-03-05 06-18")
                .works("a", "2027-03-07 06-18", "2027-03-09 06-11")
                .found("LT"))
        .contains("hard rolling_week_max_h 2027-03-09: 53 not 52 h");
  }

  @Test
  void t17TheDayBeforeAHolidayIsAnHourShorter() {
    CountryLaw.Person eve = person().in("Europe/Vilnius").onEve("2027-03-10");
    assertThat(eve.works("a", "2027-03-10 08-15").found("LT")).isEmpty();
    assertThat(
            person()
                .in("Europe/Vilnius")
                .onEve("2027-03-10")
                .works("a", "2027-03-10 08-16")
                .found("LT"))
        .containsExactly("warn eve_shorter_h 2027-03-10: 8 not 7 h");
  }

  @Test
  void t16SeventeenYearsOldAfterTen() {
    assertThat(
            person()
                .in("Europe/Vilnius")
                .born("2010-01-01")
                .withBreaks(30)
                .works("a", "2027-03-01 17:30-22:30")
                .found("LT"))
        .containsExactly("hard young_night 2027-03-01: 0.5 not 0 h");
  }

  @Test
  void aDayOfRestAfterMoreThanTwelveHours() {
    CountryLaw.Person twelve =
        person().in("Europe/Vilnius").works("a", "2027-03-01 08-20", "2027-03-02 08-12");
    assertThat(twelve.found("LT")).noneMatch(line -> line.contains("rest_after"));
    CountryLaw.Person more =
        person()
            .in("Europe/Vilnius")
            .works("a", "2027-03-01 07:59-20", "2027-03-02 19:59-22", "2027-03-04 20-22");
    assertThat(more.found("LT")).contains("hard rest_after_long_shift 2027-03-02: 23.983 not 24 h");
    assertThat(
            person()
                .in("Europe/Vilnius")
                .works("a", "2027-03-01 07:59-20", "2027-03-02 20-22")
                .found("LT"))
        .noneMatch(line -> line.contains("rest_after"));
  }

  /// Over the night the clock goes forward the same times hold an hour less.
  @Test
  void theDayOfRestIsTwentyFourRealHours() {
    CountryLaw.Person spring =
        person()
            .in("Europe/Vilnius")
            .between("2027-03-22", 7)
            .works("a", "2027-03-27 07:59-20", "2027-03-28 20-22");
    assertThat(spring.found("LT")).contains("hard rest_after_long_shift 2027-03-28: 23 not 24 h");
  }

  @Test
  void workOnAHolidayNeedsConsent() {
    CountryLaw.Person holiday =
        person().in("Europe/Vilnius").withHoliday("2027-03-11").works("a", "2027-03-10 08-12");
    assertThat(holiday.shown("LT")).noneMatch(line -> line.contains("holiday_work"));
    assertThat(holiday.works("a", "2027-03-11 08-12").shown("LT"))
        .contains("info holiday_work_consent 2027-03-11: 1 not 0 shifts on a holiday");
  }
}
