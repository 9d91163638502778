package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Of any four Sundays in a row at most so many have work between 00:00 and 24:00, Sundays before
/// the period included and unknown ones free. A shift of Saturday night works on the Sunday.
public final class SundaysRule implements Rule {
  @Override
  public String name() {
    return "sundays";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    @Nullable Integer limit = work.settings().days().maxSundaysInFour();
    return limit == null ? List.of() : check(work, limit);
  }

  private List<Violation> check(AgentWork work, int limit) {
    List<Violation> violations = new ArrayList<>();
    NavigableSet<LocalDate> all = sundays(work, false);
    for (LocalDate sunday : sundays(work, true)) {
      int worked = all.subSet(sunday.minusWeeks(3), true, sunday, true).size();
      if (worked > limit) {
        violations.add(
            work.violation(
                this,
                work.settings().law("max_sundays_in_4"),
                sunday,
                worked,
                limit,
                "Sundays in 4"));
      }
    }
    return violations;
  }

  /// Sundays with work; every group of four ends with one, so looking back from each is enough.
  private static NavigableSet<LocalDate> sundays(AgentWork work, boolean plannedOnly) {
    NavigableSet<LocalDate> sundays = new TreeSet<>();
    for (Presence presence : work.presences()) {
      LocalDate sunday = AgentWork.monday(work.businessDay(presence.range())).plusDays(6);
      if ((presence.isPlanned() || !plannedOnly) && touches(work, presence.range(), sunday)) {
        sundays.add(sunday);
      }
    }
    return sundays;
  }

  static boolean touches(AgentWork work, TimeRange range, LocalDate sunday) {
    return sunday.getDayOfWeek() == DayOfWeek.SUNDAY && work.wholeDay(sunday).overlaps(range);
  }
}
