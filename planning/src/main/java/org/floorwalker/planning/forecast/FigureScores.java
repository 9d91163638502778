package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.demand.IntervalHistory;
import org.jspecify.annotations.Nullable;

/// Sums up how far the figures of days lay from their forecast, over origins and horizons.
final class FigureScores {
  private static final int WEEK = 7;
  private static final int REMEMBERED_WEEKS = 60;

  private final Map<Figure, Map<LocalDate, Sum>> came = new EnumMap<>(Figure.class);
  private final Map<Figure, Map<Integer, Errors>> errors = new EnumMap<>(Figure.class);

  /// Contacts and the sum of their figures.
  private static final class Sum {
    private double contacts;
    private double figures;

    void add(double number, double figure) {
      contacts += number;
      figures += number * figure;
    }

    double mean() {
      return figures / contacts;
    }
  }

  private static final class Errors {
    private double came;
    private double off;
    private double naiveOff;

    FigureAccuracy of(Figure figure) {
      return new FigureAccuracy(figure, 100 * off / came, 100 * naiveOff / came);
    }
  }

  FigureScores(IntervalHistory history, ZoneId zone) {
    for (Figure figure : Figure.values()) {
      if (figure.isTold(history, 0, history.size())) {
        came.put(figure, days(figure, history, zone));
      }
    }
  }

  private static Map<LocalDate, Sum> days(Figure figure, IntervalHistory history, ZoneId zone) {
    Map<LocalDate, Sum> days = new HashMap<>();
    for (int row = 0; row < history.size(); row++) {
      double value = figure.of(history, row);
      if (DayTable.known(value) && history.offered(row) > 0) {
        days.computeIfAbsent(history.start(row).atZone(zone).toLocalDate(), _ -> new Sum())
            .add(history.offered(row), value);
      }
    }
    return days;
  }

  /// Judges the days up to the last of a forecast made on the evening of the origin.
  void judge(Forecast forecast, LocalDate origin, LocalDate last, int horizonDays) {
    came.forEach(
        (figure, known) -> {
          Errors sums =
              errors
                  .computeIfAbsent(figure, _ -> new TreeMap<>())
                  .computeIfAbsent(horizonDays, _ -> new Errors());
          expected(figure, forecast)
              .forEach(
                  (day, expected) -> {
                    Sum actual = day.isAfter(last) ? null : known.get(day);
                    Sum before = latestEqualWeekday(known, day, origin);
                    if (actual != null && before != null) {
                      sums.came += actual.figures;
                      sums.off += actual.contacts * Math.abs(expected.mean() - actual.mean());
                      sums.naiveOff += actual.contacts * Math.abs(before.mean() - actual.mean());
                    }
                  });
        });
  }

  private static Map<LocalDate, Sum> expected(Figure figure, Forecast forecast) {
    Map<LocalDate, Sum> days = new TreeMap<>();
    for (SlotForecast slot : forecast.slots()) {
      if (slot.contacts().mean() > 0) {
        days.computeIfAbsent(slot.start().atZone(forecast.zone()).toLocalDate(), _ -> new Sum())
            .add(slot.contacts().mean(), figure.of(slot));
      }
    }
    return days;
  }

  private static @Nullable Sum latestEqualWeekday(
      Map<LocalDate, Sum> known, LocalDate day, LocalDate origin) {
    LocalDate earlier = day;
    for (int weeks = 0; weeks < REMEMBERED_WEEKS; weeks++) {
      Sum sum = earlier.isAfter(origin) ? null : known.get(earlier);
      if (sum != null) {
        return sum;
      }
      earlier = earlier.minusDays(WEEK);
    }
    return null;
  }

  /// The accuracy of each figure of which anything came, at a horizon.
  List<FigureAccuracy> at(int horizonDays) {
    List<FigureAccuracy> accuracies = new ArrayList<>();
    errors.forEach(
        (figure, byHorizon) -> {
          Errors sums = byHorizon.get(horizonDays);
          if (sums != null && sums.came > 0) {
            accuracies.add(sums.of(figure));
          }
        });
    return accuracies;
  }
}
