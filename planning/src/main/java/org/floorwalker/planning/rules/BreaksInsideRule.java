package org.floorwalker.planning.rules;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// No break lies at the beginning or the end of the working day (Serbia's Labour Law, Art. 64).
/// Binds where the application's book says so.
final class BreaksInsideRule implements Rule {
  static final String NAME = "breaks_inside";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Violation> check(AgentWork work) {
    if (work.settings().breaks().stream().noneMatch(BreakLaw.Inside.class::isInstance)) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    for (Shift shift : work.shifts()) {
      long atEdges =
          shift.pauses().stream().filter(pause -> isAtEdge(pause.range(), shift.range())).count();
      if (atEdges > 0) {
        violations.add(
            work.violation(
                this,
                work.settings().law(NAME),
                shift.day().date(),
                atEdges,
                0,
                "breaks at the edge"));
      }
    }
    return violations;
  }

  private static boolean isAtEdge(TimeRange pause, TimeRange shift) {
    return !pause.startInclusive().isAfter(shift.startInclusive())
        || !pause.endExclusive().isBefore(shift.endExclusive());
  }
}
