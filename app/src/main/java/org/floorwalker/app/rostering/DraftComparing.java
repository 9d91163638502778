package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.LocalDate;
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
import org.floorwalker.app.rostering.internal.UnevenMonths;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.DeskTurn;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.rules.OneQueueWeeks;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The door to what versions of the same days come to, for comparing them before one is published.
/// Everything is counted anew from the rows as they stand; nothing is taken from what the
/// search said.
@Component
public final class DraftComparing {
  private final RosterInputs inputs;
  private final DeskStore desks;

  DraftComparing(RosterInputs inputs, DeskStore desks) {
    this.inputs = inputs;
    this.desks = desks;
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
        UnevenMonths.of(problem, byPerson),
        oneQueue(version, gathered),
        broken.size());
  }

  private DraftFigures.OneQueue oneQueue(RosterVersion version, Inputs gathered) {
    LocalDate first = version.span().firstDay();
    List<DeskTurn> turns =
        desks.listDesks(version.id(), first, version.span().endExclusive()).stream()
            .map(desk -> turn(gathered, desk))
            .filter(turn -> gathered.problem().floor().agents().containsKey(turn.agent()))
            .toList();
    OneQueueWeeks found = OneQueueWeeks.of(gathered.problem(), turns);
    return new DraftFigures.OneQueue(found.onOneQueue().size(), found.weeks());
  }

  private static DeskTurn turn(Inputs gathered, DeskStore.Desk desk) {
    String code = gathered.rows().code(desk.person());
    BusinessDay day = new BusinessDay(desk.day());
    return new DeskTurn(code, day, TimeRange.of(desk.start(), desk.end()), desk.queue());
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
