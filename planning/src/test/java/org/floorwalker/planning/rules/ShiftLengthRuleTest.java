package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Paid lengths of a contract.
class ShiftLengthRuleTest {
  @Test
  void a01_paidTimeIsOneOfTheLengths() {
    assertThat(
            RuleTexts.breaches(
                new ShiftLengthRule(),
                """
                floor     Oslo, 15 min, Mon 2027-03-01, 7 days
                contract  37.5 h, shifts 7.5 8, tolerance 2
                pattern   from 6 h meal 30 unpaid after 180 before 150
                Amy       Mon 08-16
                Beth      Mon 08-16:15
                """))
        .containsExactly("shift_length Beth 2027-03-01: 7.75 not 7.5 h");
  }
}
