package org.floorwalker.app.platform.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day line as it is drawn: 288 wide, from one local midnight to the next, whether the day has
/// 23, 24 or 25 hours.
///
/// @param loads stretches of equal load
/// @param now place of the present instant
/// @param hours marks of the clock
/// @param shift the viewer's own shift; null when free
/// @param busiest when the load is highest
public record DayLineDrawing(
    List<Stretch> loads,
    double now,
    List<Mark> hours,
    @Nullable Stretch shift,
    @Nullable Instant shiftStart,
    @Nullable Instant shiftEnd,
    Instant busiest) {
  private static final double WIDTH = 288;
  private static final List<Integer> HOURS = List.of(0, 6, 9, 12, 15, 18);

  public DayLineDrawing {
    loads = List.copyOf(loads);
    hours = List.copyOf(hours);
  }

  /// A stretch of the line.
  ///
  /// @param load 0 to 5
  public record Stretch(double x, double width, int load) {}

  /// A mark below the line.
  public record Mark(double x, String text) {}

  /// Draws the line of a day.
  public static DayLineDrawing of(DayLine line, LocalDate day, ZoneId zone, Instant now) {
    Instant midnight = day.atStartOfDay(zone).toInstant();
    Duration length = Duration.between(midnight, day.plusDays(1).atStartOfDay(zone).toInstant());
    Duration slot = length.dividedBy(Math.max(1, line.loads().size()));
    List<Mark> hours = new ArrayList<>();
    for (int hour : HOURS) {
      Instant at = day.atTime(hour, 0).atZone(zone).toInstant();
      hours.add(new Mark(place(midnight, length, at), "%02d".formatted(hour)));
    }
    return new DayLineDrawing(
        stretches(line.loads()),
        place(midnight, length, now),
        hours,
        ownShift(line),
        after(midnight, slot, line.shiftStart()),
        after(midnight, slot, line.shiftEnd()),
        midnight.plus(slot.multipliedBy(busiest(line.loads()))));
  }

  private static @Nullable Stretch ownShift(DayLine line) {
    @Nullable Integer start = line.shiftStart();
    @Nullable Integer end = line.shiftEnd();
    return start == null || end == null ? null : stretch(start, end, 0, line.loads().size());
  }

  private static @Nullable Instant after(Instant midnight, Duration slot, @Nullable Integer slots) {
    return slots == null ? null : midnight.plus(slot.multipliedBy(slots));
  }

  private static double place(Instant midnight, Duration length, Instant at) {
    return tenths(WIDTH * Duration.between(midnight, at).toSeconds() / length.toSeconds());
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static List<Stretch> stretches(List<Integer> loads) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int slot = 1; slot <= loads.size(); slot++) {
      if (slot == loads.size() || !loads.get(slot).equals(loads.get(from))) {
        stretches.add(stretch(from, slot, loads.get(from), loads.size()));
        from = slot;
      }
    }
    return stretches;
  }

  private static Stretch stretch(int from, int until, int load, int slots) {
    double x = tenths(WIDTH * from / slots);
    return new Stretch(x, tenths(WIDTH * until / slots - x), Math.max(0, Math.min(5, load)));
  }

  private static int busiest(List<Integer> loads) {
    int busiest = 0;
    for (int slot = 1; slot < loads.size(); slot++) {
      if (loads.get(slot) > loads.get(busiest)) {
        busiest = slot;
      }
    }
    return busiest;
  }
}
