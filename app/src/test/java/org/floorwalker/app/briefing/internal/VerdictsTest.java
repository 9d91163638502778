package org.floorwalker.app.briefing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.floorwalker.app.briefing.QueueDay.Verdict;
import org.floorwalker.planning.demand.QueueSlot.Counts;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.junit.jupiter.api.Test;

/// FEATURE: yesterday is judged by each queue's own promise, and chance is given its due.
class VerdictsTest {
  private static final ServiceGoal EIGHTY = ServiceGoal.parse("80% in 20s");

  @Test
  void a01_theFourDefinitionsCountDifferently() {
    // 100 offered: 60 served in time, 25 later; 5 left in time, 10 later.
    Counts counts = new Counts(100, 0, 0, 85, 60, 15, 5, 0);
    assertThat(Verdicts.share(ServiceDefinition.SERVED_OVER_OFFERED, counts)).isEqualTo(0.60);
    assertThat(Verdicts.share(ServiceDefinition.EXCLUDING_SHORT_ABANDONS, counts))
        .isCloseTo(60.0 / 95, within(1e-12));
    assertThat(Verdicts.share(ServiceDefinition.OF_SERVED, counts))
        .isCloseTo(60.0 / 85, within(1e-12));
    assertThat(Verdicts.share(ServiceDefinition.WAIT_WITHIN, counts)).isEqualTo(0.65);
  }

  @Test
  void a02_fewContactsBelowTheGoalAreChanceManyAreNot() {
    assertThat(Verdicts.of(EIGHTY, 0.80, 100)).isEqualTo(Verdict.KEPT);
    assertThat(Verdicts.of(EIGHTY, 0.76, 100)).isEqualTo(Verdict.WITHIN_CHANCE);
    assertThat(Verdicts.of(EIGHTY, 0.76, 1000)).isEqualTo(Verdict.MISSED);
    assertThat(Verdicts.of(EIGHTY, Double.NaN, 0)).isEqualTo(Verdict.NOTHING);
  }

  @Test
  void a03_aQueueExactlyOnItsGoalIsCalledMissedOnFiveDaysInAHundred() {
    SplittableRandom random = new SplittableRandom(1);
    int missed = 0;
    for (int day = 0; day < 20_000; day++) {
      int met = 0;
      for (int i = 0; i < 400; i++) {
        met += random.nextDouble() < 0.8 ? 1 : 0;
      }
      missed += Verdicts.of(EIGHTY, met / 400.0, 400) == Verdict.MISSED ? 1 : 0;
    }
    assertThat(missed / 20_000.0).isCloseTo(0.05, within(0.012));
  }

  @Test
  void a04_anAverageWaitIsJudgedByItsSeconds() {
    ServiceGoal average = ServiceGoal.parse("average 20s");
    assertThat(Verdicts.of(average, 20, 50)).isEqualTo(Verdict.KEPT);
    assertThat(Verdicts.of(average, 20.1, 50)).isEqualTo(Verdict.MISSED);
  }
}
