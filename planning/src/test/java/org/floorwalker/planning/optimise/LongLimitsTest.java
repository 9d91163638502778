package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.Trade;
import org.floorwalker.planning.optimise.Explanation.WishAnswer;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Bounds.Basis;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a roster is taken in without what averages leave, since that is dear to gather for
/// everybody; who is asked about is kept to it all the same. Held to the readable judge, and to the
/// answers about a roster taken in with the averages.
class LongLimitsTest {
  /// Much is left to be offered by then.
  private static final Budget HARDLY_SEARCHED = new Budget.Iterations(300, 1);

  private static final int FLOORS = 12;

  private static final String AVERAGE = "average_week_h";

  private record Case(RosterProblem problem, Roster roster, String agent, LocalDate day) {
    Case(RosterProblem problem, Roster roster, Shift shift) {
      this(problem, roster, shift.agent(), shift.day().date());
    }

    Case of(String other) {
      return new Case(problem, roster, other, day);
    }

    Shift shift() {
      return roster.shifts().stream()
          .filter(one -> one.agent().equals(agent) && one.day().date().equals(day))
          .findFirst()
          .orElseThrow();
    }

    /// The problem in which the agent's whole period has so much paid time at most.
    RosterProblem leaving(Duration most) {
      LocalDate first = problem.period().firstDay();
      HoursWithin bound =
          new HoursWithin(
              new Basis(AVERAGE, "the law"),
              first,
              first.plusDays(problem.period().days()),
              most,
              null);
      Agent agent = Objects.requireNonNull(problem.floor().agents().get(agent()));
      List<HoursWithin> hours =
          Stream.concat(agent.own().bounds().hours().stream(), Stream.of(bound)).toList();
      Bounds bounds = new Bounds(hours, agent.own().bounds().sundays());
      SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
      agents.put(agent(), agent.with(agent.own().withBounds(bounds)));
      return problem.withAgents(agents);
    }

    Duration paid(Roster of) {
      return of.shifts().stream()
          .filter(one -> one.agent().equals(agent()))
          .map(one -> paid(one.range().length()))
          .reduce(Duration.ZERO, Duration::plus);
    }

    /// By the rules of the longest presence reached.
    private Duration paid(Duration presence) {
      List<BreakRule> reached =
          problem.terms().breakRules().stream()
              .filter(rule -> rule.minPresence().compareTo(presence) <= 0)
              .toList();
      Duration step =
          reached.stream()
              .map(BreakRule::minPresence)
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
      return reached.stream()
          .filter(rule -> rule.minPresence().equals(step) && !rule.paid())
          .map(BreakRule::length)
          .reduce(presence, Duration::minus);
    }

    Roster with(Map<LocalDate, Day> days) {
      List<Shift> shifts = new ArrayList<>(roster.shifts());
      shifts.removeIf(one -> one.agent().equals(agent()) && days.containsKey(one.day().date()));
      days.forEach(
          (date, day) -> {
            if (day instanceof Day.Working working) {
              shifts.add(
                  new Shift(
                      agent(),
                      new BusinessDay(date),
                      working.range(),
                      working.pauses(),
                      List.of()));
            }
          });
      return Roster.of(shifts, roster.attendances());
    }

    /// Every roster the account offers.
    List<Roster> offered(Explanation why) {
      List<Roster> offered = new ArrayList<>();
      for (Alternative one : why.alternatives()) {
        offered.add(with(Map.of(day(), one.day())));
      }
      for (WishAnswer answer : why.wishes()) {
        Alternative keeping = answer.keeping();
        if (keeping != null) {
          offered.add(with(Map.of(day(), keeping.day())));
        }
        Trade trade = answer.trade();
        if (trade != null) {
          offered.add(with(Map.of(day(), trade.day(), trade.otherDate(), trade.otherThen())));
        }
      }
      return offered;
    }

    boolean breaks(RosterProblem bound, Roster after) {
      return RosterCheck.check(bound, after).stream().anyMatch(v -> v.rule().equals(AVERAGE));
    }
  }

  private static List<Case> cases(int floors) {
    List<Case> cases = new ArrayList<>();
    for (long seed = 1; seed <= floors; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster roster = RosterOptimizer.solve(problem, HARDLY_SEARCHED, seed, Progress.NONE).roster();
      if (!roster.shifts().isEmpty()) {
        cases.add(new Case(problem, roster, roster.shifts().get(roster.shifts().size() / 2)));
        roster.shifts().stream()
            .filter(shift -> isWishedFree(problem, shift))
            .limit(3)
            .forEach(shift -> cases.add(new Case(problem, roster, shift)));
      }
    }
    return cases;
  }

  private static boolean isWishedFree(RosterProblem problem, Shift shift) {
    return problem.floor().unavailable().stream()
        .anyMatch(
            row ->
                !row.isBinding()
                    && row.person().equals(shift.agent())
                    && row.range().overlaps(shift.range()));
  }

  private static Explanation why(Case one, RosterProblem taken, RosterProblem bound) {
    return RosterExplanation.of(taken, one.roster())
        .within(bound, Set.of(one.agent()))
        .why(one.agent(), one.day(), 50);
  }

  /// The last minute allowed is what is worked: no more is offered, and without the limit more was.
  @Test
  void a01_nothingIsOfferedBeyondTheLimitAndTheAnswersAreThoseOfARosterTakenInWithIt() {
    int beyond = 0;
    int trades = 0;
    for (Case one : cases(FLOORS)) {
      RosterProblem bound = one.leaving(one.paid(one.roster()));
      Explanation free =
          RosterExplanation.of(one.problem(), one.roster()).why(one.agent(), one.day(), 50);
      Explanation within = why(one, one.problem(), bound);
      beyond += (int) one.offered(free).stream().filter(r -> one.breaks(bound, r)).count();
      trades += (int) free.wishes().stream().filter(w -> isBeyond(one, bound, w)).count();
      assertThat(one.offered(within)).noneMatch(roster -> one.breaks(bound, roster));
      assertThat(within)
          .isEqualTo(RosterExplanation.of(bound, one.roster()).why(one.agent(), one.day(), 50));
    }
    assertThat(beyond).as("offers the limit took away").isPositive();
    assertThat(trades).as("wishes among them that need a second day").isPositive();
  }

  private static boolean isBeyond(Case one, RosterProblem bound, WishAnswer answer) {
    Trade trade = answer.trade();
    return trade != null
        && one.breaks(
            bound, one.with(Map.of(one.day(), trade.day(), trade.otherDate(), trade.otherThen())));
  }

  /// Who is an hour beyond the limit may have as much as now, and not a minute more.
  @Test
  void a02_whoIsBeyondTheLimitGoesNoFurther() {
    int offers = 0;
    int longer = 0;
    for (Case one : cases(FLOORS)) {
      Duration now = one.paid(one.roster());
      RosterProblem bound = one.leaving(now.minusHours(1));
      List<Roster> offered = one.offered(why(one, one.problem(), bound));
      offers += offered.size();
      assertThat(offered).allMatch(roster -> one.paid(roster).compareTo(now) <= 0);
      Explanation free =
          RosterExplanation.of(one.problem(), one.roster()).why(one.agent(), one.day(), 50);
      longer +=
          (int) one.offered(free).stream().filter(r -> one.paid(r).compareTo(now) > 0).count();
    }
    assertThat(offers).isPositive();
    assertThat(longer).isPositive();
  }

  /// The rest after a long shift before the period, which the roster was not taken in with.
  @Test
  void a03_nobodyIsOfferedAShiftInARest() {
    int taken = 0;
    for (Case one : cases(FLOORS)) {
      Instant start = one.shift().range().startInclusive();
      TimeRange rest = TimeRange.of(start.minus(Duration.ofHours(12)), start);
      RosterProblem.Floor floor = one.problem().floor();
      RosterProblem bound =
          new RosterProblem(
              one.problem().period(),
              one.problem().terms(),
              new RosterProblem.Floor(
                  floor.sites(),
                  floor.agents(),
                  Stream.concat(
                          floor.unavailable().stream(),
                          Stream.of(
                              new Unavailability(one.agent(), rest, Unavailability.Kind.BLACKOUT)))
                      .toList(),
                  floor.wishes(),
                  floor.workedBefore()),
              one.problem().needs(),
              one.problem().activities());
      assertThat(why(one, one.problem(), bound).alternatives())
          .noneMatch(other -> touches(other, rest));
      taken +=
          (int)
              RosterExplanation.of(one.problem(), one.roster())
                  .why(one.agent(), one.day(), 50)
                  .alternatives()
                  .stream()
                  .filter(other -> touches(other, rest))
                  .count();
    }
    assertThat(taken).isPositive();
  }

  private static boolean touches(Alternative other, TimeRange rest) {
    return other.day() instanceof Day.Working working && working.range().overlaps(rest);
  }

  /// Who would help an open need is kept to the limit too: each who would is asked again as if the
  /// hours now worked were all there may be.
  @Test
  void a04_nobodyHelpsAnOpenNeedBeyondTheLimit() {
    int fewer = 0;
    for (Case one : cases(3 * FLOORS)) {
      RosterExplanation free = RosterExplanation.of(one.problem(), one.roster());
      for (Coverage.Slot slot : worst(one)) {
        if (slot.served() < slot.need()) {
          for (OpenNeed.Help help : free.openNeed(slot.queue(), slot.start(), 20).helps()) {
            Case helper = one.of(help.agent());
            RosterProblem bound = helper.leaving(helper.paid(one.roster()));
            assertThat(
                    free.within(bound, Set.of(help.agent()))
                        .openNeed(slot.queue(), slot.start(), 99)
                        .helps())
                .filteredOn(other -> other.agent().equals(help.agent()))
                .noneMatch(other -> helper.breaks(bound, helped(helper, other)));
            fewer += helper.breaks(bound, helped(helper, help)) ? 1 : 0;
          }
        }
      }
    }
    assertThat(fewer).isPositive();
  }

  private static List<Coverage.Slot> worst(Case one) {
    return RosterEvaluation.of(one.problem(), one.roster()).coverage().slots().stream()
        .sorted(Comparator.comparingDouble(slot -> slot.served() - slot.need()))
        .limit(4)
        .toList();
  }

  private static Roster helped(Case one, OpenNeed.Help help) {
    Day.Working day = (Day.Working) help.instead().day();
    LocalDate date =
        BusinessDay.of(day.range().startInclusive(), one.problem().zoneOf(help.agent())).date();
    return one.with(Map.of(date, day));
  }
}
