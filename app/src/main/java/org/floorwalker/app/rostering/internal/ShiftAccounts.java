package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.floorwalker.app.rostering.Correction;
import org.floorwalker.app.rostering.Correction.MovePause;
import org.floorwalker.app.rostering.Correction.MoveShift;
import org.floorwalker.app.rostering.ShiftAccount;
import org.floorwalker.app.rostering.ShiftAccount.Alternative;
import org.floorwalker.app.rostering.ShiftAccount.Bound;
import org.floorwalker.app.rostering.ShiftAccount.Why;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.rules.Citation;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Answers for a single shift: why here, what binds it, what would be better.
public final class ShiftAccounts {
  /// A shift that ends later than this local time is an evening.
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  /// A shift further away than this from the next one's rest is not bound by it.
  private static final Duration REACH = Duration.ofHours(16);

  private static final int SHIFT_STEPS = 3;
  private static final int PAUSE_STEPS = 3;
  private static final int ALTERNATIVES_SHOWN = 5;

  private final Inputs inputs;
  private final RosterProblem problem;
  private final LawBook rules;
  private final Roster roster;
  private final DayPlans cutter;
  private final boolean mayChange;

  /// @param mayChange whether the roster is a draft, so that changes are worth looking for
  public ShiftAccounts(Inputs inputs, LawBook rules, Roster roster, boolean mayChange) {
    this.mayChange = mayChange;
    this.inputs = inputs;
    this.problem = inputs.problem();
    this.rules = rules;
    this.roster = roster;
    this.cutter =
        new DayPlans(
            Map.of(),
            id -> new DayPlans.ActivityCard("", id),
            problem.terms().breakRules(),
            problem.period().slot());
  }

  /// The account of a person's shift of the day.
  public Optional<ShiftAccount> account(String person, LocalDate day) {
    return roster.shifts().stream()
        .filter(shift -> shift.agent().equals(person) && shift.day().date().equals(day))
        .findFirst()
        .map(shift -> account(shift, problem.floor().agents().get(person)));
  }

  private ShiftAccount account(Shift shift, @Nullable Agent agent) {
    if (agent == null) {
      return new ShiftAccount(shift, List.of(), List.of(), List.of());
    }
    Set<String> queues = reach(agent);
    DeskTable table =
        DeskTable.of(problem, RosterDays.range(problem, shift.day().date()), serving(queues));
    return new ShiftAccount(
        shift,
        why(shift, agent, table, queues),
        bounds(shift, agent),
        mayChange ? alternatives(shift, agent, table) : List.of());
  }

  /// Queues whose people can cover for the agent, directly or through others: the split of the
  /// rest stays as it is whatever the agent does.
  private Set<String> reach(Agent agent) {
    Set<String> queues = new TreeSet<>(agent.skills());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Agent other : problem.floor().agents().values()) {
        if (serves(other, queues)) {
          grows |= queues.addAll(other.skills());
        }
      }
    }
    return queues;
  }

  private List<Shift> serving(Set<String> queues) {
    return roster.shifts().stream()
        .filter(shift -> serves(problem.floor().agents().get(shift.agent()), queues))
        .toList();
  }

  private static boolean serves(@Nullable Agent agent, Set<String> queues) {
    return agent != null && agent.skills().stream().anyMatch(queues::contains);
  }

  private List<Why> why(Shift shift, Agent agent, DeskTable table, Set<String> queues) {
    List<Why> why = new ArrayList<>(shortWithout(shift, table, queues));
    List<Wish> wishes = wishes(agent);
    for (Wish wish : wishes) {
      why.add(new Why.Wished(wish.starts(), keeps(List.of(wish), shift, zone(agent))));
    }
    why.add(evenings(agent));
    return why;
  }

  private List<Wish> wishes(Agent agent) {
    return problem.floor().wishes().stream()
        .filter(wish -> wish.agent().equals(agent.id()))
        .toList();
  }

  private static boolean keeps(List<Wish> wishes, Shift shift, ZoneId zone) {
    LocalTime start = shift.range().startInclusive().atZone(zone).toLocalTime();
    return wishes.isEmpty() || wishes.stream().anyMatch(wish -> wish.starts().contains(start));
  }

  private ZoneId zone(Agent agent) {
    return problem.site(agent).zone();
  }

  /// Stretches in which somebody more would be short without the shift.
  private List<Why> shortWithout(Shift shift, DeskTable table, Set<String> queues) {
    DeskTable.Split with = table.split();
    DeskTable.Split without = table.with(shift.agent(), null).split();
    List<Why> found = new ArrayList<>();
    Instant start = null;
    double most = 0;
    for (int s = 0; s < table.slots().size(); s++) {
      double then = without.shortBy(s, queues::contains);
      double more = then - with.shortBy(s, queues::contains);
      Instant at = table.slots().get(s);
      if (more > 1e-6) {
        start = start == null ? at : start;
        most = Math.max(most, then);
      } else if (start != null) {
        found.add(new Why.ShortWithout(most, TimeRange.of(start, at)));
        start = null;
        most = 0;
      }
    }
    found.sort(Comparator.comparing(w -> ((Why.ShortWithout) w).range().length().negated()));
    return found.subList(0, Math.min(2, found.size()));
  }

  private Why evenings(Agent agent) {
    List<Agent> team =
        problem.floor().agents().values().stream()
            .filter(other -> other.place().team().equals(agent.place().team()))
            .toList();
    double all = team.stream().mapToInt(this::countEvenings).sum();
    return new Why.Evenings(countEvenings(agent), all / Math.max(1, team.size()));
  }

  private int countEvenings(Agent agent) {
    return (int)
        roster.shifts().stream()
            .filter(shift -> shift.agent().equals(agent.id()))
            .filter(shift -> endsInEvening(shift, zone(agent)))
            .count();
  }

  private static boolean endsInEvening(Shift shift, ZoneId zone) {
    Instant evening = shift.day().date().atTime(EVENING).atZone(zone).toInstant();
    return shift.range().endExclusive().isAfter(evening);
  }

  private List<Bound> bounds(Shift shift, Agent agent) {
    List<Bound> bounds = new ArrayList<>();
    RulesInForce law = rules.inForce(problem.site(agent), shift.day().date());
    Duration rest = problem.rules(agent).rest().daily();
    if (rest != null) {
      addRest(bounds, shift, agent, rest, citation(law, "daily_rest_h"));
    }
    Duration pauses =
        shift.pauses().stream()
            .map(pause -> pause.range().length())
            .reduce(Duration.ZERO, Duration::plus);
    bounds.add(new Bound.Breaks(pauses, citation(law, "breaks")));
    bounds.add(contractHours(agent));
    return bounds;
  }

  private static @Nullable Citation citation(RulesInForce law, String rule) {
    return law.find(rule).map(RuleEntry::citation).orElse(null);
  }

  private void addRest(
      List<Bound> bounds, Shift shift, Agent agent, Duration rest, @Nullable Citation law) {
    Instant start = shift.range().startInclusive();
    ends(agent)
        .filter(end -> !end.isAfter(start))
        .max(Comparator.naturalOrder())
        .ifPresent(
            end -> bounds.add(new Bound.RestBefore(Duration.between(end, start), rest, law)));
    roster.shifts().stream()
        .filter(other -> other.agent().equals(agent.id()))
        .map(other -> other.range().startInclusive())
        .filter(next -> next.isAfter(start))
        .min(Comparator.naturalOrder())
        .filter(next -> next.minus(rest).isBefore(start.plus(REACH)))
        .ifPresent(next -> bounds.add(new Bound.EndBy(next.minus(rest), next, law)));
  }

  private Stream<Instant> ends(Agent agent) {
    return Stream.concat(
        roster.shifts().stream()
            .filter(other -> other.agent().equals(agent.id()))
            .map(other -> other.range().endExclusive()),
        problem.floor().workedBefore().stream()
            .filter(worked -> worked.agent().equals(agent.id()))
            .map(worked -> worked.range().endExclusive()));
  }

  private Bound contractHours(Agent agent) {
    Duration planned =
        roster.shifts().stream()
            .filter(shift -> shift.agent().equals(agent.id()))
            .map(cutter::paid)
            .reduce(Duration.ZERO, Duration::plus);
    return new Bound.ContractHours(
        planned, RosterCheck.agreed(problem, agent), agent.own().owed(), null);
  }

  private List<Alternative> alternatives(Shift shift, Agent agent, DeskTable table) {
    double now = table.split().shortHours();
    List<Alternative> lawful = new ArrayList<>();
    for (Correction correction : candidates(shift)) {
      Optional<Shift> changed = Corrections.changed(shift, correction);
      if (changed.isPresent() && isLawful(shift, changed.get())) {
        double then = table.with(shift.agent(), changed.get()).split().shortHours();
        lawful.add(
            new Alternative(
                correction, then - now, keeps(wishes(agent), changed.get(), zone(agent))));
      }
    }
    lawful.sort(Comparator.comparing(Alternative::shortHours));
    return lawful.subList(0, Math.min(ALTERNATIVES_SHOWN, lawful.size()));
  }

  private boolean isLawful(Shift shift, Shift changed) {
    Roster after = Corrections.replaced(roster, shift, Optional.of(changed));
    return LawCheck.newlyBroken(inputs, roster, after, shift.agent()).isEmpty();
  }

  private List<Correction> candidates(Shift shift) {
    List<Correction> candidates = new ArrayList<>();
    Duration grid = problem.period().startGrid();
    LocalDate day = shift.day().date();
    for (int step = -SHIFT_STEPS; step <= SHIFT_STEPS; step++) {
      if (step != 0) {
        Instant start = shift.range().startInclusive().plus(grid.multipliedBy(step));
        candidates.add(new MoveShift(shift.agent(), day, start));
      }
    }
    for (Pause pause : shift.pauses()) {
      addPauseMoves(candidates, shift, pause);
    }
    return candidates;
  }

  private void addPauseMoves(List<Correction> candidates, Shift shift, Pause pause) {
    Duration slot = problem.period().slot();
    Instant from = pause.range().startInclusive();
    for (int step = -PAUSE_STEPS; step <= PAUSE_STEPS; step++) {
      if (step != 0) {
        candidates.add(
            new MovePause(
                shift.agent(), shift.day().date(), from, from.plus(slot.multipliedBy(step))));
      }
    }
  }
}
