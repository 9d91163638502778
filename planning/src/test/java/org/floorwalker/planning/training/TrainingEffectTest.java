package org.floorwalker.planning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.floorwalker.planning.careers.MeanDifference;
import org.floorwalker.planning.training.TrainingEffect.Scale;
import org.floorwalker.planning.training.TrainingEffect.Seen;
import org.junit.jupiter.api.Test;

/// FEATURE: what a training did is told with how sure that is (TRN-09). Thirty people over forty
/// weeks; people 0 to 11 are trained in week 20.
class TrainingEffectTest {
  private static final int WEEKS = 40;
  private static final int TRAINED = 12;
  private static final int ALL = 30;
  private static final int WEEK = 20;

  private final Map<String, Integer> trainedIn = new HashMap<>();
  private final Map<String, List<Integer>> everTrained = new HashMap<>();

  private void trainTheFirst(int people) {
    for (int i = 0; i < people; i++) {
      trainedIn.put("p" + i, WEEK);
      everTrained.put("p" + i, List.of(WEEK));
    }
  }

  /// Everybody has a pace of their own, everybody takes a tenth longer from week 15 on, and weeks
  /// differ by chance.
  private static List<Seen> year(Random random, double effect, double before) {
    List<Seen> seen = new ArrayList<>();
    for (int person = 0; person < ALL; person++) {
      double pace = 0.8 + 0.4 * random.nextDouble();
      for (int week = 0; week < WEEKS; week++) {
        double usual = 100 * pace * (week >= 15 ? 1.1 : 1);
        double more = person < TRAINED && week >= WEEK ? effect : 0;
        double drift = person < TRAINED && week >= WEEK - 8 ? before : 0;
        double chance = 1 + 0.1 * random.nextGaussian();
        seen.add(new Seen("p" + person, week, usual * chance * (1 + more + drift), 100));
      }
    }
    return seen;
  }

  private Optional<TrainingEffect> effect(List<Seen> seen) {
    return TrainingEffect.of(seen, trainedIn, everTrained, Scale.RATIO);
  }

  @Test
  void a01_whatIsThereIsFoundAndWhatChangedForAllFallsOut() {
    trainTheFirst(TRAINED);
    TrainingEffect found = effect(year(new Random(5), -0.12, 0)).orElseThrow();
    MeanDifference apart = found.difference();
    assertThat(found.trained()).isEqualTo(TRAINED);
    assertThat(found.others()).isEqualTo(ALL - TRAINED);
    assertThat(apart.low()).isLessThan(Math.log(0.88));
    assertThat(apart.high()).isBetween(Math.log(0.88), 0.0);
    assertThat(found.isDoubtful()).isFalse();
  }

  /// A second way to the same number: the four means by hand.
  @Test
  void a02_theMiddleIsTheDifferenceOfFourMeans() {
    trainTheFirst(TRAINED);
    List<Seen> seen = year(new Random(9), 0.05, 0);
    double[][] sums = new double[ALL][2];
    for (Seen one : seen) {
      int person = Integer.parseInt(one.person().substring(1));
      if (one.week() >= 12 && one.week() < 20) {
        sums[person][0] += one.amount();
      }
      if (one.week() > 20 && one.week() <= 28) {
        sums[person][1] += one.amount();
      }
    }
    double trained = 0;
    double others = 0;
    for (int person = 0; person < ALL; person++) {
      double change = Math.log(sums[person][1] / sums[person][0]);
      trained += person < TRAINED ? change / TRAINED : 0;
      others += person < TRAINED ? 0 : change / (ALL - TRAINED);
    }
    assertThat(effect(seen).orElseThrow().difference().apart())
        .isCloseTo(trained - others, within(1e-12));
  }

  /// Without any effect the interval leaves nothing out in about 95 of 100 years.
  @Test
  void a03_nothingIsSeldomTakenForSomething() {
    trainTheFirst(TRAINED);
    int clear = 0;
    for (int run = 0; run < 400; run++) {
      clear += effect(year(new Random(run), 0, 0)).orElseThrow().difference().isClear() ? 1 : 0;
    }
    assertThat(clear).isBetween(8, 36);
  }

  @Test
  void a04_whoChangedBeforehandIsTold() {
    trainTheFirst(TRAINED);
    assertThat(effect(year(new Random(3), 0, 0.15)).orElseThrow().isDoubtful()).isTrue();
  }

  @Test
  void a05_fewerThanFiveAreNoGroup() {
    trainTheFirst(4);
    assertThat(effect(year(new Random(1), -0.5, 0))).isEmpty();
    trainTheFirst(5);
    assertThat(effect(year(new Random(1), -0.5, 0))).isPresent();
    trainTheFirst(26);
    assertThat(effect(year(new Random(1), -0.5, 0))).as("four are left to compare with").isEmpty();
  }

  /// Whoever was trained sixteen weeks away or less says nothing about the untrained.
  @Test
  void a06_colleaguesTrainedNearbyAreLeftOut() {
    trainTheFirst(TRAINED);
    everTrained.put("p12", List.of(WEEK + 16));
    everTrained.put("p13", List.of(WEEK - 17));
    assertThat(effect(year(new Random(1), 0, 0)).orElseThrow().others())
        .isEqualTo(ALL - TRAINED - 1);
  }

  @Test
  void a07_sharesAreComparedAsTheyAre() {
    trainTheFirst(6);
    List<Seen> seen = new ArrayList<>();
    for (int person = 0; person < 12; person++) {
      for (int week = 0; week < WEEKS; week++) {
        boolean isBetter = person < 6 && week > WEEK;
        double kept = 8 + (person % 3) * 0.1 + (isBetter ? 1.5 + (person % 2) * 0.01 : 0);
        seen.add(new Seen("p" + person, week, kept, 10));
      }
    }
    TrainingEffect found =
        TrainingEffect.of(seen, trainedIn, everTrained, Scale.SHARE).orElseThrow();
    assertThat(found.difference().apart()).isCloseTo(0.1505, within(1e-9));
    assertThat(found.difference().isClear()).isTrue();
  }
}
