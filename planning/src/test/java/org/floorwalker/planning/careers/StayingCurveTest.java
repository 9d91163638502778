package org.floorwalker.planning.careers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: how long a group stays, with its band (Kaplan and Meier 1958, Greenwood 1926).
class StayingCurveTest {
  /// Weeks of remission of 21 patients under 6-mercaptopurine, Freireich and others 1963, as in Cox
  /// and Oakes 1984, table 1.1; `+` is still in remission.
  private static final String FREIREICH =
      "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

  private static List<Spell> published() {
    return Stream.of(FREIREICH.split(" "))
        .map(one -> new Spell(0, Integer.parseInt(one.replace("+", "")), !one.endsWith("+")))
        .toList();
  }

  /// Shares and standard errors as printed in the literature for this trial.
  @Test
  void a01_meetsThePublishedTrial() {
    StayingCurve curve = StayingCurve.of(published(), 1.96);
    assertThat(curve.steps())
        .extracting(StayingCurve.Step::day)
        .containsExactly(6, 7, 10, 13, 16, 22, 23);
    double[] published = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    double[] errors = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
    for (int i = 0; i < published.length; i++) {
      StayingCurve.Step step = curve.steps().get(i);
      assertThat(step.staying()).isCloseTo(published[i], within(0.0005));
      assertThat(greenwood(curve, i)).isCloseTo(errors[i], within(0.00006));
      assertThat(step.low()).isLessThan(step.staying());
      assertThat(step.high()).isGreaterThan(step.staying());
    }
    assertThat(curve.median()).hasValue(23);
  }

  /// Greenwood's standard error, from the counts of the steps.
  private static double greenwood(StayingCurve curve, int last) {
    double sum =
        curve.steps().subList(0, last + 1).stream()
            .mapToDouble(
                step -> step.left() / ((double) step.atRisk() * (step.atRisk() - step.left())))
            .sum();
    return curve.steps().get(last).staying() * Math.sqrt(sum);
  }

  /// A second way to the same curve: each who leaves hands their weight on to those after them
  /// (redistribution to the right, Efron 1967).
  @Test
  void a02_isRedistributionToTheRight() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<Spell> spells =
          IntStream.range(0, 40)
              .mapToObj(_ -> new Spell(0, 1 + random.nextInt(60), random.nextInt(3) > 0))
              .toList();
      StayingCurve curve = StayingCurve.of(spells, 1.96);
      for (int day : new int[] {5, 20, 41, 59}) {
        assertThat(curve.at(day).staying()).isCloseTo(handedOn(spells, day), within(1e-12));
      }
    }
  }

  private static double handedOn(List<Spell> spells, int day) {
    List<Spell> sorted = new ArrayList<>(spells);
    sorted.sort(
        (a, b) ->
            a.untilDays() != b.untilDays()
                ? Integer.compare(a.untilDays(), b.untilDays())
                : Boolean.compare(b.left(), a.left()));
    double[] weights = new double[sorted.size()];
    java.util.Arrays.fill(weights, 1.0 / weights.length);
    double left = 0;
    for (int i = 0; i < weights.length && sorted.get(i).untilDays() <= day; i++) {
      if (sorted.get(i).left()) {
        left += weights[i];
      } else {
        for (int j = i + 1; j < weights.length; j++) {
          weights[j] += weights[i] / (weights.length - i - 1);
        }
      }
    }
    return 1 - left;
  }

  /// The band holds what it promises, also for people whose start was not watched.
  @Test
  void a03_theBandHoldsTheTruthNineteenTimesInTwenty() {
    Random random = new Random(11);
    double truth = Math.exp(-200.0 / 300);
    int held = 0;
    int rounds = 600;
    for (int round = 0; round < rounds; round++) {
      StayingCurve.Point point = StayingCurve.of(watched(random), 1.96).at(200);
      held += point.low() <= truth && truth <= point.high() ? 1 : 0;
    }
    assertThat((double) held / rounds).isBetween(0.925, 0.975);
  }

  private static List<Spell> watched(Random random) {
    List<Spell> spells = new ArrayList<>();
    while (spells.size() < 120) {
      int stays = (int) Math.ceil(-300 * Math.log(1 - random.nextDouble()));
      int entered = random.nextBoolean() ? 0 : random.nextInt(150);
      int ended = entered + 1 + random.nextInt(600);
      if (stays > entered) {
        spells.add(new Spell(entered, Math.min(stays, ended), stays <= ended));
      }
    }
    return spells;
  }

  @Test
  void a04_whenTheLastHasLeftTheBandSaysNothing() {
    StayingCurve curve =
        StayingCurve.of(List.of(new Spell(0, 5, true), new Spell(0, 9, true)), 1.96);
    assertThat(curve.at(0)).isEqualTo(new StayingCurve.Point(1, 1, 1));
    assertThat(curve.at(4)).isEqualTo(new StayingCurve.Point(1, 2 / (2 + 1.96 * 1.96), 1));
    assertThat(curve.watchedAt(5)).isEqualTo(2);
    assertThat(curve.watchedAt(6)).isEqualTo(1);
    assertThat(curve.watchedAt(10)).isZero();
    assertThat(curve.at(9)).isEqualTo(new StayingCurve.Point(0, 0, 1));
    assertThatThrownBy(() -> new Spell(4, 4, true)).hasMessageContaining("day 4");
  }
}
