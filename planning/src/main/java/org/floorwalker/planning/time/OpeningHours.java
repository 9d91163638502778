package org.floorwalker.planning.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When a queue or a site is open, by weekday, with single dates that win over the weekday.
///
/// Hours are local minutes of the day. A closing at or before the opening passes midnight; 0 to
/// 1440 is round the clock. On clock-change days the hours keep their local meaning.
///
/// @param byWeekday hours of each weekday; an absent weekday is closed
/// @param byDate hours of single dates; an empty list is closed all day
public record OpeningHours(
    Map<DayOfWeek, List<Hours>> byWeekday, Map<LocalDate, List<Hours>> byDate) {

  /// Opening and closing in minutes after local midnight; closing may exceed 1440.
  public record Hours(int opensMinute, int closesMinute) {
    public Hours {
      if (opensMinute < 0 || opensMinute >= 1440 || closesMinute < 0 || closesMinute > 2880) {
        throw new IllegalArgumentException(
            "Hours from minute %d to %d are not within a day.\nMaybe write 00:00 to 24:00."
                .formatted(opensMinute, closesMinute));
      }
      if (closesMinute <= opensMinute) {
        closesMinute += 1440;
      }
    }
  }

  public OpeningHours {
    byWeekday = inOrder(byWeekday);
    byDate = inOrder(byDate);
  }

  private static <D> Map<D, List<Hours>> inOrder(Map<D, List<Hours>> hours) {
    Map<D, List<Hours>> inOrder = new HashMap<>();
    hours.forEach(
        (day, unordered) ->
            inOrder.put(
                day,
                unordered.stream().sorted(Comparator.comparingInt(Hours::opensMinute)).toList()));
    return Map.copyOf(inOrder);
  }

  /// Open every day from the one minute to the other.
  public static OpeningHours daily(int opensMinute, int closesMinute) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Hours(opensMinute, closesMinute)));
    }
    return new OpeningHours(week, Map.of());
  }

  /// Hours by weekday as they are; where no weekday is told, these every day.
  public OpeningHours orDaily(Hours daily) {
    return byWeekday.isEmpty()
        ? new OpeningHours(daily(daily.opensMinute(), daily.closesMinute()).byWeekday, byDate)
        : this;
  }

  /// From the earliest opening to the latest closing of any weekday; round the clock where no
  /// weekday has hours.
  public Hours widest() {
    List<Hours> all = byWeekday.values().stream().flatMap(List::stream).toList();
    return new Hours(
        all.stream().mapToInt(Hours::opensMinute).min().orElse(0),
        all.stream().mapToInt(Hours::closesMinute).max().orElse(1440));
  }

  /// Hours that begin on the date, in order.
  public List<Hours> hoursOf(LocalDate date) {
    @Nullable List<Hours> single = byDate.get(date);
    return single != null ? single : byWeekday.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /// Whether the instant lies inside hours that began on its local date or the day before.
  public boolean isOpen(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    int minute = local.getHour() * 60 + local.getMinute();
    return inside(hoursOf(local.toLocalDate()), minute)
        || inside(hoursOf(local.toLocalDate().minusDays(1)), minute + 1440);
  }

  private static boolean inside(List<Hours> hours, int minute) {
    return hours.stream().anyMatch(h -> minute >= h.opensMinute() && minute < h.closesMinute());
  }
}
