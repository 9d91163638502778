package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Worked Sundays of any four, Saturday nights and run-in included.
class SundaysRuleTest {
  private static final String FLOOR =
      """
      floor   Oslo, 15 min, Mon 2027-03-01, 28 days
      law     NO max_sundays_in_4 2
      """;

  @Test
  void a01_twoOfFourAreTheLastLawful() {
    assertThat(
            RuleTexts.breaches(
                new SundaysRule(), FLOOR + "Amy 2027-03-07 08-16\nAmy 2027-03-21 08-16\n"))
        .isEmpty();
  }

  @Test
  void a02_theThirdIsNotAndSaturdayNightIsSunday() {
    assertThat(
            RuleTexts.breaches(
                new SundaysRule(),
                FLOOR + "Amy 2027-03-07 08-16\nAmy 2027-03-20 16-00:15\nAmy 2027-03-28 22-06\n"))
        .containsExactly("sundays Amy 2027-03-28: 3 not 2 Sundays in 4");
  }

  @Test
  void a03_saturdayToMidnightIsNotSunday() {
    assertThat(
            RuleTexts.breaches(
                new SundaysRule(),
                FLOOR + "Amy 2027-03-07 08-16\nAmy 2027-03-20 16-24\nAmy 2027-03-28 08-16\n"))
        .isEmpty();
  }

  @Test
  void a04_sundaysBeforeThePeriodCount() {
    assertThat(
            RuleTexts.breaches(
                new SundaysRule(),
                FLOOR
                    + """
                    before  Amy 2027-02-21 08-16
                    before  Amy 2027-02-28 08-16
                    Amy     2027-03-07 08-16
                    Beth    2027-03-07 08-16
                    """))
        .containsExactly("sundays Amy 2027-03-07: 3 not 2 Sundays in 4");
  }
}
