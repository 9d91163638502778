package org.floorwalker.planning.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// Decimal hours as people write them, e.g. `37.5`, exact to the nanosecond.
public final class Hours {
  private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

  private Hours() {}

  /// Digits behind the point that a number of hours may have, far beyond a nanosecond.
  private static final int MOST_DIGITS = 30;

  /// Reads decimal hours; at most ten years, so that sums cannot overflow.
  public static Duration parse(String hours) {
    BigDecimal value = new BigDecimal(hours);
    if (value.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "%s is no number of hours.\nMaybe write it as 7.5.".formatted(hours));
    }
    if (value.abs().compareTo(BigDecimal.valueOf(87_600)) > 0) {
      throw new IllegalArgumentException(
          "%s hours are more than ten years.\nMaybe minutes were meant.".formatted(hours));
    }
    return Duration.ofNanos(
        value.multiply(NANOS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /// The duration in hours, e.g. 37.5.
  public static double of(Duration duration) {
    return duration.toNanos() / 3.6e12;
  }
}
