package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.floorwalker.planning.demand.QueueId;
import org.junit.jupiter.api.Test;

/// Bands, chance and scores against hand counts, tables and simulation.
class CountSpreadTest {
  @Test
  void A01_poissonQuantilesAreThoseOfTheTable() {
    // Mean 4, cumulated: 0.0916 at 1, 0.2381 at 2, 0.4335 at 3, 0.6288 at 4, 0.8893 at 6, 0.9489 at
    // 7; the mid-distribution lies half a step below each.
    Band band = NegativeBinomial.band(4, 0);
    assertThat(band.p10()).isCloseTo(1.410, within(1e-3));
    assertThat(band.p50()).isCloseTo(3.841, within(1e-3));
    assertThat(band.p90()).isCloseTo(6.767, within(1e-3));
    assertThat(NegativeBinomial.band(0.1, 0).p10()).isZero();
  }

  @Test
  void A02_negativeBinomialWithSizeOneIsGeometric() {
    // c = 1: P(X = k) = 0.75^k / 4, so the mid-distribution is 1 - 0.875 * 0.75^k at k; of mean 3
    // it passes 0.9 between 7 (0.883202) and 8 (0.912401) and 0.5 between 1 and 2.
    assertThat(NegativeBinomial.quantile(3, 1, 0.9)).isCloseTo(7.5753, within(1e-3));
    assertThat(NegativeBinomial.quantile(3, 1, 0.5)).isCloseTo(1.9524, within(1e-3));
  }

  @Test
  void A02b_bandsOfSmallCountsCoverEightTenthsOverManyMeans() {
    double covered = 0;
    int means = 0;
    for (double mean = 1; mean < 8; mean += 0.1) {
      Band band = NegativeBinomial.band(mean, 0);
      double probability = Math.exp(-mean);
      for (int count = 0; count < 60; count++) {
        covered += band.covers(count) ? probability : 0;
        probability *= mean / (count + 1);
      }
      means++;
    }
    assertThat(covered / means).isBetween(0.77, 0.83);
  }

  @Test
  void A03_theDispersionPutInIsFound() {
    Random random = new Random(5);
    CountSpread.Errors errors = new CountSpread.Errors();
    for (int i = 0; i < 20_000; i++) {
      double noise = Math.sqrt(100 + 0.04 * 100 * 100) * random.nextGaussian();
      errors.add(100, 100 + noise);
    }
    assertThat(errors.dispersion()).isCloseTo(0.04, within(0.002));
    CountSpread spread = errors.spread(0.04, 4000);
    assertThat(spread.low()).isCloseTo(-1.2816, within(0.03));
    assertThat(spread.high()).isCloseTo(1.2816, within(0.03));
  }

  @Test
  void A04_theChanceFloorEqualsTheSumOverThePoissonLaw() {
    for (double mean : new double[] {0.3, 1, 2.5, 7, 40}) {
      double probability = Math.exp(-mean);
      double sum = mean * probability;
      for (int k = 1; k < 400; k++) {
        probability *= mean / k;
        sum += Math.abs(k - mean) * probability;
      }
      assertThat(PoissonError.meanAbsolute(mean)).isCloseTo(sum, within(1e-9));
    }
  }

  @Test
  void A05_scoresByHand() {
    Score score = new Score(7);
    score.begin(4);
    score.add(10, new Band(8, 5, 8, 12), 13);
    score.add(20, new Band(24, 21, 24, 30), 20);
    score.end();
    Accuracy accuracy = score.accuracy(new QueueId("q"), List.of());
    // Errors 2 and 4 of 30 contacts; mean error 3 over a scale of 4.
    assertThat(accuracy.wape()).isCloseTo(20, within(1e-12));
    assertThat(accuracy.mase()).isCloseTo(0.75, within(1e-12));
    // Losses: .1*5+.5*2+.1*2 = 1.7 and .9*1+.5*4+.1*10 = 3.9; two thirds of 5.6 over 30.
    assertThat(accuracy.pinball()).isCloseTo(100 * 2 * 5.6 / 3 / 30, within(1e-12));
    assertThat(accuracy.cover()).isEqualTo(50);
    assertThat(accuracy.naiveWape()).isCloseTo(10, within(1e-12));
  }

  @Test
  void A06_finerSlotsAddUpToTheCoarse() {
    double[] hours = new double[24];
    for (int hour = 0; hour < 24; hour++) {
      hours[hour] = hour * (24 - hour);
    }
    double[] quarters = Regrid.means(hours, 60, 15);
    for (int hour = 0; hour < 24; hour++) {
      double sum = 0;
      for (int quarter = 0; quarter < 4; quarter++) {
        assertThat(quarters[4 * hour + quarter]).isNotNegative();
        sum += quarters[4 * hour + quarter];
      }
      assertThat(sum).isCloseTo(hours[hour], within(1e-9));
    }
  }
}
