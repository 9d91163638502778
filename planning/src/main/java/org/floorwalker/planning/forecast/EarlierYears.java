package org.floorwalker.planning.forecast;

/// How the level moved at this time of earlier years, beside what yearly waves tell, and how much
/// of that comes again.
///
/// A year's movement is the logarithm of the mean of a fortnight round a day to come, but 364 days
/// earlier, over that of the fortnight up to the same evening then. The share of a movement that
/// comes again is the intraclass correlation of movements a year apart (Fisher 1925) over all weeks
/// of the history, drawn to a fifth as if a quarter of a year had shown that; it is next to nothing
/// where each year goes its own way.
final class EarlierYears {
  private static final int YEAR_DAYS = 364;
  private static final int FORTNIGHT = 14;
  private static final int WEEK = 7;
  private static final int FOUR_WEEKS = 28;
  private static final int[] LEADS = {7, 14, 21};
  private static final double USUAL_SHARE = 0.2;
  private static final int USUAL_PAIRS = 13 * LEADS.length;
  private static final double MOST = 0.9;

  private final KnownMeans means;
  private final int end;
  private final double share;

  /// @param means of the days before the end, freed of all that is known of a day
  EarlierYears(KnownMeans means, int end) {
    this.means = means;
    this.end = end;
    this.share = learntShare();
  }

  /// By how much the fortnight round the day `lead` days after the day `eve` lay above the one up
  /// to that day; in the first week only a part of the way is gone. `NaN` when not known.
  private double movement(int eve, int lead) {
    int first = eve + 1 + Math.max(0, lead - 1 - WEEK);
    double after = means.mean(first, first + FORTNIGHT);
    double before = means.mean(eve + 1 - FORTNIGHT, eve + 1);
    double way = Math.min(1, lead / (double) WEEK);
    return after > 0 && before > 0 ? way * Math.log(after / before) : Double.NaN;
  }

  private double learntShare() {
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int eve = end - 1 - FOUR_WEEKS; eve - YEAR_DAYS >= FORTNIGHT - 1; eve -= WEEK) {
      for (int lead : LEADS) {
        double now = movement(eve, lead);
        double before = movement(eve - YEAR_DAYS, lead);
        if (DayTable.known(now) && DayTable.known(before)) {
          products += now * before;
          squares += (now * now + before * before) / 2;
          pairs++;
        }
      }
    }
    double measured = squares > 0 ? products / squares : 0;
    double drawn = (pairs * measured + USUAL_PAIRS * USUAL_SHARE) / (pairs + USUAL_PAIRS);
    return Math.clamp(drawn, 0, MOST);
  }

  /// The share of a movement that comes again, 0 to 0.9.
  double share() {
    return share;
  }

  /// Factor on the level to expect, `lead` being 1 for the first day forecast: the best linear
  /// prediction from as many years as are known, each like each other by the share.
  double factor(int lead) {
    double sum = 0;
    int years = 0;
    for (int eve = end - 1 - YEAR_DAYS; eve >= FORTNIGHT - 1; eve -= YEAR_DAYS) {
      double moved = movement(eve, lead);
      if (DayTable.known(moved)) {
        sum += moved;
        years++;
      }
    }
    return years == 0 ? 1 : Math.exp(sum * share / (1 + (years - 1) * share));
  }
}
