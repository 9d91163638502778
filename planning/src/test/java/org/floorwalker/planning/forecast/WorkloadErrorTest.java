package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The planner asks why the work was not what was forecast.
class WorkloadErrorTest {
  @Test
  void A01_theExampleOfTheDocumentation() {
    WorkloadError error = WorkloadError.of(List.of(new WorkloadError.Queue(100, 300, 110, 290)));
    assertThat(error.volume()).isCloseTo(3000, within(1e-9));
    assertThat(error.mix()).isCloseTo(0, within(1e-9));
    assertThat(error.handling()).isCloseTo(-1100, within(1e-9));
  }

  @Test
  void A02_asManyButToTheLongQueueIsMixAlone() {
    WorkloadError error =
        WorkloadError.of(
            List.of(
                new WorkloadError.Queue(50, 100, 40, 100),
                new WorkloadError.Queue(50, 500, 60, 500)));
    assertThat(error.volume()).isZero();
    assertThat(error.mix()).isCloseTo(4000, within(1e-9));
    assertThat(error.handling()).isZero();
  }

  @Test
  void A03_thePartsAddUpToTheWorkThatCameLessTheWorkForecast() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      List<WorkloadError.Queue> queues = new ArrayList<>();
      double whole = 0;
      for (int i = 0; i < 1 + round % 6; i++) {
        WorkloadError.Queue queue =
            new WorkloadError.Queue(
                1 + 100 * random.nextDouble(),
                600 * random.nextDouble(),
                100 * random.nextDouble(),
                600 * random.nextDouble());
        queues.add(queue);
        whole += queue.came() * queue.tookSeconds() - queue.expected() * queue.expectedSeconds();
      }
      assertThat(WorkloadError.of(queues).whole()).isCloseTo(whole, within(1e-6));
    }
  }

  @Test
  void A04_noiseIsWhatSimulatedWorkIsOffOnAverage() {
    Random random = new Random(8);
    double off = 0;
    int rounds = 4000;
    for (int round = 0; round < rounds; round++) {
      double work = 0;
      for (double at = exponential(random); at < 200; at += exponential(random)) {
        work += 240 * exponential(random);
      }
      off += Math.abs(work - 200 * 240) / rounds;
    }
    double noise = WorkloadError.of(List.of(new WorkloadError.Queue(200, 240, 0, 0))).noise();
    assertThat(noise).isCloseTo(off, within(0.05 * off));
  }

  private static double exponential(Random random) {
    return -Math.log(1 - random.nextDouble());
  }
}
