package org.floorwalker.planning.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// FEATURE: hours as people write them.
class HoursTest {
  @Test
  void a01_decimalHours() {
    assertThat(Hours.parse("37.5")).isEqualTo(Duration.ofMinutes(2250));
    assertThat(Hours.parse("1e2")).isEqualTo(Duration.ofHours(100));
  }

  /// Rounding it to nanoseconds would need a number of a thousand million digits.
  @Test
  @Timeout(30)
  void a02_anAbsurdFractionIsRefusedAtOnce() {
    assertThatThrownBy(() -> Hours.parse("1e-999999999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe write it as 7.5.");
  }
}
