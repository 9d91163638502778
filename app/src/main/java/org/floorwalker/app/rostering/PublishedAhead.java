package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Which days ahead have a published schedule.
///
/// @param until the day after the last one
/// @param gaps stretches before it, from today on, that nothing published covers
public record PublishedAhead(LocalDate until, List<RosterVersion.Span> gaps) {
  public PublishedAhead {
    gaps = List.copyOf(gaps);
  }

  /// The first day on which a schedule is missing.
  public LocalDate goesOn() {
    return gaps.isEmpty() ? until : gaps.getFirst().firstDay();
  }

  /// What comes before the first published day is no gap: a centre begins somewhere.
  ///
  /// @param published days from shortly before today until the last
  static PublishedAhead of(SortedSet<LocalDate> published, LocalDate today, LocalDate until) {
    List<RosterVersion.Span> gaps = new ArrayList<>();
    LocalDate covered = until;
    for (LocalDate day : published) {
      LocalDate missing = covered.isBefore(today) ? today : covered;
      if (missing.isBefore(day)) {
        gaps.add(new RosterVersion.Span(missing, (int) ChronoUnit.DAYS.between(missing, day)));
      }
      covered = day.plusDays(1);
    }
    return new PublishedAhead(until, gaps);
  }
}
