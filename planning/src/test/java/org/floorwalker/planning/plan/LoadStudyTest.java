package org.floorwalker.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.floorwalker.planning.plan.LoadStudy.After;
import org.floorwalker.planning.plan.LoadStudy.GroupWeek;
import org.floorwalker.planning.plan.LoadStudy.Load;
import org.junit.jupiter.api.Test;

/// FEATURE: what follows weeks of high load, for groups, with what chance allows (WEL-11).
final class LoadStudyTest {
  @Test
  void A01_absenceThatGrowsWithLoadIsFoundWithItsRange() {
    LoadStudy study = LoadStudy.of(weeks(1, 20, load -> 0.02 + 0.1 * load), 7).orElseThrow();
    assertThat(study.thirds()).hasSize(3);
    assertThat(study.absence().isClear()).isTrue();
    // Load is even from 0.4 to 0.9: the thirds' means lie a third of a half apart twice.
    assertThat(study.absence().value()).isCloseTo(0.1 * 1.0 / 3, within(0.01));
    assertThat(study.thirds().getFirst().to()).isLessThanOrEqualTo(study.thirds().get(1).from());
  }

  @Test
  void A02_withoutAConnectionTheRangeHoldsZeroNineteenTimesOfTwenty() {
    int clear = 0;
    for (int seed = 0; seed < 60; seed++) {
      clear +=
          LoadStudy.of(weeks(seed, 12, load -> 0.05), 7).orElseThrow().absence().isClear() ? 1 : 0;
    }
    assertThat(clear).isLessThanOrEqualTo(10);
  }

  @Test
  void A03_fewGroupsAndSmallOnesTellNothing() {
    assertThat(LoadStudy.of(weeks(1, 5, load -> 0.05), 7)).isEmpty();
    List<GroupWeek> small =
        weeks(1, 20, load -> 0.05).stream()
            .map(w -> new GroupWeek(w.group(), new Load(4, 50, 100), w.after()))
            .toList();
    assertThat(LoadStudy.of(small, 7)).isEmpty();
    assertThat(LoadStudy.of(List.of(), 7)).isEmpty();
  }

  @Test
  void A04_leavingIsCountedForAYearOfAPerson() {
    List<GroupWeek> weeks = new ArrayList<>();
    for (int group = 0; group < 9; group++) {
      weeks.add(
          new GroupWeek(
              "g" + group,
              new Load(10, 50 + group, 100),
              new After(0, 200, group >= 6 ? 1 : 0, 280)));
    }
    LoadStudy study = LoadStudy.of(weeks, 7).orElseThrow();
    assertThat(study.thirds().getLast().leaving().value()).isCloseTo(365.25 / 280, within(1e-9));
    assertThat(study.thirds().getFirst().leaving().value()).isZero();
    assertThat(LoadStudy.of(weeks, 7)).contains(study);
  }

  /// Each group has twelve weeks of ten people, with days of illness drawn one by one.
  private static List<GroupWeek> weeks(long seed, int groups, DoubleUnaryOperator absence) {
    SplittableRandom random = new SplittableRandom(seed);
    List<GroupWeek> weeks = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      for (int week = 0; week < 12; week++) {
        double load = 0.4 + 0.5 * random.nextDouble();
        int ill = 0;
        for (int day = 0; day < 280; day++) {
          ill += random.nextDouble() < absence.applyAsDouble(load) ? 1 : 0;
        }
        weeks.add(
            new GroupWeek("g" + group, new Load(10, 300 * load, 300), new After(ill, 280, 0, 280)));
      }
    }
    return weeks;
  }
}
