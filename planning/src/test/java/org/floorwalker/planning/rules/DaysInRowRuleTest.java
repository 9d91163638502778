package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Days in a row, run-in included.
class DaysInRowRuleTest {
  private static final String SEVEN =
      """
      floor   Copenhagen, 15 min, Mon 2027-03-01, 14 days
      law     DK max_consec_days 6
      Amy     Mon 08-12
      Amy     Tue 08-12
      Amy     Wed 08-12
      Amy     Thu 08-12
      Amy     Fri 08-12
      Amy     Sat 22-06
      """;

  @Test
  void a01_sixDaysAreTheLastLawful() {
    assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN)).isEmpty();
  }

  @Test
  void a02_theSeventhIsNot() {
    assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN + "Amy Sun 12-16\n"))
        .containsExactly("days_in_row Amy 2027-03-07: 7 not 6 days");
  }

  @Test
  void a03_daysBeforeThePeriodCount() {
    assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN + "before Amy 2027-02-27 08-16\n"))
        .isEmpty();
    assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN + "before Amy 2027-02-28 08-16\n"))
        .containsExactly("days_in_row Amy 2027-03-06: 7 not 6 days");
  }
}
