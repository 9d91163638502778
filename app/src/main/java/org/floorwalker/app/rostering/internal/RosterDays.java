package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.TimeRange;

/// Business days of a roster over all its sites.
public final class RosterDays {
  private RosterDays() {}

  /// From the earliest local midnight of the day to the latest, over all sites; sites in one zone
  /// give 23 to 25 hours.
  public static TimeRange range(RosterProblem problem, LocalDate day) {
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Site site : problem.floor().sites().values()) {
      Instant start = day.atStartOfDay(site.zone()).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
      first = start.isBefore(first) ? start : first;
      last = end.isAfter(last) ? end : last;
    }
    return TimeRange.of(first, last);
  }
}
