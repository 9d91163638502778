package org.floorwalker.planning.forecast;

import java.util.Locale;

/// Tells how the days are shaped, and which methods have which share of the forecast.
record MethodSteps(FittedQueue fitted, Steps steps) {
  void tell() {
    tellShape();
    tellBlend();
  }

  private void tellShape() {
    if (fitted.table().slots() > 1) {
      steps.add(
          "day-shape",
          false,
          "Day shapes by weekday; what is %s weeks old counts half.",
          "weeks",
          Math.round(fitted.shape().halfLifeWeeks()));
      if (fitted.profiles().knowsSeason()) {
        steps.add(
            "day-shape-season",
            false,
            "For the shape of a day the same season of earlier years counts more than the months between.");
      }
    } else if (fitted.outputMinutes() < fitted.table().slotMinutes()) {
      steps.add(
          "day-shape-unknown",
          true,
          "The history has day totals only, so each day is spread evenly over its open slots.");
    }
  }

  private void tellBlend() {
    int rehearsals = fitted.rehearsed().rehearsals().size();
    if (rehearsals == 0) {
      steps.add(
          "no-rehearsal", false, "Too short to rehearse: the methods have their usual shares.");
      return;
    }
    Blend blend = fitted.rehearsed().blend();
    blend
        .weights()
        .forEach(
            (method, weight) ->
                steps.add(
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
}
