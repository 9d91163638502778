package org.floorwalker.app.forecasting;

import java.util.List;
import org.floorwalker.planning.forecast.BotResidual;

/// What a chatbot carries before a queue, and what of the demand reaches people.
///
/// @param queue the queue's code
/// @param met what it did with those it met
/// @param residual what it leaves of the demand of the whole queue, also of those who never meet it
/// @param coming the days forecast
public record BotEffect(String queue, Met met, BotResidual residual, Coming coming) {
  /// @param reasons each contact reason by itself, the one with most enquiries first
  /// @param sessionsADay enquiries on a mean day told of the last four weeks
  /// @param residual all reasons together
  public record Met(List<Reason> reasons, double sessionsADay, BotResidual residual) {
    public Met {
      reasons = List.copyOf(reasons);
    }
  }

  /// @param name the contact reason, as the source names it
  /// @param sessionsADay enquiries on a mean day told of the last four weeks
  public record Reason(String name, double sessionsADay, BotResidual residual) {}

  /// Both numbers of the next four weeks.
  ///
  /// @param demand contacts before the bot
  /// @param people contacts that reach people
  /// @param peopleSpared people at work at the same moment in the busiest slot whom the contained
  ///     contacts would need; below 0 where what remains takes so much longer that it costs more
  public record Coming(double demand, double people, double peopleSpared) {}
}
