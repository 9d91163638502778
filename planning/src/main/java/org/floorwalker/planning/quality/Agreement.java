package org.floorwalker.planning.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How far several assessors agree beyond chance: Krippendorff's alpha, 1 when they always agree, 0
/// when they agree as strangers would, below 0 when they agree less than that.
///
/// `alpha = 1 - (n - 1) * sum o(c,k) d(c,k) / sum n(c) n(k) d(c,k)` over all pairs of different
/// marks, with the coincidences `o`, their row sums `n(c)`, their total `n` and the squared
/// distance `d` of the marks at the [Level]. Usual reading: from 0.80 good, 0.667 to 0.80
/// tentative.
///
/// Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; bootstrap percentile
/// interval over units after Efron 1979, Annals of Statistics 7.
///
/// @param alpha the agreement, at most 1
/// @param units how many were marked by two assessors or more
/// @param interval null with fewer than five units
public record Agreement(double alpha, int units, @Nullable Interval interval) {
  private static final int LEAST_UNITS = 5;
  private static final int RESAMPLES = 1000;
  private static final double TAIL = 0.025;

  /// Where alpha lies in 95 of 100 resamples of the units.
  public record Interval(double low, double high) {}

  /// What a distance between marks means.
  public enum Level {
    /// Marks are the same or not.
    NOMINAL,
    /// Marks have an order.
    ORDINAL,
    /// Marks are numbers whose differences count.
    INTERVAL
  }

  /// Agreement on units; empty when nothing can be paired or all marks are the same.
  ///
  /// @param units each unit's marks by assessor; `NaN` where an assessor gave none
  /// @param seed of the resamples
  public static Optional<Agreement> of(List<double[]> units, Level level, long seed) {
    List<double[]> paired =
        units.stream().map(Agreement::given).filter(marks -> marks.length > 1).toList();
    double alpha = alpha(paired, level);
    return Double.isNaN(alpha)
        ? Optional.empty()
        : Optional.of(new Agreement(alpha, paired.size(), interval(paired, level, seed)));
  }

  private static double[] given(double[] marks) {
    return Arrays.stream(marks).filter(mark -> !Double.isNaN(mark)).toArray();
  }

  private static double alpha(List<double[]> units, Level level) {
    double[] values = units.stream().flatMapToDouble(Arrays::stream).distinct().sorted().toArray();
    double[][] coincidences = coincidences(units, values);
    double[] sums =
        Arrays.stream(coincidences).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double total = Arrays.stream(sums).sum();
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < values.length; c++) {
      for (int k = c + 1; k < values.length; k++) {
        double apart = squaredDistance(values, sums, c, k, level);
        observed += coincidences[c][k] * apart;
        expected += sums[c] * sums[k] * apart;
      }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : Double.NaN;
  }

  private static double[][] coincidences(List<double[]> units, double[] values) {
    double[][] counts = new double[values.length][values.length];
    for (double[] marks : units) {
      for (int first = 0; first < marks.length; first++) {
        for (int second = 0; second < marks.length; second++) {
          if (first != second) {
            counts[Arrays.binarySearch(values, marks[first])][
                    Arrays.binarySearch(values, marks[second])] +=
                1.0 / (marks.length - 1);
          }
        }
      }
    }
    return counts;
  }

  private static double squaredDistance(double[] values, double[] sums, int c, int k, Level level) {
    double apart =
        switch (level) {
          case NOMINAL -> 1;
          case INTERVAL -> values[k] - values[c];
          case ORDINAL -> Arrays.stream(sums, c, k + 1).sum() - (sums[c] + sums[k]) / 2;
        };
    return apart * apart;
  }

  private static @Nullable Interval interval(List<double[]> units, Level level, long seed) {
    if (units.size() < LEAST_UNITS) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] alphas = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double alpha = alpha(resample(units, random), level);
      // A resample in which all marks are the same holds no disagreement.
      alphas[i] = Double.isNaN(alpha) ? 1 : alpha;
    }
    Arrays.sort(alphas);
    int cut = (int) Math.round(TAIL * RESAMPLES);
    return new Interval(alphas[cut], alphas[RESAMPLES - 1 - cut]);
  }

  private static List<double[]> resample(List<double[]> units, SplittableRandom random) {
    List<double[]> drawn = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      drawn.add(units.get(random.nextInt(units.size())));
    }
    return drawn;
  }
}
