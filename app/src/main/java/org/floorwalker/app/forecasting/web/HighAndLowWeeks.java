package org.floorwalker.app.forecasting.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Component;

/// Which weeks of a forecast are high and which are low (OPS-19): training and talks go into the
/// low ones, hourly staff into the high ones.
@Component
final class HighAndLowWeeks {
  private static final int WEEK = 7;
  private static final int USUAL_WEEKS = 13;
  private static final double SECONDS_AN_HOUR = 3600;

  private final PastDays past;

  HighAndLowWeeks(PastDays past) {
    this.past = past;
  }

  /// The whole weeks of the forecast beside the mean of the 13 weeks before it.
  List<LoadWeek> weeks(ForecastDays forecast, List<QueueId> queues) {
    if (forecast.days().isEmpty()) {
      return List.of();
    }
    LocalDate first = forecast.days().getFirst().date();
    LocalDate end = forecast.days().getLast().date().plusDays(1);
    double usual = usual(queues, first);
    List<LoadWeek> weeks = new ArrayList<>();
    LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; !monday.plusWeeks(1).isAfter(end); monday = monday.plusWeeks(1)) {
      weeks.add(week(forecast, monday, usual));
    }
    return weeks;
  }

  private static LoadWeek week(ForecastDays forecast, LocalDate monday, double usual) {
    double contacts = 0;
    double seconds = 0;
    for (ForecastDays.Day day : forecast.days()) {
      if (!day.date().isBefore(monday) && day.date().isBefore(monday.plusWeeks(1))) {
        contacts += day.used().mean();
        seconds += day.seconds();
      }
    }
    return new LoadWeek(
        monday, contacts, seconds / SECONDS_AN_HOUR, usual > 0 ? contacts / usual : 0);
  }

  /// Contacts of a mean week of those before that are known whole; 0 where none is.
  private double usual(List<QueueId> queues, LocalDate first) {
    double[] days = past.dayTotals(queues, first.minusWeeks(USUAL_WEEKS), USUAL_WEEKS * WEEK);
    double sum = 0;
    int known = 0;
    for (int from = 0; from < days.length; from += WEEK) {
      double[] week = Arrays.copyOfRange(days, from, from + WEEK);
      if (Arrays.stream(week).filter(day -> !Double.isNaN(day)).count() >= WEEK - 2) {
        sum += Arrays.stream(week).filter(day -> !Double.isNaN(day)).sum();
        known++;
      }
    }
    return known > 0 ? sum / known : 0;
  }
}
