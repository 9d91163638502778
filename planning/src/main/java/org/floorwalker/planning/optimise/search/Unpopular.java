package org.floorwalker.planning.optimise.search;

/// Kinds of shifts that few like and fairness spreads: each agent pays for the square of how many
/// they have of a kind. A shift may be of several kinds, as a late one on a Sunday is.
final class Unpopular {
  static final int EVENING = 0;
  static final int WEEKEND_DAY = 1;
  static final int HOLIDAY = 2;
  static final int KINDS = 3;

  /// Points of the square, by kind.
  private static final double[] SQUARE = {1, 1.5, 2};

  private Unpopular() {}

  /// Points of so many shifts of the kind.
  static double points(int kind, double shifts) {
    return SQUARE[kind] * shifts * shifts;
  }

  /// Points that a part of a shift more costs for each whole one.
  static double slope(int kind, double shifts) {
    return 2 * SQUARE[kind] * shifts;
  }

  /// Points that one more shift of the kind costs after so many.
  static double oneMore(int kind, int shifts) {
    return SQUARE[kind] * (2 * shifts + 1);
  }

  /// Points that each of two more shifts of the kind costs after so many.
  static double eachOfTwoMore(int kind, int shifts) {
    return SQUARE[kind] * (2 * shifts + 2);
  }

  /// Whether a shift is of the kind.
  ///
  /// @param endMinute end of the shift from the origin of the time axis
  static boolean is(int kind, SiteDays site, int day, int endMinute) {
    return switch (kind) {
      case EVENING -> endMinute > site.evening[day];
      case WEEKEND_DAY -> site.isWeekend[day];
      default -> site.isHoliday[day];
    };
  }

  /// The kinds that a shift is of, one bit each.
  static byte kinds(SiteDays site, int day, int endMinute) {
    int kinds = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      kinds |= is(kind, site, day, endMinute) ? 1 << kind : 0;
    }
    return (byte) kinds;
  }
}
