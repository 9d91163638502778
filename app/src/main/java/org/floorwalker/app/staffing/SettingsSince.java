package org.floorwalker.app.staffing;

import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.QueueSettings.Handling;

/// Whether a need would come out otherwise today because what it was computed with has changed:
/// promise, handling, loss, or opening hours on its own days.
final class SettingsSince {
  private SettingsSince() {}

  /// A patience that nobody sets by hand is learnt anew with each forecast and is no change.
  ///
  /// @param then what a queue's need was computed with
  /// @param now what it would be computed with
  static boolean differ(QueueSettings then, QueueSettings now, NeedVersion.Span span) {
    Handling handling = now.handling().withLearntPatience(then.handling().patience());
    return !then.promise().equals(now.promise())
        || !then.handling().equals(handling)
        || !then.losses().equals(now.losses())
        || span.firstDay()
            .datesUntil(span.endExclusive())
            .anyMatch(day -> !then.opening().hoursOf(day).equals(now.opening().hoursOf(day)));
  }
}
