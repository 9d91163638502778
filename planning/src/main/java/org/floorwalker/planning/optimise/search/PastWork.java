package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.planning.optimise.search.Person.RunIn;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.time.TimeRange;

/// What people worked before the period, as far as rules look back.
final class PastWork {
  /// Sundays before week 0 that a four-week window can reach.
  static final int SUNDAYS_BEFORE = 3;

  private final RosterProblem problem;
  private final TimeAxis axis;
  private final Map<String, List<WorkedBefore>> before;

  PastWork(RosterProblem problem, TimeAxis axis) {
    this.problem = problem;
    this.axis = axis;
    this.before =
        problem.floor().workedBefore().stream().collect(Collectors.groupingBy(WorkedBefore::agent));
  }

  /// The agent's shifts before the period, the oldest first.
  List<TimeRange> shifts(Agent agent) {
    return before.getOrDefault(agent.id(), List.of()).stream()
        .map(WorkedBefore::range)
        .sorted(Comparator.comparing(TimeRange::startInclusive))
        .toList();
  }

  RunIn runIn(Agent agent, SiteDays site) {
    List<TimeRange> ranges = shifts(agent);
    Set<LocalDate> worked = new HashSet<>();
    int weekMinutes = 0;
    int freeFrom = site.weekStart[0];
    int longestRest = 0;
    RedWindows redWindows = RedWindows.of(problem.rules(agent).days().freeAfterWork(), site);
    for (TimeRange range : ranges) {
      LocalDate day = site.localDate(range.startInclusive());
      worked.add(day);
      weekMinutes += site.weekOf(day) == 0 ? Math.toIntExact(range.length().toMinutes()) : 0;
      int start = axis.minuteOf(range.startInclusive());
      int end = axis.minuteOfCeiling(range.endExclusive());
      redWindows = redWindows.afterWork(start, end);
      if (end > site.weekStart[0]) {
        longestRest = Math.max(longestRest, start - freeFrom);
        freeFrom = Math.max(freeFrom, end);
      }
    }
    return new RunIn(
        daysInRow(worked),
        sundaysOf(ranges, site),
        weekMinutes,
        freeFrom,
        longestRest,
        redWindows,
        BoundLimits.of(agent.own().bounds(), site, problem.period().firstDay()));
  }

  private int daysInRow(Set<LocalDate> worked) {
    int count = 0;
    while (worked.contains(problem.period().firstDay().minusDays(1 + count))) {
      count++;
    }
    return count;
  }

  private int sundaysOf(List<TimeRange> ranges, SiteDays site) {
    int bits = 0;
    for (int w = -SUNDAYS_BEFORE; w <= 0; w++) {
      int[] sunday = site.sunday(w);
      for (TimeRange range : ranges) {
        boolean overlaps =
            axis.minuteOf(range.startInclusive()) < sunday[1]
                && axis.minuteOfCeiling(range.endExclusive()) > sunday[0];
        bits |= overlaps ? 1 << (w + SUNDAYS_BEFORE) : 0;
      }
    }
    return bits;
  }
}
