package org.floorwalker.planning.forecast;

/// Tells how the level of the days goes on: trend, season, the last weeks and the last day.
record LevelSteps(FittedQueue fitted, Steps steps) {
  void tell() {
    DailyRegression.Settings settings = DailyRegression.Settings.forDays(fitted.end());
    if (settings.knots() == 0) {
      steps.add(
          "trend-left-out", false, "No trend: under ten weeks it would be guessed from noise.");
    } else {
      tellLevel(fitted.origin().regression());
    }
    if (settings.waves() == 0) {
      steps.add("season-left-out", false, "No season: that needs more than a year of history.");
    } else {
      steps.add(
          "season-learnt", false, "Season learnt as %s yearly waves.", "waves", settings.waves());
    }
    LevelCorrection level = LevelCorrection.of(fitted.origin());
    steps.add(
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
      steps.add(
          "level-shifted",
          true,
          "Since %s the level lies %s %% off what it was before; the new level is followed wholly.",
          "date",
          fitted.table().date(path.firstNewDay()),
          "percent",
          Steps.percent(Math.expm1(regression.shiftedBy())));
      if (regression.ruledShifts().isConfirmed(path)) {
        steps.add("shift-confirmed", false, "A planner confirmed this shift.");
      }
    } else if (path.isGrowing()) {
      steps.add(
          "trend-goes-on",
          false,
          "The level moves steadily by %s %% a month; this goes on and slowly fades.",
          "percent",
          Steps.percent(Math.expm1(30 * path.growthADay())));
    } else {
      steps.add(
          "trend-followed",
          false,
          "The level moved by %s %% over the last 13 weeks; it is held from here on.",
          "percent",
          Steps.percent(regression.trendOverDays(fitted.end(), 91)));
    }
  }

  private void tellCarryover(Carryover carryover) {
    if (carryover.share() > 0) {
      steps.add(
          "carried-over",
          false,
          "The last day known lies %s %% off that level; %s %% of such a surprise is left a day later.",
          "percent",
          Steps.percent(Math.expm1(carryover.surprise())),
          "share",
          Math.round(100 * carryover.share()));
    }
  }
}
