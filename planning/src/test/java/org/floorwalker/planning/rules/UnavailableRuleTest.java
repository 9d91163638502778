package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Absence and blackout bind, a wish does not.
class UnavailableRuleTest {
  @Test
  void a01_noWorkWhileAwayButWishesDoNotBind() {
    assertThat(
            RuleTexts.breaches(
                new UnavailableRule(),
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                away   Amy Mon blackout 16-24
                away   Beth Mon blackout 16-24
                away   Cleo Mon wish_free 0-24
                away   Dora Mon absence 0-24
                Amy    Mon 08-16
                Beth   Mon 08-16:01
                Cleo   Mon 08-16
                Dora   Mon 08-16
                """))
        .containsExactly(
            "unavailable Beth 2027-03-01: 0.017 not 0 h", "unavailable Dora 2027-03-01: 8 not 0 h");
  }
}
