package org.floorwalker.planning.forecast;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Tells what the calendar does to the days forecast: their places in the month and the named days.
record CalendarSteps(FittedQueue fitted, Steps steps) {
  private static final int MONTH_DAYS = 31;
  private static final int MONTH_PLACES = 3;

  /// An effect under two per cent is no news to a planner.
  private static final double TOLD_FROM = 0.02;

  void tell() {
    tellSeason();
    tellMonth();
    tellSpecialDays();
  }

  private void tellSeason() {
    if (fitted.origin().regression().hasSeason()) {
      steps.add(
          "season-share",
          false,
          "Of what the season would change from here on %s %% is used, as far as earlier years moved alike.",
          "percent",
          Math.round(100 * fitted.origin().seasonShare()));
    }
  }

  /// The places in the month that move the days forecast most, such as paydays.
  private void tellMonth() {
    DailyRegression regression = fitted.origin().regression();
    IntStream.range(0, Math.min(MONTH_DAYS, fitted.request().days()))
        .map(ahead -> fitted.table().days() + ahead)
        .filter(day -> Math.abs(regression.monthFactor(day) - 1) >= TOLD_FROM)
        .boxed()
        .sorted(Comparator.comparingDouble(day -> -Math.abs(Math.log(regression.monthFactor(day)))))
        .limit(MONTH_PLACES)
        .sorted()
        .forEach(this::tellPlaceInMonth);
  }

  private void tellPlaceInMonth(int day) {
    steps.add(
        "month-position",
        false,
        "%s: %s %% for its place in the month, seen %s times.",
        "date",
        fitted.design().date(day),
        "percent",
        Steps.percent(fitted.origin().regression().monthFactor(day) - 1),
        "earlier",
        IntStream.range(0, fitted.end())
            .filter(past -> fitted.series().isKnown(past))
            .filter(past -> fitted.design().isSamePlaceInMonth(past, day))
            .count());
  }

  private void tellSpecialDays() {
    for (int ahead = 0; ahead < fitted.request().days(); ahead++) {
      int day = fitted.table().days() + ahead;
      if (fitted.design().isSpecial(day)) {
        tellSpecialDay(day);
      }
    }
    if (fitted.isBorrowing()) {
      steps.add(
          "borrowed",
          false,
          "Under 20 contacts a day: special days, day shape and part of the level come from all"
              + " queues together.");
    }
  }

  private void tellSpecialDay(int day) {
    String names = String.join(", ", fitted.design().namesOf(day));
    if (fitted.closed().isClosed(day)) {
      steps.add(
          "special-day-closed",
          false,
          "%s (%s): closed each time before, so 0.",
          "date",
          fitted.design().date(day),
          "names",
          names);
      return;
    }
    steps.add(
        "special-day",
        false,
        "%s (%s): %s %% against an ordinary day, learnt from %s earlier ones of the name.",
        "date",
        fitted.design().date(day),
        "names",
        names,
        "percent",
        Steps.percent(fitted.origin().regression().specialFactor(day) - 1),
        "earlier",
        earlier(day));
  }

  private long earlier(int day) {
    long count = 0;
    for (int past = 0; past < fitted.end(); past++) {
      boolean same = fitted.design().isSpecial(past) && fitted.series().isKnown(past);
      count += same && isSameName(day, past) ? 1 : 0;
    }
    return count;
  }

  private boolean isSameName(int day, int past) {
    return fitted.design().namesOf(past).stream().anyMatch(fitted.design().namesOf(day)::contains);
  }
}
