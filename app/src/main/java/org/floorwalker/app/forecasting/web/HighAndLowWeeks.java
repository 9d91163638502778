package org.floorwalker.app.forecasting.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
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
  List<LoadWeek> weeks(QueueForecast forecast, List<QueueId> queues) {
    if (forecast.forecast().dayTotals().isEmpty()) {
      return List.of();
    }
    LocalDate first = forecast.forecast().dayTotals().getFirst().firstDay();
    LocalDate end = forecast.forecast().dayTotals().getLast().firstDay().plusDays(1);
    double usual = usual(queues, forecast.forecast().zone(), first);
    List<LoadWeek> weeks = new ArrayList<>();
    LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; !monday.plusWeeks(1).isAfter(end); monday = monday.plusWeeks(1)) {
      weeks.add(week(forecast, monday, usual));
    }
    return weeks;
  }

  private static LoadWeek week(QueueForecast forecast, LocalDate monday, double usual) {
    double contacts = 0;
    double seconds = 0;
    for (SlotForecast slot : forecast.slots()) {
      LocalDate day = slot.start().atZone(forecast.forecast().zone()).toLocalDate();
      if (!day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))) {
        contacts += slot.contacts().mean();
        seconds += slot.contacts().mean() * slot.handleSeconds();
      }
    }
    return new LoadWeek(
        monday, contacts, seconds / SECONDS_AN_HOUR, usual > 0 ? contacts / usual : 0);
  }

  /// Contacts of a mean week of those before that are known whole; 0 where none is.
  private double usual(List<QueueId> queues, ZoneId zone, LocalDate first) {
    double[] days = past.dayTotals(queues, zone, first.minusWeeks(USUAL_WEEKS), USUAL_WEEKS * WEEK);
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
