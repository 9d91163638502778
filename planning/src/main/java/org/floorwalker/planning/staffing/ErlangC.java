package org.floorwalker.planning.staffing;

import org.floorwalker.planning.staffing.Performance.Shares;
import org.floorwalker.planning.staffing.Performance.Waits;
import org.floorwalker.planning.staffing.Performance.Within;

/// Waiting when nobody ever leaves (M/M/n), below full load.
///
/// Example: 60 contacts an hour of 300 s with 7 people: 32.4 per cent wait, on average 48.6 s over
/// all; 71.6 per cent are answered within 20 s.
///
/// Source: A. K. Erlang 1917; R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, ch. 3.
///
/// @param traffic what arrives; its patience is not used
/// @param agents people, above the load; may be fractional
/// @param waiting share that is not answered at once
/// @param notWaiting 1 − waiting, kept to full relative precision
public record ErlangC(Traffic traffic, double agents, double waiting, double notWaiting) {

  /// Whether a balance is reached at all: the load is below the people.
  public static boolean isStable(Traffic traffic, double agents) {
    return traffic.spare(agents) > 0;
  }

  /// @throws IllegalArgumentException when the load is not below the people
  public static ErlangC of(Traffic traffic, double agents) {
    if (!isStable(traffic, agents)) {
      throw new IllegalArgumentException(
          "%s people cannot keep up with %s erlangs.\nMaybe ask isStable first."
              .formatted(agents, traffic.erlangs()));
    }
    double blocking = ErlangB.blocking(agents, traffic.erlangs());
    double idle = traffic.spare(agents) / agents;
    double busy = traffic.erlangs() / agents;
    double scale = idle + busy * blocking;
    return new ErlangC(traffic, agents, blocking / scale, idle * (1 - blocking) / scale);
  }

  public double occupancy() {
    return traffic.erlangs() / agents;
  }

  /// Mean wait of those who wait.
  public double waitOfWaitingSeconds() {
    return traffic.handleSeconds() / traffic.spare(agents);
  }

  /// Mean wait of everybody.
  public double averageAnswerSeconds() {
    return waiting * waitOfWaitingSeconds();
  }

  public double meanQueue() {
    return waiting * traffic.erlangs() / traffic.spare(agents);
  }

  /// Share answered within the time, inclusive.
  public double answeredWithin(double seconds) {
    return waiting == 0 ? 1 : notWaiting - waiting * Math.expm1(-seconds / waitOfWaitingSeconds());
  }

  /// The wait that only this share exceeds, e.g. 0.1 for the wait that nine of ten stay below.
  public double waitExceededBySeconds(double share) {
    return waiting <= share ? 0 : waitOfWaitingSeconds() * Math.log(waiting / share);
  }

  /// Share that waits longer than the time.
  public double waitsLonger(double seconds) {
    return waiting == 0 ? 0 : waiting * Math.exp(-seconds / waitOfWaitingSeconds());
  }

  Performance.Steady performance(double withinSeconds) {
    double within = answeredWithin(withinSeconds);
    double wait = averageAnswerSeconds();
    return new Performance.Steady(
        new Shares(0, waiting, 0, 1),
        occupancy(),
        meanQueue(),
        new Waits(wait, wait, null),
        new Within(within, 0, waitsLonger(withinSeconds)));
  }
}
