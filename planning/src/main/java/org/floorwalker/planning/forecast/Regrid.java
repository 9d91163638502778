package org.floorwalker.planning.forecast;

/// Moves the expected contacts of a day from the history's slots to the slots asked for.
///
/// Whole slots add up exactly. Inside a slot contacts lie on a straight line whose slope follows
/// the neighbours and never goes below zero (van Leer 1977), so finer slots are smooth and still
/// add up to the coarse ones.
final class Regrid {
  private Regrid() {}

  /// Means of slots of `toMinutes` from means of slots of `fromMinutes`; both divide a day.
  static double[] means(double[] from, int fromMinutes, int toMinutes) {
    return means(from, fromMinutes, toMinutes, true);
  }

  /// The same with contacts spread evenly inside each slot.
  static double[] flat(double[] from, int fromMinutes, int toMinutes) {
    return means(from, fromMinutes, toMinutes, false);
  }

  private static double[] means(double[] from, int fromMinutes, int toMinutes, boolean sloped) {
    double[] to = new double[1440 / toMinutes];
    for (int slot = 0; slot < from.length; slot++) {
      int start = slot * fromMinutes;
      double slope = sloped ? slope(from, slot) : 0;
      for (int target = start / toMinutes; target * toMinutes < start + fromMinutes; target++) {
        double enters = Math.max(0, (double) (target * toMinutes - start) / fromMinutes);
        double leaves = Math.min(1, (double) ((target + 1) * toMinutes - start) / fromMinutes);
        to[target] += Math.max(0, integral(from[slot], slope, enters, leaves));
      }
    }
    return to;
  }

  private static double integral(double mean, double slope, double enters, double leaves) {
    double middle = (enters + leaves) / 2 - 0.5;
    return (leaves - enters) * (mean + slope * middle);
  }

  private static double slope(double[] means, int slot) {
    if (slot == 0 || slot == means.length - 1) {
      return 0;
    }
    double before = means[slot] - means[slot - 1];
    double after = means[slot + 1] - means[slot];
    if (before * after <= 0) {
      return 0;
    }
    double least = Math.min(Math.abs(before), Math.abs(after));
    double steep = Math.min(Math.abs(before + after) / 2, 2 * least);
    return Math.signum(after) * Math.min(steep, 2 * means[slot]);
  }

  /// Which target slots hold any open slot.
  static boolean[] open(boolean[] from, int fromMinutes, int toMinutes) {
    boolean[] to = new boolean[1440 / toMinutes];
    for (int slot = 0; slot < from.length; slot++) {
      int start = slot * fromMinutes;
      for (int target = start / toMinutes; target * toMinutes < start + fromMinutes; target++) {
        to[target] |= from[slot];
      }
    }
    return to;
  }
}
