package org.floorwalker.app.rostering;

import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterReport.CoverageHours;

/// What one version of a schedule comes to as it stands, corrections included, so that versions can
/// be laid side by side.
///
/// @param cost points by cause, lower is better
/// @param coverage hours short and over against the need
/// @param hours paid time and the agreed hours
/// @param wishes wishes and how many are kept
/// @param evenings shifts that end after 19:00 at the site, over people
/// @param weekends shifts that begin on a Saturday or Sunday, over people
/// @param brokenRules rules broken, each of which publishing would refuse
public record DraftFigures(
    RosterCost cost,
    CoverageHours coverage,
    PaidHours hours,
    Wishes wishes,
    Spread evenings,
    Spread weekends,
    int brokenRules) {

  /// @param paid paid hours of everybody
  /// @param outside people whose hours lie outside what was agreed
  public record PaidHours(double paid, int outside) {}

  /// @param starts shifts of people who wished a start
  /// @param startsKept those that start as wished
  /// @param free days wished free
  /// @param freeKept those without a shift over them
  public record Wishes(int starts, int startsKept, int free, int freeKept) {}

  /// How a count falls on people.
  ///
  /// @param least the fewest anybody has
  /// @param mean over all people
  /// @param most the most anybody has
  public record Spread(int least, double mean, int most) {
    public static Spread of(int[] counts) {
      int least = Integer.MAX_VALUE;
      int most = 0;
      int sum = 0;
      for (int count : counts) {
        least = Math.min(least, count);
        most = Math.max(most, count);
        sum += count;
      }
      return counts.length == 0
          ? new Spread(0, 0, 0)
          : new Spread(least, (double) sum / counts.length, most);
    }
  }
}
