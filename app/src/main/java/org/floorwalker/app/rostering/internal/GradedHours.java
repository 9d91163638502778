package org.floorwalker.app.rostering.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.AvailabilityStore;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.springframework.stereotype.Component;

/// People who are away for a share of their hours, such as half a sick leave, are due so much less:
/// each Monday to Friday lowers what a schedule asks for by the share of a fifth of the week.
@Component
final class GradedHours {
  private static final int DAYS_A_WEEK = 5;

  private final AvailabilityStore store;

  GradedHours(AvailabilityStore store) {
    this.store = store;
  }

  /// Lowers what agents owe; half a sick leave of five weekdays with 37.5 hours a week takes 18.75.
  void lower(Map<String, Agent> agents, Crew crew, RosterRows rows, RosterVersion.Span span) {
    Map<String, Duration> weekly =
        crew.contracts().stream().collect(Collectors.toMap(Contract::id, Contract::weekly));
    for (AvailabilityStore.GradedDay graded :
        store.listGraded(span.firstDay(), span.endExclusive())) {
      if (graded.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        agents.computeIfPresent(
            rows.code(graded.person().value()), (_, agent) -> lowered(agent, graded, weekly));
      }
    }
  }

  private static Agent lowered(
      Agent agent, AvailabilityStore.GradedDay graded, Map<String, Duration> weekly) {
    Duration week = weekly.getOrDefault(agent.contractOn(graded.day()), Duration.ZERO);
    Duration less = week.multipliedBy(graded.percent()).dividedBy(100L * DAYS_A_WEEK);
    return agent.with(agent.own().withOwed(agent.own().owed().minus(less)));
  }
}
