package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What the calendar cannot explain of the last year and is shown to the planner: keep it, leave it
/// out, or give it a name.
final class Surprises {
  private static final double UNUSUAL = 5;
  private static final double NOTABLE_SHARE = 0.05;
  private static final double SHIFTED = 2;
  private static final int RUN_DAYS = 5;
  private static final int SHOWN_DAYS = 400;

  private final FittedQueue fitted;
  private final DailyRegression regression;

  Surprises(FittedQueue fitted) {
    this.fitted = fitted;
    this.regression = fitted.origin().regression();
  }

  /// Single days, latest first.
  List<UnusualDay> days() {
    List<UnusualDay> unusual = new ArrayList<>();
    for (int day = fitted.end() - 1; day >= firstShown(); day--) {
      double off = regression.deviation(day);
      boolean isExplained = fitted.design().isSpecial(day) || fitted.table().isCounted(day);
      if (Math.abs(off) > UNUSUAL && isNotable(day) && !isExplained) {
        unusual.add(
            new UnusualDay(
                fitted.table().date(day),
                fitted.series().total(day),
                Math.exp(regression.logMean(day)),
                off));
      }
    }
    return unusual;
  }

  /// Where days hardly differ, a few contacts are many standard deviations and yet no news.
  private boolean isNotable(int day) {
    double expected = Math.exp(regression.logMean(day));
    double off = Math.abs(fitted.series().total(day) - expected);
    return off >= Math.max(1, NOTABLE_SHARE * expected);
  }

  private int firstShown() {
    return Math.max(0, fitted.end() - SHOWN_DAYS);
  }

  /// The shift that is followed, then five days or more in a row that lay off to one side, latest
  /// first.
  List<LevelShift> levelShifts() {
    List<LevelShift> shifts = runs();
    LevelPath path = regression.path();
    if (path.isShifted() && !regression.ruledShifts().isConfirmed(path)) {
      shifts.addFirst(
          new LevelShift(
              fitted.table().date(path.firstNewDay()),
              fitted.table().date(fitted.end() - 1),
              Math.exp(regression.shiftedBy())));
    }
    return shifts;
  }

  private List<LevelShift> runs() {
    List<LevelShift> shifts = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    double side = 0;
    for (int day = firstShown(); day < fitted.end(); day++) {
      double off = regression.deviation(day);
      if (DayTable.known(off)) {
        boolean isOff = Math.abs(off) > SHIFTED && !fitted.table().isCounted(day);
        double now = isOff ? Math.signum(off) : 0;
        if (now != side) {
          addShift(shifts, run);
          run.clear();
        }
        side = now;
        if (now != 0) {
          run.add(day);
        }
      }
    }
    addShift(shifts, run);
    Collections.reverse(shifts);
    return shifts;
  }

  private void addShift(List<LevelShift> shifts, List<Integer> run) {
    if (run.size() >= RUN_DAYS) {
      double contacts = run.stream().mapToDouble(fitted.series()::total).sum();
      double expected = run.stream().mapToDouble(d -> Math.exp(regression.logMean(d))).sum();
      shifts.add(
          new LevelShift(
              fitted.table().date(run.getFirst()),
              fitted.table().date(run.getLast()),
              contacts / expected));
    }
  }
}
