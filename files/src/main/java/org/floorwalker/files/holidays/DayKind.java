package org.floorwalker.files.holidays;

import java.time.Duration;
import java.time.LocalTime;

/// What a day of the calendar means for work.
public sealed interface DayKind {

  /// A public holiday, the whole day.
  record Full() implements DayKind {}

  /// A holiday from a local time on, such as Christmas Eve in Iceland from 13:00.
  record FromTime(LocalTime from) implements DayKind {}

  /// A day free by custom or collective agreement, not by law.
  record EveByAgreement() implements DayKind {}

  /// A working day the law shortens, such as Estonia's four eves by 3 hours.
  record ShortenedBy(Duration time) implements DayKind {}

  /// A day people keep that changes nothing at work, yet changes how many contact.
  record Observance() implements DayKind {}

  /// Reads `full`, `from 15:00`, `eve`, `shorter 3` (hours) or `observance`.
  static DayKind of(String text) {
    String[] words = text.split(" ");
    return switch (words[0]) {
      case "full" -> new Full();
      case "from" -> new FromTime(LocalTime.parse(words[1]));
      case "eve" -> new EveByAgreement();
      case "shorter" -> new ShortenedBy(Duration.ofHours(Long.parseLong(words[1])));
      case "observance" -> new Observance();
      default -> throw new IllegalArgumentException(text);
    };
  }
}
