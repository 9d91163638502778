package org.floorwalker.app.wellbeing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// When and how a leader can be reached.
///
/// @param week from when until when by weekday, in the leader's own time; a day that is left out
///     has no set time
/// @param way such as a number or the name of a channel; empty when nothing was said
public record ReachTimes(SortedMap<DayOfWeek, Hours> week, String way) {
  /// Longest text of the way, in characters; the table holds the same.
  public static final int LONGEST = 200;

  public ReachTimes {
    week = new TreeMap<>(week);
  }

  public static ReachTimes of(Map<DayOfWeek, Hours> week, String way) {
    return new ReachTimes(new TreeMap<>(week), way);
  }

  public boolean isEmpty() {
    return week.isEmpty() && way.isEmpty();
  }

  /// @param from first minute
  /// @param until later than the first
  public record Hours(LocalTime from, LocalTime until) {
    public Hours {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException(
            "From " + from + " until " + until + " is no stretch. Maybe they are the wrong way.");
      }
    }
  }
}
