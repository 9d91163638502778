package org.floorwalker.planning.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// FEATURE: a time of day that cannot be taken for another.
class ClockTextTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @Test
  void a01_theDoubledHourHasItsOffset() {
    assertThat(oslo("2027-10-30T23:59:00Z")).isEqualTo("01:59");
    assertThat(oslo("2027-10-31T00:00:00Z")).isEqualTo("02:00+02:00");
    assertThat(oslo("2027-10-31T00:59:00Z")).isEqualTo("02:59+02:00");
    assertThat(oslo("2027-10-31T01:00:00Z")).isEqualTo("02:00+01:00");
    assertThat(oslo("2027-10-31T01:59:00Z")).isEqualTo("02:59+01:00");
    assertThat(oslo("2027-10-31T02:00:00Z")).isEqualTo("03:00");
  }

  @Test
  void a02_noOtherHourHas() {
    assertThat(oslo("2027-03-28T00:59:00Z")).isEqualTo("01:59");
    assertThat(oslo("2027-03-28T01:00:00Z")).isEqualTo("03:00");
    assertThat(ClockText.of(Instant.parse("2027-10-31T01:00:00Z"), ZoneId.of("Atlantic/Reykjavik")))
        .isEqualTo("01:00");
  }

  private static String oslo(String instant) {
    return ClockText.of(Instant.parse(instant), OSLO);
  }
}
