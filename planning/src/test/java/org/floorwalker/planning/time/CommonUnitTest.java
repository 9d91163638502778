package org.floorwalker.planning.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// FEATURE: lengths are counted in the longest unit that fits them all.
class CommonUnitTest {
  @Test
  void a01_itIsTheLongestThatDividesAll() {
    assertThat(CommonUnit.of(IntStream.of(450, 360, 270))).isEqualTo(90);
    assertThat(CommonUnit.of(IntStream.of(450, 360, 271))).isEqualTo(1);
    assertThat(CommonUnit.of(IntStream.of(480))).isEqualTo(480);
  }

  @Test
  void a02_nothingAndNoLengthAreCountedInOnes() {
    assertThat(CommonUnit.of(IntStream.empty())).isEqualTo(1);
    assertThat(CommonUnit.of(IntStream.of(0))).isEqualTo(1);
    assertThat(CommonUnit.of(IntStream.of(0, 30))).isEqualTo(30);
  }
}
