package org.floorwalker.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.planning.optimise.WantedShift;
import org.jspecify.annotations.Nullable;

/// A shift as somebody types it who asks why the day is not that: local times like `09:00-17:00`,
/// an end not after the start on the next day. In the hour that autumn doubles an offset tells the
/// passes apart as `explain` prints them, `02:30+01:00-09:00`; without one it is the first.
record WantedText(LocalDate day, ZoneId zone) {
  private static final String TIME = "(\\d\\d:\\d\\d)([+-]\\d\\d:\\d\\d)?";
  private static final Pattern TIMES = Pattern.compile(TIME + "-" + TIME);

  /// @throws BadInput when it is no shift, or an offset is not one the clock has then
  WantedShift read(String text) {
    Matcher times = TIMES.matcher(text);
    if (!times.matches()) {
      throw unread(text);
    }
    try {
      LocalTime from = LocalTime.parse(times.group(1));
      Instant start = at(day.atTime(from), times.group(2));
      LocalTime to = LocalTime.parse(times.group(3));
      Instant end = at(day.atTime(to), times.group(4));
      if (!end.isAfter(start)) {
        end = at(day.plusDays(1).atTime(to), times.group(4));
      }
      return new WantedShift(start, Duration.between(start, end));
    } catch (DateTimeException e) {
      throw unread(text);
    }
  }

  private Instant at(LocalDateTime local, @Nullable String pass) {
    if (pass == null) {
      return local.atZone(zone).toInstant();
    }
    ZoneOffset offset = ZoneOffset.of(pass);
    if (!zone.getRules().isValidOffset(local, offset)) {
      throw new BadInput(
          "The clock of %s is not at %s on %s. Maybe leave the offset out: only the hour that autumn doubles needs it."
              .formatted(zone, pass, local));
    }
    return local.toInstant(offset);
  }

  private static BadInput unread(String text) {
    return new BadInput(
        "\"%s\" is no day. Maybe write local times like 09:00-17:00, or free.".formatted(text));
  }
}
