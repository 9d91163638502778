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
}
