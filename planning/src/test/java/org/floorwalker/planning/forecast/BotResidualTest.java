package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A bot stands before the queue; the forecast is of what reaches people.
class BotResidualTest {
  @Test
  void A01_theExampleOfTheDocumentation() {
    assertThat(1000 * new BotResidual(0.4, 0.15, 1).share()).isCloseTo(660, within(1e-9));
  }

  @Test
  void A02_aBotNobodyHasSeenSparesNothing() {
    assertThat(BotResidual.of(List.of(), 1).share()).isEqualTo(1);
  }

  @Test
  void A03_manySessionsSpeakForThemselvesAndYoungOnesLouder() {
    BotResidual steady = BotResidual.of(List.of(new BotResidual.Day(0, 100_000, 30_000, 3000)), 1);
    assertThat(steady.contained()).isCloseTo(0.3, within(0.001));
    assertThat(steady.returning()).isCloseTo(0.1, within(0.001));
    BotResidual better =
        BotResidual.of(
            List.of(
                new BotResidual.Day(0, 10_000, 5000, 500),
                new BotResidual.Day(56, 10_000, 1000, 100)),
            1);
    assertThat(better.contained()).isCloseTo((5000 + 250.0) / (10_050 + 2500), within(1e-9));
  }

  @Test
  void A04_whatRemainsTakesLongerAndBothNumbersAreKept() {
    double chance = 1.2815515655446 * 10;
    SlotForecast demand =
        new SlotForecast(Instant.EPOCH, new Band(100, 100 - chance, 100, 100 + chance), 300);
    SlotForecast people = new BotResidual(0.5, 0.2, 1.25).of(demand);
    assertThat(people.contacts().mean()).isCloseTo(60, within(1e-9));
    assertThat(people.contacts().p90() - 60)
        .as("what is left of a Poisson number is one")
        .isCloseTo(1.2815515655446 * Math.sqrt(60), within(1e-9));
    assertThat(people.handleSeconds()).isEqualTo(375);
    assertThat(new BotResidual(0.5, 0.2, 1.25).peopleSpared(120, 300))
        .isCloseTo(120 * 300 / 3600.0 * (1 - 0.75), within(1e-9));
  }

  @Test
  void A05_mixedUpColumnsAreRefused() {
    assertThatThrownBy(() -> new BotResidual.Day(0, 10, 20, 0)).hasMessageContaining("Maybe");
    assertThatThrownBy(() -> new BotResidual(40, 0, 1)).hasMessageContaining("per cent");
  }
}
