package org.floorwalker.app.requests;

import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.floorwalker.planning.leave.LeaveSeason;
import org.jspecify.annotations.Nullable;

/// Weeks together that the law of a country gives in a stretch of the year.
///
/// @param law where it stands
/// @param read who of the centre read it there; null for what came with the product, which the
///     centre must confirm
public record RoundSeason(
    String country, Stretch stretch, int weeks, String law, @Nullable LawReading read) {

  /// A stretch of every year, both days included.
  public record Stretch(MonthDay first, MonthDay last) {
    /// Days of the stretch in a year without a leap day; below 1 when it ends before it begins.
    public long days() {
      return ChronoUnit.DAYS.between(first.atYear(2001), last.atYear(2001)) + 1;
    }
  }

  /// The season of a year.
  public LeaveSeason in(int year) {
    return new LeaveSeason(stretch.first().atYear(year), stretch.last().atYear(year), weeks);
  }
}
