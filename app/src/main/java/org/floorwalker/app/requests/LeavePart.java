package org.floorwalker.app.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.floorwalker.planning.time.TimeRange;

/// How much of each day is asked for.
public sealed interface LeavePart {
  /// Whole days.
  record Whole() implements LeavePart {}

  /// Until noon of the site.
  record FirstHalf() implements LeavePart {}

  /// From noon of the site.
  record SecondHalf() implements LeavePart {}

  /// Between two local times of one day.
  record Hours(LocalTime from, LocalTime to) implements LeavePart {}

  /// A share of each day's hours, as in graded sick leave: schedules to come ask for so much less,
  /// planned shifts end so much earlier.
  ///
  /// @param percent 1 to 99
  record Share(int percent) implements LeavePart {
    private static final long QUARTER = 900;

    public Share {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException(
            "A share of %d %% is not possible.\nMaybe take whole days.".formatted(percent));
      }
    }

    /// The last so many percent of a stretch, rounded to quarter hours: of eight hours the last
    /// four for 50.
    public static TimeRange end(TimeRange range, int percent) {
      long seconds = range.length().toSeconds() * percent / 100;
      long away = Math.max(QUARTER, (seconds + QUARTER / 2) / QUARTER * QUARTER);
      return TimeRange.of(range.endExclusive().minusSeconds(away), range.endExclusive());
    }
  }

  LeavePart WHOLE = new Whole();

  /// The stretch of a day.
  default TimeRange on(LocalDate day, ZoneId zone) {
    Instant midnight = day.atStartOfDay(zone).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    return switch (this) {
      case Whole _, Share _ -> TimeRange.of(midnight, next);
      case FirstHalf() -> TimeRange.of(midnight, noon);
      case SecondHalf() -> TimeRange.of(noon, next);
      case Hours(LocalTime from, LocalTime to) ->
          TimeRange.of(
              day.atTime(from).atZone(zone).toInstant(), day.atTime(to).atZone(zone).toInstant());
    };
  }

  /// As it is kept and sent by forms: `whole`, `first-half`, `second-half`, `50%` or `08:00-10:30`.
  default String word() {
    return switch (this) {
      case Whole() -> "whole";
      case Share(int percent) -> percent + "%";
      case FirstHalf() -> "first-half";
      case SecondHalf() -> "second-half";
      case Hours(LocalTime from, LocalTime to) -> from + "-" + to;
    };
  }

  /// Reads a word; empty when it is none.
  static Optional<LeavePart> parse(String word) {
    return switch (word) {
      case "whole" -> Optional.of(WHOLE);
      case "first-half" -> Optional.of(new FirstHalf());
      case "second-half" -> Optional.of(new SecondHalf());
      default -> word.matches("[1-9]\\d?%") ? share(word) : parseHours(word);
    };
  }

  private static Optional<LeavePart> share(String word) {
    return Optional.of(new Share(Integer.parseInt(word.replace("%", ""))));
  }

  private static Optional<LeavePart> parseHours(String word) {
    if (!word.matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d")) {
      return Optional.empty();
    }
    LocalTime from = LocalTime.parse(word.substring(0, 5));
    LocalTime to = LocalTime.parse(word.substring(6));
    return to.isAfter(from) ? Optional.of(new Hours(from, to)) : Optional.empty();
  }
}
