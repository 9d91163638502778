package org.floorwalker.planning.careers;

import java.util.List;

/// Leavers for each year of somebody's time, such as 0.35 for 35 a hundred and year, with
/// its interval.
///
/// Source: Byar's approximation of the exact Poisson interval, Breslow and Day 1987, Statistical
/// Methods in Cancer Research II, section 2.3.
///
/// @param leavers how many left
/// @param personYears time watched, above 0
/// @param value leavers a person-year
/// @param low lower end
/// @param high upper end
public record LeavingRate(int leavers, double personYears, double value, double low, double high) {
  private static final double DAYS_A_YEAR = 365.25;

  /// @param normal standard deviations of the interval, such as 1.96 for 95 %
  public static LeavingRate of(int leavers, double personYears, double normal) {
    if (leavers < 0 || !(personYears > 0)) {
      throw new IllegalArgumentException(
          "%d leavers in %s years make no rate. Maybe nobody was watched."
              .formatted(leavers, personYears));
    }
    double low = leavers == 0 ? 0 : leavers * cubed(leavers, -normal);
    double high = (leavers + 1) * cubed(leavers + 1, normal);
    return new LeavingRate(
        leavers, personYears, leavers / personYears, low / personYears, high / personYears);
  }

  private static double cubed(double count, double normal) {
    return Math.pow(1 - 1 / (9 * count) + normal / (3 * Math.sqrt(count)), 3);
  }

  /// Of the part of the spells that lies between two tenures, the second not included.
  public static LeavingRate of(List<Spell> spells, int fromDays, int untilDays, double normal) {
    int leavers = 0;
    long days = 0;
    for (Spell spell : spells) {
      int from = Math.max(fromDays, spell.enteredDays());
      int until = Math.min(untilDays, spell.untilDays());
      days += Math.max(0, until - from);
      boolean within = spell.untilDays() > fromDays && spell.untilDays() <= untilDays;
      leavers += spell.left() && within ? 1 : 0;
    }
    return of(leavers, Math.max(days, 1) / DAYS_A_YEAR, normal);
  }
}
