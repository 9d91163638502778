package org.floorwalker.app.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was promised of a programme's week and what came.
///
/// @param first its first day in the plan
/// @param sessions sessions planned in it
/// @param goal the goals of the queues, weighed by contacts
/// @param promised share of contacts in time that was to be expected with the sessions
/// @param came share in time as it came; null while the week is not over or nothing is known of it
/// @param contacts offered in it, of the same queues
public record Outcome(
    LocalDate first,
    int sessions,
    double goal,
    double promised,
    @Nullable Double came,
    double contacts) {

  public boolean isKept() {
    return came != null && came >= Math.min(goal, promised);
  }
}
