package org.floorwalker.planning.careers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// FEATURE: how varied somebody's work is (CAR-10).
class JobVariationTest {
  @Test
  void a01_equalSharesAreSoManyKinds() {
    assertThat(kinds(Map.of("bills", 35.0))).isEqualTo(1);
    assertThat(kinds(Map.of("bills", 7.0, "chat", 7.0))).isCloseTo(2, within(1e-12));
    assertThat(kinds(Map.of("a", 3.0, "b", 3.0, "c", 3.0))).isCloseTo(3, within(1e-12));
    assertThat(kinds(Map.of("bills", 9.0, "chat", 1.0))).isCloseTo(1.384, within(0.0005));
    assertThat(JobVariation.of(Map.of("a", 3.0, "b", 1.0)).orElseThrow().largest()).isEqualTo(0.75);
  }

  @Test
  void a02_noTimeIsNoFigure() {
    assertThat(JobVariation.of(Map.of())).isEmpty();
    assertThat(JobVariation.of(Map.of("a", 0.0))).isEmpty();
    assertThat(kinds(Map.of("a", 5.0, "b", 0.0))).isEqualTo(1);
  }

  /// Second computation: Hill numbers of orders close to one on either side.
  @Test
  void a03_hillNumbersCloseInOnIt() {
    SplittableRandom random = new SplittableRandom(2);
    for (int run = 0; run < 50; run++) {
      Map<String, Double> times = new HashMap<>();
      random.doubles(1 + random.nextInt(6)).forEach(time -> times.put("k" + times.size(), time));
      assertThat(kinds(times)).isBetween(hill(times, 1.0001) - 1e-9, hill(times, 0.9999) + 1e-9);
      assertThat(hill(times, 0.9999) - hill(times, 1.0001)).isLessThan(0.001);
    }
  }

  private static double hill(Map<String, Double> times, double order) {
    double all = times.values().stream().mapToDouble(Double::doubleValue).sum();
    double sum = times.values().stream().mapToDouble(time -> Math.pow(time / all, order)).sum();
    return Math.pow(sum, 1 / (1 - order));
  }

  private static double kinds(Map<String, Double> times) {
    return JobVariation.of(times).orElseThrow().kinds();
  }
}
