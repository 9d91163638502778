package org.floorwalker.planning.staffing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.ConcurrentSpeedFit;
import org.floorwalker.planning.staffing.ConcurrentSpeedFit.Chat;
import org.junit.jupiter.api.Test;

/// Speeds put into a simulated chat floor are found again in the chats that come out of it.
final class ConcurrentSpeedFitTest {
  @Test
  void A01_exponentialWorkGivesTheSpeedsBack() {
    ConcurrentSpeedFit fit = fit(new TimeLaw.Exponential(400));
    assertThat(fit.speed().with(2)).isCloseTo(0.8, within(0.02));
    assertThat(fit.speed().with(3)).isCloseTo(0.6, within(0.02));
    assertThat(fit.aloneSeconds()).isCloseTo(400, within(12.0));
  }

  @Test
  void A02_lognormalWorkMovesThemLittle() {
    ConcurrentSpeedFit fit = fit(new TimeLaw.Lognormal(400, 1));
    assertThat(fit.speed().with(2)).isCloseTo(0.8, within(0.08));
    assertThat(fit.speed().with(3)).isCloseTo(0.6, within(0.08));
  }

  @Test
  void A03_tooFewChatsTeachNothing() {
    assertThat(ConcurrentSpeedFit.of(List.of(new Chat("a", 0, 300)), 3)).isEmpty();
  }

  @Test
  void A04_aLevelThatWasNeverSeenKeepsThePaceOfTheOneBelow() {
    List<Chat> alone = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      alone.add(new Chat("a", 1000 * i, 1000 * i + 400));
    }
    ConcurrentSpeed speed = ConcurrentSpeedFit.of(alone, 2).orElseThrow().speed();
    assertThat(speed.shares()).containsExactly(1.0, 0.5);
  }

  private static ConcurrentSpeedFit fit(TimeLaw work) {
    int slots = 400;
    double[] rates = new double[slots];
    Arrays.setAll(rates, slot -> slot % 2 == 0 ? 20 : 60);
    QueueModel chat =
        new QueueModel(
            "chat",
            rates,
            new QueueModel.Handling(work, new double[] {1, 0.8, 0.6}),
            QueueModel.Waiting.withPatience(new TimeLaw.Endless()),
            new QueueModel.Promise.AnsweredWithin(60),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.NONE);
    FloorModel floor =
        new FloorModel(
            Timeline.day(slots, 3600),
            List.of(chat),
            List.of(GroupModel.longestWaiting("chat", List.of(0))),
            Staffing.Headcounts.constant(slots, 5),
            VolumeVariation.NONE);
    List<Chat> chats = new ArrayList<>();
    Simulation.export(
        floor,
        3,
        0,
        contact -> {
          if (contact.agent() >= 0) {
            chats.add(
                new Chat(
                    String.valueOf(contact.agent()),
                    contact.answeredSeconds(),
                    contact.endedSeconds()));
          }
        });
    return ConcurrentSpeedFit.of(chats, 3).orElseThrow();
  }
}
