package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One agent more or less changes the best split along one path: after any sequence the split costs
/// as little as the best of all splits, tried one by one.
class CoverageTest {
  private static final int QUEUES = 4;

  @Test
  void a01_theSplitIsTheBestOfAll() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<int[]> skills = randomSkills(random);
      int[] groupOf = new int[skills.size()];
      SkillGroups groups = SkillGroups.of(QUEUES, skills, groupOf);
      double[] need = random.doubles(QUEUES, 0, 3).toArray();
      double[] outside = random.doubles(QUEUES, 0, seed % 2 == 0 ? 1e-9 : 1).toArray();
      Coverage coverage = new Coverage(groups, new Demand(1, QUEUES, need, outside));
      List<Integer> present = new ArrayList<>();
      for (int step = 0; step < 40; step++) {
        change(coverage, groupOf, present, random);
        double best = cheapest(skills, present, 0, new int[QUEUES], need, outside);
        assertThat(Points.points(coverage.total()))
            .as("seed %d, step %d", seed, step)
            .isCloseTo(best, within(0.002));
      }
    }
  }

  @Test
  void a02_manyQueuesAreSplitAsWellAsFew() {
    int[] places = {0, 63, 64, 130};
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<int[]> few = randomSkills(random);
      List<int[]> many =
          few.stream().map(set -> IntStream.of(set).map(q -> places[q]).toArray()).toList();
      double[] need = random.doubles(QUEUES, 0, 3).toArray();
      double[] spread = new double[places[QUEUES - 1] + 1];
      for (int q = 0; q < QUEUES; q++) {
        spread[places[q]] = need[q];
      }
      int[] groupOf = new int[few.size()];
      int[] wideGroupOf = new int[few.size()];
      Coverage narrow =
          new Coverage(SkillGroups.of(QUEUES, few, groupOf), Demand.of(1, QUEUES, need));
      Coverage wide =
          new Coverage(
              SkillGroups.of(spread.length, many, wideGroupOf),
              Demand.of(1, spread.length, spread));
      List<Integer> present = new ArrayList<>();
      List<Integer> alsoPresent = new ArrayList<>();
      for (int step = 0; step < 40; step++) {
        change(narrow, groupOf, present, random);
        follow(wide, wideGroupOf, alsoPresent, present);
        assertThat(wide.total()).as("seed %d, step %d", seed, step).isEqualTo(narrow.total());
      }
    }
  }

  /// Brings the wide coverage to the same people.
  private static void follow(
      Coverage wide, int[] groupOf, List<Integer> here, List<Integer> wanted) {
    for (int agent = 0; agent < groupOf.length; agent++) {
      boolean isHere = here.contains(agent);
      if (isHere && !wanted.contains(agent)) {
        wide.remove(0, groupOf[agent]);
        here.remove((Integer) agent);
      } else if (!isHere && wanted.contains(agent)) {
        wide.add(0, groupOf[agent]);
        here.add(agent);
      }
    }
  }

  private static List<int[]> randomSkills(Random random) {
    List<int[]> skills = new ArrayList<>();
    for (int a = 0; a < 6; a++) {
      int mask = 1 + random.nextInt((1 << QUEUES) - 1);
      skills.add(IntStream.range(0, QUEUES).filter(q -> (mask >> q & 1) == 1).toArray());
    }
    return skills;
  }

  /// One agent comes or goes; the price told before must be what the total then changes by.
  private static void change(
      Coverage coverage, int[] groupOf, List<Integer> present, Random random) {
    Integer agent = random.nextInt(groupOf.length);
    long before = coverage.total();
    if (present.remove(agent)) {
      int price = coverage.priceOfLess(0, groupOf[agent]);
      coverage.remove(0, groupOf[agent]);
      assertThat(coverage.total() - before).isEqualTo(price);
    } else {
      int price = coverage.priceOfMore(0, groupOf[agent]);
      coverage.add(0, groupOf[agent]);
      assertThat(coverage.total() - before).isEqualTo(price);
      present.add(agent);
    }
  }

  private static double cheapest(
      List<int[]> skills,
      List<Integer> present,
      int next,
      int[] served,
      double[] need,
      double[] outside) {
    if (next == present.size()) {
      double cost = 0;
      for (int q = 0; q < QUEUES; q++) {
        cost += Points.ofSlot(need[q], outside[q] + served[q]);
      }
      return cost;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int queue : skills.get(present.get(next))) {
      served[queue]++;
      best = Math.min(best, cheapest(skills, present, next + 1, served, need, outside));
      served[queue]--;
    }
    return best;
  }
}
