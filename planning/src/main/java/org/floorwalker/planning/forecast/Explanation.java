package org.floorwalker.planning.forecast;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/// Tells how a forecast was made, from what the fit really did.
final class Explanation {
  /// Three weeks of working days end on the 19th day.
  private static final int SHORT_DAYS = 19;

  private static final int LATE_DAYS = 7;
  private static final int MONTH_DAYS = 31;
  private static final int MONTH_PLACES = 3;

  /// An effect under two per cent is no news to a planner.
  private static final double TOLD_FROM = 0.02;

  private final FittedQueue fitted;
  private final Steps steps = new Steps();

  private Explanation(FittedQueue fitted) {
    this.fitted = fitted;
  }

  static Forecast.Account of(FittedQueue fitted) {
    Explanation explanation = new Explanation(fitted);
    Surprises surprises = new Surprises(fitted);
    explanation.tellHistory();
    explanation.tellTrend();
    explanation.tellMonth();
    explanation.tellSpecialDays();
    new FigureSteps(fitted, explanation.steps).tell();
    explanation.tellShape();
    explanation.tellBlend();
    return new Forecast.Account(
        fitted.rehearsed().blend().weights(),
        explanation.steps.list(),
        surprises.days(),
        surprises.levelShifts(),
        fitted.patience());
  }

  private void step(String code, boolean warning, String words, Object... namesAndFigures) {
    steps.add(code, warning, words, namesAndFigures);
  }

  private void tellHistory() {
    DailySeries series = fitted.series();
    int known = series.knownDays(0, fitted.end());
    if (known == 0) {
      step("no-history", true, "There is no usable day of history; all is forecast as 0.");
      return;
    }
    step(
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
      step(
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
      step("all-zero", true, "Nothing arrived in the whole history; 0 is forecast.");
    } else if (fitted.hasStopped()) {
      step(
          "queue-stopped",
          true,
          "Nothing has arrived since %s; the queue is taken as closed and 0 is forecast.",
          "last",
          fitted.table().date(fitted.end() - 1 - fitted.quietDays()));
    }
  }

  private void tellGaps(DailySeries series) {
    if (series.filledSlots() > 0) {
      step(
          "gaps-filled",
          false,
          "%s slots of known days have no row; they count as the latest equal weekday's.",
          "slots",
          series.filledSlots());
    }
    for (int day : fitted.table().implausibleDays()) {
      step(
          "implausible-day",
          true,
          "%s is left out: it has over twenty times the contacts of a busy day.",
          "date",
          fitted.table().date(day));
    }
    for (int day : fitted.table().spikedDays()) {
      step(
          "implausible-slots",
          true,
          "%s has slots with over thirty times the contacts of a busy one; these are left out.",
          "date",
          fitted.table().date(day));
    }
    for (Silence silence : fitted.silences()) {
      step(
          "silence",
          true,
          "From %s to %s nothing came, which chance does not explain; these days are left out.",
          "first",
          fitted.table().date(silence.first()),
          "last",
          fitted.table().date(silence.last()));
    }
    tellRuledDays();
    int late = fitted.table().days() - fitted.end();
    if (late > LATE_DAYS) {
      step(
          "history-ended",
          true,
          "The history ends %s days before the first day forecast; the bands widen with the gap.",
          "days",
          late);
    }
  }

  private void tellRuledDays() {
    for (int day : fitted.table().leftOutDays()) {
      step(
          "day-left-out",
          false,
          "%s is left out, as a planner ruled.",
          "date",
          fitted.table().date(day));
    }
    if (fitted.table().countedDays() > 0) {
      step(
          "days-counted",
          false,
          "%s days count undamped, as a planner ruled.",
          "days",
          fitted.table().countedDays());
    }
  }

  private void tellTrend() {
    DailyRegression.Settings settings = DailyRegression.Settings.forDays(fitted.end());
    if (settings.knots() == 0) {
      step("trend-left-out", false, "No trend: under ten weeks it would be guessed from noise.");
    } else {
      tellLevel(fitted.origin().regression());
    }
    if (settings.waves() == 0) {
      step("season-left-out", false, "No season: that needs more than a year of history.");
    } else {
      step("season-learnt", false, "Season learnt as %s yearly waves.", "waves", settings.waves());
    }
    LevelCorrection level = LevelCorrection.of(fitted.origin());
    step(
        "level-corrected",
        false,
        "The last weeks lie %s %% off the calendar model; half of that is gone after %s days.",
        "percent",
        Steps.percent(Math.expm1(level.level())),
        "days",
        Math.round(Math.log(0.5) / Math.log(level.fadingADay())));
    tellCarryover(level.carryover());
  }

  /// The trend either holds its last level, goes on, or begins anew after a shift.
  private void tellLevel(DailyRegression regression) {
    LevelPath path = regression.path();
    if (path.isShifted()) {
      step(
          "level-shifted",
          true,
          "Since %s the level lies %s %% off what it was before; the new level is followed wholly.",
          "date",
          fitted.table().date(path.firstNewDay()),
          "percent",
          Steps.percent(Math.expm1(regression.shiftedBy())));
      if (regression.ruledShifts().isConfirmed(path)) {
        step("shift-confirmed", false, "A planner confirmed this shift.");
      }
    } else if (path.isGrowing()) {
      step(
          "trend-goes-on",
          false,
          "The level moves steadily by %s %% a month; this goes on and slowly fades.",
          "percent",
          Steps.percent(Math.expm1(30 * path.growthADay())));
    } else {
      step(
          "trend-followed",
          false,
          "The level moved by %s %% over the last 13 weeks; it is held from here on.",
          "percent",
          Steps.percent(regression.trendOverDays(fitted.end(), 91)));
    }
  }

  private void tellCarryover(Carryover carryover) {
    if (carryover.share() > 0) {
      step(
          "carried-over",
          false,
          "The last day known lies %s %% off that level; %s %% of such a surprise is left a day later.",
          "percent",
          Steps.percent(Math.expm1(carryover.surprise())),
          "share",
          Math.round(100 * carryover.share()));
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
    step(
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
      step(
          "borrowed",
          false,
          "Under 20 contacts a day: special days, day shape and part of the level come from all"
              + " queues together.");
    }
  }

  private void tellSpecialDay(int day) {
    String names = String.join(", ", fitted.design().namesOf(day));
    if (fitted.closed().isClosed(day)) {
      step(
          "special-day-closed",
          false,
          "%s (%s): closed each time before, so 0.",
          "date",
          fitted.design().date(day),
          "names",
          names);
      return;
    }
    step(
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

  private void tellBlend() {
    int rehearsals = fitted.rehearsed().rehearsals().size();
    if (rehearsals == 0) {
      step("no-rehearsal", false, "Too short to rehearse: the methods have their usual shares.");
      return;
    }
    Blend blend = fitted.rehearsed().blend();
    blend
        .weights()
        .forEach(
            (method, weight) ->
                step(
                    "method-weight",
                    false,
                    "%s has %s %% of the forecast; in %s rehearsals it erred by %s %% a day.",
                    "method",
                    method.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    "percent",
                    Math.round(100 * weight),
                    "rehearsals",
                    rehearsals,
                    "error",
                    Steps.oneDecimal(100 * blend.errors().getOrDefault(method, 0.0))));
  }

  private void tellShape() {
    if (fitted.table().slots() > 1) {
      step(
          "day-shape",
          false,
          "Day shapes by weekday; what is %s weeks old counts half.",
          "weeks",
          Math.round(fitted.shape().halfLifeWeeks()));
      if (fitted.profiles().knowsSeason()) {
        step(
            "day-shape-season",
            false,
            "For the shape of a day the same season of earlier years counts more than the months between.");
      }
    } else if (fitted.outputMinutes() < fitted.table().slotMinutes()) {
      step(
          "day-shape-unknown",
          true,
          "The history has day totals only, so each day is spread evenly over its open slots.");
    }
  }
}
