package org.floorwalker.planning.optimise.search;

/// Temperatures of a search, falling geometrically.
///
/// @param hot points at the start
/// @param cold points at the end
record Cooling(double hot, double cold) {
  /// Grains when the share of the work is done.
  double at(double done) {
    return Points.GRAINS_PER_POINT * hot * Math.pow(cold / hot, Math.min(1, done));
  }
}
