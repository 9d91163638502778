package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Denmark, in words that read like the law.
class DenmarkLawTest {
  @Test
  void t10SixDaysBetweenDaysOff() {
    CountryLaw.Person week = person().in("Europe/Copenhagen");
    for (int day = 1; day <= 6; day++) {
      week.works("a", "2027-03-0" + day + " 08-12");
    }
    assertThat(week.found("DK")).isEmpty();
    assertThat(week.works("b", "2027-03-07 08-12").found("DK"))
        .contains("hard days_between_days_off 2027-03-07: 7 not 6 days");
  }

  @Test
  void aBreakAboveSixHours() {
    assertThat(roster("DK", "Copenhagen", "Amy 08-14")).isEmpty();
    assertThat(roster("DK", "Copenhagen", "Amy 08-14:01"))
        .containsExactly("breaks 2027-03-01: 0 not 30 min of breaks");
  }
}
