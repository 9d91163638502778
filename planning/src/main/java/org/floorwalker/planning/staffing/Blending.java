package org.floorwalker.planning.staffing;

import org.floorwalker.planning.staffing.Performance.Steady;

/// Calls blended with an endless pile of e-mail: an e-mail begins only while fewer than `threshold`
/// people are busy, and is then finished; calls and e-mails take equally long.
///
/// The busy people form a birth-death chain that never falls below the threshold; e-mails are done
/// at `c μ p_c`.
///
/// Source: S. Bhulai and G. Koole, A queueing model for call blending in call centers, IEEE
/// Transactions on Automatic Control 48 (2003).
///
/// @param calls what callers meet; occupancy counts calls and e-mail
/// @param emailsPerHour e-mails finished
public record Blending(Steady calls, double emailsPerHour) {

  /// Whether a balance is reached: somebody leaves or the calls alone are below the people.
  public static boolean isStable(Traffic calls, int agents) {
    return !Double.isInfinite(calls.patienceSeconds()) || ErlangC.isStable(calls, agents);
  }

  /// @param threshold e-mail begins while fewer than this are busy; 0 to `agents`
  public static Blending of(Traffic calls, int agents, int threshold) {
    if (threshold < 0 || threshold > agents || !(calls.handleSeconds() > 0)) {
      throw new IllegalArgumentException(
          "A threshold of %d among %d people with %s s a contact is not possible.\nMaybe it exceeds the people."
              .formatted(threshold, agents, calls.handleSeconds()));
    }
    if (!isStable(calls, agents)) {
      throw new IllegalArgumentException(
          "%d people cannot keep up with %s erlangs.\nMaybe ask isStable first."
              .formatted(agents, calls.erlangs()));
    }
    WaitingLine line = new WaitingLine(calls, agents, Crew.NO_LIMIT, threshold, 0);
    double emails = threshold * line.lowestState();
    double perHour = Traffic.HOUR_SECONDS / calls.handleSeconds();
    return new Blending(
        line.performance(agents == 0 ? 0 : (line.busy() + emails) / agents), emails * perHour);
  }
}
