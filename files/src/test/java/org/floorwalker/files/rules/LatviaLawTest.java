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
}
