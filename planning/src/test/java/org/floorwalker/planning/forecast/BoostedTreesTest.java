package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Boosted trees learn steps and crossings that no straight line can.
class BoostedTreesTest {
  private final Random random = new Random(3);

  private double[][] features(int rows) {
    double[][] features = new double[3][rows];
    for (double[] feature : features) {
      Arrays.setAll(feature, row -> random.nextDouble());
    }
    return features;
  }

  private static double[] ones(int rows) {
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return weights;
  }

  @Test
  void A01_aCrossingOfTwoFeaturesIsLearnt() {
    double[][] features = features(4000);
    double[] targets = new double[4000];
    Arrays.setAll(
        targets, row -> (features[0][row] > 0.5) == (features[1][row] > 0.3) ? 1.0 : -1.0);
    BoostedTrees trees = BoostedTrees.fit(features, targets, ones(4000));
    assertThat(trees.predict(new double[] {0.9, 0.9, 0.5})).isGreaterThan(0.8);
    assertThat(trees.predict(new double[] {0.1, 0.9, 0.5})).isLessThan(-0.8);
    assertThat(trees.predict(new double[] {0.1, 0.1, 0.5})).isGreaterThan(0.8);
  }

  @Test
  void A02_noiseIsNotLearnt() {
    double[][] features = features(2000);
    double[] targets = new double[2000];
    Arrays.setAll(targets, row -> random.nextGaussian());
    BoostedTrees trees = BoostedTrees.fit(features, targets, ones(2000));
    double squares = 0;
    for (int i = 0; i < 200; i++) {
      double[] row = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      squares += Math.pow(trees.predict(row), 2) / 200;
    }
    assertThat(Math.sqrt(squares)).isLessThan(0.45);
  }

  @Test
  void A03_tooFewRowsGiveADrawnMean() {
    BoostedTrees trees =
        BoostedTrees.fit(new double[][] {{1, 2, 3}}, new double[] {1, 1, 1}, ones(3));
    double drawn = 1 - Math.pow(1 - 0.08 * 3 / 23, 60);
    assertThat(trees.predict(new double[] {2})).isCloseTo(drawn, within(1e-9));
  }
}
