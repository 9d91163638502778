package org.floorwalker.planning.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.floorwalker.planning.rules.ShiftMenu.Choice;
import org.jspecify.annotations.Nullable;

/// One day's choices in the order a search asks for them: of one paid length, starting no earlier
/// than a minute, the one that ends first.
final class DayMenu {
  /// A shift in minutes since the epoch.
  record Option(long startMinute, long endMinute) {}

  /// Choices of one paid length that touch the same Sundays and holidays.
  ///
  /// @param paidMinutes paid length
  /// @param onSunday whether they work on the Sunday
  /// @param redDays Sundays and holidays touched, of the rule on the next free one
  /// @param options by start, each replaced by a later one that ends no later
  record Course(int paidMinutes, boolean onSunday, BitSet redDays, List<Option> options) {
    /// The first to end of those that start at the minute or later; null when there is none.
    @Nullable Option firstToEnd(long fromMinute) {
      int low = 0;
      int high = options.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (options.get(middle).startMinute() < fromMinute) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == options.size() ? null : options.get(low);
    }
  }

  private final List<Course> courses = new ArrayList<>();

  private record CourseKey(int paidMinutes, boolean onSunday, BitSet redDays) {}

  DayMenu(List<Choice> choices) {
    TreeMap<CourseKey, List<Option>> byKey =
        new TreeMap<>(
            Comparator.comparingInt(CourseKey::paidMinutes)
                .thenComparing(CourseKey::onSunday)
                .thenComparing(key -> key.redDays().toString()));
    for (Choice choice : choices) {
      byKey
          .computeIfAbsent(
              new CourseKey((int) choice.paid().toMinutes(), choice.onSunday(), choice.redDays()),
              key -> new ArrayList<>())
          .add(
              new Option(
                  choice.range().startInclusive().getEpochSecond() / 60,
                  choice.range().endExclusive().getEpochSecond() / 60));
    }
    byKey.forEach(
        (key, options) ->
            courses.add(
                new Course(key.paidMinutes(), key.onSunday(), key.redDays(), thinned(options))));
  }

  List<Course> courses() {
    return courses;
  }

  int longestPaidMinutes() {
    return courses.stream().mapToInt(Course::paidMinutes).max().orElse(0);
  }

  /// Leaves out a shift when a later start ends no later: the later one is never worse.
  private static List<Option> thinned(List<Option> options) {
    options.sort(
        Comparator.comparingLong(Option::startMinute).thenComparingLong(Option::endMinute));
    List<Option> kept = new ArrayList<>();
    for (Option option : options.reversed()) {
      if (kept.isEmpty() || option.endMinute() < kept.getLast().endMinute()) {
        kept.add(option);
      }
    }
    return kept.reversed();
  }
}
