package org.floorwalker.planning.staffing.simulation;

import java.util.SplittableRandom;

/// How whole days turn out busier or quieter than forecast: lognormal multipliers with mean 1.
///
/// Uncertainty of a day's volume (coefficients of 0.05 to 0.15 are usual) matters more to the
/// service of a day than the choice of formula (Avramidis, Deslauriers, L'Ecuyer 2004).
///
/// @param common coefficient of variation of the factor that all queues of a day share
/// @param own coefficient of variation of each queue's own factor of a day
public record VolumeVariation(double common, double own) {
  /// Every day as forecast, but for the chance of the arrivals.
  public static final VolumeVariation NONE = new VolumeVariation(0, 0);

  public VolumeVariation {
    if (!(common >= 0 && own >= 0)) {
      throw new IllegalArgumentException(
          "Coefficients of variation of %s and %s are negative.".formatted(common, own));
    }
  }

  static double multiplier(double coefficient, SplittableRandom random) {
    double variance = Math.log1p(coefficient * coefficient);
    return Math.exp(Math.sqrt(variance) * random.nextGaussian() - 0.5 * variance);
  }
}
