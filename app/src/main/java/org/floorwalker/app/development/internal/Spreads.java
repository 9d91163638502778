package org.floorwalker.app.development.internal;

import java.util.List;
import org.floorwalker.app.development.Coverage.Spread;

/// Least, quarters and most of some figures, with linear interpolation between the two nearest
/// (Hyndman and Fan 1996, definition 7).
public final class Spreads {
  private Spreads() {}

  public static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return new Spread(
        quantile(sorted, 0),
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        quantile(sorted, 1));
  }

  private static double quantile(List<Double> sorted, double share) {
    double at = share * (sorted.size() - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }
}
