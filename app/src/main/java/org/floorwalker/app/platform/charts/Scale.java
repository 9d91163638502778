package org.floorwalker.app.platform.charts;

import java.util.ArrayList;
import java.util.List;

/// A straight scale from values to places on a chart, e.g. 0 to 40 people on 112 to 6 pixels from
/// the top.
///
/// @param from value at the start
/// @param to value at the end, other than `from`
/// @param start place of `from` in pixels
/// @param end place of `to` in pixels
public record Scale(double from, double to, double start, double end) {
  public Scale {
    if (!(to > from)) {
      throw new IllegalArgumentException(
          "A scale from %s to %s has no length.\nMaybe the chart has no values."
              .formatted(from, to));
    }
  }

  /// A scale from 0 up to the first round number at or above the value, at least 1.
  public static Scale upTo(double greatest, double start, double end) {
    List<Double> ticks = ticks(greatest);
    return new Scale(0, ticks.getLast(), start, end);
  }

  public double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  /// Three to six round numbers from 0 to the first at or above the value.
  public static List<Double> ticks(double greatest) {
    double top = Math.max(greatest, 1);
    double power = Math.pow(10, Math.floor(Math.log10(top)));
    double step = power / 5;
    for (double candidate : new double[] {power / 5, power / 4, power / 2, power, power * 2}) {
      if (Math.ceil(top / candidate - 1e-9) <= 5) {
        step = candidate;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    long steps = Math.max(2, (long) Math.ceil(top / step - 1e-9));
    for (long i = 0; i <= steps; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
