package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Had;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.junit.jupiter.api.Test;

/// Evenings, weekends and holidays fall evenly on people over the months.
class FairnessTest {
  /// One of two is needed on Thursday, a holiday, and one on Friday.
  private static final String FLOOR =
      """
      floor    Oslo, 60 min, Wed 2027-05-05, 3 days
      open     08:00-16:00
      contract 37.3333 h, shifts 8, tolerance 0.1
      need     voice  08:00 1  16:00 0
      holiday  Thu
      Amy      Wed 08-16 voice
      Beth     Wed 08-16 voice
      """;

  private static RosterProblem problem(Had amy) {
    RosterProblem problem = RosterText.parse(FLOOR).problem();
    var agents = new LinkedHashMap<>(problem.floor().agents());
    agents.computeIfPresent("Amy", (_, agent) -> agent.with(agent.own().withHad(amy)));
    return problem.withAgents(agents);
  }

  @Test
  void a01_whoHadMoreHolidaysBeforeIsFreeOnTheNext() {
    for (int had : List.of(3, -3)) {
      Proposal proposal =
          RosterOptimizer.solve(
              problem(new Had(0, 0, had)), new Budget.Iterations(4000, 1), 1, Progress.NONE);
      assertThat(proposal.roster().shifts())
          .filteredOn(shift -> shift.day().date().equals(LocalDate.parse("2027-05-06")))
          .extracting(Shift::agent)
          .containsExactly(had > 0 ? "Beth" : "Amy");
    }
  }

  @Test
  void a02_theCostIsTheSumOfSquaresOverBothPeriods() {
    double all = 0;
    for (long seed = 1; seed <= 40; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(1000, 1), seed, Progress.NONE);
      double counted = 0;
      for (Agent agent : problem.floor().agents().values()) {
        counted += fairness(problem, agent, proposal.roster().shifts());
      }
      assertThat(proposal.report().cost().fairness())
          .as("floor %d", seed)
          .isCloseTo(counted, within(1e-6));
      all += counted;
    }
    assertThat(all).isGreaterThan(1000);
  }

  /// After minus before of each square, counted from the shifts alone.
  private static double fairness(RosterProblem problem, Agent agent, List<Shift> roster) {
    Site site = Objects.requireNonNull(problem.floor().sites().get(agent.site()));
    Set<LocalDate> holidays = problem.holidays(site);
    int evenings = 0;
    int weekends = 0;
    int onHolidays = 0;
    for (Shift shift : roster) {
      if (shift.agent().equals(agent.id())) {
        LocalDate date = shift.day().date();
        Instant seven = date.atTime(LocalTime.of(19, 0)).atZone(site.zone()).toInstant();
        evenings += shift.range().endExclusive().isAfter(seven) ? 1 : 0;
        weekends += date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 1 : 0;
        onHolidays += holidays.contains(date) ? 1 : 0;
      }
    }
    Had had = agent.own().had();
    return more(had.evenings(), evenings)
        + 1.5 * more(had.weekendDays(), weekends)
        + 2 * more(had.holidays(), onHolidays);
  }

  private static double more(double before, int now) {
    return (before + now) * (before + now) - before * before;
  }
}
