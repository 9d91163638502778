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

  /// The band of a sum. Chance (variance of the mean, Poisson) is independent from part to part;
  /// the error beyond chance has the same cause everywhere, so its deviations add up. Bands that
  /// chance alone explains grow as the square root, wide ones as their sum.
  ///
  /// Example: ten parts of mean 10 and band 6 to 14 (chance alone) give 100 and 87 to 113.
  public static Band together(List<Band> parts) {
    double mean = parts.stream().mapToDouble(Band::mean).sum();
    double middle = parts.stream().mapToDouble(Band::p50).sum();
    double below = reach(parts, band -> band.p50 - band.p10);
    double above = reach(parts, band -> band.p90 - band.p50);
    return parts.size() == 1
        ? parts.getFirst()
        : new Band(mean, Math.max(0, middle - below), middle, middle + above);
  }

  private static double reach(List<Band> parts, ToDoubleFunction<Band> side) {
    double chance = 0;
    double common = 0;
    for (Band part : parts) {
      double deviation = side.applyAsDouble(part) / CountSpread.NORMAL_90;
      double ofChance = Math.min(part.mean, deviation * deviation);
      chance += ofChance;
      common += Math.sqrt(deviation * deviation - ofChance);
    }
    return CountSpread.NORMAL_90 * Math.sqrt(chance + common * common);
  }
}
