package org.floorwalker.planning.staffing;

import org.floorwalker.planning.staffing.Performance.Shares;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.Performance.Waits;
import org.floorwalker.planning.staffing.Performance.Within;
import org.floorwalker.planning.staffing.StateWeights.Ratio;

/// The long run of M/M/n/N+M: Poisson arrivals, exponential handling and patience, so many lines.
///
/// The states below full are summed by the Erlang B recursion, the queue by [StateWeights]; a wait
/// behind k others is a sum of exponentials of rates `nμ + jθ`, j = 0..k, whose distribution
/// [DeparturesWithin] gives. All in units of the handle time, so μ = 1.
///
/// Source: C. Palm 1957; A. Mandelbaum and S. Zeltyn, Service engineering in action: the
/// Palm/Erlang-A queue (2007); here with finite lines and as finite sums.
final class WaitingLine {
  private static final long MOST_WAITING = 200_000_000;

  private final Traffic traffic;
  private final int agents;
  private final long places;
  private final double impatience;
  private final StateWeights queue;
  private final double unit;
  private final double free;
  private final double lowest;

  // Sums over the states of the queue, still to be multiplied by the unit: so the mean wait of
  // those who leave is right even when hardly anybody ever waits.
  private double waiting;
  private double abandoned;
  private double servedWithin;
  private double goneWithin;
  private double longer;
  private double waitAll;
  private double waitServed;
  private double waitAbandoned;
  private double queueMean;

  /// @param busyAtLeast people that are always busy, since other work fills in; 0 usually
  WaitingLine(Traffic traffic, int agents, long places, int busyAtLeast, double withinSeconds) {
    this.traffic = traffic;
    this.agents = agents;
    this.places = places;
    this.impatience = traffic.impatience();
    double erlangs = traffic.erlangs();
    this.queue =
        StateWeights.around(new Ratio(erlangs, agents + impatience, impatience), 0, places);
    double blocking = 1;
    double open = 0;
    double onlyLowest = 1;
    for (int k = busyAtLeast + 1; k <= agents; k++) {
      double busy = erlangs * blocking;
      blocking = busy / (k + busy);
      open = k / (k + busy);
      onlyLowest *= open;
    }
    double notFull = queue.of(0) * open;
    double sum = notFull + blocking * queue.sum();
    this.unit = blocking / sum;
    this.free = notFull / sum;
    this.lowest = onlyLowest * queue.of(0) / sum;
    addWaits(withinSeconds);
  }

  private void addWaits(double withinSeconds) {
    long last = queue.first() + queue.weights().length - 1;
    if (last > MOST_WAITING) {
      throw new IllegalArgumentException(
          "About %d people would wait at once.\nMaybe the patience is mistyped; write inf when nobody leaves."
              .formatted(last));
    }
    DeparturesWithin gone =
        new DeparturesWithin(agents, withinSeconds / traffic.handleSeconds(), impatience);
    double sum = 0;
    double leavingSum = 0;
    for (long k = 0; k <= last; k++) {
      double leaving = (k + 1) * impatience;
      double perPace = 1 / (agents + leaving);
      sum += perPace;
      leavingSum += leaving * perPace;
      double weight = queue.of(k);
      queueMean += k * weight;
      double ahead = gone.exceeds();
      gone.next();
      if (k < places) {
        waiting += weight;
        abandoned += weight * leaving * perPace;
        servedWithin += weight * (agents * ahead + leaving * gone.equals()) * perPace;
        goneWithin += weight * (ahead + (1 - ahead) * gone.leaves());
        longer += weight * (1 - ahead);
        waitAll += weight * (k + 1) * perPace;
        waitServed += weight * agents * perPace * sum;
        waitAbandoned += weight * leavingSum * perPace;
      }
    }
  }

  /// Chance that only the always busy are.
  double lowestState() {
    return lowest;
  }

  double blocked() {
    return places == Crew.NO_LIMIT ? 0 : unit * queue.of(places);
  }

  Steady performance(double occupancy) {
    double served = served();
    return new Steady(
        new Shares(blocked(), unit * waiting, unit * abandoned, served),
        occupancy,
        unit * queueMean,
        new Waits(
            seconds(unit * waitAll, free + unit * waiting),
            served > 0 ? seconds(unit * waitServed, served) : null,
            abandoned > 0 ? seconds(waitAbandoned, abandoned) : null),
        new Within(
            free + unit * servedWithin,
            Math.max(0, unit * (goneWithin - servedWithin)),
            unit * longer));
  }

  private double seconds(double sum, double share) {
    return share > 0 ? sum / share * traffic.handleSeconds() : 0;
  }

  /// Share answered: those who find somebody free and those whose wait ends well.
  double served() {
    return free + Math.max(0, unit * (waiting - abandoned));
  }

  /// Mean number of people busy with these contacts.
  double busy() {
    return traffic.erlangs() * served();
  }
}
