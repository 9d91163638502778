package org.floorwalker.files.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Unavailability.Kind;
import org.floorwalker.planning.time.TimeRange;

/// Turns the hours in which somebody offers to work into the hours in which they cannot.
final class AvailabilityFile {
  private static final Duration AROUND = Duration.ofDays(3);

  private AvailabilityFile() {}

  /// Blackouts around the offered ranges of each person, over the span and some days around it.
  static List<Unavailability> blackouts(Map<String, List<TimeRange>> offered, TimeRange span) {
    List<Unavailability> blackouts = new ArrayList<>();
    offered.forEach((person, ranges) -> addAround(person, ranges, span, blackouts));
    return blackouts;
  }

  private static void addAround(
      String person, List<TimeRange> ranges, TimeRange span, List<Unavailability> blackouts) {
    Instant free = span.startInclusive().minus(AROUND);
    for (TimeRange range :
        ranges.stream().sorted(Comparator.comparing(TimeRange::startInclusive)).toList()) {
      if (range.startInclusive().isAfter(free)) {
        TimeRange gap = TimeRange.of(free, range.startInclusive());
        blackouts.add(new Unavailability(person, gap, Kind.BLACKOUT));
      }
      free = range.endExclusive().isAfter(free) ? range.endExclusive() : free;
    }
    Instant end = span.endExclusive().plus(AROUND);
    if (free.isBefore(end)) {
      blackouts.add(new Unavailability(person, TimeRange.of(free, end), Kind.BLACKOUT));
    }
  }
}
