package org.floorwalker.app.forecasting.web;

/// A factor as people say it: by how many per cent there are more or fewer.
public final class Percent {
  private static final double LEAST_FACTOR = 0.01;
  private static final double LARGEST_FACTOR = 10;

  private Percent() {}

  /// Whether nobody would take the factor for a slip of the hand.
  static boolean isSound(double factor) {
    return factor >= LEAST_FACTOR && factor <= LARGEST_FACTOR;
  }

  static double factor(double percent) {
    return 1 + percent / 100;
  }

  /// As a field holds it, to a tenth of a per cent: `8`, `-12.5`.
  static String typed(double factor) {
    long tenths = tenths(factor);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
  }

  /// Digits after the decimal point that it takes to say the factor to a tenth of a per cent.
  public static int digits(double factor) {
    return tenths(factor) % 10 == 0 ? 0 : 1;
  }

  private static long tenths(double factor) {
    return Math.round((factor - 1) * 1000);
  }
}
