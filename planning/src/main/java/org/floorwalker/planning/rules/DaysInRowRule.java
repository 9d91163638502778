package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.jspecify.annotations.Nullable;

/// At most so many business days in a row have work, days before the period included.
public final class DaysInRowRule implements Rule {
  @Override
  public String name() {
    return "days_in_row";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    @Nullable Integer limit = work.settings().days().maxInRow();
    return limit == null ? List.of() : check(work, limit);
  }

  private List<Violation> check(AgentWork work, int limit) {
    List<Violation> violations = new ArrayList<>();
    int row = 0;
    @Nullable LocalDate last = null;
    for (LocalDate day : daysWorked(work)) {
      row = last != null && last.plusDays(1).equals(day) ? row + 1 : 1;
      last = day;
      if (row > limit && work.period().contains(day)) {
        violations.add(
            work.violation(this, work.settings().law("max_consec_days"), day, row, limit, "days"));
      }
    }
    return violations;
  }

  private static NavigableSet<LocalDate> daysWorked(AgentWork work) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Presence presence : work.presences()) {
      days.add(work.businessDay(presence.range()));
    }
    return days;
  }
}
