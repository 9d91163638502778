package org.floorwalker.planning.pay;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What an agreement says about hours and supplements from a day on.
///
/// @param limits when overtime begins
/// @param steps what overtime is paid as; the step with the largest `after` that is reached on a
///     day of its classes counts
/// @param supplements in the order in which they count within a group
public record PayTerms(Limits limits, List<Step> steps, List<Supplement> supplements) {
  public PayTerms {
    steps = List.copyOf(steps);
    supplements = List.copyOf(supplements);
  }

  /// When overtime begins.
  ///
  /// @param day more than this in a day is overtime, e.g. 9 hours
  /// @param week more than this in a week from Monday is overtime, e.g. 40 hours
  /// @param planIsOrdinary whether hours of the plan as published are ordinary however long, since
  ///     the agreement averages them over several weeks
  public record Limits(Duration day, Duration week, boolean planIsOrdinary) {}

  /// What overtime is paid as.
  ///
  /// @param code e.g. `overtime-50`
  /// @param days the days it counts on
  /// @param after so much overtime on the day comes before it
  public record Step(String code, Set<DayClass> days, Duration after, Worth worth) {
    public Step {
      days = Set.copyOf(days);
    }
  }
}
