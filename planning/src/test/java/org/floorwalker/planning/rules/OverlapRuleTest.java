package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One shift a business day and no two at once.
class OverlapRuleTest {
  @Test
  void a01_oneShiftADayAndNoTwoAtOnce() {
    assertThat(
            RuleTexts.breaches(
                new OverlapRule(),
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                Amy    Mon 22-06
                Amy    Tue 06-14
                Beth   Mon 22-06
                Beth   Tue 05:59-14
                Cleo   Mon 06-10
                Cleo   Mon 21-23
                """))
        .containsExactly(
            "overlap Beth 2027-03-02: 0.017 not 0 h",
            "overlap Cleo 2027-03-01: 2 not 1 shifts a day");
  }
}
