package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How the less popular hours fell, for one person beside the team's median.
///
/// @param from first day counted
/// @param until the day after the last
/// @param own the person's own
/// @param median the team's, half a count where two people share the middle; null for teams of
///     fewer than five, where a median would show single people
public record Fairness(LocalDate from, LocalDate until, Counts own, @Nullable Counts median) {

  /// @param evenings shifts that end after 19:00 at the site
  /// @param weekends shifts that begin on a Saturday or Sunday
  /// @param holidays shifts on public holidays of the site's country
  /// @param lateChanges changes by the planner less than 14 days before the day
  public record Counts(double evenings, double weekends, double holidays, double lateChanges) {}
}
