package org.floorwalker.app.rostering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.time.TimeRange;

/// Writes to one person: in their language, with times of their site.
///
/// @param language what they read
/// @param zone zone of their site
/// @param words all words of the product
public record Writing(Locale language, ZoneId zone, Words words) {

  public String say(String key, Object... arguments) {
    return words.say(language, key, arguments);
  }

  /// "Fri 14 May".
  public String date(LocalDate day) {
    return Days.write(day, language, false);
  }

  /// "week 19".
  public String week(LocalDate day) {
    return say("shell.week", number(day));
  }

  private static String number(LocalDate day) {
    return String.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /// "week 19", or "weeks 19–21".
  public String weeks(LocalDate first, LocalDate last) {
    return number(first).equals(number(last))
        ? week(first)
        : say("rostering.letter.weeks", number(first), number(last));
  }

  /// "08:00–16:00".
  public String hours(TimeRange range) {
    return time(range.startInclusive()) + "–" + time(range.endExclusive());
  }

  /// "08:00".
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }
}
