package org.floorwalker.files.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A time as it stands in a file: an instant, or a local time of the zone.
///
/// @param local wall clock in the zone
/// @param epochSecond the instant; only meant when the file told an offset
/// @param hasOffset whether the file told an offset
record LocalTimes(LocalDateTime local, long epochSecond, boolean hasOffset) {

  /// Reads ISO 8601 with or without offset, with `T` or a blank, or a date alone.
  static LocalTimes parse(String text, ZoneId zone) {
    if (text.length() == 10) {
      return new LocalTimes(LocalDate.parse(text).atStartOfDay(), 0, false);
    }
    String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    boolean offset = iso.endsWith("Z") || iso.indexOf('+', 11) > 0 || iso.indexOf('-', 11) > 0;
    if (!offset) {
      return new LocalTimes(LocalDateTime.parse(iso), 0, false);
    }
    OffsetDateTime time = OffsetDateTime.parse(iso);
    return new LocalTimes(
        time.atZoneSameInstant(zone).toLocalDateTime(), time.toEpochSecond(), true);
  }

  long localSecond() {
    return local.toEpochSecond(ZoneOffset.UTC);
  }

  static LocalDateTime ofLocalSecond(long localSecond) {
    return LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
  }
}
