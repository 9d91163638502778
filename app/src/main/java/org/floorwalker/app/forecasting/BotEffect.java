package org.floorwalker.app.forecasting;

import java.util.List;
import org.floorwalker.planning.forecast.BotResidual;

/// What a chatbot carries before a queue, and what of the demand reaches people.
///
/// @param queue the queue's code
/// @param residual all reasons together
/// @param reasons each reason by itself, the one with most enquiries first
/// @param sessionsADay enquiries the bot met on a mean day of the last four weeks
/// @param demand contacts before the bot in the days forecast; both numbers are kept
/// @param people contacts forecast to reach people in these days
/// @param peopleSpared people at work at the same moment in the busiest quarter-hour whom the
///     contained contacts would need; below 0 where what remains takes so much longer that it
///     costs more
public record BotEffect(
    String queue,
    BotResidual residual,
    List<Reason> reasons,
    double sessionsADay,
    double demand,
    double people,
    double peopleSpared) {
  public BotEffect {
    reasons = List.copyOf(reasons);
  }

  /// @param name the contact reason, as the source names it
  /// @param sessionsADay enquiries the bot met on a mean day of the last four weeks
  public record Reason(String name, double sessionsADay, BotResidual residual) {}
}
