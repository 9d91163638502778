package org.floorwalker.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.planning.optimise.WantedShift;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// What the independent judge says of a shift put in place of an agent's day, with figures and law:
/// every rule, not only the first. Meals and breaks are not placed, so nothing is said of them.
record InsteadRules(RosterProblem problem, Roster roster) {
  /// Rules that only say something once pauses and activities are placed.
  private static final List<String> UNPLACED = List.of("breaks", "activity");

  List<String> broken(String agent, LocalDate day, WantedShift wanted) {
    TimeRange range = TimeRange.of(wanted.start(), wanted.presence());
    Shift shift = new Shift(agent, new BusinessDay(day), range, List.of(), List.of());
    Stream<Shift> others =
        roster.shifts().stream()
            .filter(s -> !s.agent().equals(agent) || !s.day().date().equals(day));
    Roster changed =
        Roster.of(Stream.concat(others, Stream.of(shift)).toList(), roster.attendances());
    return RosterCheck.check(problem, changed).stream()
        .filter(violation -> violation.agent().equals(agent))
        .filter(violation -> !UNPLACED.contains(violation.rule()))
        .map(Violation::line)
        .toList();
  }
}
