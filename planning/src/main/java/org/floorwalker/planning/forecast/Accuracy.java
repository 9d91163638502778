package org.floorwalker.planning.forecast;

import java.util.List;
import org.floorwalker.planning.demand.QueueId;

/// How far forecasts of one queue were from what came, over all origins, for one horizon.
///
/// @param queue the queue
/// @param origins number of forecasts judged
/// @param horizonDays 1, 7 or 28: days after the origin that are judged
/// @param wape sum of absolute errors over sum of contacts, percent
/// @param mase mean absolute error over that of "same slot last week" in the last 40 training
///     weeks, mean over origins (Hyndman & Koehler 2006)
/// @param pinball twice the mean quantile loss at 10, 50 and 90 %, percent of contacts
/// @param cover slots between the 10 and 90 % quantiles, percent; 80 is ideal
/// @param naiveWape the wape of repeating the last known equal weekday, percent
/// @param floorWape the wape that chance alone would leave a perfect forecast: expected Poisson
///     error at the forecast mean, percent
/// @param figures how far handle time, wrap-up and abandonment were off, where they are known
public record Accuracy(
    QueueId queue,
    int origins,
    int horizonDays,
    double wape,
    double mase,
    double pinball,
    double cover,
    double naiveWape,
    double floorWape,
    List<FigureAccuracy> figures) {
  public Accuracy {
    figures = List.copyOf(figures);
  }
}
