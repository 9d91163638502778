package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;

/// Whether somebody may work hours beside the plan, or be free of planned ones.
public sealed interface ExtraOutcome {
  /// It may be.
  ///
  /// @param becomes the shift it becomes; for hours next to a shift both together
  /// @param isNextToShift whether there is a shift before or after it already
  record Possible(TimeRange becomes, boolean isNextToShift) implements ExtraOutcome {}

  /// The law forbids it.
  record Unlawful(List<Violation> violations) implements ExtraOutcome {
    public Unlawful {
      violations = List.copyOf(violations);
    }
  }

  /// There is a shift that day that the hours do not touch, or none that could be shortened.
  record OtherShift() implements ExtraOutcome {}

  /// The person may not serve the queue.
  record NotServing() implements ExtraOutcome {}

  /// Nobody was told of a plan for the day, or nobody of that name may be scheduled.
  record NotThere() implements ExtraOutcome {}

  /// Service would get worse.
  ///
  /// @param moreShortHours person-hours short that it would add
  record Missed(double moreShortHours) implements ExtraOutcome {}
}
