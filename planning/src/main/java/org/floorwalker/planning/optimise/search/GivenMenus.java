package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.optimise.search.Person.MayHold;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Days that are given: their start menus hold only the starts of the shifts that come
/// into question.
final class GivenMenus {
  private GivenMenus() {}

  /// @param open menus of the agent if nothing were given
  static Person.@Nullable Given given(
      Agent agent, StartMenu[] open, LocalDate firstDay, TimeAxis axis) {
    @Nullable MayHold[] days = new MayHold[open.length];
    boolean any = false;
    for (GivenDay given : agent.own().given()) {
      long d = ChronoUnit.DAYS.between(firstDay, given.day());
      if (d >= 0 && d < open.length) {
        days[(int) d] = mayHold(given, axis);
        any = true;
      }
    }
    return any ? new Person.Given(days, open) : null;
  }

  private static MayHold mayHold(GivenDay given, TimeAxis axis) {
    List<TimeRange> shifts =
        given.shifts().stream()
            .filter(shift -> axis.isSlotStart(shift.startInclusive()))
            .filter(shift -> axis.isSlotStart(shift.endExclusive()))
            .sorted(Comparator.comparing(TimeRange::startInclusive))
            .toList();
    return new MayHold(
        shifts.stream().mapToInt(shift -> axis.slotAt(shift.startInclusive())).toArray(),
        shifts.stream()
            .mapToInt(
                shift -> axis.slotAt(shift.endExclusive()) - axis.slotAt(shift.startInclusive()))
            .toArray(),
        given.mayBeFree());
  }

  static StartMenu[] menus(Person.Given given) {
    StartMenu[] menus = given.otherwise().clone();
    for (int d = 0; d < menus.length; d++) {
      MayHold day = given.days()[d];
      menus[d] = day == null ? menus[d] : only(menus[d], day);
    }
    return menus;
  }

  /// The starts of the shifts that could be worked at all, each until its longest shift ends.
  private static StartMenu only(StartMenu open, MayHold day) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      int longest = longest(day, open.starts()[i], open.latestEnds()[i]);
      if (longest > 0) {
        rows.add(
            new int[] {
              open.starts()[i], open.starts()[i] + longest, open.localMinutes()[i], StartMenu.GIVEN
            });
      }
    }
    return StartMenu.of(rows);
  }

  /// Slots of the longest shift from the start that ends in time, 0 where there is none.
  private static int longest(MayHold day, int start, int latestEnd) {
    int longest = 0;
    for (int i = 0; i < day.starts().length; i++) {
      if (day.starts()[i] == start && start + day.presences()[i] <= latestEnd) {
        longest = Math.max(longest, day.presences()[i]);
      }
    }
    return longest;
  }
}
