package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.DeskTurn;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.OneQueueWeeks;
import org.junit.jupiter.api.Test;

/// Who serves which queue when: as many at each as the schedule counts, and everybody with several
/// skills a turn at each.
class QueueTurnsTest {
  private static final String TWO_QUEUES =
      """
      floor   Oslo, 15 min, Mon 2027-03-01, 1 days
      need    voice  08:00 1  16:00 0
      need    chat   08:00 1  16:00 0
      open 08:00-16:00
      contract 56 h, shifts 8, tolerance 0
      """;

  @Test
  void a01_twoPeopleOfTwoSkillsTakeTurns() {
    List<DeskTurn> turns = turns(TWO_QUEUES + "Amy 08-16 voice,chat\nBeth 08-16 voice,chat\n");
    assertThat(turns).filteredOn(turn -> turn.agent().equals("Amy")).hasSize(4);
    assertThat(turns).allMatch(turn -> turn.range().length().equals(Duration.ofHours(2)));
  }

  @Test
  void a02_withoutAnotherSkillThereIsNoOtherTurn() {
    List<DeskTurn> turns = turns(TWO_QUEUES + "Amy 08-16 voice\nBeth 08-16 chat\n");
    assertThat(turns).hasSize(2);
  }

  private static List<DeskTurn> turns(String text) {
    RosterProblem problem = RosterText.parse(text).problem();
    return RosterOptimizer.solve(problem, new Budget.Iterations(2000, 1), 1, Progress.NONE).turns();
  }

  @Test
  void a03_asManyServeEachQueueAsTheScheduleCounts() {
    int varied = 0;
    for (long seed = 1; seed <= 40; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(2000, 1), seed, Progress.NONE);
      List<DeskTurn> turns = proposal.turns();
      assertThat(served(problem, turns))
          .as("floor %d", seed)
          .isEqualTo(served(proposal.coverage()));
      assertThat(turns).as("floor %d", seed).allMatch(turn -> isInShift(problem, proposal, turn));
      varied += OneQueueWeeks.of(problem, turns).weeks();
    }
    assertThat(varied).isGreaterThan(50);
  }

  private static boolean isInShift(RosterProblem problem, Proposal proposal, DeskTurn turn) {
    Roster roster = proposal.roster();
    boolean skilled =
        Objects.requireNonNull(problem.floor().agents().get(turn.agent()))
            .skills()
            .contains(turn.queue());
    return skilled && roster.shifts().stream().anyMatch(shift -> holds(shift, turn));
  }

  private static boolean holds(Shift shift, DeskTurn turn) {
    return shift.agent().equals(turn.agent())
        && shift.day().equals(turn.day())
        && shift.range().encloses(turn.range())
        && shift.pauses().stream().noneMatch(p -> p.range().overlaps(turn.range()))
        && shift.activities().stream().noneMatch(a -> a.range().overlaps(turn.range()));
  }

  private static Map<String, Integer> served(RosterProblem problem, List<DeskTurn> turns) {
    Map<String, Integer> served = new HashMap<>();
    for (DeskTurn turn : turns) {
      Instant t = turn.range().startInclusive();
      while (t.isBefore(turn.range().endExclusive())) {
        served.merge(turn.queue() + " " + t, 1, Integer::sum);
        t = t.plus(problem.period().slot());
      }
    }
    return served;
  }

  private static Map<String, Integer> served(Coverage coverage) {
    Map<String, Integer> served = new HashMap<>();
    for (Coverage.Slot slot : coverage.slots()) {
      if (slot.served() > 0) {
        served.put(slot.queue() + " " + slot.start(), slot.served());
      }
    }
    return served;
  }
}
