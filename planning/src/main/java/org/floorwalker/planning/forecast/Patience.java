package org.floorwalker.planning.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.floorwalker.planning.demand.IntervalHistory;

/// How long customers are willing to wait, learnt from those who gave up.
///
/// With exponential patience the likeliest mean is the time that all customers waited, taken or
/// not, over the number of those who gave up: an answer only cuts a wait short, it does not tell
/// how long it would have lasted (censoring; Brown et al. 2005, *Statistical analysis of a
/// telephone call center*, §6.3; the same as P{abandon} = E[wait] / patience of Erlang A,
/// Mandelbaum & Zeltyn 2007). So it does not depend on how well the queue was staffed.
///
/// Example: 60,000 seconds waited, 200 gave up: 300 s, known to 1 / sqrt(200) = 7 %.
///
/// @param meanSeconds mean patience in seconds, above 0
/// @param abandoned contacts that gave up
/// @param waitedSeconds time that all contacts waited together
public record Patience(double meanSeconds, double abandoned, double waitedSeconds) {
  private static final int LEARNT_DAYS = 180;

  /// Fewer leave the mean uncertain by more than a fifth.
  private static final double FEWEST_ABANDONED = 25;

  /// What the last 180 days before the day show; empty where waits or abandonments are not told, or
  /// too few gave up.
  public static Optional<Patience> learn(IntervalHistory history, ZoneId zone, LocalDate before) {
    int end = history.firstRowFrom(start(before, zone));
    double abandoned = 0;
    double waited = 0;
    for (int row = history.firstRowFrom(start(before.minusDays(LEARNT_DAYS), zone));
        row < end;
        row++) {
      double seconds = history.waitSeconds(row) * history.offered(row);
      if (DayTable.known(seconds) && DayTable.known(history.abandoned(row))) {
        waited += seconds;
        abandoned += history.abandoned(row);
      }
    }
    return abandoned >= FEWEST_ABANDONED && waited > 0
        ? Optional.of(new Patience(waited / abandoned, abandoned, waited))
        : Optional.empty();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// Standard error of the mean as a share of it.
  public double relativeError() {
    return 1 / Math.sqrt(abandoned);
  }
}
