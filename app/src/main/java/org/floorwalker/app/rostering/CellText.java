package org.floorwalker.app.rostering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.planning.time.TimeRange;

/// What a planner types into a cell of a grid: `8-16`, `08:30-16:00`, `22-06`, `off`, the code of a
/// shift such as `D1`, or a break that moves, `12:30>13:00`.
public sealed interface CellText {
  /// Work between two local times.
  ///
  /// @param end on the next day when it does not lie after the start; midnight is 00:00
  record Hours(LocalTime start, LocalTime end) implements CellText {
    /// The range on a business day of a zone.
    public TimeRange on(LocalDate day, ZoneId zone) {
      LocalDate last = end.isAfter(start) ? day : day.plusDays(1);
      return TimeRange.of(instant(day, start, zone), instant(last, end, zone));
    }
  }

  /// A free day.
  record Free() implements CellText {}

  /// A shift of the library.
  record Code(String code) implements CellText {}

  /// A meal or break that starts at another time.
  record MovedPause(LocalTime from, LocalTime to) implements CellText {}

  /// Something that is none of these.
  record Unreadable(String text) implements CellText {}

  /// Words for a free day in every language of the product.
  Set<String> FREE = Set.of("", "-", "–", "off", "free", "fri", "ledig", "vapaa");

  /// Two times with one of `-`, `–` or `>` between them; minutes may be left out, the colon too.
  Pattern TIMES =
      Pattern.compile("(\\d{1,2}?)(?:[:.]?(\\d{2}))?\\s*([-–>])\\s*(\\d{1,2}?)(?:[:.]?(\\d{2}))?");

  Pattern CODE = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,11}");

  /// Reads what was typed; never fails.
  static CellText parse(String typed) {
    String text = typed.strip();
    if (FREE.contains(text.toLowerCase(Locale.ROOT))) {
      return new Free();
    }
    Matcher times = TIMES.matcher(text);
    if (times.matches()) {
      return times(times, text);
    }
    return CODE.matcher(text).matches()
        ? new Code(text.toUpperCase(Locale.ROOT))
        : new Unreadable(text);
  }

  private static CellText times(Matcher times, String text) {
    Optional<LocalTime> from = time(times.group(1), times.group(2));
    Optional<LocalTime> to = time(times.group(4), times.group(5));
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return new Unreadable(text);
    }
    return times.group(3).equals(">")
        ? new MovedPause(from.get(), to.get())
        : new Hours(from.get(), to.get());
  }

  /// 24:00 is midnight.
  private static Optional<LocalTime> time(String hours, String minutes) {
    int hour = Integer.parseInt(hours);
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    boolean isTime = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    return isTime ? Optional.of(LocalTime.of(hour % 24, minute)) : Optional.empty();
  }

  private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /// A range as it would be typed: `08:00–16:00`; empty when free.
  static String write(Optional<TimeRange> range, ZoneId zone) {
    return range
        .map(r -> clock(r.startInclusive(), zone) + "–" + clock(r.endExclusive(), zone))
        .orElse("");
  }

  private static String clock(Instant instant, ZoneId zone) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    return "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }
}
