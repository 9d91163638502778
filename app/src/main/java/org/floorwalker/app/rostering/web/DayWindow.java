package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.planning.time.TimeRange;

/// The stretch a day grid shows, in whole hours; places are counted in units of five minutes from
/// its start.
///
/// @param start first instant, on a whole hour of the zone
/// @param hours length, 1 to 25
/// @param zone zone of the times shown
public record DayWindow(Instant start, int hours, ZoneId zone) {
  private static final int UNIT_MINUTES = 5;
  private static final int UNITS_PER_HOUR = 60 / UNIT_MINUTES;
  static final int MOST_HOURS = 25;

  /// Whether a window of the day may start there; an address can say anything.
  static boolean isNear(Instant from, LocalDate day) {
    long days = Math.floorDiv(from.getEpochSecond(), Duration.ofDays(1).toSeconds());
    return Math.abs(days - day.toEpochDay()) <= 2;
  }

  /// A mark on the axis: the class of its place and the hour.
  public record Hour(String place, String text) {}

  /// The least whole hours around everything shown; 07:00 to 21:00 of the day when there
  /// is nothing.
  static DayWindow around(LocalDate day, ZoneId zone, List<TimeRange> shown) {
    Instant first =
        shown.stream()
            .map(TimeRange::startInclusive)
            .min(Instant::compareTo)
            .orElse(day.atTime(7, 0).atZone(zone).toInstant());
    Instant last =
        shown.stream()
            .map(TimeRange::endExclusive)
            .max(Instant::compareTo)
            .orElse(day.atTime(21, 0).atZone(zone).toInstant());
    Instant start = first.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    long minutes = Duration.between(start, last).toMinutes();
    int hours = (int) Math.min(MOST_HOURS, Math.max(1, (minutes + 59) / 60));
    return new DayWindow(start, hours, zone);
  }

  /// The hours of several days on one axis, so that an early shift and a late one differ at sight.
  ///
  /// @param from hours after midnight, 0 to 23
  /// @param length whole hours, 1 to 25
  record Hours(int from, int length) {
    /// The least hours around every shift; 07 to 21 when there is none.
    static Hours of(Map<LocalDate, Map<PersonId, DayPlan>> plans, ZoneId zone) {
      int first = 24;
      int last = 0;
      for (Map.Entry<LocalDate, Map<PersonId, DayPlan>> day : plans.entrySet()) {
        Instant midnight = day.getKey().atStartOfDay(zone).toInstant();
        for (DayPlan plan : day.getValue().values()) {
          TimeRange shift = plan.shift().range();
          long start = Duration.between(midnight, shift.startInclusive()).toMinutes();
          long end = Duration.between(midnight, shift.endExclusive()).toMinutes();
          first = Math.min(first, Math.toIntExact(Math.floorDiv(start, 60)));
          last = Math.max(last, Math.toIntExact(Math.ceilDiv(end, 60)));
        }
      }
      return last == 0 ? new Hours(7, 14) : within(first, last);
    }

    private static Hours within(int first, int last) {
      int from = Math.max(0, first);
      return new Hours(from, Math.clamp(last - from, 1, MOST_HOURS));
    }

    DayWindow on(LocalDate day, ZoneId zone) {
      Instant start = day.atStartOfDay(zone).plusHours(from).toInstant();
      return new DayWindow(start, length, zone);
    }
  }

  /// Class of the window's width.
  public String width() {
    return "n" + hours;
  }

  public Instant end() {
    return start.plus(Duration.ofHours(hours));
  }

  /// Units from the start of the window, kept inside it.
  int unit(Instant instant) {
    long units = Duration.between(start, instant).toMinutes() / UNIT_MINUTES;
    return (int) Math.max(0, Math.min((long) hours * UNITS_PER_HOUR, units));
  }

  /// Classes that place a range: `x36 l15`.
  String place(TimeRange range) {
    int from = unit(range.startInclusive());
    return "x" + from + " l" + Math.max(1, unit(range.endExclusive()) - from);
  }

  boolean shows(TimeRange range) {
    return range.overlaps(TimeRange.of(start, end()));
  }

  /// Every whole hour inside the window.
  public List<Hour> hourMarks() {
    List<Hour> marks = new ArrayList<>();
    for (int hour = 1; hour < hours; hour++) {
      Instant at = start.plus(Duration.ofHours(hour));
      marks.add(new Hour("x" + unit(at), "%02d".formatted(at.atZone(zone).getHour())));
    }
    return marks;
  }

  /// Starts of the slots of the window.
  List<Instant> slots(Duration slot) {
    List<Instant> slots = new ArrayList<>();
    for (Instant t = start; t.isBefore(end()); t = t.plus(slot)) {
      slots.add(t);
    }
    return slots;
  }
}
