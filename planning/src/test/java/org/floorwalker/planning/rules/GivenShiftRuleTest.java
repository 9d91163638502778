package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Fixed shifts and the days of a rotation are worked as given.
class GivenShiftRuleTest {
  @Test
  void a01_theGivenShiftToTheMinute() {
    assertThat(
            RuleTexts.breaches(
                new GivenShiftRule(),
                """
                floor   Oslo, 1 min, Mon 2027-03-01, 7 days
                given   Amy Mon 08-16
                given   Amy Tue 22-06
                given   Amy Wed 08-16
                given   Amy Thu 08-16
                Amy     Mon 08-16
                Amy     Tue 22-06
                Amy     Wed 08-15:59
                """))
        .containsExactly(
            "given_shift Amy 2027-03-03: 0 not 1 shifts as given",
            "given_shift Amy 2027-03-04: 0 not 1 shifts as given");
  }

  @Test
  void a02_aGivenFreeDayIsFreeAndOtherDaysAreOpen() {
    assertThat(
            RuleTexts.breaches(
                new GivenShiftRule(),
                """
                floor   Oslo, 15 min, Mon 2027-03-01, 7 days
                given   Amy Mon free
                given   Amy Tue free
                Amy     Tue 08-16
                Amy     Wed 10-18
                """))
        .containsExactly("given_shift Amy 2027-03-02: 1 not 0 shifts");
  }

  @Test
  void a04_oneShiftOfABagOrAFreeDay() {
    assertThat(
            RuleTexts.breaches(
                new GivenShiftRule(),
                """
                floor   Oslo, 1 min, Mon 2027-03-01, 7 days
                given   Amy Mon 08-16|12-20|free
                given   Amy Tue 08-16|12-20|free
                given   Amy Wed 08-16|12-20|free
                given   Amy Thu 08-16|12-20
                Amy     Tue 12-20
                Amy     Wed 08-20
                """))
        .containsExactly(
            "given_shift Amy 2027-03-03: 0 not 1 shifts as given",
            "given_shift Amy 2027-03-04: 0 not 1 shifts as given");
  }

  @Test
  void a03_theSpringNight() {
    assertThat(
            RuleTexts.breaches(
                new GivenShiftRule(),
                """
                floor   Oslo, 15 min, Mon 2027-03-22, 7 days
                given   Amy Sat 22-06
                Amy     Sat 22-06
                """))
        .isEmpty();
  }
}
