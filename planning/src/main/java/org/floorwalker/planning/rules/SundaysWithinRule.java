package org.floorwalker.planning.rules;

import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.Bounds.SundaysWithin;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Of some Sundays at most so many have work in the hours the country gives them, as rules on
/// longer stretches leave it to the person ([org.floorwalker.planning.roster.Bounds]). A breach has
/// the name of the rule it comes from.
public final class SundaysWithinRule implements Rule {
  @Override
  public String name() {
    return "sundays_within";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.agent().own().bounds().sundays().stream()
        .map(bound -> check(work, bound))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Violation check(AgentWork work, SundaysWithin bound) {
    long worked = bound.sundays().stream().filter(sunday -> isWorked(work, sunday)).count();
    return worked <= bound.most()
        ? null
        : new Violation(
            bound.basis().rule(),
            bound.basis().law(),
            work.agent().id(),
            bound.sundays().getLast().date(),
            new Violation.Figure(worked, bound.most(), "worked Sundays"));
  }

  private static boolean isWorked(AgentWork work, RedDay sunday) {
    TimeRange hours = RedDays.range(sunday, work.zone());
    return work.shifts().stream().anyMatch(shift -> shift.range().overlaps(hours));
  }
}
