package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Starts and ends on the grid.
class StartGridRuleTest {
  @Test
  void a01_startsAndEndsLieOnTheGrid() {
    assertThat(
            RuleTexts.breaches(
                new StartGridRule(),
                """
                floor  Oslo, 15 min, Mon 2027-03-01, 7 days
                Amy    Mon 08:15-16
                Beth   Mon 08:10-16
                Cleo   Mon 08-16:05
                """))
        .containsExactly(
            "start_grid Beth 2027-03-01: 10 not 0 min", "start_grid Cleo 2027-03-01: 5 not 0 min");
  }
}
