package org.floorwalker.files.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;

/// Agents whose absences cover the whole period: lawful, but worth saying, since they stand in the
/// plan without a shift.
final class AwayThroughout {
  private AwayThroughout() {}

  /// A line for each of them.
  static List<String> notices(RosterProblem problem) {
    return problem.floor().agents().values().stream()
        .filter(agent -> isAway(problem, agent))
        .map(
            agent ->
                ("unavailable.csv: %s is absent over the whole period, so no hours are due and no"
                        + " shift is planned.")
                    .formatted(agent.id()))
        .toList();
  }

  private static boolean isAway(RosterProblem problem, Agent agent) {
    ZoneId zone = problem.site(agent).zone();
    Instant covered = problem.period().firstDay().atStartOfDay(zone).toInstant();
    List<TimeRange> absences =
        problem.floor().unavailable().stream()
            .filter(row -> row.person().equals(agent.id()))
            .filter(row -> row.kind() == Unavailability.Kind.ABSENCE)
            .map(Unavailability::range)
            .sorted(Comparator.comparing(TimeRange::startInclusive))
            .toList();
    for (TimeRange absence : absences) {
      if (!absence.startInclusive().isAfter(covered) && absence.endExclusive().isAfter(covered)) {
        covered = absence.endExclusive();
      }
    }
    return !covered.isBefore(problem.period().endExclusive().atStartOfDay(zone).toInstant());
  }
}
