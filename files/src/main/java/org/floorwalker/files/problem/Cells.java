package org.floorwalker.files.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.planning.roster.StartTimes;

/// How cells of a problem directory are read; each method throws when it cannot.
final class Cells {
  static final String CLOCK = "a local time like 07:30";
  static final String MOMENT = "a local time like 2027-03-01T07:30 or an instant with its offset";
  static final String HOURS = "a number of hours like 37.5";
  static final String SHARE = "a share from 0 to 1";

  private static final Pattern CLOCK_TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
  private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}(:?\\d{2}){0,2})");

  private Cells() {}

  /// Minutes after midnight, 0 to 1440.
  static int minuteOfDay(String text) {
    Matcher clock = CLOCK_TEXT.matcher(text);
    int minute =
        clock.matches()
            ? Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2))
            : -1;
    if (minute < 0 || minute > 1440 || Integer.parseInt(clock.group(2)) > 59) {
      throw new IllegalArgumentException(text);
    }
    return minute;
  }

  static StartTimes startTimes(String text) {
    int dash = text.indexOf('-');
    return new StartTimes(
        minuteOfDay(text.substring(0, dash).strip()),
        minuteOfDay(text.substring(dash + 1).strip()));
  }

  /// A part of a whole, from 0 to 1.
  static double share(String text) {
    double share = DecimalNumber.parse(text);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  static int countFrom1(String text) {
    int count = Integer.parseInt(text);
    if (count < 1) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  /// How much a wish matters, from 1 to 9.
  static int points(String text) {
    int points = Integer.parseInt(text);
    if (points < 1 || points > 9) {
      throw new IllegalArgumentException(text);
    }
    return points;
  }

  static boolean yes(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  static Duration minutes(String text) {
    return Duration.ofMinutes(Integer.parseInt(text));
  }

  static boolean hasOffset(String text) {
    return OFFSET.matcher(text).matches();
  }

  /// The instant; a local time belongs to the zone, the autumn's doubled hour meaning its
  /// first pass.
  ///
  /// @throws IllegalArgumentException for a local time in the hour the spring skips
  static Instant moment(String text, ZoneId zone) {
    if (hasOffset(text)) {
      return OffsetDateTime.parse(text).toInstant();
    }
    LocalDateTime local = LocalDateTime.parse(text);
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new IllegalArgumentException(text + " is skipped by the clock change");
    }
    return local.atZone(zone).toInstant();
  }

  /// The second pass of the autumn's doubled hour, or the instant itself elsewhere.
  static Instant secondPass(String text, ZoneId zone) {
    return hasOffset(text)
        ? moment(text, zone)
        : LocalDateTime.parse(text).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  /// Words separated by spaces.
  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
