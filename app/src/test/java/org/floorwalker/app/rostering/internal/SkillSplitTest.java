package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who serves which queue: never dearer than the best of all ways, tried one by one.
class SkillSplitTest {
  @Test
  void a01_somebodyMovesOverSoThatTheLastOneFinds() {
    double[] need = {1, 1};
    int[][] skills = {{0, 1}, {0}};

    int[] queueOf = SkillSplit.assign(need, skills, new int[] {-1, -1});

    assertThat(queueOf).containsExactly(1, 0);
  }

  @Test
  void a02_peopleStayWhereTheyWereWhenThatCostsNothing() {
    double[] need = {1, 1};
    int[][] skills = {{0, 1}, {0, 1}};

    assertThat(SkillSplit.assign(need, skills, new int[] {1, 0})).containsExactly(1, 0);
    assertThat(SkillSplit.assign(need, skills, new int[] {0, 1})).containsExactly(0, 1);
  }

  @Test
  void a03_peopleWithoutSkillServeNobody() {
    assertThat(SkillSplit.assign(new double[] {3}, new int[][] {{}, {0}}, new int[] {-1, -1}))
        .containsExactly(-1, 0);
  }

  @Test
  void a04_neverDearerThanTheBestOfAllWays() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 300; round++) {
      double[] need = random.doubles(3, 0, 3).toArray();
      int[][] skills = new int[5][];
      int[] before = new int[5];
      for (int person = 0; person < skills.length; person++) {
        int mask = 1 + random.nextInt(7);
        skills[person] = IntStream.range(0, 3).filter(q -> (mask >> q & 1) == 1).toArray();
        before[person] = random.nextInt(-1, 3);
      }

      int[] queueOf = SkillSplit.assign(need, skills, before);

      assertThat(cost(need, queueOf))
          .isCloseTo(cheapest(need, skills, 0, new int[5]), within(1e-9));
      for (int person = 0; person < skills.length; person++) {
        int queue = queueOf[person];
        assertThat(Arrays.stream(skills[person]).anyMatch(q -> q == queue)).isTrue();
      }
    }
  }

  private static double cheapest(double[] need, int[][] skills, int person, int[] chosen) {
    if (person == skills.length) {
      return cost(need, chosen);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int queue : skills[person]) {
      chosen[person] = queue;
      best = Math.min(best, cheapest(need, skills, person + 1, chosen));
    }
    return best;
  }

  /// The cost of FORMATS, written out once more.
  private static double cost(double[] need, int[] queueOf) {
    double sum = 0;
    for (int queue = 0; queue < need.length; queue++) {
      int q = queue;
      long served = Arrays.stream(queueOf).filter(at -> at == q).count();
      double under = Math.max(0, need[queue] - served);
      double over = Math.max(0, served - need[queue]);
      sum += 10 * under + 30 * under * under / (need[queue] + 1);
      sum += 2 * over + 4 * over * over / (need[queue] + 1);
    }
    return sum;
  }
}
