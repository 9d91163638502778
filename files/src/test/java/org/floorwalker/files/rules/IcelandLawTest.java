package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Iceland, in words that read like the law.
class IcelandLawTest {
  @Test
  void fifteenMinutesAboveSixHoursAndNoClockChange() {
    assertThat(
            roster(
                "IS",
                """
                floor Reykjavik, 1 min, Mon 2027-03-22, 7 days
                Amy Sat 15:59-22 meal 18:00/15
                Amy Sun 09-15
                """))
        .isEmpty();
    assertThat(roster("IS", "Reykjavik", "Amy 08-14:01 break 11:00/14"))
        .containsExactly("breaks 2027-03-01: 14 not 15 min of breaks");
  }

  @Test
  void t16NoNightUnderEighteen() {
    assertThat(
            person()
                .in("Atlantic/Reykjavik")
                .born("2010-01-01")
                .withBreaks(30)
                .works("a", "2027-03-01 18-22:30")
                .found("IS"))
        .containsExactly("hard young_night 2027-03-01: 0.5 not 0 h");
  }
}
