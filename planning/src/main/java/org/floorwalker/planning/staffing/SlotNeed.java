package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.util.List;
import org.floorwalker.planning.demand.QueueId;

/// People one queue needs in one slot, what they will achieve, and why so many.
///
/// @param queue the queue
/// @param start start of the slot
/// @param atDesk people needed on contacts (net); fractional for work that can wait
/// @param scheduled people to roster (gross): at desk ÷ (1 − shrinkage)
/// @param model what the need was computed with
/// @param expected what customers and people can expect with that many at the desk
/// @param reasons why this many, in the order they are told
public record SlotNeed(
    QueueId queue,
    Instant start,
    double atDesk,
    double scheduled,
    NeedModel model,
    Expected expected,
    List<NeedReason> reasons) {
  public SlotNeed {
    reasons = List.copyOf(reasons);
  }

  /// @param service share that meets the goal's time: for answer-within goals as the queue's
  ///     definition counts; for an average wait the share answered within it; for work with a
  ///     deadline the share done in time
  /// @param occupancy handling ÷ (handling + waiting for contacts)
  public record Expected(double service, double occupancy) {}
}
