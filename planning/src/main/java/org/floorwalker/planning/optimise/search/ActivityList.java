package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.LeaderHours;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Unavailability;
import org.jspecify.annotations.Nullable;

/// The activities to place, in numbers.
///
/// @param items in the order of the problem
/// @param leaders names of the leaders who are not agents
/// @param mostADay activities each of them has on a day at most
record ActivityList(Item[] items, List<String> leaders, int mostADay) {

  /// @param id name of the activity
  /// @param length slots it lasts; 0 when its length is not whole slots, so that it fits nowhere
  /// @param people numbers of the agents who attend, a leader who is an agent among them
  /// @param leader number of the leader who is not an agent, or -1
  /// @param leaderAway slots in which that leader cannot attend; null when always free
  /// @param windowFrom first slot
  /// @param windowTo slot by which it is over
  record Item(
      String id,
      int length,
      int[] people,
      int leader,
      long @Nullable [] leaderAway,
      int windowFrom,
      int windowTo) {
    /// Whether its window leaves a choice.
    boolean isFree() {
      return windowTo - windowFrom > length;
    }
  }

  static ActivityList of(RosterProblem problem, TimeAxis axis, int slots) {
    return new Builder(problem, axis, slots).build();
  }

  private static final class Builder {
    private final RosterProblem problem;
    private final TimeAxis axis;
    private final int slots;
    private final Map<String, Integer> agentNumbers = new HashMap<>();
    private final Map<String, Integer> leaderNumbers = new LinkedHashMap<>();
    private final Map<String, long[]> awayByLeader = new HashMap<>();

    Builder(RosterProblem problem, TimeAxis axis, int slots) {
      this.problem = problem;
      this.axis = axis;
      this.slots = slots;
      problem.floor().agents().keySet().forEach(id -> agentNumbers.put(id, agentNumbers.size()));
    }

    ActivityList build() {
      List<Item> items = new ArrayList<>();
      problem.activities().requests().values().forEach(request -> items.add(itemOf(request)));
      return new ActivityList(
          items.toArray(Item[]::new),
          List.copyOf(leaderNumbers.keySet()),
          problem.activities().mostADay());
    }

    private Item itemOf(ActivityRequest request) {
      List<Integer> people = new ArrayList<>();
      int leader = -1;
      long @Nullable [] away = null;
      for (String person : request.attendees().everyone()) {
        Integer number = agentNumbers.get(person);
        if (number != null) {
          people.add(number);
        } else {
          leader = leaderNumbers.computeIfAbsent(person, _ -> leaderNumbers.size());
          away = awayOf(person);
        }
      }
      boolean whole = request.length().toSeconds() % (axis.slotMinutes() * 60L) == 0;
      return new Item(
          request.id(),
          whole ? axis.slotsFor(request.length()) : 0,
          people.stream().mapToInt(Integer::intValue).toArray(),
          leader,
          away,
          Math.max(0, axis.slotFrom(request.window().startInclusive())),
          Math.min(slots, axis.slotAt(request.window().endExclusive())));
    }

    private long[] awayOf(String leader) {
      return awayByLeader.computeIfAbsent(
          leader,
          _ -> {
            ZoneId zone = problem.zoneOf(leader);
            long[] away = new long[SlotBits.words(slots)];
            closeOutsideHours(leader, zone, away);
            for (Unavailability row : problem.floor().unavailable()) {
              if (row.person().equals(leader) && row.isBinding()) {
                int from = axis.slotAt(row.range().startInclusive());
                int to = axis.slotFrom(row.range().endExclusive());
                SlotBits.set(away, 0, Math.clamp(from, 0, slots), Math.clamp(to, 0, slots));
              }
            }
            return away;
          });
    }

    private void closeOutsideHours(String leader, ZoneId zone, long[] away) {
      if (problem.activities().leaderHours() == null) {
        return;
      }
      SlotBits.set(away, 0, 0, slots);
      for (int d = -1; d <= problem.period().days(); d++) {
        LocalDate date = problem.period().firstDay().plusDays(d);
        for (LeaderHours hours : problem.activities().leaderHours()) {
          if (hours.leader().equals(leader) && hours.weekday() == date.getDayOfWeek()) {
            int from = slotFrom(date, hours.startMinute(), zone);
            int to = slotAt(date, hours.endMinute(), zone);
            SlotBits.clear(away, 0, Math.clamp(from, 0, slots), Math.clamp(to, 0, slots));
          }
        }
      }
    }

    private int slotFrom(LocalDate date, int minute, ZoneId zone) {
      return axis.slotFrom(local(date, minute).atZone(zone).toInstant());
    }

    private int slotAt(LocalDate date, int minute, ZoneId zone) {
      return axis.slotAt(local(date, minute).atZone(zone).toInstant());
    }

    private static LocalDateTime local(LocalDate date, int minute) {
      return date.plusDays(minute / 1440).atTime(LocalTime.ofSecondOfDay(minute % 1440 * 60L));
    }
  }
}
