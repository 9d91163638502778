package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The shipped rule book of Poland, in words that read like the law.
class PolandLawTest {
  @Test
  void t12AWorkingDayIsTwentyFourHoursFromItsStart() {
    assertThat(
            person()
                .in("Europe/Warsaw")
                .works("a", "2027-03-01 10-18", "2027-03-02 08-16")
                .found("PL"))
        .contains("warn working_day_h 2027-03-02: 2 not 0 h of overtime");
    assertThat(
            person()
                .in("Europe/Warsaw")
                .works("a", "2027-03-01 10-18", "2027-03-02 10-16")
                .found("PL"))
        .noneMatch(line -> line.contains("working_day_h"));
  }

  @Test
  void t13FiveMinutesAnHourOffTheScreen() {
    assertThat(person().in("Europe/Warsaw").works("a", "2027-03-01 08-16").found("PL"))
        .containsExactly("warn screen_pause_min_per_h 2027-03-01: 0 not 40 min of screen pauses");
  }

  /// Seven breaks of five minutes after every hour are enough; a quarter of an hour in the place of
  /// three of them is saved up, and four minutes are no five.
  @Test
  void t13PausesThatArePlannedAreNotMissed() {
    String hourly =
        "2027-03-01 08-16 break 09:00/%s break 10:05/5 break 11:10/5 break 12:15/5 break 13:20/5"
            + " break 14:25/5 break 15:30/5";
    assertThat(person().in("Europe/Warsaw").works("a", hourly.formatted("5")).found("PL"))
        .noneMatch(line -> line.contains("screen_pause"));
    assertThat(person().in("Europe/Warsaw").works("a", hourly.formatted("4")).found("PL"))
        .contains("warn screen_pause_min_per_h 2027-03-01: 34 not 35 min of screen pauses");
    assertThat(
            person()
                .in("Europe/Warsaw")
                .works("a", "2027-03-01 08-16 break 10:00/15 break 13:00/20")
                .found("PL"))
        .contains("warn screen_pause_min_per_h 2027-03-01: 10 not 35 min of screen pauses");
  }

  @Test
  void t13LessThanAnHourAtTheScreenAsksForNothing() {
    assertThat(person().in("Europe/Warsaw").works("a", "2027-03-01 08:00-08:59").found("PL"))
        .noneMatch(line -> line.contains("screen_pause"));
    assertThat(person().in("Europe/Warsaw").works("a", "2027-03-01 08-09").found("PL"))
        .contains("warn screen_pause_min_per_h 2027-03-01: 0 not 5 min of screen pauses");
  }

  @Test
  void aSundayRunsFromSixToSix() {
    assertThat(person().in("Europe/Warsaw").works("a", "2027-03-07 00-06").shown("PL"))
        .noneMatch(line -> line.contains("red_day"));
    assertThat(person().in("Europe/Warsaw").works("a", "2027-03-08 05-12").shown("PL"))
        .contains("info red_day_window 2027-03-08: 1 not 0 h");
  }

  @Test
  void oneSundayInFourIsFree() {
    CountryLaw.Person sundays =
        person()
            .in("Europe/Warsaw")
            .works("a", "2027-03-07 08-12", "2027-03-14 08-12", "2027-03-21 08-12");
    assertThat(sundays.found("PL")).noneMatch(line -> line.contains("free_sunday"));
    assertThat(sundays.works("a", "2027-03-28 08-12").found("PL"))
        .contains("hard free_sunday_every_weeks 2027-03-28: 4 not 3 worked Sundays in a row");
  }

  /// Four weeks are 160 hours; a holiday on a Saturday makes another day free, one on a Sunday not.
  @Test
  void thePeriodOwesEightHoursLessForEveryHolidayThatIsNotASunday() {
    CountryLaw.Person month = person().in("Europe/Warsaw");
    for (int day = 0; day < 26; day++) {
      LocalDate date = LocalDate.of(2027, 3, 1).plusDays(day);
      if (date.getDayOfWeek().getValue() <= 5) {
        month.works("a", date + " 08-16");
      }
    }
    assertThat(month.found("PL")).noneMatch(line -> line.contains("period_norm"));
    assertThat(month.withHoliday("2027-03-14").found("PL"))
        .noneMatch(line -> line.contains("period_norm"));
    assertThat(month.withHoliday("2027-03-13").found("PL"))
        .contains("warn period_norm_h 2027-03-01: 160 not 152 h");
    assertThat(month.withHoliday("2027-03-14").works("a", "2027-03-27 08-08:01").found("PL"))
        .contains("warn period_norm_h 2027-03-01: 160.017 not 160 h");
  }

  @Test
  void leaveAndPartTimeOweLess() {
    CountryLaw.Person half =
        person().in("Europe/Warsaw").on(20).awayFrom("2027-03-01", 21).between("2027-03-01", 30);
    for (int day = 22; day <= 29; day++) {
      LocalDate date = LocalDate.of(2027, 3, day);
      if (date.getDayOfWeek().getValue() <= 5) {
        half.works("a", date + " 08-12");
      }
    }
    assertThat(half.works("a", "2027-03-30 08-12").found("PL"))
        .as("a week and two days left over")
        .noneMatch(line -> line.contains("period_norm"));
    assertThat(half.works("a", "2027-03-30 16-16:01").found("PL"))
        .contains("warn period_norm_h 2027-03-01: 28.017 not 28 h");
  }

  @Test
  void equivalentTimeHasDaysOfTwelveHours() {
    CountryLaw.Person long1 = person().in("Europe/Warsaw").works("a", "2027-03-01 08-20");
    assertThat(long1.found("PL", "equivalent time")).noneMatch(line -> line.contains("day_norm"));
    assertThat(long1.works("a", "2027-03-03 08-20:01").found("PL", "equivalent time"))
        .contains("warn day_norm_h 2027-03-03: 12.017 not 12 h");
  }
}
