package org.floorwalker.planning.forecast;

import org.jspecify.annotations.Nullable;

/// Tells what a contact is expected to take, how many give up and how long customers wait.
record FigureSteps(FittedQueue fitted, Steps steps) {
  void tell() {
    if (isTold(Figure.HANDLE_TIME)) {
      steps.add(
          "handle-time-expected",
          false,
          "A contact takes %s s by the same methods, days weighted by their contacts.",
          "seconds",
          Math.round(mean(Figure.HANDLE_TIME)));
    }
    if (isTold(Figure.WRAPUP)) {
      steps.add(
          "wrapup-expected",
          false,
          "Of that %s s are wrap-up.",
          "seconds",
          Math.round(mean(Figure.WRAPUP)));
    }
    if (isTold(Figure.ABANDONED)) {
      steps.add(
          "abandonment-expected",
          false,
          "%s %% of contacts give up waiting if the queue is staffed as it was.",
          "share",
          Steps.oneDecimal(100 * mean(Figure.ABANDONED) / Figure.A_THOUSAND));
    }
    tellPatience(fitted.patience());
  }

  private boolean isTold(Figure figure) {
    return fitted.figures().containsKey(figure);
  }

  private void tellPatience(@Nullable Patience patience) {
    if (patience != null) {
      steps.add(
          "patience-learnt",
          false,
          "Customers wait %s s on average before they give up: %s gave up in %s hours of waiting.",
          "seconds",
          Math.round(patience.meanSeconds()),
          "abandoned",
          Math.round(patience.abandoned()),
          "hours",
          Steps.oneDecimal(patience.waitedSeconds() / 3600));
    }
  }

  /// The figure over all contacts of the days forecast.
  private double mean(Figure figure) {
    double contacts = 0;
    double sum = 0;
    for (int ahead = 0; ahead < fitted.request().days(); ahead++) {
      double[] means = fitted.slotMeans(ahead);
      double[] values = fitted.figure(figure, ahead);
      for (int slot = 0; slot < means.length; slot++) {
        contacts += means[slot];
        sum += means[slot] * values[slot];
      }
    }
    return contacts > 0 ? sum / contacts : 0;
  }
}
