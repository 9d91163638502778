package org.floorwalker.planning.forecast;

/// Tells what a forecast was learnt from: the days known, their gaps and what was left out.
record HistorySteps(FittedQueue fitted, Steps steps) {
  /// Three weeks of working days end on the 19th day.
  private static final int SHORT_DAYS = 19;

  private static final int LATE_DAYS = 7;

  void tell() {
    DailySeries series = fitted.series();
    int known = series.knownDays(0, fitted.end());
    if (known == 0) {
      steps.add("no-history", true, "There is no usable day of history; all is forecast as 0.");
      return;
    }
    steps.add(
        "history-used",
        false,
        "Learnt from %s days, %s to %s.",
        "days",
        known,
        "first",
        fitted.table().firstDay(),
        "last",
        fitted.table().date(fitted.end() - 1));
    tellGaps(series);
    if (fitted.end() < SHORT_DAYS) {
      steps.add(
          "short-history",
          true,
          "Days known: %s, so the bands are wide; three weeks are the least for a sound forecast.",
          "days",
          known);
    }
    new FewDays(fitted, steps).tell();
    tellNothing();
  }

  private void tellNothing() {
    if (fitted.quietDays() >= fitted.end()) {
      steps.add("all-zero", true, "Nothing arrived in the whole history; 0 is forecast.");
    } else if (fitted.hasStopped()) {
      steps.add(
          "queue-stopped",
          true,
          "Nothing has arrived since %s; the queue is taken as closed and 0 is forecast.",
          "last",
          fitted.table().date(fitted.end() - 1 - fitted.quietDays()));
    }
  }

  private void tellGaps(DailySeries series) {
    if (series.filledSlots() > 0) {
      steps.add(
          "gaps-filled",
          false,
          "%s slots of known days have no row; they count as the latest equal weekday's.",
          "slots",
          series.filledSlots());
    }
    tellImplausible();
    tellSilences();
    tellRuledDays();
    tellEnd();
  }

  private void tellImplausible() {
    for (int day : fitted.table().implausibleDays()) {
      steps.add(
          "implausible-day",
          true,
          "%s is left out: it has over twenty times the contacts of a busy day.",
          "date",
          fitted.table().date(day));
    }
    for (int day : fitted.table().spikedDays()) {
      steps.add(
          "implausible-slots",
          true,
          "%s has slots with over thirty times the contacts of a busy one; these are left out.",
          "date",
          fitted.table().date(day));
    }
  }

  private void tellSilences() {
    for (Silence silence : fitted.silences()) {
      steps.add(
          "silence",
          true,
          "From %s to %s nothing came, which chance does not explain; these days are left out.",
          "first",
          fitted.table().date(silence.first()),
          "last",
          fitted.table().date(silence.last()));
    }
  }

  private void tellRuledDays() {
    for (int day : fitted.table().leftOutDays()) {
      steps.add(
          "day-left-out",
          false,
          "%s is left out, as a planner ruled.",
          "date",
          fitted.table().date(day));
    }
    if (fitted.table().countedDays() > 0) {
      steps.add(
          "days-counted",
          false,
          "%s days count undamped, as a planner ruled.",
          "days",
          fitted.table().countedDays());
    }
  }

  private void tellEnd() {
    int late = fitted.table().days() - fitted.end();
    if (late > LATE_DAYS) {
      steps.add(
          "history-ended",
          true,
          "The history ends %s days before the first day forecast; the bands widen with the gap.",
          "days",
          late);
    }
  }
}
