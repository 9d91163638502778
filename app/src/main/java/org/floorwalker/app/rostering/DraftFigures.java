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
/// @param months how unevenly evenings and weekends fall once the last 13 weeks are counted too
/// @param oneQueue weeks on one queue of those whose skills would allow another
/// @param brokenRules rules broken, each of which publishing would refuse
public record DraftFigures(
    RosterCost cost,
    CoverageHours coverage,
    PaidHours hours,
    Wishes wishes,
    Spread evenings,
    Spread weekends,
    Months months,
    OneQueue oneQueue,
    int brokenRules) {

  /// @param paid paid hours of everybody
  /// @param outside people whose hours lie outside what was agreed
  public record PaidHours(double paid, int outside) {}

  /// @param starts shifts of people who wished a start
  /// @param startsKept those that start as wished
  /// @param free days wished free
  /// @param freeKept those without a shift over them
  public record Wishes(int starts, int startsKept, int free, int freeKept) {}

  /// Mean distance of a person from the mean of those of the same site and contract, in shifts.
  ///
  /// @param eveningsBefore evenings of the last 13 weeks
  /// @param evenings the same with those of the version
  /// @param weekendsBefore weekend shifts of the last 13 weeks
  /// @param weekends the same with those of the version
  public record Months(
      double eveningsBefore, double evenings, double weekendsBefore, double weekends) {}

  /// @param alike weeks in which one queue takes seven hours, or the whole day, on every day worked
  /// @param weeks weeks of everybody with two skills or more and two worked days or more
  public record OneQueue(int alike, int weeks) {}

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
