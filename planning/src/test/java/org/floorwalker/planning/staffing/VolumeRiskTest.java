package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.junit.jupiter.api.Test;

/// FEATURE: the need of quiet and busy slots, by what the band says beyond chance.
final class VolumeRiskTest {
  private static final Instant NINE = Instant.parse("2027-03-29T07:00:00Z");

  @Test
  void A01_aQuietAndABusySlotLieAroundTheMeanAsTheBandHasIt() {
    // 100 contacts with a standard deviation of 15, of which chance alone is 10.
    double deviations = 15 * VolumeRisk.ONE_IN_TEN;
    SlotForecast slot =
        new SlotForecast(NINE, new Band(100, 100 - deviations, 100, 100 + deviations), 300);
    double quiet = mean(VolumeRisk.atPace(slot, -VolumeRisk.ONE_IN_TEN));
    double busy = mean(VolumeRisk.atPace(slot, VolumeRisk.ONE_IN_TEN));
    double variation = Math.sqrt(15 * 15 - 100) / 100;
    double spread = Math.sqrt(Math.log1p(variation * variation));
    assertThat(busy / quiet).isCloseTo(Math.exp(2 * VolumeRisk.ONE_IN_TEN * spread), within(1e-12));
    assertThat(busy * quiet).isCloseTo(100 * 100 * Math.exp(-spread * spread), within(1e-6));
    assertThat(VolumeRisk.variation(VolumeRisk.atPace(slot, 1).contacts())).isZero();
  }

  @Test
  void A02_aBandOfChanceAloneMovesNothing() {
    double deviations = 10 * VolumeRisk.ONE_IN_TEN;
    SlotForecast slot =
        new SlotForecast(NINE, new Band(100, 100 - deviations, 100, 100 + deviations), 300);
    assertThat(mean(VolumeRisk.atPace(slot, VolumeRisk.ONE_IN_TEN))).isCloseTo(100, within(1e-5));
  }

  private static double mean(SlotForecast slot) {
    return slot.contacts().mean();
  }
}
