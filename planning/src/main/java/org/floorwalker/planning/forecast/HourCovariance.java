package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How the hours of a day err together: two hours that lie h apart have log errors of covariance
/// `day + within * exp(-h / reach)`, and each hour noise of its own beyond that of chance.
///
/// A busy day is busy all day; a busy hour soon passes. What is seen of a day then gives the best
/// linear prediction of its rest (kriging, Matheron 1963; for calls compare Weinberg, Brown &
/// Stroud 2007).
///
/// @param day variance of the whole day's log level, at least 0
/// @param within variance of what moves inside the day, at least 0
/// @param reach hours after which a movement is worth 1/e
/// @param noise variance of an hour's own error, without that of chance
record HourCovariance(double day, double within, double reach, double noise) {
  private static final double[] REACHES = {1, 2, 4, 8, 16};
  private static final double CLIP = 3;
  private static final double FEWEST_CONTACTS = 0.5;
  private static final double OVERDISPERSION = 0.02;
  private static final double PRIOR_DAYS = 3;
  private static final HourCovariance PRIOR = new HourCovariance(0.005, 0.005, 4, 0);

  /// Expected and come contacts of a day's hours; an hour not known or closed has none expected.
  record Day(double[] expected, double[] came) {
    double logError(int hour) {
      return Math.log((came[hour] + 0.5) / (expected[hour] + 0.5));
    }

    private double relativeError(int hour) {
      return (came[hour] - expected[hour]) / expected[hour];
    }

    boolean isKnown(int hour) {
      return expected[hour] > FEWEST_CONTACTS;
    }

    /// The inverse of an hour's usual variance.
    private double weight(int hour) {
      return isKnown(hour) ? expected[hour] / (1 + OVERDISPERSION * expected[hour]) : 0;
    }
  }

  /// The covariance the days show, drawn to a usual one as if three more days had shown that.
  static HourCovariance of(List<Day> days, int hours) {
    double[][] errors = clippedErrors(days, hours);
    double[] products = new double[hours];
    double[] weights = new double[hours];
    double chance = 0;
    for (int d = 0; d < days.size(); d++) {
      for (int hour = 0; hour < hours; hour++) {
        double weight = days.get(d).weight(hour);
        chance += weight > 0 ? weight * weight / days.get(d).expected()[hour] : 0;
        for (int later = hour; later < hours && weight > 0; later++) {
          double both = weight * days.get(d).weight(later);
          weights[later - hour] += both;
          products[later - hour] += both * errors[d][hour] * errors[d][later];
        }
      }
    }
    double same = weights[0] > 0 ? (products[0] - chance) / weights[0] : 0;
    drawToPrior(products, weights, days.size());
    return fitted(products, weights, same);
  }

  /// Relative errors, none larger than three robust standard deviations of its kind.
  private static double[][] clippedErrors(List<Day> days, int hours) {
    double[][] standardised = new double[days.size()][hours];
    double[] sizes = new double[days.size() * hours];
    int known = 0;
    for (int d = 0; d < days.size(); d++) {
      for (int hour = 0; hour < hours; hour++) {
        if (days.get(d).isKnown(hour)) {
          standardised[d][hour] =
              days.get(d).relativeError(hour) * Math.sqrt(days.get(d).weight(hour));
          sizes[known++] = Math.abs(standardised[d][hour]);
        }
      }
    }
    double most = CLIP * 1.4826 * Numbers.median(Arrays.copyOf(sizes, known));
    for (int d = 0; d < days.size(); d++) {
      for (int hour = 0; hour < hours; hour++) {
        double weight = days.get(d).weight(hour);
        double clipped = Math.clamp(standardised[d][hour], -most, most);
        standardised[d][hour] = weight > 0 ? clipped / Math.sqrt(weight) : 0;
      }
    }
    return standardised;
  }

  private static void drawToPrior(double[] products, double[] weights, int days) {
    for (int apart = 1; apart < products.length; apart++) {
      double drawn = days == 0 ? 1 : PRIOR_DAYS * weights[apart] / days;
      products[apart] += drawn * PRIOR.between(apart);
      weights[apart] += drawn;
    }
  }

  /// Weighted least squares of the covariances on their distance, both parts at least 0.
  private static HourCovariance fitted(double[] products, double[] weights, double same) {
    HourCovariance best = PRIOR;
    double least = Double.POSITIVE_INFINITY;
    for (double reach : REACHES) {
      for (HourCovariance candidate : candidates(products, weights, reach)) {
        double error = candidate.misfit(products, weights);
        if (candidate.day >= 0 && candidate.within >= 0 && error < least) {
          least = error;
          best = candidate;
        }
      }
    }
    return new HourCovariance(
        best.day, best.within, best.reach, Math.max(0, same - best.day - best.within));
  }

  /// The least-squares solutions with both parts, with the day's alone and with the other alone.
  private static List<HourCovariance> candidates(
      double[] products, double[] weights, double reach) {
    double ones = 0;
    double mixed = 0;
    double fades = 0;
    double rightOne = 0;
    double rightFade = 0;
    for (int apart = 1; apart < products.length; apart++) {
      double fade = Math.exp(-apart / reach);
      ones += weights[apart];
      mixed += weights[apart] * fade;
      fades += weights[apart] * fade * fade;
      rightOne += products[apart];
      rightFade += products[apart] * fade;
    }
    double determinant = Math.max(1e-12 * ones * fades, ones * fades - mixed * mixed);
    if (determinant <= 0) {
      return List.of();
    }
    return List.of(
        new HourCovariance(
            (rightOne * fades - rightFade * mixed) / determinant,
            (rightFade * ones - rightOne * mixed) / determinant,
            reach,
            0),
        new HourCovariance(rightOne / ones, 0, reach, 0),
        new HourCovariance(0, rightFade / fades, reach, 0),
        new HourCovariance(0, 0, reach, 0));
  }

  private double misfit(double[] products, double[] weights) {
    double misfit = 0;
    for (int apart = 1; apart < products.length; apart++) {
      if (weights[apart] > 0) {
        double off = products[apart] / weights[apart] - between(apart);
        misfit += weights[apart] * off * off;
      }
    }
    return misfit;
  }

  private double between(int hoursApart) {
    return day + within * Math.exp(-hoursApart / reach);
  }

  /// The same with the whole day `factor` times as uncertain.
  HourCovariance withDayTimes(double factor) {
    return new HourCovariance(day + (factor - 1) * (day + within), within, reach, noise);
  }

  /// Square of the whole day's relative error over what the covariance lets expect of it.
  double surprise(Day known) {
    double came = 0;
    double expected = 0;
    for (int hour = 0; hour < known.expected().length; hour++) {
      came += known.isKnown(hour) ? known.came()[hour] : 0;
      expected += known.isKnown(hour) ? known.expected()[hour] : 0;
    }
    double off = expected > 0 ? (came - expected) / expected : 0;
    return expected > 0 ? off * off / (day + within + 1 / expected) : 1;
  }

  /// What the hours seen tell of each hour of the day.
  ///
  /// @param logFactors logarithms of the factors to expect
  /// @param variances what remains uncertain of each, over what was uncertain before, 0 to 1
  record Prediction(double[] logFactors, double[] variances) {}

  /// The best linear prediction of each hour's log error from the hours seen, none of which counts
  /// as further off than three standard deviations.
  Prediction predict(Day seen) {
    int hours = seen.expected().length;
    int[] known = IntStream.range(0, hours).filter(seen::isKnown).toArray();
    double[] weights = solve(known, seen, errors(known, seen));
    double[] logFactors = new double[hours];
    double[] variances = new double[hours];
    double before = Math.max(1e-12, day + within + noise);
    for (int hour = 0; hour < hours; hour++) {
      double[] with = covariances(known, hour);
      logFactors[hour] = dot(with, weights);
      variances[hour] = Math.clamp(1 - dot(with, solve(known, seen, with)) / before, 0, 1);
    }
    return new Prediction(logFactors, variances);
  }

  private double[] errors(int[] known, Day seen) {
    double[] errors = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      double most = CLIP * Math.sqrt(variance(seen, known[i]));
      errors[i] = Math.clamp(seen.logError(known[i]), -most, most);
    }
    return errors;
  }

  private double variance(Day seen, int hour) {
    return day + within + noise + 1 / (seen.expected()[hour] + 0.5);
  }

  private double[] covariances(int[] known, int hour) {
    return Arrays.stream(known).mapToDouble(other -> between(Math.abs(hour - other))).toArray();
  }

  /// The right side divided by the covariance matrix of the hours seen.
  private double[] solve(int[] known, Day seen, double[] right) {
    double[][] matrix = new double[known.length][];
    for (int i = 0; i < known.length; i++) {
      matrix[i] = covariances(known, known[i]);
      matrix[i][i] = variance(seen, known[i]);
    }
    return NormalEquations.of(matrix, right).solve();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
