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
    double expected = queues.stream().mapToDouble(Queue::expected).sum();
    double came = queues.stream().mapToDouble(Queue::came).sum();
    double work = 0;
    double handling = 0;
    double mix = 0;
    double square = 0;
    for (Queue queue : queues) {
      double inProportion = expected > 0 ? queue.expected * came / expected : 0;
      work += queue.expected * queue.expectedSeconds;
      handling += queue.came * (queue.tookSeconds - queue.expectedSeconds);
      mix += (queue.came - inProportion) * queue.expectedSeconds;
      square += MEAN_SQUARE * queue.expected * queue.expectedSeconds * queue.expectedSeconds;
    }
    double volume = expected > 0 ? work * (came / expected - 1) : 0;
    return new WorkloadError(volume, mix, handling, MEAN_ABSOLUTE * Math.sqrt(square));
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
