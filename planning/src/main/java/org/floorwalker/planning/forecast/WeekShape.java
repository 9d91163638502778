package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which weekdays are alike: the working days and the weekend, learnt from level and shape.
///
/// Of all runs of one to three neighbouring weekdays the one is taken as weekend that leaves the
/// least variance inside the two groups, on square roots, which give Poisson counts equal variance
/// (Bartlett 1936). In Israel it is Friday and Saturday.
final class WeekShape {
  private static final int LONGEST_WEEKEND = 3;

  private final boolean[] weekend;

  private WeekShape(boolean[] weekend) {
    this.weekend = weekend;
  }

  static WeekShape of(DayTable table) {
    double[][] roots = rootMeans(table);
    boolean[] best = new boolean[7];
    double least = Double.POSITIVE_INFINITY;
    for (int length = 1; length <= LONGEST_WEEKEND; length++) {
      for (int first = 0; first < 7; first++) {
        boolean[] candidate = run(first, length);
        double within = spread(roots, candidate, true) + spread(roots, candidate, false);
        if (within < least * 0.999) {
          least = within;
          best = candidate;
        }
      }
    }
    return new WeekShape(quieterIsWeekend(roots, best));
  }

  /// The shorter run is the weekend unless it is one of many equal days; a busy Monday is not.
  private static boolean[] quieterIsWeekend(double[][] roots, boolean[] candidate) {
    boolean busier = size(roots, candidate, true) > size(roots, candidate, false);
    return busier ? new boolean[7] : candidate;
  }

  private static boolean[] run(int first, int length) {
    boolean[] days = new boolean[7];
    for (int i = 0; i < length; i++) {
      days[(first + i) % 7] = true;
    }
    return days;
  }

  private static double[][] rootMeans(DayTable table) {
    double[][] means = new double[7][table.slots()];
    int[][] seen = new int[7][table.slots()];
    for (int day = Math.max(0, table.days() - 400); day < table.days(); day++) {
      int weekday = table.weekday(day);
      for (int slot = 0; slot < table.slots(); slot++) {
        double count = table.count(day, slot);
        if (DayTable.known(count)) {
          means[weekday][slot] += count;
          seen[weekday][slot]++;
        }
      }
    }
    for (int weekday = 0; weekday < 7; weekday++) {
      for (int slot = 0; slot < table.slots(); slot++) {
        means[weekday][slot] = Math.sqrt(means[weekday][slot] / Math.max(1, seen[weekday][slot]));
      }
    }
    likeTheOthers(table, means);
    return means;
  }

  /// A weekday that a history of a few days does not reach is as the mean of those it does.
  private static void likeTheOthers(DayTable table, double[][] means) {
    int[] reached = IntStream.range(0, 7).filter(table::reaches).toArray();
    for (int weekday = 0; weekday < 7; weekday++) {
      for (int slot = 0; slot < table.slots() && !table.reaches(weekday); slot++) {
        int at = slot;
        means[weekday][slot] =
            Arrays.stream(reached).mapToDouble(of -> means[of][at]).average().orElse(0);
      }
    }
  }

  private static double spread(double[][] roots, boolean[] weekend, boolean inside) {
    double squares = 0;
    for (int slot = 0; slot < roots[0].length; slot++) {
      double mean = mean(roots, weekend, inside, slot);
      for (int weekday = 0; weekday < 7; weekday++) {
        double off = roots[weekday][slot] - mean;
        squares += weekend[weekday] == inside ? off * off : 0;
      }
    }
    return squares;
  }

  private static double size(double[][] roots, boolean[] weekend, boolean inside) {
    double sum = 0;
    for (int slot = 0; slot < roots[0].length; slot++) {
      sum += mean(roots, weekend, inside, slot);
    }
    return sum;
  }

  private static double mean(double[][] roots, boolean[] weekend, boolean inside, int slot) {
    double sum = 0;
    int days = 0;
    for (int weekday = 0; weekday < 7; weekday++) {
      if (weekend[weekday] == inside) {
        sum += roots[weekday][slot];
        days++;
      }
    }
    return sum / Math.max(1, days);
  }

  /// Whether the weekday, 0 for Monday, is of the weekend.
  boolean isWeekend(int weekday) {
    return weekend[weekday];
  }

  /// Whether the two weekdays are alike.
  boolean alike(int weekday, int other) {
    return weekend[weekday] == weekend[other];
  }
}
