package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastVersion;

/// Two versions of a queue's forecast side by side, by week, over the days both cover.
///
/// @param other the version compared with
/// @param weeks weeks of the days both cover
public record Comparison(ForecastVersion other, List<Week> weeks) {
  private static final int WEEK = 7;

  public Comparison {
    weeks = List.copyOf(weeks);
  }

  /// @param first first day of the week that both cover
  /// @param here contacts by the version shown, as they are to be used
  /// @param there contacts by the other
  public record Week(LocalDate first, double here, double there) {
    /// By how much the version shown is above the other, as a share.
    public double change() {
      return there > 0 ? here / there - 1 : 0;
    }
  }

  static Comparison of(ForecastVersion otherVersion, ForecastDays shown, ForecastDays other) {
    Map<LocalDate, Double> there = new TreeMap<>();
    other.days().forEach(day -> there.put(day.date(), day.used().mean()));
    List<ForecastDays.Day> both =
        shown.days().stream().filter(day -> there.containsKey(day.date())).toList();
    List<Week> weeks = new ArrayList<>();
    for (int from = 0; from < both.size(); from += WEEK) {
      List<ForecastDays.Day> days = both.subList(from, Math.min(from + WEEK, both.size()));
      weeks.add(
          new Week(
              days.getFirst().date(),
              days.stream().mapToDouble(day -> day.used().mean()).sum(),
              days.stream().mapToDouble(day -> there.getOrDefault(day.date(), 0.0)).sum()));
    }
    return new Comparison(otherVersion, weeks);
  }
}
