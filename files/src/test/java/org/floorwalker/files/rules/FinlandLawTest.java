package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The shipped rule book of Finland, in words that read like the law.
class FinlandLawTest {
  @Test
  void t15TheRosterIsKnownAWeekAhead() {
    assertThat(person().publishedDaysBefore(7).found("FI")).isEmpty();
    assertThat(person().publishedDaysBefore(6).found("FI"))
        .containsExactly("warn notice_days 2027-03-01: 6 not 7 days of notice");
  }

  @Test
  void aBreakFromSixHours() {
    assertThat(roster("FI", "Helsinki", "Amy 08-13:59")).isEmpty();
    assertThat(roster("FI", "Helsinki", "Amy 08-14"))
        .containsExactly("breaks 2027-03-01: 0 not 30 min of breaks");
  }

  @Test
  void fiveNightShiftsInARow() {
    CountryLaw.Person nights = person().in("Europe/Helsinki");
    for (int day = 1; day <= 5; day++) {
      nights.works("a", "2027-03-0" + day + " 20-02");
    }
    assertThat(nights.found("FI")).isEmpty();
    assertThat(nights.works("a", "2027-03-06 20-01:59").found("FI"))
        .as("less than three hours in the night")
        .noneMatch(line -> line.contains("night_shifts"));
    assertThat(nights.works("b", "2027-03-06 22-02").found("FI"))
        .contains("warn night_shifts_in_row 2027-03-06: 6 not 5 night shifts in a row");
  }

  @Test
  void t03TheSpringNightIsTooShort() {
    assertThat(
            roster(
                "FI",
                "floor Helsinki, 15 min, Mon 2027-03-22, 7 days\nAmy Sat 17-22\nAmy Sun 09-14"))
        .containsExactly("daily_rest 2027-03-28: 10 not 11 h");
  }

  @Test
  void t16SeventeenYearsOldAfterTen() {
    assertThat(
            person()
                .in("Europe/Helsinki")
                .born("2010-01-01")
                .withBreaks(30)
                .works("a", "2027-03-01 17:30-22:30")
                .found("FI"))
        .containsExactly("hard young_night 2027-03-01: 0.5 not 0 h");
  }

  @Test
  void aSecondBreakAboveTenHours() {
    CountryLaw.Person long1 =
        person().in("Europe/Helsinki").works("a", "2027-03-01 08-18 meal 12:00/30");
    assertThat(long1.found("FI")).noneMatch(line -> line.contains("second_break"));
    assertThat(long1.works("a", "2027-03-03 08-18:01 meal 12:00/30 break 15:00/15").found("FI"))
        .as("a quarter of an hour is not the half meant")
        .contains("warn second_break 2027-03-03: 1 not 2 long breaks");
    assertThat(
            person()
                .in("Europe/Helsinki")
                .works("a", "2027-03-03 08-18:01 meal 12:00/30 meal 16:00/30")
                .found("FI"))
        .noneMatch(line -> line.contains("second_break"));
  }

  /// 20 to 06 is nine hours in spring's short night and eleven in autumn's long one.
  @Test
  void theLongDayIsMeasuredInRealHours() {
    CountryLaw.Person spring =
        person()
            .in("Europe/Helsinki")
            .between("2027-03-22", 7)
            .works("a", "2027-03-27 20-07 meal 01:00/30");
    assertThat(spring.found("FI")).noneMatch(line -> line.contains("second_break"));
    CountryLaw.Person autumn =
        person()
            .in("Europe/Helsinki")
            .between("2027-10-25", 7)
            .works("a", "2027-10-30 20-06 meal 01:00/30");
    assertThat(autumn.found("FI")).contains("warn second_break 2027-10-30: 1 not 2 long breaks");
  }

  @Test
  void fiftyFiveHoursBetweenDaysOffAreAHeavyLoad() {
    CountryLaw.Person busy = person().in("Europe/Helsinki");
    for (int day = 1; day <= 5; day++) {
      busy.works("a", "2027-03-0" + day + " 08-19");
    }
    assertThat(busy.shown("FI")).noneMatch(line -> line.contains("hours_between"));
    assertThat(busy.works("b", "2027-03-06 08-08:01").shown("FI"))
        .contains("info hours_between_days_off 2027-03-06: 55.017 not 55 h");
  }

  @Test
  void underEighteenEightyHoursOfOvertimeAYear() {
    CountryLaw.Person young = person().in("Europe/Helsinki").born("2010-01-01");
    for (int week = 0; week < 8; week++) {
      for (int day = 0; day < 5; day++) {
        LocalDate date = LocalDate.of(2027, 1, 4).plusDays(7 * week + day);
        young.works("a", date + " 08-18");
      }
    }
    assertThat(young.found("FI")).noneMatch(line -> line.contains("young_overtime"));
    for (int day = 1; day <= 5; day++) {
      young.works("a", "2027-03-0" + day + " 08-" + (day == 5 ? "16:01" : "16"));
    }
    assertThat(young.found("FI"))
        .contains("warn young_overtime_caps_h 2027-03-07: 80.017 not 80 h of overtime in 1y");
  }

  @Test
  void workOnSundaysIsShown() {
    CountryLaw.Person sunday = person().in("Europe/Helsinki").works("a", "2027-03-07 10-14");
    assertThat(sunday.shown("FI")).contains("info red_day_window 2027-03-07: 4 not 0 h");
  }

  @Test
  void periodBasedWorkHasNineHoursOfRest() {
    CountryLaw.Person late =
        person().in("Europe/Helsinki").works("a", "2027-03-01 14-22", "2027-03-02 07-13");
    assertThat(late.found("FI")).contains("hard person_daily_rest_h 2027-03-02: 9 not 11 h");
    assertThat(late.found("FI", "period-based work")).isEmpty();
    assertThat(
            late.works("a", "2027-03-02 22-23", "2027-03-03 07:59-12")
                .found("FI", "period-based work"))
        .containsExactly("hard person_daily_rest_h 2027-03-03: 8.983 not 9 h");
  }
}
