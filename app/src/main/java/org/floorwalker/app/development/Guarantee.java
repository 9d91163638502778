package org.floorwalker.app.development;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What everybody is promised of development in a year.
///
/// @param from first day it holds
/// @param trainingMinutes of training
/// @param talks held, of whatever kind
/// @param steps own goals reached
public record Guarantee(LocalDate from, int trainingMinutes, int talks, int steps) {
  private static final double DAYS_OF_YEAR = 365;

  /// What somebody got.
  public record Got(int trainingMinutes, int talks, int steps) {}

  /// How much of the three somebody got in full.
  ///
  /// @param share of the year they were here, 0 to 1: they are promised as much of everything
  public record Kept(Got got, double share, boolean training, boolean talks, boolean steps) {
    public boolean all() {
      return training && talks && steps;
    }
  }

  /// @param since first day of the first contract
  /// @param day last day of the year that is looked at
  public Kept judge(Got got, LocalDate since, LocalDate day) {
    double share = Math.clamp((ChronoUnit.DAYS.between(since, day) + 1) / DAYS_OF_YEAR, 0, 1);
    return new Kept(
        got,
        share,
        got.trainingMinutes() >= Math.floor(share * trainingMinutes),
        got.talks() >= Math.floor(share * talks),
        got.steps() >= Math.floor(share * steps));
  }
}
