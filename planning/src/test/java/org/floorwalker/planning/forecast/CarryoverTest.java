package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a surprising day says of the next: learnt where surprises last, left alone where days
/// differ by chance.
class CarryoverTest {
  /// Learns from a simulated first-order autoregression whose true share is known.
  private static double learnt(double share, int days) {
    Random random = new Random(5);
    Carryover.Learning learning = new Carryover.Learning();
    double before = 0;
    for (int day = 0; day < days; day++) {
      double after = share * before + 0.1 * random.nextGaussian();
      learning.add(before, after);
      before = after;
    }
    return learning.share();
  }

  @Test
  void A01_theShareOfASimulatedSeriesIsFoundLessItsStandardError() {
    assertThat(learnt(0.6, 400)).isCloseTo(0.6 - 1 / Math.sqrt(401), within(0.06));
    assertThat(learnt(0.6, 40_000)).isCloseTo(0.6, within(0.01));
  }

  @Test
  void A02_chanceAloneOrADayThatIsMadeUpForCarriesNothingOver() {
    assertThat(learnt(0, 400)).isZero();
    assertThat(learnt(-0.4, 400)).isZero();
    assertThat(new Carryover.Learning().share()).isZero();
  }

  @Test
  void A03_aFewDaysAreNotBelieved() {
    assertThat(learnt(0.6, 10)).isLessThan(0.2);
  }

  @Test
  void A04_theExampleByHand() {
    Carryover carryover = new Carryover(0.5, Math.log(1.2));
    assertThat(carryover.factor(1)).isCloseTo(Math.sqrt(1.2), within(1e-12));
    assertThat(carryover.factor(2)).isCloseTo(Math.pow(1.2, 0.25), within(1e-12));
    assertThat(new Carryover(0, 1).factor(1)).isEqualTo(1);
  }
}
