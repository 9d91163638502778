package org.floorwalker.planning.forecast;

/// How much is computed for a forecast.
public enum ForecastDepth {
  /// Every method, boosted trees among them.
  FULL,
  /// Without boosted trees: about half of the computing, and up to a twentieth more error where
  /// the level of days moves much.
  LEAN
}
