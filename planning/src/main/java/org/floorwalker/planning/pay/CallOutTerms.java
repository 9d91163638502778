package org.floorwalker.planning.pay;

import java.time.Duration;

/// What an agreement says about being called to work beside the plan.
///
/// @param leastPaid a call-out is paid as this long at least; zero when nothing is agreed
/// @param cancelWithin called off by the employer later than this before the start, it is paid
/// @param cancelPercent what is paid then, of the pay of the hours lost, 0 to 100
/// @param notice the least time between offer and start that the law or agreement asks for; a
///     shorter one is a free choice of who takes it
/// @param firstRight the law by which part-timers come first; empty where there is none
public record CallOutTerms(
    Duration leastPaid,
    Duration cancelWithin,
    int cancelPercent,
    Duration notice,
    String firstRight) {
  /// Nothing agreed.
  public static final CallOutTerms NONE =
      new CallOutTerms(Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, "");

  /// What is paid when the employer calls off so long before the start.
  ///
  /// @param hoursLost length of the shift called off
  public Duration paidWhenCalledOff(Duration hoursLost, Duration beforeStart) {
    return beforeStart.compareTo(cancelWithin) < 0
        ? hoursLost.multipliedBy(cancelPercent).dividedBy(100)
        : Duration.ZERO;
  }
}
