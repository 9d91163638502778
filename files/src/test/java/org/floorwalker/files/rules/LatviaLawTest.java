package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Latvia, in words that read like the law.
class LatviaLawTest {
  @Test
  void t02TwelveHoursOfRest() {
    assertThat(roster("LV", "Riga", "Amy 2027-03-01 17-22\nAmy 2027-03-02 10-15")).isEmpty();
    assertThat(roster("LV", "Riga", "Amy 2027-03-01 17-22\nAmy 2027-03-02 09:59-15"))
        .containsExactly("daily_rest 2027-03-02: 11.983 not 12 h");
  }

  @Test
  void t15TheRosterIsKnownAMonthAhead() {
    assertThat(person().publishedDaysBefore(29).found("LV"))
        .containsExactly("warn notice_days 2027-03-01: 29 not 30 days of notice");
  }

  @Test
  void aBreakOfHalfAnHourWithinFourHoursOfTheStart() {
    assertThat(roster("LV", "Riga", "Amy 08-14:01 meal 12:00/30")).isEmpty();
    assertThat(roster("LV", "Riga", "Amy 08-14:01 meal 12:01/30"))
        .containsExactly("first_break 2027-03-01: 4.017 not 4 h");
    assertThat(roster("LV", "Riga", "Amy 08-14 meal 13:00/30")).as("six hours sharp").isEmpty();
    assertThat(roster("LV", "Riga", "Amy 08-16 break 10:00/15 meal 12:30/30"))
        .as("a short break is not the one meant")
        .containsExactly("first_break 2027-03-01: 4.5 not 4 h");
  }

  /// From 22 to 03 on the clock are four hours when the hour from three is skipped.
  @Test
  void theHoursToTheBreakAreRealHours() {
    String spring = "floor Riga, 1 min, Mon 2027-03-22, 7 days%nAmy Sat 23-06:30 meal %s/30";
    assertThat(roster("LV", spring.formatted("04:00"))).isEmpty();
    assertThat(roster("LV", spring.formatted("04:01")))
        .containsExactly("first_break 2027-03-27: 4.017 not 4 h");
    String autumn = "floor Riga, 1 min, Mon 2027-10-25, 7 days%nAmy Sat 23-06:30 meal %s/30";
    assertThat(roster("LV", autumn.formatted("02:00"))).isEmpty();
    assertThat(roster("LV", autumn.formatted("04:00")))
        .containsExactly("first_break 2027-10-30: 6 not 4 h");
  }
}
