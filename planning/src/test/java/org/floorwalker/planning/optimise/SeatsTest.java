package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.Crowd;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.junit.jupiter.api.Test;

/// A site with fewer seats than people: who is on shift there takes one, who works at home
/// does not.
class SeatsTest {
  /// Customers come in the morning alone.
  private static final String FLOOR =
      """
      floor    Oslo, 60 min, Mon 2027-03-01, 1 days
      open     08:00-16:00
      contract 28 h, shifts 4, tolerance 0
      need     voice  08:00 3  12:00 0
      seats    2
      """;

  private static final String ALL_IN_THE_MORNING =
      "Amy 08-12 voice break 10:00/60\nBeth 08-12 voice\nCleo 09-13 voice\n";

  @Test
  void a01_whoeverIsOnShiftTakesASeatPausesOrNot() {
    RosterText text = RosterText.parse(FLOOR + ALL_IN_THE_MORNING);
    assertThat(Crowd.all(text.problem(), text.roster()))
        .singleElement()
        .matches(crowd -> crowd.people() == 3 && crowd.hours() == 3)
        .matches(crowd -> crowd.range().contains(Instant.parse("2027-03-01T09:30:00Z")));
    assertThat(RosterEvaluation.of(text.problem(), text.roster()).cost().seats())
        .isCloseTo(3 * 90, within(1e-9));
  }

  @Test
  void a02_whoWorksAtHomeTakesNone() {
    RosterText text = RosterText.parse(FLOOR + "home Beth\n" + ALL_IN_THE_MORNING);
    assertThat(Crowd.all(text.problem(), text.roster())).isEmpty();
  }

  @Test
  void a03_theSearchLeavesNobodyWithoutASeatThoughAllAreNeededAtOnce() {
    Roster seated = solve(RosterText.parse(FLOOR + ALL_IN_THE_MORNING).problem()).roster();
    assertThat(inTheMorning(seated)).isLessThan(3);
    Proposal homely = solve(RosterText.parse(FLOOR + "home Beth\n" + ALL_IN_THE_MORNING).problem());
    assertThat(inTheMorning(homely.roster())).isEqualTo(3);
    assertThat(homely.report().cost().seats()).isZero();
  }

  @Test
  void a04_theSearchCountsAsTheReadableCountDoes() {
    double crowded = 0;
    int limited = 0;
    for (long seed = 1; seed <= 40; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      limited +=
          problem.floor().sites().values().stream().anyMatch(site -> site.seats() != null) ? 1 : 0;
      Proposal proposal = solve(problem);
      double counted = RosterEvaluation.of(problem, proposal.roster()).cost().seats();
      assertThat(proposal.report().cost().seats())
          .as("floor %d", seed)
          .isCloseTo(counted, within(1e-6));
      crowded += counted;
    }
    assertThat(limited).isGreaterThan(10);
    assertThat(crowded).as("some floors have too few seats for everybody's hours").isPositive();
  }

  private static Proposal solve(RosterProblem problem) {
    return RosterOptimizer.solve(problem, new Budget.Iterations(3000, 1), 1, Progress.NONE);
  }

  private static long inTheMorning(Roster roster) {
    return roster.shifts().stream()
        .filter(shift -> shift.range().contains(Instant.parse("2027-03-01T09:30:00Z")))
        .count();
  }
}
