package org.floorwalker.planning.careers;

import java.util.List;
import java.util.Optional;

/// How far the means before and after something lie apart, when spreads and numbers differ.
///
/// Source: Welch 1947, Biometrika 34, with the degrees of freedom of Satterthwaite 1946.
///
/// @param before mean before
/// @param after mean after
/// @param low lower end of after less before
/// @param high upper end of after less before
public record MeanDifference(double before, double after, double low, double high) {
  private static final int LEAST = 3;

  /// Empty with fewer than three figures on either side, or when none of them differ.
  ///
  /// @param certainty of the interval, such as 0.95
  public static Optional<MeanDifference> of(
      List<Double> before, List<Double> after, double certainty) {
    if (before.size() < LEAST || after.size() < LEAST) {
      return Optional.empty();
    }
    double first = variance(before) / before.size();
    double second = variance(after) / after.size();
    double both = first + second;
    if (!(both > 0)) {
      return Optional.empty();
    }
    double freedom =
        both * both / (first * first / (before.size() - 1) + second * second / (after.size() - 1));
    double width = StudentT.quantile(0.5 + certainty / 2, freedom) * Math.sqrt(both);
    double apart = mean(after) - mean(before);
    return Optional.of(new MeanDifference(mean(before), mean(after), apart - width, apart + width));
  }

  private static double mean(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double variance(List<Double> figures) {
    double mean = mean(figures);
    double squares = figures.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    return squares / (figures.size() - 1);
  }

  public double apart() {
    return after - before;
  }

  /// Whether the interval leaves out that nothing changed.
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
