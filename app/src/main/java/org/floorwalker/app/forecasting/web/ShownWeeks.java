package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.stream.IntStream;

/// A stretch of a version that can be shown, from its first day on.
///
/// @param weeks as the address says it
/// @param key its words
/// @param count what the words count: weeks, or days where the version ends before them
public record ShownWeeks(int weeks, String key, int count) {
  private static final int[] CHOICES = {4, 13, 53};

  /// Stretches of a version of so many days, up to the one in which it ends.
  static List<ShownWeeks> of(int days) {
    return IntStream.range(0, CHOICES.length)
        .filter(i -> i == 0 || days > CHOICES[i - 1] * 7)
        .mapToObj(i -> of(CHOICES[i], days))
        .toList();
  }

  private static ShownWeeks of(int weeks, int days) {
    return days < weeks * 7
        ? new ShownWeeks(weeks, "forecasting.all-days", days)
        : new ShownWeeks(weeks, "forecasting.weeks", weeks);
  }
}
