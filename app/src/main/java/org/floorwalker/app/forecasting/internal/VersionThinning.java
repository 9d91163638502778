package org.floorwalker.app.forecasting.internal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.forecasting.KeepingTerms;

/// Which forecast versions have no meaning of their own any more: there is a later one of the same
/// day, week or month, nobody decided anything on them, and the ledger looks back no further.
public final class VersionThinning {
  private static final int WEEK = 7;

  private VersionThinning() {}

  /// A version.
  ///
  /// @param madeOn the day it was made, at the centre
  /// @param isHeld whether it was approved, a need was made from it, or an override was laid
  ///     over it while it was the newest
  public record Version(long id, LocalDate madeOn, boolean isHeld) {}

  /// Those to be removed.
  ///
  /// @param newestFirst all versions, the newest first
  public static List<Long> listSpare(
      List<Version> newestFirst, LocalDate today, KeepingTerms terms) {
    Set<String> seen = new HashSet<>();
    return newestFirst.stream()
        .filter(version -> !seen.add(stretch(version.madeOn, today, terms)))
        .filter(version -> !version.isHeld)
        .filter(version -> isOlder(version.madeOn, today, KeepingTerms.LEAST_DAYS))
        .map(Version::id)
        .toList();
  }

  private static boolean isOlder(LocalDate day, LocalDate today, int days) {
    return day.isBefore(today.minusDays(days));
  }

  /// The day, week or month of which one version is enough.
  private static String stretch(LocalDate day, LocalDate today, KeepingTerms terms) {
    if (!isOlder(day, today, terms.everyDays())) {
      return day.toString();
    }
    return isOlder(day, today, terms.everyDays() + WEEK * terms.weeklyWeeks())
        ? "month %d-%d".formatted(day.getYear(), day.getMonthValue())
        : "week %d-%d"
            .formatted(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
