package org.floorwalker.app.briefing;

import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;

/// How one queue did on a day, against its promise and its forecast.
///
/// @param queue code of the queue
/// @param name what people call it
/// @param offered contacts that arrived
/// @param answered contacts that were taken
/// @param measured what the goal measures: a share between 0 and 1, or seconds for an average wait;
///     not a number when nothing arrived
/// @param goal the promise
/// @param verdict whether it was kept
/// @param expected the forecast of the day; null when there was none
public record QueueDay(
    String queue,
    String name,
    double offered,
    double answered,
    double measured,
    ServiceGoal goal,
    Verdict verdict,
    @Nullable Band expected) {

  /// Whether a promise was kept.
  public enum Verdict {
    KEPT,
    /// Below the goal, but no more than chance explains with so few contacts.
    WITHIN_CHANCE,
    MISSED,
    /// Nothing arrived.
    NOTHING
  }

  /// Whether more or fewer contacts came than nine days of ten would bring.
  public boolean isVolumeBeyondChance() {
    return expected != null && (offered < expected.p10() || offered > expected.p90());
  }
}
