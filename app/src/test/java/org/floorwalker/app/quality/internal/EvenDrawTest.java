package org.floorwalker.app.quality.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// FEATURE: contacts are drawn by chance, each with the same (QUA-10).
class EvenDrawTest {
  private static final List<Long> FIVE = List.of(11L, 12L, 13L, 14L, 15L);

  @Test
  void a01_itRepeatsWithItsSeedInWhateverOrder() {
    assertThat(EvenDraw.of(FIVE, 3, 4)).isEqualTo(EvenDraw.of(FIVE.reversed(), 3, 4));
    assertThat(EvenDraw.of(FIVE, 9, 1)).containsExactlyInAnyOrderElementsOf(FIVE);
    assertThat(EvenDraw.of(FIVE, 0, 1)).isEmpty();
    assertThat(EvenDraw.of(List.of(), 3, 1)).isEmpty();
  }

  /// Two of five: each of the ten pairs is as likely. Of 20,000 seeds 2,000 fall on each, give or
  /// take four standard deviations of 42.
  @Test
  void a02_everyPairIsAsLikely() {
    Map<TreeSet<Long>, Integer> pairs = new HashMap<>();
    LongStream.range(0, 20_000)
        .forEach(seed -> pairs.merge(new TreeSet<>(EvenDraw.of(FIVE, 2, seed)), 1, Integer::sum));
    assertThat(pairs).hasSize(10);
    assertThat(pairs.values()).allSatisfy(count -> assertThat(count).isCloseTo(2000, within(170)));
  }
}
