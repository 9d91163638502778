package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.AgentWork.Presence;

/// An agent has at most one shift a business day, and no two at once.
public final class OverlapRule implements Rule {
  private static final String LAW = "one shift a business day";

  @Override
  public String name() {
    return "overlap";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    List<Violation> violations = new ArrayList<>();
    List<Shift> shifts = work.shifts();
    for (int i = 1; i < shifts.size(); i++) {
      if (shifts.get(i).day().equals(shifts.get(i - 1).day())) {
        violations.add(work.violation(this, LAW, shifts.get(i).day().date(), 2, 1, "shifts a day"));
      }
    }
    violations.addAll(atOnce(work));
    return violations;
  }

  private List<Violation> atOnce(AgentWork work) {
    List<Violation> violations = new ArrayList<>();
    List<Presence> presences = work.presences();
    for (int i = 1; i < presences.size(); i++) {
      Duration both = presences.get(i - 1).range().overlap(presences.get(i).range());
      if (!both.isZero() && presences.get(i).isPlanned()) {
        violations.add(
            work.hours(this, LAW, work.businessDay(presences.get(i).range()), both, Duration.ZERO));
      }
    }
    return violations;
  }
}
