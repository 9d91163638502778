package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.floorwalker.planning.roster.Hours;

/// The stretch of time a law averages over, looked back from a day, as the book writes it: `8w`
/// weeks, `4m` months, `1y` the calendar year up to the day.
///
/// @param count how many
/// @param unit `w`, `m` or `y`
record ReferenceTime(int count, char unit) {
  static ReferenceTime parse(String text) {
    int last = text.length() - 1;
    char unit = text.charAt(last);
    if ("wmy".indexOf(unit) < 0) {
      throw new IllegalArgumentException(
          "\"%s\" is no reference time.\nMaybe 8w, 4m or 1y was meant.".formatted(text));
    }
    return new ReferenceTime(Integer.parseInt(text.substring(0, last)), unit);
  }

  LocalDate first(LocalDate endExclusive) {
    return switch (unit) {
      case 'w' -> endExclusive.minusWeeks(count);
      case 'm' -> endExclusive.minusMonths(count);
      default -> endExclusive.minusDays(1).withDayOfYear(1);
    };
  }

  /// Days of the stretch, leave and illness left out (Directive 2003/88/EC Art. 16 (b)).
  double days(PersonWork work, LocalDate endExclusive) {
    LocalDate first = first(endExclusive);
    long away =
        work.facts().away().stream()
            .filter(day -> !day.isBefore(first) && day.isBefore(endExclusive))
            .count();
    return ChronoUnit.DAYS.between(first, endExclusive) - away;
  }

  /// Whether work of the days judged lies in the stretch: nothing else could mend an average.
  boolean hasPlanned(PersonWork work, LocalDate endExclusive) {
    LocalDate first = first(endExclusive);
    return work.planned().stream()
        .map(work::day)
        .anyMatch(day -> !day.isBefore(first) && day.isBefore(endExclusive));
  }

  /// Hours a week on average; 0 when the person was away all the time.
  double weeklyHours(PersonWork work, LocalDate endExclusive) {
    double days = days(work, endExclusive);
    Duration paid = work.paid(first(endExclusive), endExclusive);
    return days == 0 ? 0 : Hours.of(paid) / (days / 7);
  }
}
