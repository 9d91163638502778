package org.floorwalker.planning.staffing;

import java.util.List;

/// Waits by priority: the next free person takes the longest waiting of the highest class, and
/// never drops a contact begun (M/M/n, equal handle times, nobody leaves).
///
/// `W_k = C / (n μ (1 − σ_(k−1)) (1 − σ_k))` with σ_k the load of classes 1 to k per person. A
/// class whose σ reaches 1 waits for ever; those above it still have a mean wait.
///
/// Source: A. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954);
/// O. Kella and U. Yechiali, Waiting times in the non-preemptive priority M/M/c queue (1985).
///
/// @param waiting share that is not answered at once, of all classes
/// @param waitSeconds mean wait by class, high to low; infinite where the queue grows
/// @param allSeconds mean wait of everybody
public record PriorityWaits(double waiting, List<Double> waitSeconds, double allSeconds) {
  public PriorityWaits {
    waitSeconds = List.copyOf(waitSeconds);
  }

  /// @param contactsPerHour by class, high to low
  public static PriorityWaits of(int agents, double handleSeconds, List<Double> contactsPerHour) {
    Traffic[] upTo = new Traffic[contactsPerHour.size()];
    double sum = 0;
    for (int k = 0; k < upTo.length; k++) {
      sum += contactsPerHour.get(k);
      upTo[k] = Traffic.patient(sum, handleSeconds);
    }
    Traffic all = Traffic.patient(sum, handleSeconds);
    double waiting = ErlangC.isStable(all, agents) ? ErlangC.of(all, agents).waiting() : 1;
    return of(agents, waiting, upTo, contactsPerHour);
  }

  private static PriorityWaits of(
      int agents, double waiting, Traffic[] upTo, List<Double> contactsPerHour) {
    Double[] waits = new Double[upTo.length];
    double spareAbove = agents;
    double weighted = 0;
    double total = 0;
    for (int k = 0; k < waits.length; k++) {
      double spare = upTo[k].spare(agents);
      double wait = waiting * upTo[k].handleSeconds() * agents / spareAbove / spare;
      waits[k] = spare > 0 && spareAbove > 0 ? wait : Double.POSITIVE_INFINITY;
      double rate = contactsPerHour.get(k);
      weighted += rate == 0 ? 0 : rate * waits[k];
      total += rate;
      spareAbove = spare;
    }
    return new PriorityWaits(waiting, List.of(waits), total == 0 ? 0 : weighted / total);
  }
}
