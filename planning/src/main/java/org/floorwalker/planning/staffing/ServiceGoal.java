package org.floorwalker.planning.staffing;

import java.time.Duration;

/// What a queue promises its customers.
///
/// The text form reads `80% in 20s`, `average 20s`, `done in 8h` or `done in 8h working`; a length
/// is a number with `s`, `m`, `h` or `d`.
public sealed interface ServiceGoal {

  /// A share of the contacts is answered within a time.
  ///
  /// @param share 0 to 1, e.g. 0.8; counted as the queue's [ServiceDefinition] says
  /// @param within the time, inclusive; zero means at once
  record AnswerWithin(double share, Duration within) implements ServiceGoal {
    public AnswerWithin {
      if (!(share >= 0 && share <= 1) || within.isNegative()) {
        throw new IllegalArgumentException(
            "%s answered within %s cannot be promised.\nMaybe write 80%% in 20s."
                .formatted(share, within));
      }
    }
  }

  /// The average wait of the answered is at most this.
  record AverageAnswerTime(Duration atMost) implements ServiceGoal {
    public AverageAnswerTime {
      if (atMost.isNegative()) {
        throw new IllegalArgumentException(
            "An average wait of %s is not possible.\nMaybe write average 20s.".formatted(atMost));
      }
    }
  }

  /// Every contact is finished at most this long after it came in.
  ///
  /// @param within longer than zero
  /// @param hours whether all hours count or only those the queue is open
  record DoneBy(Duration within, HoursCounted hours) implements ServiceGoal {
    public DoneBy {
      if (!within.isPositive()) {
        throw new IllegalArgumentException(
            "Work cannot be done in %s.\nMaybe write done in 8h.".formatted(within));
      }
    }
  }

  /// Which hours a deadline counts.
  enum HoursCounted {
    /// The clock on the wall, nights and weekends too.
    ELAPSED,
    /// Only hours in which the queue is open.
    OPENING
  }

  /// Reads the text form.
  ///
  /// @throws IllegalArgumentException when it is none of the three
  static ServiceGoal parse(String text) {
    return ServiceGoalText.parse(text);
  }

  /// The text form, e.g. `80% in 20s`.
  default String text() {
    return ServiceGoalText.write(this);
  }
}
