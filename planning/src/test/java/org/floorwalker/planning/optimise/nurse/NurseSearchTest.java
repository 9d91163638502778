package org.floorwalker.planning.optimise.nurse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Cover;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Minutes;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Nurse;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Request;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Runs;
import org.floorwalker.planning.optimise.nurse.NurseInstance.ShiftType;
import org.junit.jupiter.api.Test;

/// The solver of the public nurse instances: its tours, its linear program and its rosters against
/// everything tried on instances small enough for that.
class NurseSearchTest {
  private static final int DAYS = 7;
  private static final List<ShiftType> SHIFTS =
      List.of(new ShiftType("E", 480, Set.of()), new ShiftType("L", 480, Set.of("E")));

  private static NurseInstance instance(long seed, int staff) {
    Random random = new Random(seed);
    List<Nurse> nurses = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    for (int n = 0; n < staff; n++) {
      int least = 960 + 480 * random.nextInt(2);
      nurses.add(
          new Nurse(
              "n" + n,
              List.of(7, 1 + random.nextInt(7)),
              new Minutes(least, least + 960),
              new Runs(2 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(2)),
              random.nextInt(2),
              random.nextBoolean() ? Set.of(random.nextInt(DAYS)) : Set.of()));
      for (int r = 0; r < 3; r++) {
        String shift = random.nextBoolean() ? "E" : "L";
        int day = random.nextInt(DAYS);
        requests.add(new Request("n" + n, day, shift, 1 + random.nextInt(3), random.nextBoolean()));
      }
    }
    List<Cover> cover = new ArrayList<>();
    for (int d = 0; d < DAYS; d++) {
      for (ShiftType shift : SHIFTS) {
        cover.add(new Cover(d, shift.id(), random.nextInt(3), 100, 1));
      }
    }
    return new NurseInstance(DAYS, SHIFTS, nurses, requests, cover);
  }

  /// Every tour of the nurse that breaks no rule.
  private static List<int[]> lawfulTours(NurseInstance instance, int nurse) {
    NurseInstance alone =
        new NurseInstance(DAYS, SHIFTS, List.of(instance.staff().get(nurse)), List.of(), List.of());
    List<int[]> lawful = new ArrayList<>();
    for (int code = 0; code < Math.pow(3, DAYS); code++) {
      int[] tour = new int[DAYS];
      for (int d = 0, rest = code; d < DAYS; d++, rest /= 3) {
        tour[d] = rest % 3 - 1;
      }
      if (new NurseRoster(alone, new int[][] {tour}).violations().isEmpty()) {
        lawful.add(tour);
      }
    }
    return lawful;
  }

  private static double price(int[] tour, float[] prices) {
    double sum = 0;
    for (int d = 0; d < DAYS; d++) {
      sum += tour[d] < 0 ? 0 : prices[d * SHIFTS.size() + tour[d]];
    }
    return sum;
  }

  @Test
  void a01_theTourProgramFindsTheCheapestLawfulTour() {
    for (long seed = 1; seed <= 60; seed++) {
      NurseInstance instance = instance(seed, 1);
      List<int[]> all = lawfulTours(instance, 0);
      Random random = new Random(seed);
      float[] prices = new float[DAYS * SHIFTS.size()];
      for (int i = 0; i < prices.length; i++) {
        prices[i] = random.nextInt(-50, 50);
      }
      int[] tour = new int[DAYS];
      boolean found = new TourProgram(instance, instance.staff().getFirst()).solve(prices, tour);
      if (!found) {
        assertThat(all).as("instance %d", seed).isEmpty();
        continue;
      }
      assertThat(all)
          .as("instance %d, %s", seed, Arrays.toString(tour))
          .anyMatch(lawful -> Arrays.equals(lawful, tour));
      double least = all.stream().mapToDouble(t -> price(t, prices)).min().orElseThrow();
      boolean limited = instance.staff().getFirst().mostOfShift().get(1) < DAYS;
      if (limited) {
        assertThat(price(tour, prices)).isGreaterThanOrEqualTo(least);
      } else {
        assertThat(price(tour, prices)).as("instance %d", seed).isEqualTo(least);
      }
    }
  }

  @Test
  void a02_theSearchReachesTheBestOfAllRosters() {
    for (long seed = 1; seed <= 12; seed++) {
      NurseInstance instance = instance(seed, 2);
      List<int[]> first = lawfulTours(instance, 0);
      List<int[]> second = lawfulTours(instance, 1);
      if (first.isEmpty() || second.isEmpty()) {
        continue;
      }
      int best = Integer.MAX_VALUE;
      for (int[] one : first) {
        for (int[] other : second) {
          best = Math.min(best, new NurseRoster(instance, new int[][] {one, other}).score());
        }
      }
      NurseRoster found = NurseSearch.solve(instance, 0.1, seed, () -> false);
      assertThat(found.violations()).isEmpty();
      assertThat(found.score()).as("instance %d", seed).isEqualTo(best);
    }
  }

  @Test
  void a03_stoppedAtOnceTheRosterIsLawful() {
    NurseRoster roster = NurseSearch.solve(instance(3, 6), 60, 1, () -> true);
    assertThat(roster.violations()).isEmpty();
  }

  @Test
  void a04_aContractNobodyCanKeepIsNamed() {
    NurseInstance instance = instance(1, 1);
    Nurse nurse = instance.staff().getFirst();
    NurseInstance impossible =
        new NurseInstance(
            DAYS,
            SHIFTS,
            List.of(
                new Nurse(
                    "Amy", nurse.mostOfShift(), new Minutes(100, 200), nurse.runs(), 1, Set.of())),
            List.of(),
            instance.cover());
    assertThatThrownBy(() -> NurseSearch.solve(impossible, 1, 1, () -> false))
        .hasMessageContaining("Amy has no lawful tour");
  }

  @Test
  void a05_theLinearProgramLeavesNothingToGain() {
    Random random = new Random(7);
    int cells = 12;
    int[] wanted = random.ints(cells, 0, 3).toArray();
    double[] under = new double[cells];
    double[] over = new double[cells];
    Arrays.fill(under, 100);
    Arrays.fill(over, 1);
    List<RestrictedMaster.Column> first = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      first.add(column(n, random, cells));
    }
    RestrictedMaster master = new RestrictedMaster(wanted, under, over, first);
    for (int i = 0; i < 80; i++) {
      master.add(column(i % 4, random, cells));
    }
    master.solve();
    double[] weights = master.weights();
    double[] present = new double[cells];
    double[] taken = new double[4];
    double cost = 0;
    for (int i = 0; i < weights.length; i++) {
      var column = master.columns().get(i);
      assertThat(master.reduced(column)).as("column %d", i).isGreaterThan(-1e-6);
      if (weights[i] > 1e-6) {
        assertThat(master.reduced(column)).isCloseTo(0, within(1e-6));
      }
      taken[column.nurse()] += weights[i];
      cost += weights[i] * column.cost();
      for (int c : column.cells()) {
        present[c] += weights[i];
      }
    }
    assertThat(taken).containsExactly(new double[] {1, 1, 1, 1}, within(1e-5));
    double dual = 0;
    for (int c = 0; c < cells; c++) {
      cost += Math.max(0, wanted[c] - present[c]) * 100 + Math.max(0, present[c] - wanted[c]);
      dual += master.worth(c) * wanted[c];
    }
    for (int n = 0; n < 4; n++) {
      dual += master.allowance(n);
    }
    assertThat(cost).as("primal and dual meet").isCloseTo(dual, within(1e-3));
  }

  private static RestrictedMaster.Column column(int nurse, Random random, int cells) {
    int[] worked = random.ints(0, cells).distinct().limit(4).toArray();
    return new RestrictedMaster.Column(nurse, new int[0], worked, random.nextInt(10));
  }

  @Test
  void a06_eachRuleBrokenIsNamed() {
    Nurse nurse =
        new Nurse("Amy", List.of(7, 1), new Minutes(960, 1920), new Runs(3, 2, 2), 0, Set.of(2));
    NurseInstance instance = new NurseInstance(DAYS, SHIFTS, List.of(nurse), List.of(), List.of());
    int off = -1;
    assertThat(broken(instance, off, 0, 0, off, off, off, off)).containsExactly("Amy: day off 2");
    assertThat(broken(instance, off, off, off, 0, off, off, off))
        .containsExactly("Amy: too few minutes", "Amy: stretch too short at day 3");
    assertThat(broken(instance, 1, 0, off, off, off, off, off))
        .containsExactly("Amy: order on day 1");
    assertThat(broken(instance, 1, 1, off, off, off, off, off)).containsExactly("Amy: shift count");
    assertThat(broken(instance, 0, 0, off, off, off, off, 0)).containsExactly("Amy: weekends");
    assertThat(broken(instance, 0, 0, off, 0, 0, off, off))
        .containsExactly("Amy: stretch too short at day 2");
  }

  private static List<String> broken(NurseInstance instance, int... tour) {
    return new NurseRoster(instance, new int[][] {tour}).violations();
  }
}
