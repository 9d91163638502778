package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every roster is lawful by the readable rules, which share no code with the search: on random
/// floors, finished or stopped at once.
class LawfulRostersTest {
  private static final int FLOORS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 20_000})
  void a01_randomFloorsAreRosteredLawfully(long moves) {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(moves, 1), seed, Progress.NONE);
      RosterCheck.Findings findings = RosterCheck.findings(problem, proposal.roster());
      assertThat(findings.violations()).as("floor %d after %d moves", seed, moves).isEmpty();
      assertThat(findings.infeasible())
          .as("floor %d: agents who cannot reach their hours", seed)
          .containsExactlyInAnyOrderElementsOf(names(proposal.report()));
    }
  }

  /// Who has little left by longer stretches may fall short of the contract, and is named.
  @Test
  void a03_boundsOfLongerStretchesAreKeptToo() {
    int fallShort = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.bound(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(5000, 1), seed, Progress.NONE);
      RosterCheck.Findings found = RosterCheck.findings(problem, proposal.roster());
      assertThat(found.violations()).as("floor %d", seed).isEmpty();
      assertThat(names(proposal.report()))
          .as("floor %d: who falls short is named", seed)
          .containsAll(found.infeasible());
      fallShort += found.infeasible().size() - RosterCheck.infeasible(problem).size();
    }
    assertThat(fallShort).as("people held back by bounds alone").isBetween(1, FLOORS);
  }

  @Test
  void a02_theCostIsWhatAnIndependentCountFinds() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(5000, 1), seed, Progress.NONE);
      var counted = RosterEvaluation.of(problem, proposal.roster());
      assertThat(proposal.report().cost().total())
          .as("floor %d", seed)
          .isCloseTo(counted.cost().total(), within(1e-6 * (1 + counted.cost().total())));
    }
  }

  @Test
  void a04_nobodyIsInTwoMeetingsAtOnce() {
    RosterProblem floor =
        RosterText.parse(
                """
                floor     Oslo, 15 min, Mon 2027-03-01, 7 days
                contract  37.5 h, shifts 7 7.5 8 8.5, tolerance 2
                Amy  Mon 08-16
                Beth Mon 08-16
                """)
            .problem();
    RosterProblem problem =
        new RosterProblem(
            floor.period(),
            floor.terms(),
            floor.floor(),
            floor.needs(),
            new Activities(meetingsOfBoth(floor), null));
    for (long seed = 1; seed <= FLOORS; seed++) {
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(2000, 1), seed, Progress.NONE);
      assertThat(RosterCheck.findings(problem, proposal.roster()).violations())
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  /// What a report says of breaches is counted from the roster, not taken from the search.
  @Test
  void a05_breachesOfARosterAreTold() {
    RosterProblem problem = RandomFloor.of(1);
    Proposal lawful = RosterOptimizer.solve(problem, new Budget.Iterations(1, 1), 1, Progress.NONE);
    Shift first = lawful.roster().shifts().getFirst();
    Roster doubled =
        Roster.of(
            Stream.concat(lawful.roster().shifts().stream(), Stream.of(first)).toList(),
            lawful.roster().attendances());
    assertThat(lawful.report().violations()).isZero();
    Proposal wrong = new Proposal(doubled, lawful.coverage(), lawful.turns(), lawful.report());
    assertThat(RosterOptimizer.checked(problem, wrong).report().violations())
        .isEqualTo(RosterCheck.check(problem, doubled).size())
        .isPositive();
  }

  /// More than fit into the day that all their windows share.
  private static SequencedMap<String, ActivityRequest> meetingsOfBoth(RosterProblem floor) {
    Instant monday = floor.span().startInclusive();
    TimeRange window =
        TimeRange.of(monday.plus(Duration.ofHours(9)), monday.plus(Duration.ofHours(14)));
    SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      String id = "meeting " + i;
      requests.put(
          id,
          new ActivityRequest(
              id,
              "meeting",
              Duration.ofMinutes(60),
              new ActivityRequest.Attendees(List.of("Amy", "Beth"), null),
              window));
    }
    return requests;
  }

  private static List<String> names(RosterReport report) {
    return report.infeasible().stream().map(RosterReport.Infeasible::agent).toList();
  }
}
