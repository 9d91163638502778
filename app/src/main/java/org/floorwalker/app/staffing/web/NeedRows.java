package org.floorwalker.app.staffing.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.staffing.DayNeed;
import org.jspecify.annotations.Nullable;

/// Draws the half hours of a day, a row a queue.
///
/// @param hours starts of the half hours
/// @param names what queues are called, by code
/// @param opens when queues open next that are closed on the day
/// @param slot length of a slot
record NeedRows(
    List<Instant> hours, Map<String, String> names, Map<String, Instant> opens, Duration slot) {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /// Figures of a day are told to seven digits.
  private static final double ROUNDING = 1e-6;

  /// The part of the queues that is drawn: in their order, or, where they are too many to read,
  /// those that need most people first.
  static Portion<DayNeed> portion(
      List<DayNeed> needs, Map<String, String> names, Portion.Asked asked) {
    return Portion.of(
        Portion.isLong(needs.size())
            ? needs.stream()
                .sorted(Comparator.comparingDouble(NeedRows::people).reversed())
                .toList()
            : needs,
        need -> need.queue() + " " + names.getOrDefault(need.queue(), ""),
        asked);
  }

  /// People to schedule, added up over the day's slots.
  private static double people(DayNeed need) {
    return need.slots().stream().mapToDouble(DayNeed.Slot::scheduled).sum();
  }

  /// Starts of the half hours in which any of them is open.
  static List<Instant> hours(List<DayNeed> needs) {
    TreeSet<Instant> hours = new TreeSet<>();
    for (DayNeed need : needs) {
      need.slots().forEach(slot -> hours.add(halfHour(slot.start())));
    }
    return List.copyOf(hours);
  }

  private static Instant halfHour(Instant start) {
    long seconds = HALF_HOUR.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), seconds) * seconds);
  }

  NeedView.Row row(DayNeed need) {
    double ceiling = need.settings().promise().maxOccupancy();
    Map<Instant, List<DayNeed.Slot>> byHour = new HashMap<>();
    for (DayNeed.Slot one : need.slots()) {
      byHour.computeIfAbsent(halfHour(one.start()), _ -> new ArrayList<>()).add(one);
    }
    Instant next = opens.get(need.queue());
    return new NeedView.Row(
        need.queue(),
        names.getOrDefault(need.queue(), need.queue()),
        need.settings().promise().goal().text(),
        ceiling,
        people(need) * slot.toMinutes() / 60,
        hours.stream().map(hour -> cell(byHour.get(hour), ceiling)).toList(),
        !need.slots().isEmpty(),
        next == null ? null : next.atZone(need.zone()).toLocalDate());
  }

  private static NeedView.Cell cell(@Nullable List<DayNeed.Slot> slots, double ceiling) {
    if (slots == null) {
      return new NeedView.Cell("", 0, 0, false);
    }
    double people = 0;
    double occupancy = 0;
    for (DayNeed.Slot slot : slots) {
      people = Math.max(people, slot.desk().people());
      occupancy = Math.max(occupancy, slot.desk().occupancy());
    }
    boolean isOver = occupancy > ceiling + ROUNDING;
    int heat = (int) Math.max(0, Math.min(5, Math.floor((occupancy + ROUNDING - 0.4) * 10)));
    return new NeedView.Cell(
        isOver ? "h6" : "h" + heat,
        Math.round(Math.ceil(people * (1 - ROUNDING))),
        occupancy,
        isOver);
  }
}
