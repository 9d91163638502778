package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.junit.jupiter.api.Test;

/// FEATURE: customer time of a person told from the need, and the need of quiet and busy slots.
final class DeskLoadTest {
  private static final QueueId PHONE = new QueueId("phone");
  private static final QueueId MAIL = new QueueId("mail");
  private static final Instant NINE = Instant.parse("2027-03-29T07:00:00Z");

  private final DeskLoad load =
      new DeskLoad(
          List.of(
              need(PHONE, NeedModel.ERLANG_A, 14, 15, new NeedReason.Load(144, 300, 12), 0.8),
              need(MAIL, NeedModel.DEADLINE, 3, 3, new NeedReason.Load(100, 360, 10), 1)));

  private static SlotNeed need(
      QueueId queue,
      NeedModel model,
      double atDesk,
      double scheduled,
      NeedReason reason,
      double occupancy) {
    return new SlotNeed(
        queue,
        NINE,
        atDesk,
        scheduled,
        model,
        new SlotNeed.Expected(0.8, occupancy),
        List.of(reason));
  }

  @Test
  void A01_theWorkOfASlotIsSharedByThoseRostered() {
    assertThat(load.busyShare(PHONE, NINE, 15)).isCloseTo(12.0 / 15, within(1e-12));
    assertThat(load.busyShare(PHONE, NINE, 24)).isCloseTo(12.0 / 24, within(1e-12));
  }

  @Test
  void A02_nobodyIsBusyForMoreThanTheyAreThere() {
    assertThat(load.busyShare(PHONE, NINE, 12)).isCloseTo(14.0 / 15, within(1e-12));
    assertThat(load.busyShare(PHONE, NINE, 1)).isCloseTo(14.0 / 15, within(1e-12));
  }

  @Test
  void A03_workWithADeadlineIsWhatTheNeedPlansAndNotWhatArrives() {
    assertThat(load.busyShare(MAIL, NINE, 3)).isEqualTo(1);
    assertThat(load.busyShare(MAIL, NINE, 6)).isEqualTo(0.5);
  }

  @Test
  void A04_whereNothingIsExpectedNobodyIsBusyAndNobodyCannotShare() {
    assertThat(load.busyShare(PHONE, NINE.plusSeconds(900), 2)).isZero();
    assertThatThrownBy(() -> load.busyShare(PHONE, NINE, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phone");
  }

  @Test
  void A05_aQuietAndABusySlotLieAroundTheMeanAsTheBandHasIt() {
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
  void A06_aBandOfChanceAloneMovesNothing() {
    double deviations = 10 * VolumeRisk.ONE_IN_TEN;
    SlotForecast slot =
        new SlotForecast(NINE, new Band(100, 100 - deviations, 100, 100 + deviations), 300);
    assertThat(mean(VolumeRisk.atPace(slot, VolumeRisk.ONE_IN_TEN))).isCloseTo(100, within(1e-5));
  }

  private static double mean(SlotForecast slot) {
    return slot.contacts().mean();
  }
}
