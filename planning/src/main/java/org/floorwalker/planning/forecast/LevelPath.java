package org.floorwalker.planning.forecast;

/// How the level of a series moves beside what its wandering trend follows: a shift some weeks ago,
/// or a steady growth that goes on.
///
/// @param firstNewDay first day on the new level; 0 where there is no shift
/// @param growthADay steady growth of the logarithm a day; 0 for none
/// @param end number of the first day to forecast
record LevelPath(int firstNewDay, double growthADay, int end) {
  /// What is left of the growth a day later (damped trend; Gardner & McKenzie 1985).
  private static final double DAMPING = 0.99;

  static LevelPath level(int end) {
    return new LevelPath(0, 0, end);
  }

  static LevelPath shifted(int firstNewDay, int end) {
    return new LevelPath(firstNewDay, 0, end);
  }

  static LevelPath growing(double growthADay, int end) {
    return new LevelPath(0, growthADay, end);
  }

  boolean isShifted() {
    return firstNewDay > 0;
  }

  boolean isGrowing() {
    return growthADay != 0;
  }

  /// Logarithm by which growth sets the day apart from the last day known.
  double growth(int day) {
    int ahead = day - (end - 1);
    return growthADay * (ahead <= 0 ? ahead : damped(ahead));
  }

  private static double damped(int days) {
    return DAMPING * (1 - Math.pow(DAMPING, days)) / (1 - DAMPING);
  }

  /// -1 before the shift, 0 from then on: what counts are the days after it.
  double beforeShift(int day) {
    return day < firstNewDay ? -1 : 0;
  }
}
