package org.floorwalker.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.staffing.StateWeights.Ratio;

/// A queue with a fixed crew that starts empty and meets arrivals that change from stretch to
/// stretch (M_t/M/n+M): no balance is assumed.
///
/// The number in the queue is a Markov chain; its mean over a stretch follows exactly from
/// uniformisation, and since arrivals are Poisson and people constant every measure of the arrivals
/// is a weighted sum over the state they meet. States are added until the last is never reached.
///
/// Source: A. Jensen 1953; W. Grassmann, Transient solutions in Markovian queueing systems,
/// Computers and Operations Research 4 (1977).
///
/// @param agents people, at least 1
/// @param handleSeconds mean handle time, above 0
/// @param patienceSeconds mean patience, infinite when nobody leaves
public record TimeVaryingQueue(int agents, double handleSeconds, double patienceSeconds) {
  private static final double NEVER = 1e-15;
  private static final int MOST_STATES = 4_000_000;

  /// Shorter patience than this share of the handle time is as good as none.
  private static final double MOST_IMPATIENT = 1e5;

  public TimeVaryingQueue {
    if (agents < 1 || !(handleSeconds > 0 && patienceSeconds >= 0)) {
      throw new IllegalArgumentException(
          "%d people with %s s a contact and patience %s s are not possible.\nMaybe nobody is needed."
              .formatted(agents, handleSeconds, patienceSeconds));
    }
  }

  /// Steady arrivals for a while.
  public record Stretch(double seconds, double contactsPerHour) {
    public Stretch {
      if (!(seconds > 0 && contactsPerHour >= 0) || Double.isInfinite(seconds * contactsPerHour)) {
        throw new IllegalArgumentException(
            "%s contacts an hour for %s s are not possible.\nMaybe a sign is wrong."
                .formatted(contactsPerHour, seconds));
      }
    }

    public double arrivals() {
      return contactsPerHour * seconds / Traffic.HOUR_SECONDS;
    }
  }

  /// What the arrivals of a stretch meet, and its time averages.
  ///
  /// @param waiting share that is not answered at once
  /// @param servedWithin share answered within the time
  /// @param abandoned share that leaves sooner or later
  /// @param waitSeconds mean wait, served or not
  /// @param occupancy mean busy people ÷ people over the stretch
  /// @param meanQueue mean number waiting over the stretch
  public record Measures(
      double waiting,
      double servedWithin,
      double abandoned,
      double waitSeconds,
      double occupancy,
      double meanQueue) {}

  /// One result a stretch.
  ///
  /// @param withinSeconds time of the goal, inclusive
  public List<Measures> over(List<Stretch> stretches, double withinSeconds) {
    for (int states = agents + 64; states < MOST_STATES; states += states - agents) {
      Optional<List<double[]>> means = meanStates(stretches, states);
      if (means.isPresent()) {
        return means.get().stream().map(mean -> measures(mean, withinSeconds)).toList();
      }
    }
    throw new IllegalArgumentException(
        "More than %d customers would wait at once.\nMaybe the arrivals are mistyped."
            .formatted(MOST_STATES - agents));
  }

  private double impatience() {
    double impatience = new Traffic(0, handleSeconds, patienceSeconds).impatience();
    return Math.min(impatience, MOST_IMPATIENT);
  }

  /// Mean distribution of each stretch; empty when the last state is reached.
  private Optional<List<double[]>> meanStates(List<Stretch> stretches, int states) {
    double[] ends = new double[states];
    for (int j = 0; j < states; j++) {
      ends[j] = Math.min(j, agents) + Math.max(0, j - agents) * impatience();
    }
    List<double[]> means = new ArrayList<>();
    double[] now = new double[states];
    now[0] = 1;
    for (Stretch stretch : stretches) {
      double[] mean = advance(now, ends, stretch);
      if (mean[states - 1] > NEVER || now[states - 1] > NEVER) {
        return Optional.empty();
      }
      means.add(mean);
    }
    return Optional.of(means);
  }

  /// Moves the distribution to the end of the stretch and gives its mean over it: both are mixtures
  /// of the chain's steps, a Poisson number of them.
  private double[] advance(double[] now, double[] ends, Stretch stretch) {
    double erlangs = stretch.contactsPerHour() * handleSeconds / Traffic.HOUR_SECONDS;
    double pace = erlangs + ends[ends.length - 1];
    double steps = pace * stretch.seconds() / handleSeconds;
    StateWeights poisson = StateWeights.around(new Ratio(steps, 1, 1), 0, Long.MAX_VALUE - 1);
    double all = poisson.sum();
    double[] mean = new double[now.length];
    double[] end = new double[now.length];
    double[] step = now.clone();
    double more = 1;
    long last = poisson.first() + poisson.weights().length - 1;
    for (long k = 0; k <= last; k++) {
      double chance = poisson.of(k) / all;
      more = Math.max(0, more - chance);
      addScaled(end, step, chance);
      addScaled(mean, step, more / steps);
      step = next(step, ends, erlangs, pace);
    }
    System.arraycopy(end, 0, now, 0, now.length);
    return mean;
  }

  private static void addScaled(double[] sum, double[] part, double scale) {
    if (scale > 0) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += scale * part[j];
      }
    }
  }

  private static double[] next(double[] step, double[] ends, double erlangs, double pace) {
    int top = step.length - 1;
    double[] next = new double[step.length];
    for (int j = 0; j <= top; j++) {
      double arrive = j < top ? erlangs : 0;
      double in = (j > 0 ? erlangs * step[j - 1] : 0) + (j < top ? ends[j + 1] * step[j + 1] : 0);
      next[j] = (in + (pace - arrive - ends[j]) * step[j]) / pace;
    }
    return next;
  }

  private Measures measures(double[] mean, double withinSeconds) {
    double impatience = impatience();
    DeparturesWithin gone = new DeparturesWithin(agents, withinSeconds / handleSeconds, impatience);
    double free = 0;
    double busy = 0;
    for (int j = 0; j < agents; j++) {
      free += mean[j];
      busy += j * mean[j];
    }
    double waiting = 0;
    double within = 0;
    double abandoned = 0;
    double wait = 0;
    double queue = 0;
    for (int k = 0; k + agents < mean.length; k++) {
      double chance = mean[k + agents];
      double leaving = (k + 1) * impatience;
      double ahead = gone.exceeds();
      gone.next();
      waiting += chance;
      within += chance * (agents * ahead + leaving * gone.equals()) / (agents + leaving);
      abandoned += chance * leaving / (agents + leaving);
      wait += chance * (k + 1) / (agents + leaving);
      queue += chance * k;
    }
    return new Measures(
        waiting, free + within, abandoned, wait * handleSeconds, busy / agents + waiting, queue);
  }
}
