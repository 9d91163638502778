package org.floorwalker.planning.staffing;

import org.floorwalker.planning.staffing.Performance.Overloaded;
import org.floorwalker.planning.staffing.Performance.Shares;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.Performance.Waits;
import org.floorwalker.planning.staffing.Performance.Within;

/// Waiting when customers leave and lines may be limited (M/M/n/N+M): Erlang B, C and A in one.
///
/// Example: 48 calls a minute of one minute, 50 people, patience two minutes: 3.1 per cent leave,
/// the mean wait is 3.7 s and people are busy 93.0 per cent of the time (O. Garnett, A. Mandelbaum,
/// M. Reiman, Designing a call center with impatient customers, 2002).
public final class ErlangA {
  private ErlangA() {}

  /// The long run of the queue.
  ///
  /// @param traffic what arrives
  /// @param crew people and lines
  /// @param withinSeconds time of the goal, inclusive, 0 or more
  public static Performance of(Traffic traffic, Crew crew, double withinSeconds) {
    if (!(withinSeconds >= 0)) {
      throw new IllegalArgumentException(
          "An answer within %s s is not possible.\nMaybe write 20.".formatted(withinSeconds));
    }
    boolean endless = Double.isInfinite(traffic.patienceSeconds()) && !crew.isLimited();
    if (endless && !ErlangC.isStable(traffic, crew.agents())) {
      return new Overloaded(traffic.erlangs(), crew.agents());
    }
    if (crew.reachable() == 0) {
      return nobodyServes(traffic, crew.lines(), withinSeconds);
    }
    if (traffic.erlangs() == 0) {
      return nobodyWaits();
    }
    return endless
        ? ErlangC.of(traffic, crew.agents()).performance(withinSeconds)
        : someWait(traffic, crew, withinSeconds);
  }

  private static Steady someWait(Traffic traffic, Crew crew, double withinSeconds) {
    WaitingLine line = new WaitingLine(traffic, crew.reachable(), crew.places(), 0, withinSeconds);
    return line.performance(line.busy() / crew.agents());
  }

  /// Nothing arrives, or handling takes no time.
  private static Steady nobodyWaits() {
    return new Steady(new Shares(0, 0, 0, 1), 0, 0, new Waits(0, 0.0, null), new Within(1, 0, 0));
  }

  /// Everybody waits for nothing: lines are held until patience ends, as in Erlang B.
  private static Steady nobodyServes(Traffic traffic, long lines, double withinSeconds) {
    double patience = traffic.patienceSeconds();
    double blocked = blockedByWaiting(traffic, lines);
    double let = 1 - blocked;
    double gone = let == 0 ? 0 : let * -Math.expm1(-withinSeconds / Math.max(patience, 1e-300));
    double waitSeconds = let == 0 ? 0 : patience;
    return new Steady(
        new Shares(blocked, let, let, 0),
        0,
        let == 0 ? lines : let * traffic.contactsPerHour() / Traffic.HOUR_SECONDS * patience,
        new Waits(waitSeconds, null, let == 0 ? null : (Double) waitSeconds),
        new Within(0, gone, let));
  }

  private static double blockedByWaiting(Traffic traffic, long lines) {
    if (lines == Crew.NO_LIMIT) {
      return 0;
    }
    double load = traffic.contactsPerHour() / Traffic.HOUR_SECONDS * traffic.patienceSeconds();
    return lines == 0 || Double.isInfinite(load) ? 1 : ErlangB.blocking(lines, load);
  }
}
