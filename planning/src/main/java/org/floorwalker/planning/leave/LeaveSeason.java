package org.floorwalker.planning.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// The stretch of a year in which a law gives so many weeks together.
///
/// @param first first day of the season
/// @param last last day of the season
/// @param weeks weeks in a row that may be asked for, e.g. 3 in Norway
public record LeaveSeason(LocalDate first, LocalDate last, int weeks) {
  public LeaveSeason {
    if (last.isBefore(first.plusWeeks(weeks).minusDays(1))) {
      throw new IllegalArgumentException(
          "%d weeks do not fit from %s to %s.\nMaybe the two days are swapped."
              .formatted(weeks, first, last));
    }
  }

  /// Every period of that many weeks that lies wholly inside, the earliest first.
  public List<LeavePeriod> periods() {
    LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return Stream.iterate(monday, week -> week.plusWeeks(1))
        .takeWhile(week -> !week.plusWeeks(weeks).minusDays(1).isAfter(last))
        .map(week -> new LeavePeriod(week, weeks))
        .toList();
  }
}
