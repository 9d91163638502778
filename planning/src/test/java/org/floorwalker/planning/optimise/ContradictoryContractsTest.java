package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport.Binding;
import org.floorwalker.planning.roster.RosterReport.BindingRule;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.RosterCheck;
import org.junit.jupiter.api.Test;

/// Contracts that nobody can keep are found before the search, each with a smallest set of reasons:
/// lift any one of them and the hours can be reached.
class ContradictoryContractsTest {
  private static final String WEEK =
      """
      floor     Oslo, 15 min, Mon 2027-03-01, 7 days
      contract  40 h, shifts 8, tolerance 0
      """;

  private static List<String> reasons(String text) {
    return found(text).stream().map(Infeasible::reason).toList();
  }

  private static List<Infeasible> found(String text) {
    RosterProblem problem = RosterText.parse(WEEK + text + "Amy Mon 08-16\n").problem();
    List<Infeasible> found =
        RosterOptimizer.solve(problem, new Budget.Iterations(1, 1), 1, Progress.NONE)
            .report()
            .infeasible();
    assertThat(RosterCheck.infeasible(problem))
        .as("the independent judge agrees")
        .isEqualTo(found.stream().map(Infeasible::agent).toList());
    return found;
  }

  @Test
  void a01_aContractThatCanBeKeptIsNotNamed() {
    assertThat(reasons("")).isEmpty();
    assertThat(reasons("law NO max_consec_days 2\n")).as("2 + 2 + 1 days").isEmpty();
  }

  @Test
  void a02_oneRuleThatBinds() {
    assertThat(reasons("law NO max_consec_days 1\n"))
        .containsExactly(
            "can lawfully work 32.00 h, the contract asks for 40.00 to 40.00 h; binding:"
                + " days in a row, the contract's shift lengths");
    assertThat(found("law NO max_consec_days 1\n").getFirst().binding())
        .as("the same for readers of other languages")
        .isEqualTo(
            new Binding(32, 40, 40, List.of(BindingRule.DAYS_IN_A_ROW, BindingRule.SHIFT_LENGTHS)));
  }

  @Test
  void a03_aRuleThatBindsWithoutNeedIsLeftOut() {
    String threeDaysAway =
        "away Amy Wed blackout 00-24\naway Amy Thu blackout 00-24\naway Amy Fri blackout 00-24\n";
    assertThat(reasons("law NO max_consec_days 1\n" + threeDaysAway))
        .singleElement()
        .asString()
        .endsWith("binding: absence and unavailable time, the contract's shift lengths");
  }

  @Test
  void a04_twoRulesThatBindOnlyTogether() {
    String twoDaysAway = "away Amy Wed blackout 00-24\naway Amy Thu blackout 00-24\n";
    assertThat(reasons(twoDaysAway)).isEmpty();
    assertThat(reasons("law NO max_consec_days 2\n" + twoDaysAway))
        .singleElement()
        .asString()
        .endsWith(
            "binding: days in a row, absence and unavailable time, the contract's shift lengths");
  }

  @Test
  void a05_aWeekWithoutItsRestAndARestNoWeekHolds() {
    assertThat(reasons("law NO weekly_rest_h 200\n"))
        .singleElement()
        .asString()
        .startsWith("can lawfully work 0.00 h")
        .endsWith("binding: weekly rest, the contract's shift lengths");
  }

  @Test
  void a06_aBandNarrowerThanAMinuteIsSaidInOrder() {
    Infeasible amy =
        found("contract  24 h, shifts 7, tolerance 0\naway Amy Thu absence 00-24\n").getFirst();
    Binding binding = Objects.requireNonNull(amy.binding());
    assertThat(binding.low()).isLessThanOrEqualTo(binding.high());
  }
}
