package org.floorwalker.planning.forecast;

import java.util.List;
import org.floorwalker.planning.demand.QueueId;

/// Sums up how far slots lay from their forecast, over origins, for one horizon.
final class Score {
  private final int horizonDays;
  private int origins;
  private int slots;
  private double contacts;
  private double error;
  private double pinball;
  private double covered;
  private double naiveError;
  private double floorError;
  private double masePerOrigin;
  private int scaledOrigins;
  private double scale;
  private double originError;
  private int originSlots;

  Score(int horizonDays) {
    this.horizonDays = horizonDays;
  }

  int horizonDays() {
    return horizonDays;
  }

  /// Starts an origin whose naive error in training was `naiveScale` a slot.
  void begin(double naiveScale) {
    scale = naiveScale;
    originError = 0;
    originSlots = 0;
  }

  void add(double count, Band band, double naive) {
    slots++;
    originSlots++;
    contacts += count;
    originError += Math.abs(count - band.mean());
    pinball +=
        2
            * (loss(count, band.p10(), 0.1)
                + loss(count, band.p50(), 0.5)
                + loss(count, band.p90(), 0.9))
            / 3;
    covered += band.covers(count) ? 1 : 0;
    naiveError += Math.abs(count - naive);
    floorError += PoissonError.meanAbsolute(band.mean());
  }

  /// Quantile loss (Koenker & Bassett 1978).
  static double loss(double count, double quantile, double share) {
    return count >= quantile ? share * (count - quantile) : (1 - share) * (quantile - count);
  }

  void end() {
    error += originError;
    origins += originSlots > 0 ? 1 : 0;
    if (scale > 0 && originSlots > 0) {
      masePerOrigin += originError / originSlots / scale;
      scaledOrigins++;
    }
  }

  Accuracy accuracy(QueueId queue, List<FigureAccuracy> figures) {
    return new Accuracy(
        queue,
        origins,
        horizonDays,
        percent(error, contacts),
        scaledOrigins == 0 ? 0 : masePerOrigin / scaledOrigins,
        percent(pinball, contacts),
        percent(covered, slots),
        percent(naiveError, contacts),
        percent(floorError, contacts),
        figures);
  }

  private static double percent(double part, double whole) {
    return whole > 0 ? 100 * part / whole : 0;
  }
}
