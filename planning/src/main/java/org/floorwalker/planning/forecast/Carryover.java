package org.floorwalker.planning.forecast;

/// What the last day's surprise says of the days after it: after a day above what level and
/// calendar let expect, the next one tends to lie above too, by a share that is learnt.
///
/// The surprises are taken for a first-order autoregression (Yule 1927): a share of today's is left
/// tomorrow, its square the day after. The share is the regression of one day's surprise on that of
/// the day before, drawn to 0 by ten days of prior and by its own standard error, so that a series
/// whose days differ by chance only is left alone.
///
/// @param share of a surprise that is left a day later, 0 to 1
/// @param surprise logarithm by which the last known day lay off
record Carryover(double share, double surprise) {
  private static final double PRIOR_DAYS = 10;
  private static final double SPECIAL_WEIGHT = 0.3;

  /// Factor on a forecast, `lead` being 1 for the first day forecast.
  double factor(int lead) {
    return Math.exp(surprise * Math.pow(share, lead));
  }

  /// Surprises of days one after the other, of which the next was expected without the former.
  static final class Learning {
    private double products;
    private double squares;
    private int pairs;

    /// @param before surprise on a day, once the day itself has moved the level
    /// @param after how far the next known day lay off the level of that evening
    void add(double before, double after) {
      products += before * after;
      squares += before * before;
      pairs++;
    }

    double share() {
      if (pairs == 0 || squares == 0) {
        return 0;
      }
      double drawn = products / (squares * (1 + PRIOR_DAYS / pairs));
      return Math.clamp(drawn - 1 / Math.sqrt(pairs + 1.0), 0, 0.9);
    }
  }

  /// A special day says less of the days after it.
  static double weighted(double surprise, boolean special) {
    return special ? SPECIAL_WEIGHT * surprise : surprise;
  }
}
