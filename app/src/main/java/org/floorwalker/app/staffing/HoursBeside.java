package org.floorwalker.app.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Paid time that a room above plans beside the desk, so that the capacity plan can show its price.
/// The room declares a bean.
public interface HoursBeside {
  /// What it asks for now; empty when nothing.
  List<Line> lines();

  /// One thing that takes time, in hours a week.
  ///
  /// @param words key of its name
  /// @param agent of one person in a team
  /// @param leaderOf12 of a leader of twelve
  /// @param leaderOf18 of a leader of eighteen
  /// @param everybody of all people together, leaders too
  /// @param leaders what it asks of the leaders of today; null where they are too few to tell of
  record Line(
      String words,
      double agent,
      double leaderOf12,
      double leaderOf18,
      double everybody,
      @Nullable Leaders leaders) {}

  /// Hours a week of each leader with the people they have now.
  ///
  /// @param count how many leaders
  record Leaders(int count, double least, double median, double most) {}
}
