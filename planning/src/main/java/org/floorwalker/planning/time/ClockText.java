package org.floorwalker.planning.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The time of day as a clock of the zone shows it, e.g. `09:30`. In the hour that autumn doubles
/// the clock shows both passes alike: there the offset stands behind it, e.g. `02:30+02:00`.
public final class ClockText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter BOTH_PASSES =
      DateTimeFormatter.ofPattern("HH:mmxxx", Locale.ROOT);

  private ClockText() {}

  public static String of(Instant instant, ZoneId zone) {
    ZonedDateTime time = instant.atZone(zone);
    boolean twice = zone.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
    return (twice ? BOTH_PASSES : TIME).format(time);
  }
}
