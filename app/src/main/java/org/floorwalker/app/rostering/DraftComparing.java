package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.floorwalker.app.rostering.internal.DayPlans;
import org.floorwalker.app.rostering.internal.FairnessCounts;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.rules.Violation;
import org.springframework.stereotype.Component;

/// The door to what versions of the same days come to, for comparing them before one is published.
/// Everything is counted anew from the rows as they stand; nothing is taken from what the search
/// said.
@Component
public final class DraftComparing {
  private final RosterInputs inputs;

  DraftComparing(RosterInputs inputs) {
    this.inputs = inputs;
  }

  /// The figures of a version made here.
  public DraftFigures figures(RosterVersion version) {
    Inputs gathered = inputs.of(version);
    RosterProblem problem = gathered.problem();
    Roster roster = inputs.roster(gathered, version.id());
    Map<String, List<Shift>> byPerson =
        roster.shifts().stream().collect(Collectors.groupingBy(Shift::agent));
    List<Violation> broken = LawCheck.all(problem, roster);
    long outside = broken.stream().filter(one -> one.rule().equals("contract")).count();
    RosterEvaluation evaluation = RosterEvaluation.of(problem, roster);
    return new DraftFigures(
        evaluation.cost(),
        evaluation.hours(),
        new DraftFigures.PaidHours(paid(problem, roster), Math.toIntExact(outside)),
        wishes(problem, byPerson),
        spread(problem, byPerson, Fairness.Counts::evenings),
        spread(problem, byPerson, Fairness.Counts::weekends),
        broken.size());
  }

  private static double paid(RosterProblem problem, Roster roster) {
    DayPlans cutter =
        new DayPlans(
            Map.of(),
            id -> new DayPlans.ActivityCard("", id),
            problem.terms().breakRules(),
            problem.period().slot());
    return roster.shifts().stream()
            .map(cutter::paid)
            .reduce(Duration.ZERO, Duration::plus)
            .toMinutes()
        / 60.0;
  }

  private static DraftFigures.Wishes wishes(
      RosterProblem problem, Map<String, List<Shift>> byPerson) {
    int starts = 0;
    int kept = 0;
    Map<String, List<Wish>> wished =
        problem.floor().wishes().stream().collect(Collectors.groupingBy(Wish::agent));
    for (Map.Entry<String, List<Wish>> one : wished.entrySet()) {
      ZoneId zone = problem.zoneOf(one.getKey());
      for (Shift shift : byPerson.getOrDefault(one.getKey(), List.of())) {
        LocalTime start = shift.range().startInclusive().atZone(zone).toLocalTime();
        starts++;
        kept += one.getValue().stream().anyMatch(w -> w.starts().contains(start)) ? 1 : 0;
      }
    }
    List<Unavailability> free =
        problem.floor().unavailable().stream()
            .filter(wish -> wish.kind() == Unavailability.Kind.WISH_FREE)
            .filter(wish -> wish.range().overlaps(problem.span()))
            .toList();
    long left = free.stream().filter(wish -> isFree(wish, byPerson)).count();
    return new DraftFigures.Wishes(starts, kept, free.size(), Math.toIntExact(left));
  }

  private static boolean isFree(Unavailability wish, Map<String, List<Shift>> byPerson) {
    return byPerson.getOrDefault(wish.person(), List.of()).stream()
        .noneMatch(shift -> shift.range().overlaps(wish.range()));
  }

  private static DraftFigures.Spread spread(
      RosterProblem problem,
      Map<String, List<Shift>> byPerson,
      ToDoubleFunction<Fairness.Counts> count) {
    Collection<Agent> people = problem.floor().agents().values();
    return DraftFigures.Spread.of(
        people.stream()
            .map(
                agent ->
                    FairnessCounts.of(
                        byPerson.getOrDefault(agent.id(), List.of()),
                        problem.zoneOf(agent.id()),
                        Set.of(),
                        0))
            .mapToInt(counts -> (int) count.applyAsDouble(counts))
            .toArray());
  }
}
