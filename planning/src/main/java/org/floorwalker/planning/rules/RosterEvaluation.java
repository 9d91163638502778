package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport.CoverageHours;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;

/// What a roster costs and covers, counted anew from the roster alone.
///
/// @param cost cost by cause
/// @param coverage the least costly split of the people at the desk
/// @param hours hours short, over and required
public record RosterEvaluation(RosterCost cost, Coverage coverage, CoverageHours hours) {
  private static final double WISH_FREE = 15;
  private static final double START_WISH = 4;
  private static final double WEEKEND = 1.5;
  private static final double HOLIDAY = 2;
  private static final double ACTIVITY = 200;
  private static final LocalTime LATE = LocalTime.of(19, 0);

  public static RosterEvaluation of(RosterProblem problem, Roster roster) {
    Coverage coverage = CoverageCount.of(problem, roster);
    List<AgentWork> works = RosterCheck.works(problem, roster);
    var wishes = problem.floor().wishes().stream().collect(Collectors.groupingBy(Wish::agent));
    double startWish =
        works.stream()
            .mapToDouble(work -> startWish(work, wishes.getOrDefault(work.agent().id(), List.of())))
            .sum();
    RosterCost cost =
        new RosterCost(
            CoverageCount.cost(coverage),
            works.stream().mapToDouble(RosterEvaluation::wishFree).sum(),
            startWish,
            works.stream().mapToDouble(RosterEvaluation::fairness).sum(),
            ACTIVITY * leftOut(problem, roster),
            works.stream().mapToDouble(new CustomerTimeCost(problem)::of).sum(),
            Crowd.cost(problem, roster));
    return new RosterEvaluation(
        cost, coverage, CoverageCount.hours(coverage, problem.period().slot()));
  }

  private static double wishFree(AgentWork work) {
    return WISH_FREE
        * work.shifts().stream()
            .map(shift -> shift.day().date())
            .distinct()
            .mapToInt(date -> pointsOfFree(work, date))
            .sum();
  }

  /// Of several wishes for a day the one that matters most counts.
  private static int pointsOfFree(AgentWork work, LocalDate date) {
    Instant noon = date.atTime(LocalTime.NOON).atZone(work.zone()).toInstant();
    return work.unavailable().stream()
        .filter(u -> u.kind() == Unavailability.Kind.WISH_FREE && u.range().contains(noon))
        .mapToInt(Unavailability::points)
        .max()
        .orElse(0);
  }

  private static double startWish(AgentWork work, List<Wish> wishes) {
    return wishes.isEmpty()
        ? 0
        : START_WISH
            * work.shifts().stream()
                .map(shift -> StartWindowRule.localStart(work, shift))
                .filter(start -> wishes.stream().noneMatch(wish -> meets(wish.starts(), start)))
                .count();
  }

  private static boolean meets(StartTimes wish, LocalTime start) {
    return wish.contains(start);
  }

  private static double fairness(AgentWork work) {
    long late = work.shifts().stream().filter(shift -> isLate(work, shift)).count();
    long weekend = work.shifts().stream().filter(RosterEvaluation::isWeekend).count();
    long holiday = work.shifts().stream().filter(shift -> isHoliday(work, shift)).count();
    Agent.Had had = work.agent().own().had();
    return late * (late + 2 * had.evenings())
        + WEEKEND * weekend * (weekend + 2 * had.weekendDays())
        + HOLIDAY * holiday * (holiday + 2 * had.holidays());
  }

  private static boolean isLate(AgentWork work, Shift shift) {
    Instant late = shift.day().date().atTime(LATE).atZone(work.zone()).toInstant();
    return shift.range().endExclusive().isAfter(late);
  }

  private static boolean isWeekend(Shift shift) {
    return shift.day().date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static boolean isHoliday(AgentWork work, Shift shift) {
    return work.problem().holidays(work.site()).contains(shift.day().date());
  }

  private static long leftOut(RosterProblem problem, Roster roster) {
    Set<String> placed = new HashSet<>();
    roster.shifts().stream()
        .flatMap(shift -> shift.activities().stream())
        .map(PlacedActivity::activity)
        .forEach(placed::add);
    roster.attendances().forEach(attendance -> placed.add(attendance.activity().activity()));
    return problem.activities().requests().keySet().stream()
        .filter(id -> !placed.contains(id))
        .count();
  }
}
