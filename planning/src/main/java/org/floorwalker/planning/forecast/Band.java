package org.floorwalker.planning.forecast;

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
}
