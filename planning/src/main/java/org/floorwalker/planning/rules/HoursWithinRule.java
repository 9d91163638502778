package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.Bounds.NightsWithin;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Shift;
import org.jspecify.annotations.Nullable;

/// Paid time of some days is at most what rules on longer stretches leave to the person
/// ([org.floorwalker.planning.roster.Bounds]). A breach has the name of the rule it comes from;
/// days without planned work are not judged.
public final class HoursWithinRule implements Rule {
  @Override
  public String name() {
    return "hours_within";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.agent().own().bounds().hours().stream()
        .map(bound -> check(work, bound))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Violation check(AgentWork work, HoursWithin bound) {
    List<Shift> shifts =
        work.shifts().stream().filter(shift -> bound.holds(shift.day().date())).toList();
    Duration paid = shifts.stream().map(work::paid).reduce(Duration.ZERO, Duration::plus);
    if (paid.compareTo(bound.most()) <= 0 || !binds(work, bound.nights(), shifts)) {
      return null;
    }
    return new Violation(
        bound.basis().rule(),
        bound.basis().law(),
        work.agent().id(),
        bound.endExclusive().minusDays(1),
        new Violation.Figure(Hours.of(paid), Hours.of(bound.most()), "h"));
  }

  private static boolean binds(AgentWork work, @Nullable NightsWithin nights, List<Shift> shifts) {
    if (nights == null) {
      return true;
    }
    long atNight =
        shifts.stream()
            .map(shift -> MustCoverRule.workInside(nights.hours(), shift.range(), work.zone()))
            .filter(inside -> inside.compareTo(nights.least()) >= 0)
            .count();
    return nights.binds(shifts.size(), Math.toIntExact(atNight));
  }
}
