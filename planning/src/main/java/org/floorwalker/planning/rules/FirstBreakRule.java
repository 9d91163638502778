package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.Shift;

/// In a long shift the first proper break begins in time: in Latvia above six hours one of 30
/// minutes within four hours of the start (Darba likums § 145). Binds where the application's book
/// says so.
final class FirstBreakRule implements Rule {
  static final String NAME = "first_break";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Violation> check(AgentWork work) {
    List<Violation> violations = new ArrayList<>();
    for (Shift shift : work.shifts()) {
      for (BreakLaw clause : work.settings().breaks()) {
        if (clause instanceof BreakLaw.First first
            && shift.range().length().compareTo(first.presence()) > 0
            && untilBreak(shift, first.length()).compareTo(first.within()) > 0) {
          violations.add(
              work.hours(
                  this,
                  work.settings().law(NAME),
                  shift.day().date(),
                  untilBreak(shift, first.length()),
                  first.within()));
        }
      }
    }
    return violations;
  }

  /// From the start of the shift to its first break so long, else to its end.
  private static Duration untilBreak(Shift shift, Duration length) {
    Instant start = shift.range().startInclusive();
    return shift.pauses().stream()
        .map(pause -> pause.range())
        .filter(range -> range.length().compareTo(length) >= 0)
        .map(range -> Duration.between(start, range.startInclusive()))
        .min(Duration::compareTo)
        .orElse(shift.range().length());
  }
}
