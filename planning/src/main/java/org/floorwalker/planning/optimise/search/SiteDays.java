package org.floorwalker.planning.optimise.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.OpeningHours;

/// A site's calendar as minutes from the origin of the time axis.
///
/// Days are numbered from the first business day, weeks from the calendar week that holds it.
final class SiteDays {
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  final String country;
  final ZoneId zone;

  /// Seats of the site, [Integer#MAX_VALUE] when there is one for everybody.
  final int seats;

  final int days;
  final int weeks;

  /// Start of each day, and of the two days after the last.
  final int[] dayStart;

  /// 19:00 of each day: shifts ending later count as evenings.
  final int[] evening;

  final int[] weekOfDay;
  final boolean[] isWeekend;

  /// Public holidays of the country.
  final boolean[] isHoliday;

  final int[] weekStart;
  private final boolean isLastDaySunday;

  /// Whether the week ends inside the period, so that it must hold the weekly rest.
  final boolean[] endsInside;

  /// First and last day of each week that lie inside the period.
  final int[] firstDayOfWeek;

  final int[] lastDayOfWeek;

  private final LocalDate monday;
  private final TimeAxis axis;

  SiteDays(Site site, Set<LocalDate> holidays, Period period, TimeAxis axis) {
    this.country = site.country();
    this.zone = site.zone();
    this.seats = site.seats() == null ? Integer.MAX_VALUE : site.seats();
    this.axis = axis;
    this.days = period.days();
    LocalDate first = period.firstDay();
    this.monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int lead = first.getDayOfWeek().getValue() - 1;
    this.weeks = (lead + days - 1) / 7 + 1;
    this.dayStart = new int[days + 2];
    for (int d = 0; d < days + 2; d++) {
      dayStart[d] = minuteOf(first.plusDays(d), LocalTime.MIDNIGHT);
    }
    this.evening = new int[days];
    this.weekOfDay = new int[days];
    this.isWeekend = new boolean[days];
    this.isHoliday = new boolean[days];
    for (int d = 0; d < days; d++) {
      evening[d] = minuteOf(first.plusDays(d), EVENING);
      weekOfDay[d] = (lead + d) / 7;
      isWeekend[d] = (lead + d) % 7 >= 5;
      isHoliday[d] = holidays.contains(first.plusDays(d));
    }
    this.isLastDaySunday = (lead + days) % 7 == 0;
    this.weekStart = new int[weeks + 1];
    this.endsInside = new boolean[weeks];
    this.firstDayOfWeek = new int[weeks];
    this.lastDayOfWeek = new int[weeks];
    for (int w = 0; w <= weeks; w++) {
      weekStart[w] = minuteOf(monday.plusDays(7L * w), LocalTime.MIDNIGHT);
    }
    for (int w = 0; w < weeks; w++) {
      endsInside[w] = 7 * (w + 1) - lead <= days;
      firstDayOfWeek[w] = Math.max(0, 7 * w - lead);
      lastDayOfWeek[w] = Math.min(days, 7 * (w + 1) - lead) - 1;
    }
  }

  boolean hasFewSeats() {
    return seats < Integer.MAX_VALUE;
  }

  /// Minute of a local time of a date; a time that the clock skips is the instant after it.
  int minuteOf(LocalDate date, LocalTime time) {
    return axis.minuteOf(date.atTime(time).atZone(zone).toInstant());
  }

  int minuteOf(LocalDateTime time) {
    return axis.minuteOf(time.atZone(zone).toInstant());
  }

  /// Minute of a number of local minutes after the date's midnight, maybe on a later date.
  int minuteOf(LocalDate date, int localMinutes) {
    LocalTime time = LocalTime.ofSecondOfDay(localMinutes % 1440 * 60L);
    return minuteOf(date.plusDays(localMinutes / 1440), time);
  }

  boolean isSunday(int day) {
    return isWeekend[day] && (day + 1 == days ? isLastDaySunday : !isWeekend[day + 1]);
  }

  LocalTime localTime(int slot) {
    return axis.instantOf(slot).atZone(zone).toLocalTime();
  }

  LocalDate localDate(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /// Start and end of the Sunday of the week, which may lie before the first week.
  int[] sunday(int week) {
    LocalDate sunday = monday.plusDays(7L * week + 6);
    return new int[] {
      minuteOf(sunday, LocalTime.MIDNIGHT), minuteOf(sunday.plusDays(1), LocalTime.MIDNIGHT)
    };
  }

  /// Week of a date, negative before the period's first week.
  int weekOf(LocalDate date) {
    return Math.toIntExact(Math.floorDiv(date.toEpochDay() - monday.toEpochDay(), 7L));
  }

  /// Stretches of local hours of every day around the period, as pairs of minutes, joined where
  /// they touch.
  List<int[]> daily(int startMinute, int endMinute, LocalDate firstDay) {
    return open(OpeningHours.daily(startMinute, endMinute), firstDay);
  }

  /// The same of hours by weekday and date.
  List<int[]> open(OpeningHours opening, LocalDate firstDay) {
    List<int[]> stretches = new ArrayList<>();
    for (int d = -1; d <= days + 1; d++) {
      LocalDate date = firstDay.plusDays(d);
      for (OpeningHours.Hours hours : opening.hoursOf(date)) {
        join(stretches, minuteOf(date, hours.opensMinute()), minuteOf(date, hours.closesMinute()));
      }
    }
    return stretches;
  }

  private static void join(List<int[]> stretches, int start, int end) {
    if (!stretches.isEmpty() && stretches.getLast()[1] >= start) {
      stretches.getLast()[1] = Math.max(end, stretches.getLast()[1]);
    } else if (end > start) {
      stretches.add(new int[] {start, end});
    }
  }
}
