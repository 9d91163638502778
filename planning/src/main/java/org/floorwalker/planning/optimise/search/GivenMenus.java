package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Days that are given: where nothing is left to choose, the start menu holds the one start or
/// none.
final class GivenMenus {
  private static final StartMenu NONE = new StartMenu(new int[0], new int[0], new int[0]);

  private GivenMenus() {}

  /// @param open menus of the agent if nothing were given
  static Person.@Nullable Given given(
      Agent agent, StartMenu[] open, LocalDate firstDay, TimeAxis axis) {
    int[] presence = new int[open.length];
    Arrays.fill(presence, Person.Given.CHOSEN);
    boolean any = false;
    for (GivenDay given : agent.own().given()) {
      long d = ChronoUnit.DAYS.between(firstDay, given.day());
      if (d >= 0 && d < open.length) {
        presence[(int) d] = presence(given.shift(), axis);
        any = true;
      }
    }
    return any ? new Person.Given(presence, open) : null;
  }

  private static int presence(@Nullable TimeRange shift, TimeAxis axis) {
    return shift == null
        ? 0
        : axis.slotFrom(shift.endExclusive()) - axis.slotAt(shift.startInclusive());
  }

  static StartMenu[] menus(Agent agent, StartMenu[] open, LocalDate firstDay, TimeAxis axis) {
    StartMenu[] menus = open.clone();
    for (GivenDay given : agent.own().given()) {
      long d = ChronoUnit.DAYS.between(firstDay, given.day());
      if (d >= 0 && d < open.length) {
        menus[(int) d] = given.shift() == null ? NONE : only(open[(int) d], given.shift(), axis);
      }
    }
    return menus;
  }

  /// The one start of the shift, when it could be worked at all.
  private static StartMenu only(StartMenu open, TimeRange shift, TimeAxis axis) {
    int start = axis.slotAt(shift.startInclusive());
    int end = axis.slotFrom(shift.endExclusive());
    int i = Arrays.binarySearch(open.starts(), start);
    boolean isPossible =
        i >= 0
            && axis.isSlotStart(shift.startInclusive())
            && axis.isSlotStart(shift.endExclusive())
            && open.latestEnds()[i] >= end;
    return isPossible
        ? new StartMenu(new int[] {start}, new int[] {end}, new int[] {open.localMinutes()[i]})
        : NONE;
  }
}
