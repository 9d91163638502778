package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;

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
}
