package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.junit.jupiter.api.Test;

/// Days wished free weigh by the points that people put on them.
class WishPointsTest {
  private static final String FLOOR =
      """
      floor    Oslo, 60 min, Mon 2027-03-01, 2 days
      open     08:00-16:00
      contract 14 h, shifts 4, tolerance 0
      need     voice  08:00 1  12:00 0
      """;

  @Test
  void a01_workingADayWishedFreeCostsFifteenAPointAndOnlyTheDearestWishCounts() {
    String text =
        FLOOR
            + """
            away     Amy  Mon wish_free 00-24
            away     Amy  Mon wish_free 00-24 3
            away     Beth Mon wish_free 00-24 2
            Amy      Mon 08-12 voice
            Beth     Tue 08-12 voice
            """;
    RosterText floor = RosterText.parse(text);
    assertThat(RosterEvaluation.of(floor.problem(), floor.roster()).cost().wishFree())
        .isEqualTo(45);
  }

  /// Work is needed on one day as much as on the other.
  @Test
  void a02_ofTwoDaysWishedFreeTheOneWithMorePointsIsFree() {
    for (int monday = 1; monday <= 2; monday++) {
      String text =
          FLOOR
              + "away Amy Mon wish_free 00-24 %d\n".formatted(monday)
              + "away Amy Tue wish_free 00-24 %d\n".formatted(3 - monday)
              + "Amy Mon 08-12 voice\n";
      RosterProblem problem = RosterText.parse(text).problem();
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(3000, 1), 1, Progress.NONE);
      int worked = monday == 1 ? 1 : 2;
      assertThat(proposal.roster().shifts())
          .extracting(shift -> shift.day().date().getDayOfMonth())
          .containsExactly(worked);
      assertThat(proposal.report().cost().wishFree()).isEqualTo(15);
    }
  }
}
