package org.floorwalker.planning.optimise.search;

import java.util.List;
import org.floorwalker.planning.roster.RedDay;

/// Sundays and holidays of one agent of which the next is free after one with work.
///
/// A shift may touch several; they lie in order of time. The days before the period are known too,
/// so that work just before it counts.
final class RedWindows {
  static final RedWindows NONE = new RedWindows(new int[0], new int[0], 0);

  /// More than a search keeps as bits are not looked at: a period has far fewer.
  private static final int MOST = 63;

  private final int[] from;
  private final int[] to;

  /// Windows touched by work before the period.
  private final long before;

  private RedWindows(int[] from, int[] to, long before) {
    this.from = from;
    this.to = to;
    this.before = before;
  }

  static RedWindows of(List<RedDay> days, SiteDays site) {
    if (days.size() > MOST) {
      throw new IllegalArgumentException(
          "%d Sundays and holidays are more than a search can keep.\nMaybe the period is too long."
              .formatted(days.size()));
    }
    int[] from = new int[days.size()];
    int[] to = new int[days.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = site.minuteOf(days.get(i).from());
      to[i] = site.minuteOf(days.get(i).to());
    }
    return days.isEmpty() ? NONE : new RedWindows(from, to, 0);
  }

  /// The same with work before the period at the minutes.
  RedWindows afterWork(int fromMinute, int toMinute) {
    return isEmpty() ? this : new RedWindows(from, to, before | touched(fromMinute, toMinute));
  }

  boolean isEmpty() {
    return from.length == 0;
  }

  long before() {
    return before;
  }

  /// Windows touched by work at the minutes, one bit each.
  long touched(int fromMinute, int toMinute) {
    long touched = 0;
    for (int i = 0; i < from.length; i++) {
      touched |= fromMinute < to[i] && toMinute > from[i] ? 1L << i : 0;
    }
    return touched;
  }

  /// Whether work that touches the one set may follow work that touched the other: no window
  /// comes right after one that only the earlier work touched.
  static boolean mayFollow(long earlier, long later) {
    return (later & (earlier << 1) & ~(later << 1)) == 0;
  }

  /// The windows that work after the minute could still follow.
  long recent(long worked, int minute) {
    long kept = worked;
    for (int i = 0; i + 1 < to.length && to[i + 1] <= minute; i++) {
      kept &= ~(1L << i);
    }
    return kept;
  }

  /// Whether the day is lawful beside the agent's other days.
  boolean keeps(DutyTable duties, int a, int d) {
    long own = touched(duties.startMinute(a, d), duties.endMinute(a, d));
    if (own == 0) {
      return true;
    }
    if (!mayFollow(before, own)) {
      return false;
    }
    for (int e = 0; e < duties.days; e++) {
      if (e != d && duties.works(a, e)) {
        long other = touched(duties.startMinute(a, e), duties.endMinute(a, e));
        if (e < d ? !mayFollow(other, own) : !mayFollow(own, other)) {
          return false;
        }
      }
    }
    return true;
  }
}
