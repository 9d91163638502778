package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.List;

/// A floor of constant load and staffing, simulated until it has seen a number of contacts.
///
/// The contacts are spread over independent batches, each after a warm-up of its own, so that the
/// differences between batches give honest standard errors (method of batch means with replicated
/// runs; Law 2015, §9.5).
///
/// @param floor floor whose timeline came from [#timeline]
public record SteadyState(FloorModel floor) {
  private static final int BATCHES = 64;

  /// Handle times that pass before a batch counts.
  private static final double WARM_UP_HANDLE_TIMES = 200;

  private static final double WARM_UP_SHARE = 0.04;

  /// The timeline of one batch.
  ///
  /// @param contacts contacts over all batches
  /// @param contactsPerHour arrival rate of all queues together
  /// @param longestHandleSeconds the longest mean handle time
  public static Timeline timeline(
      long contacts, double contactsPerHour, double longestHandleSeconds) {
    double measured = contacts * 3600.0 / contactsPerHour / BATCHES;
    double warmUp = Math.max(WARM_UP_HANDLE_TIMES * longestHandleSeconds, WARM_UP_SHARE * measured);
    return Timeline.steady(warmUp, measured);
  }

  /// Rates of a queue over the slots of such a timeline.
  public static double[] constantRates(double contactsPerHour) {
    double[] rates = new double[3];
    Arrays.fill(rates, contactsPerHour);
    return rates;
  }

  /// A steady floor.
  public static SteadyState of(
      Timeline timeline, List<QueueModel> queues, List<GroupModel> groups, int... agentsByGroup) {
    return new SteadyState(
        new FloorModel(
            timeline,
            queues,
            groups,
            Staffing.Headcounts.constant(timeline.slots(), agentsByGroup),
            VolumeVariation.NONE));
  }

  /// Simulates all batches.
  public SimulationResult run(long seed, int threads) {
    return new Simulation(seed, BATCHES, threads).run(floor);
  }
}
