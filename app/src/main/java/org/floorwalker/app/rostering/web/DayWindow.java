package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  private static final int MOST_HOURS = 25;

  /// A mark on the axis: the class of its place and the hour.
  public record Hour(String place, String text) {}

  /// The least whole hours around everything shown; 07:00 to 21:00 of the day when there is
  /// nothing.
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
