package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Contract hours, tolerance, absence, and who is excused.
class ContractRuleTest {
  private static final String WEEK =
      """
      floor     Oslo, 15 min, Mon 2027-03-01, 7 days
      contract  37.5 h, shifts 5 7.5 8, tolerance 2
      Amy       Mon 08-15:30
      Amy       Tue 08-15:30
      Amy       Wed 08-15:30
      Amy       Thu 08-16
      """;

  @Test
  void a01WithinTheToleranceOnBothSides() {
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-13\n")).isEmpty();
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-17\n")).isEmpty();
  }

  @Test
  void a02AQuarterBeyondIsNot() {
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-12:45\n"))
        .containsExactly("contract Amy 2027-03-01: 35.25 not 37.5 h");
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-17:15\n"))
        .containsExactly("contract Amy 2027-03-01: 39.75 not 37.5 h");
  }

  @Test
  void a03AnAbsentWeekdayTakesAFifthAlsoInTwoPieces() {
    assertThat(
            RuleTexts.breaches(
                new ContractRule(),
                WEEK
                    + """
                    away  Amy Fri absence 0-12
                    away  Amy Fri absence 12-24
                    away  Amy Sat absence 0-24
                    """))
        .isEmpty();
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "away Amy Fri absence 0-23:45\n"))
        .containsExactly("contract Amy 2027-03-01: 30.5 not 37.5 h");
  }

  @Test
  void a04WhoCannotReachTheHoursIsExcusedFromTooFewOnly() {
    String away =
        """
        floor     Oslo, 15 min, Mon 2027-03-01, 7 days
        contract  37.5 h, shifts 7.5, tolerance 2
        away      Amy Mon blackout 0-24
        away      Amy Tue blackout 0-24
        away      Amy Wed blackout 0-24
        away      Beth Mon blackout 0-24
        Amy       Thu 08-15:30
        Beth      Thu 08-15:30
        """;
    assertThat(RuleTexts.allBreaches(away))
        .containsExactly("contract Beth 2027-03-01: 7.5 not 37.5 h");
  }
}
