package org.floorwalker.planning.forecast;

/// Special days on which the queue has been closed each time their name came: closed again.
///
/// A day counts as closed when all its slots were zero although some contacts were to be expected,
/// or when an open weekday has no row at all: seen twice, or once where three special days or more
/// have none and no more ordinary ones are missing. A table of contacts has no rows of a closed
/// day, nor of one on which nobody happened to call: once is enough only where some contacts were
/// to be expected.
final class ClosedNames {
  private static final double USUAL_CONTACTS = 5;
  private static final int ABSENT_TIMES = 2;
  private static final int ABSENT_SPECIAL_DAYS = 3;
  private static final int WEEKS = 26;

  private final DailySeries series;
  private final CalendarDesign design;
  private final int end;
  private final boolean isAbsenceAClosure;

  ClosedNames(DailySeries series, CalendarDesign design, int end) {
    this.series = series;
    this.design = design;
    this.end = end;
    this.isAbsenceAClosure = isAbsenceAClosure();
  }

  private boolean isAbsenceAClosure() {
    int special = 0;
    int ordinary = 0;
    for (int day = 0; day < end; day++) {
      if (isMissed(day)) {
        special += design.isSpecial(day) ? 1 : 0;
        ordinary += design.isSpecial(day) ? 0 : 1;
      }
    }
    return special >= ABSENT_SPECIAL_DAYS && special >= ordinary;
  }

  /// Whether the day bears a name whose earlier days were all closed.
  boolean isClosed(int day) {
    return design.isSpecial(day)
        && design.namesOf(day).stream().anyMatch(name -> wasAlwaysClosed(name));
  }

  private boolean wasAlwaysClosed(String name) {
    int zero = 0;
    int absent = 0;
    int missed = 0;
    for (int day = 0; day < end; day++) {
      if (design.isSpecial(day) && design.namesOf(day).contains(name)) {
        boolean isZero =
            series.isKnown(day) && series.total(day) == 0 && usual(day) > USUAL_CONTACTS;
        if (!isZero && !isAbsent(day)) {
          return false;
        }
        zero += isZero ? 1 : 0;
        absent += isAbsent(day) ? 1 : 0;
        missed += isMissed(day) ? 1 : 0;
      }
    }
    return zero > 0 || absent >= ABSENT_TIMES || (isAbsenceAClosure && missed > 0);
  }

  /// Absent although some contacts were to be expected.
  private boolean isMissed(int day) {
    return isAbsent(day) && usual(day) > USUAL_CONTACTS;
  }

  private boolean isAbsent(int day) {
    return !series.table().isSeen(day) && usual(day) > 0;
  }

  /// Mean total of the equal weekdays of half a year before, 0 when most of them had no rows.
  private double usual(int day) {
    double sum = 0;
    int known = 0;
    int looked = 0;
    for (int back = day - 7; back >= 0 && looked < WEEKS; back -= 7) {
      looked++;
      if (series.isKnown(back)) {
        sum += series.total(back);
        known++;
      }
    }
    return known * 5 >= looked * 4 && known > 0 ? sum / known : 0;
  }
}
