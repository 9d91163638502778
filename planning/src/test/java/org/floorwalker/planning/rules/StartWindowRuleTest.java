package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Starts within the agreed window, both ends included.
class StartWindowRuleTest {
  @Test
  void a01_bothEndsBelongToTheWindow() {
    assertThat(
            RuleTexts.breaches(
                new StartWindowRule(),
                """
                floor   Oslo, 1 min, Mon 2027-03-01, 7 days
                window  Amy 07:00-10:00
                window  Beth 07:00-10:00
                Amy     Mon 07-15
                Amy     Tue 10-18
                Beth    Mon 06:59-15
                Beth    Tue 10:01-18
                """))
        .containsExactly(
            "start_window Beth 2027-03-01: 6.983 not 7 h local time",
            "start_window Beth 2027-03-02: 10.017 not 10 h local time");
  }

  @Test
  void a02_aWindowMayPassMidnight() {
    assertThat(
            RuleTexts.breaches(
                new StartWindowRule(),
                """
                floor   Oslo, 15 min, Mon 2027-03-01, 7 days
                window  Amy 22:00-02:00 night
                Amy     Mon 22-06
                Amy     Wed 02-10
                Amy     Thu 12-20
                """))
        .containsExactly("start_window Amy 2027-03-04: 12 not 22 h local time");
  }
}
