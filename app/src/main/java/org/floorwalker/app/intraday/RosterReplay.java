package org.floorwalker.app.intraday;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.jspecify.annotations.Nullable;

/// A past roster, replayed.
///
/// @param id its number
/// @param roster the roster version as it was
/// @param need the need that the other roster was built for
/// @param made when and by whom
/// @param result what was found
public record RosterReplay(long id, long roster, long need, Made made, Result result) {

  /// @param queues every queue three times: as it really went, and under both rosters
  /// @param asItWas hours of the roster as it was
  /// @param built hours of the one Floorwalker would have built
  /// @param weeks promised against actual, queue by queue
  /// @param programmes the same for all queues of a programme together; null in replays made before
  ///     programmes were told
  public record Result(
      List<Row> queues,
      Hours asItWas,
      Hours built,
      List<Week> weeks,
      @Nullable List<Week> programmes) {
    public Result {
      queues = List.copyOf(queues);
      weeks = List.copyOf(weeks);
    }
  }

  /// @param contacts contacts that really came
  public record Row(
      String queue, double contacts, Figures actual, Figures asItWas, Figures built) {}

  /// @param service share in time; null when nothing came
  /// @param error its standard error, 0 for what really was
  /// @param waitSeconds mean wait of the answered; null when nobody was
  /// @param lost share that left
  public record Figures(
      @Nullable Double service,
      double error,
      @Nullable Double waitSeconds,
      @Nullable Double lost) {}

  /// @param paid paid hours
  /// @param withCustomers hours of people with at least one contact in hand
  public record Hours(double paid, double withCustomers) {
    /// Time with customers as a share of paid time.
    public double customerTime() {
      return paid > 0 ? withCustomers / paid : 0;
    }
  }

  /// @param monday first day of the week
  /// @param promised share in time that the roster was simulated to give
  /// @param low lower end of the range that holds nineteen weeks of twenty
  /// @param high its upper end
  /// @param actual share in time as it really was; null when nothing came
  /// @param isWithinChance whether the range holds it
  public record Week(
      String queue,
      LocalDate monday,
      double promised,
      double low,
      double high,
      @Nullable Double actual,
      boolean isWithinChance) {}
}
