package org.floorwalker.planning.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A forecast number with its uncertainty: the expected value and three quantiles, all at least 0.
///
/// Eight of ten outcomes should fall between `p10` and `p90`, both included.
///
/// @param mean expected contacts
/// @param p10 one outcome in ten is below
/// @param p50 as many above as below
/// @param p90 one outcome in ten is above
public record Band(double mean, double p10, double p50, double p90) {
  /// Nothing, for sure.
  public static final Band ZERO = new Band(0, 0, 0, 0);

  /// Distance of the 10 and 90 % quantiles of a normal distribution from its middle, in standard
  /// deviations.
  public static final double REACH_OF_DEVIATION = CountSpread.NORMAL_90;

  public Band {
    if (!(mean >= 0 && p10 >= 0 && p50 >= p10 && p90 >= p50) || Double.isInfinite(mean + p90)) {
      throw new IllegalArgumentException(
          "A band of mean %s with %s, %s, %s is not in order.\nMaybe swap the quantiles."
              .formatted(mean, p10, p50, p90));
    }
  }

  /// Whether the outcome lies between the 10 and 90 % quantiles.
  public boolean covers(double outcome) {
    return outcome >= p10 && outcome <= p90;
  }

  /// The same of so many times the contacts.
  public Band times(double factor) {
    return factor == 1.0 ? this : new Band(mean * factor, p10 * factor, p50 * factor, p90 * factor);
  }

  /// The band of a sum. Chance (variance of the mean, Poisson) is independent from part to part;
  /// the error beyond chance has the same cause everywhere, so its deviations add up. Bands that
  /// chance alone explains grow as the square root, wide ones as their sum.
  ///
  /// Example: ten parts of mean 10 and band 6 to 14 (chance alone) give 100 and 87 to 113.
  public static Band together(List<Band> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : together(
            parts.stream().mapToDouble(Band::mean).sum(),
            parts.stream().mapToDouble(Band::p50).sum(),
            side(parts, band -> band.p50 - band.p10),
            side(parts, band -> band.p90 - band.p50));
  }

  /// One side of a sum's band: of each part's standard deviation, taken as its reach over
  /// [#REACH_OF_DEVIATION], the share that chance explains and what is left.
  ///
  /// @param chance sum of the variances that chance explains, each at most its part's mean
  /// @param common sum of the deviations that are left
  public record Side(double chance, double common) {
    private double reach() {
      return REACH_OF_DEVIATION * Math.sqrt(chance + common * common);
    }
  }

  /// The band of a sum whose parts were added up elsewhere.
  ///
  /// @param mean sum of the means
  /// @param middle sum of the medians
  public static Band together(double mean, double middle, Side below, Side above) {
    return new Band(mean, Math.max(0, middle - below.reach()), middle, middle + above.reach());
  }

  private static Side side(List<Band> parts, ToDoubleFunction<Band> side) {
    double chance = 0;
    double common = 0;
    for (Band part : parts) {
      double deviation = side.applyAsDouble(part) / REACH_OF_DEVIATION;
      double ofChance = Math.min(part.mean, deviation * deviation);
      chance += ofChance;
      common += Math.sqrt(deviation * deviation - ofChance);
    }
    return new Side(chance, common);
  }
}
