package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No work in the hours the night rest must cover.
class MustCoverRuleTest {
  @Test
  void a01_noWorkBetweenMidnightAndFive() {
    assertThat(
            RuleTexts.breaches(
                new MustCoverRule(),
                """
                floor  Stockholm, 1 min, Mon 2027-03-01, 7 days
                law    SE rest_must_cover 00-05
                Amy    Mon 16-24
                Beth   Mon 16-00:01
                Cleo   Mon 05-13
                Dora   Mon 04:59-13
                Ella   Mon 23-07
                """))
        .containsExactly(
            "must_cover Beth 2027-03-01: 0.017 not 0 h",
            "must_cover Dora 2027-03-01: 0.017 not 0 h",
            "must_cover Ella 2027-03-01: 5 not 0 h");
  }

  @Test
  void a02_theSpringNightHasFourOfTheFiveHours() {
    assertThat(
            RuleTexts.breaches(
                new MustCoverRule(),
                """
                floor  Stockholm, 1 min, Mon 2027-03-22, 7 days
                law    SE rest_must_cover 00-05
                Amy    Sat 22-06
                """))
        .containsExactly("must_cover Amy 2027-03-27: 4 not 0 h");
  }
}
