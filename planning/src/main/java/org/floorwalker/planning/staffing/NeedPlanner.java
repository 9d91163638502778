package org.floorwalker.planning.staffing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.ServiceGoal.DoneBy;

/// From a forecast to the people needed in every slot, each with its reasons.
///
/// A goal of waiting is answered by Erlang A (C when patience is endless): on the slot's own load
/// while contacts are short, on the load carried over from the slots before when they are long. A
/// goal with a deadline is answered by the cumulative work. A chat goal counts chat places at the
/// pace people keep with several chats at once.
///
/// @param zone zone of the opening hours
/// @param slot slot length of the forecast
public record NeedPlanner(ZoneId zone, Duration slot) {
  public NeedPlanner {
    if (!slot.isPositive()) {
      throw new IllegalArgumentException("A slot of %s is empty.\nMaybe PT15M.".formatted(slot));
    }
  }

  /// The need of one queue with nothing on hand.
  ///
  /// @param slots open slots in order of time
  public List<SlotNeed> need(QueueSettings queue, List<SlotForecast> slots) {
    return need(queue, slots, Backlog.NONE);
  }

  /// The need of one queue.
  ///
  /// @param slots open slots in order of time
  /// @param onHand work left over, for goals with a deadline
  public List<SlotNeed> need(QueueSettings queue, List<SlotForecast> slots, Backlog onHand) {
    return need(queue, slots, onHand, CentreAsks.NONE);
  }

  /// The need of one queue that has at least what its centre asks of it.
  List<SlotNeed> need(
      QueueSettings queue, List<SlotForecast> slots, Backlog onHand, CentreAsks asks) {
    return switch (queue.promise().goal()) {
      case DoneBy deadline -> new DeadlineNeed(this, queue, deadline, slots, asks).plan(onHand);
      case ServiceGoal.AnswerWithin _, ServiceGoal.AverageAnswerTime _ ->
          new WaitingNeed(this, queue, asks).plan(slots);
    };
  }

  double slotSeconds() {
    return slot.toMillis() / 1000.0;
  }

  /// The forecast's handle time, the queue's own where the forecast has none.
  static double handleSeconds(QueueSettings queue, SlotForecast slot) {
    return slot.handleSeconds() > 0 ? slot.handleSeconds() : queue.handling().handleSeconds();
  }
}
