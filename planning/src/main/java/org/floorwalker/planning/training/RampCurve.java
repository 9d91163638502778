package org.floorwalker.planning.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How much longer newcomers need for a contact than the proficient, by full weeks since they began
/// to serve customers: 1.6 is six tenths longer, 1 is as long.
///
/// @param factors by week, from week 0; never rising, each more than 0; the last holds for ever
public record RampCurve(List<Double> factors) {
  /// Proficient is whoever needs at most a twentieth longer.
  public static final double PROFICIENT = 1.05;

  private static final int WEEKS = 53;

  /// Contacts a week's usual value weighs when it meets what was measured.
  private static final double WEIGHT_OF_USUAL = 200;

  public RampCurve {
    factors = List.copyOf(factors);
    for (int week = 1; week < factors.size(); week++) {
      if (factors.get(week) > factors.get(week - 1) + 1e-12) {
        throw new IllegalArgumentException(
            "Week %d takes %.3f after %.3f.\nMaybe smooth it with learn."
                .formatted(week, factors.get(week), factors.get(week - 1)));
      }
    }
    if (factors.isEmpty() || factors.getLast() <= 0) {
      throw new IllegalArgumentException("A curve needs weeks above 0: " + factors);
    }
  }

  /// The curve before anything was measured: `1 + (start − 1) · e^(−week · ln(20 (start − 1)) /
  /// weeks)`, so that [#PROFICIENT] is reached after so many weeks.
  ///
  /// Seventeen weeks are the mean of 128 Danish centres (Global Call Center Project, Cornell
  /// University ILR School, country report Denmark, 2004–2005). The start is an assumption until a
  /// centre has figures of its own.
  ///
  /// @param start factor in the first week, more than 1.05
  /// @param weeks until proficient, at least 1
  public static RampCurve usual(double start, int weeks) {
    if (!(start > PROFICIENT) || weeks < 1) {
      throw new IllegalArgumentException(
          "From %.2f in %d weeks is no ramp.\nMaybe write 1.6 and 17.".formatted(start, weeks));
    }
    double rate = Math.log((start - 1) / (PROFICIENT - 1)) / weeks;
    List<Double> factors = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      factors.add(1 + (start - 1) * Math.exp(-rate * week));
    }
    return new RampCurve(factors);
  }

  /// What was measured in one week of tenure.
  ///
  /// @param week full weeks since the beginning, at least 0
  /// @param contacts handled by newcomers in it
  /// @param ratio their handle seconds ÷ the seconds the proficient would have needed for the same
  ///     contacts, queue by queue
  public record Measured(int week, double contacts, double ratio) {}

  /// The curve with what was measured laid over it: each week is the mean of both, the usual value
  /// weighing two hundred contacts, then made never rising by pooling neighbours (Ayer, Brunk,
  /// Ewing, Reid and Silverman 1955, Annals of Mathematical Statistics 26, section 2).
  public RampCurve learn(List<Measured> measured) {
    double[] sum = new double[factors.size()];
    double[] weight = new double[factors.size()];
    for (int week = 0; week < sum.length; week++) {
      weight[week] = WEIGHT_OF_USUAL;
      sum[week] = WEIGHT_OF_USUAL * factors.get(week);
    }
    for (Measured one : measured) {
      int week = Math.min(one.week(), sum.length - 1);
      weight[week] += one.contacts();
      sum[week] += one.contacts() * one.ratio();
    }
    return new RampCurve(pooled(sum, weight));
  }

  /// A stretch of weeks of one value.
  private record Pool(double sum, double weight, int weeks) {
    double value() {
      return sum / weight;
    }

    Pool with(Pool other) {
      return new Pool(sum + other.sum, weight + other.weight, weeks + other.weeks);
    }
  }

  private static List<Double> pooled(double[] sum, double[] weight) {
    List<Pool> pools = new ArrayList<>();
    for (int week = 0; week < sum.length; week++) {
      Pool last = new Pool(sum[week], weight[week], 1);
      while (!pools.isEmpty() && pools.getLast().value() < last.value()) {
        last = pools.removeLast().with(last);
      }
      pools.add(last);
    }
    List<Double> factors = new ArrayList<>();
    pools.forEach(pool -> factors.addAll(Collections.nCopies(pool.weeks(), pool.value())));
    return factors;
  }

  /// The factor in a week of tenure, at least 0.
  public double factor(int week) {
    return factors.get(Math.min(week, factors.size() - 1));
  }

  /// Heads that a newcomer in that week stands for where the proficient count as one.
  public double heads(int week) {
    return 1 / factor(week);
  }

  /// Weeks until proficient; the number of weeks known when it is not reached within them.
  public int weeksToProficiency() {
    for (int week = 0; week < factors.size(); week++) {
      if (factors.get(week) <= PROFICIENT + 1e-9) {
        return week;
      }
    }
    return factors.size();
  }
}
