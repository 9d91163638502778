package org.floorwalker.planning.forecast;

import java.util.stream.IntStream;

/// Tells what a history of a few days leaves open: weekdays of which it says nothing.
record FewDays(FittedQueue fitted, Steps steps) {
  private static final int WEEK = 7;

  /// After two weeks a weekday without rows is closed, as far as anybody can see.
  private static final int FEW_DAYS = 14;

  void tell() {
    if (fitted.table().days() > FEW_DAYS) {
      return;
    }
    for (int ahead = 0; ahead < Math.min(WEEK, fitted.request().days()); ahead++) {
      if (!isSeen(fitted.table().weekday(fitted.table().days() + ahead))) {
        tell(ahead);
      }
    }
  }

  private boolean isSeen(int weekday) {
    DayTable table = fitted.table();
    for (int day = 0; day < table.days(); day++) {
      if (table.isSeen(day) && table.weekday(day) == weekday) {
        return true;
      }
    }
    return false;
  }

  private void tell(int ahead) {
    boolean[] open = fitted.openSlots(ahead);
    if (IntStream.range(0, open.length).anyMatch(slot -> open[slot])) {
      steps.add(
          "weekday-not-reached",
          true,
          "The history has no day of the weekday of %s; it is forecast like the others. Maybe set"
              + " opening hours.",
          "date",
          fitted.date(ahead));
    } else if (fitted.hours() == null) {
      steps.add(
          "weekday-without-rows",
          true,
          "The short history has no row of the weekday of %s; it is taken as closed. Maybe set"
              + " opening hours.",
          "date",
          fitted.date(ahead));
    }
  }
}
