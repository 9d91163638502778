package org.floorwalker.planning.forecast;

import java.util.List;

/// Why the work of several queues was not what was forecast, in seconds of handling.
///
/// The first three add up to the whole error exactly: how many came in all (`volume`), to which
/// queues they came (`mix`), and how long each took (`handling`). `noise` is what chance alone does
/// to work of this size on average, so that nobody is asked about less.
///
/// Example: 100 contacts forecast at 300 s, 110 came and took 290 s each: volume 3,000 s, handling
/// -1,100 s, together the 1,900 s more than forecast.
///
/// @param volume seconds more than forecast because more came
/// @param mix seconds more because they came to queues with longer handling
/// @param handling seconds more because each took longer
/// @param noise mean absolute error of the work by chance alone, at least 0
public record WorkloadError(double volume, double mix, double handling, double noise) {
  public static final WorkloadError NONE = new WorkloadError(0, 0, 0, 0);

  /// Mean absolute value of a standard normal number, the square root of 2 over pi.
  private static final double MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

  /// Handle times of single contacts vary about as much as their mean, so their mean square is
  /// twice the mean's square (exponential law).
  private static final double MEAN_SQUARE = 2;

  /// What one queue was forecast and what came, over the same slots.
  ///
  /// @param expected contacts forecast
  /// @param expectedSeconds handle time forecast
  /// @param came contacts that came
  /// @param tookSeconds mean handle time they took; that forecast where it is not known
  public record Queue(double expected, double expectedSeconds, double came, double tookSeconds) {}

  /// The split over queues of one stretch of time.
  public static WorkloadError of(List<Queue> queues) {
    return queues.stream().map(Totals::of).reduce(Totals.NONE, Totals::plus).split();
  }

  /// What the split needs of any number of queues over one stretch of time; totals of parts add up
  /// to those of the whole.
  ///
  /// @param expected contacts forecast
  /// @param came contacts that came
  /// @param expectedWork seconds forecast
  /// @param cameWork seconds that came
  /// @param cameAsExpected seconds had each contact that came taken what its queue's
  ///     were forecast to
  /// @param squareWork contacts forecast × handle time forecast squared
  public record Totals(
      double expected,
      double came,
      double expectedWork,
      double cameWork,
      double cameAsExpected,
      double squareWork) {
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    /// Those of one queue.
    public static Totals of(Queue queue) {
      double seconds = queue.expectedSeconds;
      double work = queue.expected * seconds;
      return new Totals(
          queue.expected,
          queue.came,
          work,
          queue.came * queue.tookSeconds,
          queue.came * seconds,
          work * seconds);
    }

    public Totals plus(Totals other) {
      return new Totals(
          expected + other.expected,
          came + other.came,
          expectedWork + other.expectedWork,
          cameWork + other.cameWork,
          cameAsExpected + other.cameAsExpected,
          squareWork + other.squareWork);
    }

    /// Why the work was not what was forecast.
    public WorkloadError split() {
      double inProportion = expected > 0 ? expectedWork * came / expected : 0;
      return new WorkloadError(
          expected > 0 ? inProportion - expectedWork : 0,
          cameAsExpected - inProportion,
          cameWork - cameAsExpected,
          MEAN_ABSOLUTE * Math.sqrt(MEAN_SQUARE * squareWork));
    }
  }

  /// Seconds more than forecast in all.
  public double whole() {
    return volume + mix + handling;
  }

  /// Both stretches added up, too much against too little.
  public WorkloadError plus(WorkloadError other) {
    return new WorkloadError(
        volume + other.volume, mix + other.mix, handling + other.handling, noise + other.noise);
  }

  /// A part of it, for means over days.
  public WorkloadError over(double parts) {
    return new WorkloadError(volume / parts, mix / parts, handling / parts, noise / parts);
  }

  /// The absolute parts of both stretches added up, for means over days.
  public WorkloadError plusAbsolute(WorkloadError other) {
    return new WorkloadError(
        volume + Math.abs(other.volume),
        mix + Math.abs(other.mix),
        handling + Math.abs(other.handling),
        noise + other.noise);
  }
}
