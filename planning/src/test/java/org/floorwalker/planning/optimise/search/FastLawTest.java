package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.floorwalker.planning.optimise.RandomFloor;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.rules.AgentWork;
import org.floorwalker.planning.rules.DailyRestRule;
import org.floorwalker.planning.rules.DaySpanRule;
import org.floorwalker.planning.rules.DaysInRowRule;
import org.floorwalker.planning.rules.GivenShiftRule;
import org.floorwalker.planning.rules.HoursWithinRule;
import org.floorwalker.planning.rules.MustCoverRule;
import org.floorwalker.planning.rules.NextSundayFreeRule;
import org.floorwalker.planning.rules.NightRule;
import org.floorwalker.planning.rules.OverlapRule;
import org.floorwalker.planning.rules.Rule;
import org.floorwalker.planning.rules.ShiftLengthRule;
import org.floorwalker.planning.rules.SiteHoursRule;
import org.floorwalker.planning.rules.StartGridRule;
import org.floorwalker.planning.rules.StartWindowRule;
import org.floorwalker.planning.rules.SundaysRule;
import org.floorwalker.planning.rules.SundaysWithinRule;
import org.floorwalker.planning.rules.UnavailableRule;
import org.floorwalker.planning.rules.WeekHoursRule;
import org.floorwalker.planning.rules.WeeklyRestRule;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// The search's own law says just what the readable rules say, no more and no less: on random
/// rosters of random floors, lawful and unlawful.
class FastLawTest {
  private static final int FLOORS = 120;

  /// Rules that bind days together.
  private static final List<Rule> BETWEEN_DAYS =
      List.of(
          new DailyRestRule(),
          new WeeklyRestRule(),
          new WeekHoursRule(),
          new DaysInRowRule(),
          new SundaysRule(),
          new NextSundayFreeRule(),
          new HoursWithinRule(),
          new SundaysWithinRule(),
          new GivenShiftRule(),
          new ShiftLengthRule(),
          new OverlapRule());

  /// Rules on one shift beside what lies before the period.
  private static final List<Rule> ON_A_SHIFT =
      List.of(
          new StartWindowRule(),
          new StartGridRule(),
          new SiteHoursRule(),
          new NightRule(),
          new MustCoverRule(),
          new DaySpanRule(),
          new ShiftLengthRule(),
          new UnavailableRule(),
          new DailyRestRule());

  private static final class Case {
    final RosterProblem problem;
    final Model model;
    final Random random;
    final DutyTable duties;
    final Legality legality;

    Case(long seed) {
      problem = RandomFloor.bound(seed);
      model = new Compiler(problem).model();
      random = new Random(seed);
      duties = new DutyTable(model, model.people());
      legality = new Legality(duties);
    }

    Agent agent(int a) {
      return problem.floor().agents().sequencedValues().stream().toList().get(a);
    }

    AgentWork work(int a, List<Shift> shifts) {
      String id = agent(a).id();
      return new AgentWork(
          problem,
          agent(a),
          new AgentWork.Planned(shifts, List.of(), List.of()),
          problem.floor().workedBefore().stream()
              .filter(w -> w.agent().equals(id))
              .map(WorkedBefore::range)
              .toList(),
          problem.floor().unavailable().stream().filter(u -> u.person().equals(id)).toList());
    }

    Shift shift(int a, Instant start, int slots) {
      Duration length = problem.period().slot().multipliedBy(slots);
      return new Shift(
          agent(a).id(),
          BusinessDay.of(start, model.people()[a].site().zone),
          TimeRange.of(start, length),
          List.of(),
          List.of());
    }

    /// Random shifts of random days, each lawful by itself.
    List<Shift> draw(int a) {
      int busy = 20 + random.nextInt(60);
      List<Shift> shifts = new ArrayList<>();
      Person person = model.people()[a];
      for (int d = 0; d < duties.days; d++) {
        Draft draft = new Draft(duties.mostPauses);
        StartMenu menu = person.menus()[d];
        int index = menu.size() == 0 ? 0 : random.nextInt(menu.size());
        int fitting = menu.size() == 0 ? 0 : person.formsThatFit(d, index);
        if (random.nextInt(100) < busy && fitting > 0) {
          draft.startIndex = index;
          draft.start = menu.starts()[index];
          draft.form = random.nextInt(fitting);
          int slots = person.forms()[draft.form].presence;
          shifts.add(shift(a, model.axis().instantOf(draft.start), slots));
        }
        duties.write(a, d, draft);
      }
      return shifts;
    }

    /// Days the search's law refuses, with its reason.
    List<String> refusedFast(int a) {
      List<String> refused = new ArrayList<>();
      for (int d = 0; d < duties.days; d++) {
        if (!legality.allows(a, d) && !duties.works(a, d)) {
          refused.add(
              "day %d: not free as given, bounds %s".formatted(d, legality.keepsBounds(a, d)));
        } else if (!legality.allows(a, d)) {
          refused.add(
              "day %d: rest %s, week %s, row %s, weekly %s, Sundays %s, next %s, bounds %s"
                  .formatted(
                      d,
                      legality.keepsDailyRest(a, d),
                      legality.keepsWeekHours(a, d),
                      legality.keepsDaysInRow(a, d),
                      legality.keepsWeeklyRest(a, d),
                      legality.keepsSundays(a, d),
                      legality.keepsNextSundayFree(a, d),
                      legality.keepsBounds(a, d)));
        }
      }
      return refused;
    }
  }

  @Test
  void a01_daysTogetherAreLawfulForBothOrForNeither() {
    int lawful = 0;
    int unlawful = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      Case floor = new Case(seed);
      for (int n = 0; n < 20; n++) {
        int a = n % floor.model.people().length;
        AgentWork work = floor.work(a, floor.draw(a));
        List<String> broken = broken(BETWEEN_DAYS, work);
        List<String> refused = floor.refusedFast(a);
        assertThat(refused.isEmpty())
            .as("floor %d, %s: readable %s, fast %s", seed, work.agent().id(), broken, refused)
            .isEqualTo(broken.isEmpty());
        lawful += broken.isEmpty() ? 1 : 0;
        unlawful += broken.isEmpty() ? 0 : 1;
      }
    }
    assertThat(Math.min(lawful, unlawful)).as("both kinds were met").isGreaterThan(200);
  }

  @Test
  void a02_theMenuHoldsJustTheShiftsTheRulesAllow() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      Case floor = new Case(seed);
      int a = floor.random.nextInt(floor.model.people().length);
      for (int n = 0; n < 200; n++) {
        checkShift(floor, seed, a);
      }
    }
  }

  /// Any slot of the period, any length the contract has.
  private static void checkShift(Case floor, long seed, int a) {
    Person person = floor.model.people()[a];
    if (person.forms().length == 0) {
      return;
    }
    int d = floor.random.nextInt(floor.duties.days);
    int minutes = floor.model.axis().slotMinutes();
    int first = Math.ceilDiv(person.site().dayStart[d], minutes);
    int end = Math.ceilDiv(person.site().dayStart[d + 1], minutes);
    int start = first + floor.random.nextInt(end - first);
    int form = floor.random.nextInt(person.forms().length);
    Shift shift =
        floor.shift(a, floor.model.axis().instantOf(start), person.forms()[form].presence);
    AgentWork work = floor.work(a, List.of(shift));
    List<String> broken = new ArrayList<>(broken(ON_A_SHIFT, work));
    new GivenShiftRule()
        .check(work).stream()
            .filter(violation -> violation.businessDay().equals(shift.day().date()))
            .forEach(violation -> broken.add(violation.rule()));
    boolean asGiven = person.mayWork(d, start, person.forms()[form].presence);
    assertThat(asGiven && onMenu(person, d, start, form))
        .as("floor %d, %s on day %d, the readable rules: %s", seed, shift, d, broken)
        .isEqualTo(broken.isEmpty());
  }

  private static boolean onMenu(Person person, int d, int start, int form) {
    StartMenu menu = person.menus()[d];
    for (int i = 0; i < menu.size(); i++) {
      if (menu.starts()[i] == start) {
        return form < person.formsThatFit(d, i);
      }
    }
    return false;
  }

  private static List<String> broken(List<Rule> rules, AgentWork work) {
    return rules.stream()
        .flatMap(rule -> rule.check(work).stream())
        .map(violation -> violation.rule())
        .distinct()
        .toList();
  }
}
