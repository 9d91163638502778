package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Estonia, in words that read like the law.
class EstoniaLawTest {
  @Test
  void fortyEightHoursOfWeeklyRest() {
    String week =
        """
        Amy 2027-03-01 08-13
        Amy 2027-03-02 08-13
        Amy 2027-03-03 08-13
        Amy 2027-03-04 08-13
        Amy 2027-03-05 08-%s
        """;
    assertThat(roster("EE", "Tallinn", week.formatted("14"))).isEmpty();
    assertThat(roster("EE", "Tallinn", week.formatted("14") + "Amy 2027-03-07 13:59-18"))
        .containsExactly("weekly_rest 2027-03-01: 47.983 not 48 h");
  }

  @Test
  void t14FortyEightMinutesOffTheScreen() {
    assertThat(person().in("Europe/Tallinn").works("a", "2027-03-01 08-16").found("EE"))
        .containsExactly("warn screen_pause_min_per_h 2027-03-01: 0 not 48 min of screen pauses");
  }
}
