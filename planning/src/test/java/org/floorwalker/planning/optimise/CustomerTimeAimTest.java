package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Floor;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.junit.jupiter.api.Test;

/// Time with customers within each person's band, by day and by week.
class CustomerTimeAimTest {
  /// Busy until noon, quiet after.
  private static final String FLOOR =
      """
      floor    Oslo, 60 min, Mon 2027-03-01, 1 days
      open     08:00-16:00
      contract 28 h, shifts 4, tolerance 0
      need     voice  08:00 1  16:00 0
      """;

  private static RosterProblem problem(String people, CustomerTimeLimit limitOfAmy) {
    RosterProblem problem = RosterText.parse(FLOOR + people).problem();
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    agents.computeIfPresent("Amy", (_, amy) -> amy.with(amy.own().withCustomerTime(limitOfAmy)));
    List<Need> needs =
        problem.needs().stream()
            .map(
                need ->
                    new Need(
                        need.queue(),
                        need.start(),
                        need.heads(),
                        need.start().toString().compareTo("2027-03-01T11:00") < 0 ? 0.9 : 0.5))
            .toList();
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        new Floor(
            problem.floor().sites(),
            agents,
            problem.floor().unavailable(),
            problem.floor().wishes(),
            problem.floor().workedBefore()),
        needs,
        problem.activities());
  }

  @Test
  void a01_everyHourBeyondTheBandCostsByDayAndByWeek() {
    RosterProblem problem = problem("Amy 08-12 voice\n", new CustomerTimeLimit(0.7, 0.8));
    Roster roster = RosterText.parse(FLOOR + "Amy 08-12 voice\n").roster();
    double over = 4 * 0.9 - 4 * 0.7;
    double aboveCeiling = 4 * 0.9 - 4 * 0.8;
    assertThat(RosterEvaluation.of(problem, roster).cost().customerTime())
        .isCloseTo(2 * (6 * over + 18 * aboveCeiling), within(1e-9));
  }

  @Test
  void a02_whoIsBeyondTheBandGetsTheQuietHours() {
    RosterProblem problem =
        problem("Amy 08-12 voice\nBeth 12-16 voice\n", new CustomerTimeLimit(0.6, 0.7));
    Proposal proposal =
        RosterOptimizer.solve(problem, new Budget.Iterations(3000, 1), 1, Progress.NONE);
    assertThat(proposal.roster().shifts())
        .filteredOn(shift -> shift.agent().equals("Amy"))
        .singleElement()
        .matches(shift -> shift.range().startInclusive().toString().equals("2027-03-01T11:00:00Z"));
    assertThat(proposal.report().cost().customerTime()).isZero();
  }

  @Test
  void a03_theSearchCountsAsTheEvaluatorDoes() {
    double all = 0;
    for (long seed = 1; seed <= 40; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(2000, 1), seed, Progress.NONE);
      double counted = proposal.report().cost().customerTime();
      double again = RosterEvaluation.of(problem, proposal.roster()).cost().customerTime();
      assertThat(counted).as("floor %d", seed).isCloseTo(again, within(1 + again / 1000));
      all += again;
    }
    assertThat(all).isGreaterThan(1000);
  }
}
