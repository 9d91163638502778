package org.floorwalker.app.forecasting;

import java.util.Optional;
import org.floorwalker.planning.forecast.PoissonError;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.forecast.WorkloadError;

/// Adds up the slots of one line of the ledger.
final class LedgerSum {
  private final int leadDays;
  private int slots;
  private double came;
  private double floor;
  private double engine;
  private double used;
  private double repeated;
  private double bias;

  LedgerSum(int leadDays) {
    this.leadDays = leadDays;
  }

  /// One slot of one queue or of several added up.
  static final class Slot {
    private double came;
    private double made;
    private double used;
    private double before;

    /// Adds a queue.
    ///
    /// @param actual contacts that came
    /// @param mean mean of the method
    /// @param laidOver the mean with overrides
    /// @param earlier contacts of the same slot of the latest known week
    void add(double actual, double mean, double laidOver, double earlier) {
      came += actual;
      made += mean;
      used += laidOver;
      before += earlier;
    }
  }

  void add(Slot slot) {
    slots++;
    came += slot.came;
    floor += PoissonError.meanAbsolute(slot.made);
    engine += Math.abs(slot.came - slot.made);
    used += Math.abs(slot.came - slot.used);
    repeated += Math.abs(slot.came - slot.before);
    bias += slot.used - slot.came;
  }

  /// The line; empty when nothing came or nothing was forecast.
  Optional<LedgerLine> line() {
    return came > 0
        ? Optional.of(
            new LedgerLine(
                leadDays,
                slots,
                percent(floor),
                percent(engine),
                percent(used),
                percent(repeated),
                percent(bias)))
        : Optional.empty();
  }

  private double percent(double part) {
    return 100 * part / came;
  }

  /// Work of one queue on one day, forecast and come.
  static final class Work {
    private double expected;
    private double expectedWork;
    private double came;
    private double cameWork;

    /// Adds a slot; where its handle time is not known, that forecast stands in.
    void add(SlotForecast slot, double offered, double handleSeconds) {
      double seconds = Double.isNaN(handleSeconds) ? slot.handleSeconds() : handleSeconds;
      expected += slot.contacts().mean();
      expectedWork += slot.contacts().mean() * slot.handleSeconds();
      came += offered;
      cameWork += offered * seconds;
    }

    WorkloadError.Queue queue() {
      double expectedSeconds = expected > 0 ? expectedWork / expected : 0;
      return new WorkloadError.Queue(
          expected, expectedSeconds, came, came > 0 ? cameWork / came : expectedSeconds);
    }
  }
}
