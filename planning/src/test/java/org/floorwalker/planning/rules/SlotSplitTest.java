package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The split of people over queues against trying every split.
class SlotSplitTest {
  @Test
  void a01_theCostFormula() {
    assertThat(SlotSplit.cost(4, 4)).isZero();
    assertThat(SlotSplit.cost(4, 2)).isCloseTo(20 + 30 * 4 / 5.0, within(1e-12));
    assertThat(SlotSplit.cost(2.5, 4)).isCloseTo(3 + 4 * 2.25 / 3.5, within(1e-12));
    assertThat(SlotSplit.cost(0, 1)).isCloseTo(6, within(1e-12));
  }

  @Test
  void a02_somebodyMovesOverForANewcomer() {
    int[] served =
        SlotSplit.served(new double[] {1, 1}, new int[][] {{0, 1}, {0}}, new int[] {1, 1});
    assertThat(served).containsExactly(1, 1);
  }

  @Test
  void a03_withoutSkillsOneServesNobody() {
    assertThat(SlotSplit.served(new double[] {3}, new int[][] {{}, {0}}, new int[] {5, 1}))
        .containsExactly(1);
  }

  @Test
  void a04_asGoodAsTheBestOfAllSplits() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      double[] need = random.doubles(3, 0, 4).toArray();
      int[][] skills = {{0}, {0, 1}, {1, 2}, {0, 1, 2}};
      int[] atDesk = random.ints(4, 0, 3).toArray();
      assertThat(cost(need, SlotSplit.served(need, skills, atDesk)))
          .as("round %d", round)
          .isCloseTo(best(need, skills, atDesk, 0, new int[3]), within(1e-9));
    }
  }

  private static double cost(double[] need, int[] served) {
    double cost = 0;
    for (int queue = 0; queue < need.length; queue++) {
      cost += SlotSplit.cost(need[queue], served[queue]);
    }
    return cost;
  }

  private static double best(double[] need, int[][] skills, int[] left, int group, int[] served) {
    if (group == skills.length) {
      return cost(need, served);
    }
    if (left[group] == 0) {
      return best(need, skills, left, group + 1, served);
    }
    double best = Double.MAX_VALUE;
    left[group]--;
    for (int queue : skills[group]) {
      served[queue]++;
      best = Math.min(best, best(need, skills, left, group, served));
      served[queue]--;
    }
    left[group]++;
    return best;
  }
}
