package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Serbia, in words that read like the law.
class SerbiaLawTest {
  @Test
  void t05ThreeStepsOfPaidBreaks() {
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 10:00/15")).isEmpty();
    assertThat(roster("RS", "Belgrade", "Amy 08-18:01 break 10:00/30"))
        .containsExactly("breaks 2027-03-01: 30 not 45 min of breaks");
  }

  @Test
  void t15FiveDaysOfNotice() {
    assertThat(person().publishedDaysBefore(5).found("RS")).isEmpty();
    assertThat(person().publishedDaysBefore(4).found("RS"))
        .containsExactly("warn notice_days 2027-03-01: 4 not 5 days of notice");
  }
}
