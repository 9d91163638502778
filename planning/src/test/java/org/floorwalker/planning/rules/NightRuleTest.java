package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Midnight sharp is not night.
class NightRuleTest {
  @Test
  void a01_midnightSharpIsNotNight() {
    assertThat(
            RuleTexts.breaches(
                new NightRule(),
                """
                floor   Oslo, 1 min, Mon 2027-03-01, 7 days
                window  Amy 00:00-24:00
                window  Beth 00:00-24:00
                window  Cleo 00:00-24:00 night
                Amy     Mon 16-24
                Beth    Mon 16-00:01
                Cleo    Mon 22-06
                """))
        .containsExactly("night Beth 2027-03-01: 0.017 not 0 h");
  }
}
