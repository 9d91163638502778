package org.floorwalker.planning.forecast;

/// Tells how a forecast was made, from what the fit really did.
final class Explanation {
  private Explanation() {}

  static Forecast.Account of(FittedQueue fitted) {
    Steps steps = new Steps();
    new HistorySteps(fitted, steps).tell();
    new LevelSteps(fitted, steps).tell();
    new CalendarSteps(fitted, steps).tell();
    new FigureSteps(fitted, steps).tell();
    new MethodSteps(fitted, steps).tell();
    Surprises surprises = new Surprises(fitted);
    return new Forecast.Account(
        fitted.rehearsed().blend().weights(),
        steps.list(),
        surprises.days(),
        surprises.levelShifts(),
        fitted.patience());
  }
}
