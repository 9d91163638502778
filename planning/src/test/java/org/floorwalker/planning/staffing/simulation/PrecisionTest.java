package org.floorwalker.planning.staffing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.junit.jupiter.api.Test;

/// FEATURE: what is said of a small queue's day is not a matter of chance.
final class PrecisionTest {
  private static final Precision PRECISION = new Precision(40, 400, 100_000);

  @Test
  void A01_theBudgetIsContactsBetweenTheLeastAndTheMost() {
    assertThat(PRECISION.replications(floor(100_000))).isEqualTo(40);
    assertThat(PRECISION.replications(floor(1000))).isEqualTo(100);
    assertThat(PRECISION.replications(floor(10))).isEqualTo(400);
    assertThat(PRECISION.replications(floor(0))).isEqualTo(40);
    assertThatThrownBy(() -> new Precision(5, 4, 1)).hasMessageContaining("5 to 4 replications");
  }

  @Test
  void A02_twoEstimatesOfASmallDayAgreeWithinAPoint() {
    FloorModel day = floor(240);
    int often = Precision.ofAPlan(60).replications(day);
    assertThat(often).isEqualTo(1000);
    double worst = 0;
    for (int seed = 0; seed < 10; seed++) {
      worst = Math.max(worst, Math.abs(share(day, seed, often) - share(day, ~seed, often)));
    }
    assertThat(worst).isLessThan(0.01);
  }

  private static double share(FloorModel day, long seed, int often) {
    SimulationResult result = new Simulation(seed, often, 1).run(day);
    return result.share(0, 0, ServiceDefinition.SERVED_OVER_OFFERED).value();
  }

  /// Ten hours with so many contacts of five minutes, and a person more than their load.
  private static FloorModel floor(double contacts) {
    QueueModel queue =
        new QueueModel(
            "chat",
            new double[] {contacts / 10},
            QueueModel.Handling.alone(new TimeLaw.Exponential(300)),
            QueueModel.Waiting.withPatience(new TimeLaw.Exponential(180)),
            new QueueModel.Promise.AnsweredWithin(20),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.NONE);
    int people = 1 + (int) Math.ceil(contacts / 10 * 300 / 3600);
    return new FloorModel(
        Timeline.day(1, 36_000),
        List.of(queue),
        List.of(GroupModel.longestWaiting("all", List.of(0))),
        Staffing.Headcounts.constant(1, people),
        VolumeVariation.NONE);
  }
}
