package org.floorwalker.planning.plan;

import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.Estimate;

/// What the simulation found for one queue over the whole period.
///
/// @param queue the queue
/// @param goal what was promised
/// @param service share in time over all contacts
/// @param averageWaitSeconds mean wait of the answered
/// @param abandoned share that left
/// @param offered contacts expected
public record ServiceTotal(
    QueueId queue,
    ServiceGoal goal,
    Estimate service,
    Estimate averageWaitSeconds,
    Estimate abandoned,
    double offered) {

  /// Whether the promise is kept over the period, as far as the simulation can tell.
  public boolean isKept() {
    return switch (goal) {
      case ServiceGoal.AnswerWithin within -> service.high() >= within.share();
      case ServiceGoal.AverageAnswerTime average ->
          averageWaitSeconds.low() <= average.atMost().toSeconds();
      case ServiceGoal.DoneBy done -> service.high() >= ALMOST_ALL;
    };
  }

  /// Deadlines hold for every contact; a simulated plan is held to all but one in two hundred.
  private static final double ALMOST_ALL = 0.995;
}
