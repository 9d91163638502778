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
    // Poisson(4): P(X<=1)=0.0916, P(X<=2)=0.2381, P(X<=3)=0.4335, P(X<=4)=0.6288, P(X<=6)=0.8893,
    // P(X<=7)=0.9489 (any table of the Poisson distribution).
    assertThat(NegativeBinomial.band(4, 0)).isEqualTo(new Band(4, 2, 4, 7));
  }

  @Test
  void A02_negativeBinomialWithSizeOneIsGeometric() {
    // c = 1: P(X > k) = (m/(1+m))^(k+1); the 90 % point of mean 3 is the least k with
    // 0.75^(k+1) <= 0.1, which is 8.
    assertThat(NegativeBinomial.quantile(3, 1, 0.9)).isEqualTo(8);
    assertThat(NegativeBinomial.quantile(3, 1, 0.5)).isEqualTo(2);
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
