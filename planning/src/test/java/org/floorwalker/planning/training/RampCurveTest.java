package org.floorwalker.planning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.floorwalker.planning.training.RampCurve.Measured;
import org.junit.jupiter.api.Test;

/// FEATURE: newcomers need longer for a contact, by week of tenure, learnt from data (TRN-05).
class RampCurveTest {
  private static final RampCurve USUAL = RampCurve.usual(1.6, 17);

  @Test
  void a01_theUsualCurveReachesProficiencyAfterSeventeenWeeks() {
    assertThat(USUAL.factor(0)).isEqualTo(1.6);
    assertThat(USUAL.factor(17)).isCloseTo(1.05, within(1e-9));
    assertThat(USUAL.weeksToProficiency()).isEqualTo(17);
    assertThat(USUAL.heads(0)).isCloseTo(0.625, within(1e-9));
    assertThat(USUAL.factor(400)).isLessThan(1.001);
  }

  @Test
  void a02_aCentreThatTrainsLongerLearnsItFromItsOwnFigures() {
    List<Measured> measured =
        IntStream.range(0, 40)
            .mapToObj(week -> new Measured(week, 50_000, Math.max(1, 1.8 - 0.03 * week)))
            .toList();
    RampCurve learnt = USUAL.learn(measured);
    assertThat(learnt.factor(0)).isCloseTo(1.8, within(0.01));
    assertThat(learnt.weeksToProficiency()).isBetween(25, 26);
  }

  @Test
  void a03_aCurveThatRisesIsRefused() {
    assertThatThrownBy(() -> new RampCurve(List.of(1.1, 1.2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  /// Pooling neighbours is the nearest curve that never rises, by weighted squares. The greatest
  /// value over later ends of the least mean over earlier starts says the same (the min-max formula
  /// of isotonic regression; Robertson, Wright and Dykstra 1988, theorem 1.4.4).
  @Property(tries = 100)
  void p01_poolingAgreesWithTheMinMaxFormula(@ForAll("weeks") List<Measured> measured) {
    RampCurve learnt = USUAL.learn(measured);
    int weeks = USUAL.factors().size();
    double[] weight = new double[weeks];
    double[] sum = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      weight[week] = 200;
      sum[week] = 200 * USUAL.factor(week);
    }
    for (Measured one : measured) {
      weight[one.week()] += one.contacts();
      sum[one.week()] += one.contacts() * one.ratio();
    }
    for (int week = 0; week < weeks; week++) {
      double value = Double.POSITIVE_INFINITY;
      for (int from = 0; from <= week; from++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int until = week; until < weeks; until++) {
          most = Math.max(most, mean(sum, weight, from, until));
        }
        value = Math.min(value, most);
      }
      assertThat(learnt.factor(week)).isCloseTo(value, within(1e-9));
    }
  }

  private static double mean(double[] sum, double[] weight, int from, int until) {
    double total = 0;
    double all = 0;
    for (int i = from; i <= until; i++) {
      total += sum[i];
      all += weight[i];
    }
    return total / all;
  }

  @Provide
  Arbitrary<List<Measured>> weeks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 52),
            Arbitraries.doubles().between(1, 5000),
            Arbitraries.doubles().between(0.7, 2.5))
        .as(Measured::new)
        .list()
        .ofMaxSize(25)
        .map(ArrayList::new);
  }
}
