package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Forecast;

/// The days of one queue of a version, or of several added up, without their slots: what pages of
/// weeks need, for a thousand queues as fast as for one.
///
/// @param zone zone of the days; that of the first queue where several are added up
/// @param days every day of the version
/// @param overrides those in force over the one queue; none of several, which are in the sums
/// @param account how the one queue was made; nothing of several
/// @param accuracy how right the method was on the one queue, by horizon
public record ForecastDays(
    ZoneId zone,
    List<Day> days,
    List<ForecastOverride> overrides,
    Forecast.Account account,
    List<Accuracy> accuracy) {
  public ForecastDays {
    days = List.copyOf(days);
    overrides = List.copyOf(overrides);
    accuracy = List.copyOf(accuracy);
  }

  /// @param made what the method made; of several queues the same as what is used
  /// @param used with overrides and deviations laid over
  /// @param work what a mean contact takes
  public record Day(LocalDate date, Band made, Band used, Work work) {
    /// The same with what is used multiplied.
    Day times(double factor) {
      return new Day(date, made, made.times(factor), work);
    }

    /// Seconds of handling of the contacts as they are to be used.
    public double seconds() {
      return used.mean() * work.handleSeconds();
    }
  }

  /// @param handleSeconds mean handle time, 0 when not known
  /// @param wrapupSeconds the part of it that is wrap-up
  /// @param abandonedShare share that gives up
  public record Work(double handleSeconds, double wrapupSeconds, double abandonedShare) {}

  /// An override in force and what it adds to what the method made.
  ///
  /// @param contacts contacts it adds, below 0 where it takes some away
  /// @param seconds seconds of handling it adds
  public record Laid(ForecastOverride override, double contacts, double seconds) {}

  public Optional<Day> find(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst();
  }
}
