package org.floorwalker.planning.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.time.TimeRange;

/// Lays the windows of supplements over a stretch of work.
final class SupplementHours {
  private SupplementHours() {}

  /// Time of each supplement in the stretch, by code; of a group the first covers, others take what
  /// it leaves.
  static Map<String, Duration> of(
      TimeRange worked, boolean overtime, List<Supplement> supplements, PayCalendar calendar) {
    Map<String, List<TimeRange>> left = new HashMap<>();
    Map<String, Duration> hours = new LinkedHashMap<>();
    for (Supplement supplement : supplements) {
      if (overtime && !supplement.onOvertime()) {
        continue;
      }
      List<TimeRange> open = left.getOrDefault(supplement.group(), List.of(worked));
      for (TimeRange window : windows(worked, supplement, calendar)) {
        Duration covered = open.stream().map(window::overlap).reduce(Duration.ZERO, Duration::plus);
        if (covered.isPositive()) {
          hours.merge(supplement.code(), covered, Duration::plus);
        }
        open = without(open, window);
      }
      left.put(supplement.group(), open);
    }
    return hours;
  }

  /// The supplement's windows on each calendar day the stretch touches.
  private static List<TimeRange> windows(
      TimeRange worked, Supplement supplement, PayCalendar calendar) {
    LocalDate first = worked.startInclusive().atZone(calendar.zone()).toLocalDate();
    LocalDate last = worked.endExclusive().atZone(calendar.zone()).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> supplement.days().contains(calendar.classOf(day)))
        .map(
            day ->
                TimeRange.of(
                    instant(day, supplement.fromMinute(), calendar),
                    instant(day, supplement.untilMinute(), calendar)))
        .toList();
  }

  private static Instant instant(LocalDate day, int minute, PayCalendar calendar) {
    return day.plusDays(minute / 1440)
        .atTime(minute % 1440 / 60, minute % 60)
        .atZone(calendar.zone())
        .toInstant();
  }

  private static List<TimeRange> without(List<TimeRange> ranges, TimeRange window) {
    List<TimeRange> rest = new ArrayList<>();
    for (TimeRange range : ranges) {
      if (!range.overlaps(window)) {
        rest.add(range);
        continue;
      }
      if (range.startInclusive().isBefore(window.startInclusive())) {
        rest.add(TimeRange.of(range.startInclusive(), window.startInclusive()));
      }
      if (window.endExclusive().isBefore(range.endExclusive())) {
        rest.add(TimeRange.of(window.endExclusive(), range.endExclusive()));
      }
    }
    return rest;
  }
}
