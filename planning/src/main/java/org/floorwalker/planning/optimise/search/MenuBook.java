package org.floorwalker.planning.optimise.search;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.jspecify.annotations.Nullable;

/// Start menus of every day for each kind of agent.
final class MenuBook {
  private static final int LONGEST_MINUTES = 24 * 60;

  private final TimeAxis axis;
  private final Period period;
  private final Map<Key, StartMenu[]> known = new HashMap<>();

  private record Key(
      Site site, Agent.Times times, List<StartTimes> mustStart, @Nullable NightHours mustRest) {}

  MenuBook(TimeAxis axis, Period period) {
    this.axis = axis;
    this.period = period;
  }

  /// @param mustRest local hours of every night without work
  StartMenu[] menusOf(
      Site site,
      SiteDays calendar,
      Agent.Times times,
      List<StartTimes> mustStart,
      @Nullable NightHours mustRest) {
    Key key = new Key(site, times, mustStart, mustRest);
    return known.computeIfAbsent(key, _ -> build(key, calendar));
  }

  private StartMenu[] build(Key key, SiteDays calendar) {
    List<int[]> open = calendar.open(key.site.opening(), period.firstDay());
    List<int[]> closed = key.mustRest == null ? List.of() : nightsOf(calendar, key.mustRest);
    StartMenu[] menus = new StartMenu[calendar.days];
    for (int d = 0; d < calendar.days; d++) {
      menus[d] = menuOf(d, calendar, key, open, closed);
    }
    return menus;
  }

  private List<int[]> nightsOf(SiteDays calendar, NightHours night) {
    int end =
        night.endMinute() > night.startMinute() ? night.endMinute() : night.endMinute() + 1440;
    return calendar.daily(night.startMinute(), end, period.firstDay());
  }

  private StartMenu menuOf(
      int day, SiteDays calendar, Key key, List<int[]> open, List<int[]> closed) {
    List<int[]> rows = new ArrayList<>();
    int minutes = axis.slotMinutes();
    int midnight = calendar.dayStart[day + 1];
    for (int slot = Math.ceilDiv(calendar.dayStart[day], minutes);
        slot * minutes < midnight;
        slot++) {
      LocalTime local = calendar.localTime(slot);
      if (isOnGrid(local) && mayStart(key, local)) {
        int[] ends = {
          closing(open, slot * minutes),
          opening(closed, slot * minutes),
          key.times.night() ? slot * minutes + LONGEST_MINUTES : midnight
        };
        int bound = indexOfLeast(ends);
        if (ends[bound] > slot * minutes) {
          rows.add(new int[] {slot, ends[bound] / minutes, local.toSecondOfDay() / 60, bound});
        }
      }
    }
    return StartMenu.of(rows);
  }

  private static int indexOfLeast(int[] numbers) {
    int least = 0;
    for (int i = 1; i < numbers.length; i++) {
      least = numbers[i] < numbers[least] ? i : least;
    }
    return least;
  }

  private static boolean mayStart(Key key, LocalTime local) {
    return key.times.starts().contains(local)
        && (key.mustStart.isEmpty()
            || key.mustStart.stream().anyMatch(window -> window.contains(local)));
  }

  private boolean isOnGrid(LocalTime local) {
    return local.toSecondOfDay() % period.startGrid().toSeconds() == 0;
  }

  /// End of the stretch that holds the minute; a minute outside has none and gives the minute.
  private static int closing(List<int[]> stretches, int minute) {
    for (int[] stretch : stretches) {
      if (stretch[0] <= minute && minute < stretch[1]) {
        return stretch[1];
      }
    }
    return minute;
  }

  /// Start of the first stretch that is not over at the minute.
  private static int opening(List<int[]> stretches, int minute) {
    for (int[] stretch : stretches) {
      if (stretch[1] > minute) {
        return Math.max(stretch[0], minute);
      }
    }
    return Integer.MAX_VALUE;
  }
}
