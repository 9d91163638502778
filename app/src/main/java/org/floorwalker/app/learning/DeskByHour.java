package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.app.learning.Readiness.Hour;
import org.floorwalker.app.learning.Readiness.Line;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;

/// Who sits at the desk in each slot of a day, told hour by hour.
final class DeskByHour {
  private final SlotGrid grid;
  private final LocalDate day;
  private final Map<Instant, List<PersonId>> atDesk = new HashMap<>();

  DeskByHour(SlotGrid grid, LocalDate day, Map<PersonId, DayPlan> plans) {
    this.grid = grid;
    this.day = day;
    plans.forEach(
        (person, plan) ->
            plan.pieces().stream()
                .filter(DayPlan.Piece.Desk.class::isInstance)
                .forEach(piece -> sit(person, piece.range())));
  }

  private void sit(PersonId person, TimeRange range) {
    for (Instant slot = range.startInclusive();
        slot.isBefore(range.endExclusive());
        slot = slot.plus(grid.slot())) {
      atDesk.computeIfAbsent(slot, _ -> new ArrayList<>()).add(person);
    }
  }

  /// One person in each slot in which anybody sits.
  Map<Instant, Integer> oneEach() {
    Map<Instant, Integer> one = new HashMap<>();
    atDesk.keySet().forEach(slot -> one.put(slot, 1));
    return one;
  }

  /// A line for each thing that is asked for, in order of name.
  ///
  /// @param asked people needed at once who can, by name and slot
  /// @param can what each person can, by name
  List<Line> lines(Map<String, Map<Instant, Integer>> asked, Map<PersonId, Set<String>> can) {
    List<Line> lines = new ArrayList<>();
    asked.forEach((name, wanted) -> lines.add(new Line(name, hours(name, wanted, can))));
    return lines;
  }

  /// The worst slot of each hour in which anybody is wanted.
  private List<Hour> hours(
      String name, Map<Instant, Integer> wanted, Map<PersonId, Set<String>> can) {
    Map<Integer, Hour> hours = new TreeMap<>();
    for (Instant slot : grid.slotsOf(day)) {
      int people = wanted.getOrDefault(slot, 0);
      if (people > 0) {
        int hour = slot.atZone(grid.zone()).getHour();
        hours.merge(hour, new Hour(hour, there(slot, name, can), people), Hour::worse);
      }
    }
    return List.copyOf(hours.values());
  }

  private int there(Instant slot, String name, Map<PersonId, Set<String>> can) {
    return (int)
        atDesk.getOrDefault(slot, List.of()).stream()
            .filter(person -> can.getOrDefault(person, Set.of()).contains(name))
            .count();
  }
}
