package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Days in which a queue was dead although its rows say 0: lines that were down, a centre that was
/// shut. They say nothing of the days to come.
///
/// A silence is six known days or more in a row without a contact, none of them named by the
/// planner, with contacts before and after, where the eight weeks before let expect more than
/// thirty contacts. Shorter ones are holidays and weekends. One of more than fourteen days may be
/// the closed part of the year: it counts when the same days of another year were busy. A queue
/// that falls silent more than twice a year lives like that.
///
/// @param first number of the first silent day
/// @param last number of the last
record Silence(int first, int last) {
  private static final int SHORTEST_DAYS = 6;
  private static final int SEASON_DAYS = 15;
  private static final int BEFORE_DAYS = 56;
  private static final int MOST_A_YEAR = 2;
  private static final int YEAR_DAYS = 364;
  private static final int YEARS = 3;
  private static final double BUSY = 0.5;

  static List<Silence> of(DailySeries series, IntPredicate named) {
    List<Silence> found = new ArrayList<>();
    int lastBusy = -1;
    for (int day = 0; day < series.days(); day++) {
      if (series.isKnown(day) && series.total(day) > 0) {
        Silence since = new Silence(lastBusy + 1, day - 1);
        if (lastBusy >= 0 && since.isUnexplained(series, named)) {
          found.add(since);
        }
        lastBusy = day;
      }
    }
    int most = MOST_A_YEAR * (1 + series.days() / 365);
    return found.size() > most ? List.of() : found;
  }

  private boolean isUnexplained(DailySeries series, IntPredicate named) {
    int days = series.knownDays(first, last + 1);
    double usual = series.mean(first - BEFORE_DAYS, first);
    return days >= SHORTEST_DAYS
        && usual * days > DayTable.SURELY_SOME
        && (days < SEASON_DAYS || wasBusyInAnotherYear(series, BUSY * usual))
        && IntStream.rangeClosed(first, last).noneMatch(named);
  }

  /// Of a silence of more than a year, only the first weeks can be compared with years before.
  private boolean wasBusyInAnotherYear(DailySeries series, double busy) {
    int until = Math.min(last + 1, first + BEFORE_DAYS);
    return IntStream.rangeClosed(-YEARS, YEARS)
        .map(years -> years * YEAR_DAYS)
        .filter(shift -> first + shift >= 0 && until + shift <= series.days())
        .anyMatch(shift -> series.mean(first + shift, until + shift) > busy);
  }
}
