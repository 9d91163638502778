package org.floorwalker.app.platform.charts;

/// The `d` of SVG paths; places have one decimal, so that a day of quarter-hours stays small.
public final class Paths {
  private Paths() {}

  /// A line through the points.
  public static String line(double[] x, double[] y) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      point(path, i == 0 ? 'M' : 'L', x[i], y[i]);
    }
    return path.toString();
  }

  /// A line of steps: the value of slot `i` holds from `x[i]` to `x[i + 1]`; one more place
  /// than values.
  public static String steps(double[] x, double[] y) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < y.length; i++) {
      if (i == 0 || y[i] != y[i - 1]) {
        point(path, i == 0 ? 'M' : 'L', x[i], y[i]);
      }
      if (i + 1 == y.length || y[i + 1] != y[i]) {
        point(path, 'L', x[i + 1], y[i]);
      }
    }
    return path.toString();
  }

  /// The area between two lines through the same places.
  public static String area(double[] x, double[] upper, double[] lower) {
    StringBuilder path = new StringBuilder(line(x, upper));
    for (int i = x.length - 1; i >= 0; i--) {
      point(path, 'L', x[i], lower[i]);
    }
    return x.length == 0 ? "" : path.append('Z').toString();
  }

  /// The area between two lines of steps.
  public static String stepArea(double[] x, double[] upper, double[] lower) {
    StringBuilder path = new StringBuilder(steps(x, upper));
    for (int i = lower.length - 1; i >= 0; i--) {
      if (i == lower.length - 1 || lower[i] != lower[i + 1]) {
        point(path, 'L', x[i + 1], lower[i]);
      }
      if (i == 0 || lower[i - 1] != lower[i]) {
        point(path, 'L', x[i], lower[i]);
      }
    }
    return upper.length == 0 ? "" : path.append('Z').toString();
  }

  private static void point(StringBuilder path, char command, double x, double y) {
    path.append(command);
    number(path, x);
    path.append(' ');
    number(path, y);
  }

  private static void number(StringBuilder path, double value) {
    long tenths = Math.round(value * 10);
    if (tenths < 0) {
      path.append('-');
    }
    path.append(Math.abs(tenths) / 10);
    if (tenths % 10 != 0) {
      path.append('.').append(Math.abs(tenths) % 10);
    }
  }
}
