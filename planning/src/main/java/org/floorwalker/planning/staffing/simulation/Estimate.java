package org.floorwalker.planning.staffing.simulation;

/// A simulated figure with its standard error.
///
/// @param value the estimate; not a number when nothing was observed
/// @param standardError its standard error, from the differences between replications
public record Estimate(double value, double standardError) {
  /// Half-width of a 95 % interval in standard errors.
  private static final double NORMAL_95 = 1.959963984540054;

  static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN);

  /// Whether anything was observed.
  public boolean isKnown() {
    return !Double.isNaN(value);
  }

  /// The estimate in units of the divisor.
  public Estimate dividedBy(double divisor) {
    return new Estimate(value / divisor, standardError / Math.abs(divisor));
  }

  /// Lower end of the 95 % interval.
  public double low() {
    return value - NORMAL_95 * standardError;
  }

  /// Upper end of the 95 % interval.
  public double high() {
    return value + NORMAL_95 * standardError;
  }

  /// Lower end of the 95 % interval of a share, at least 0.
  public double lowShare() {
    return Math.max(0, low());
  }

  /// Upper end of the 95 % interval of a share, at most 1.
  public double highShare() {
    return Math.min(1, high());
  }
}
