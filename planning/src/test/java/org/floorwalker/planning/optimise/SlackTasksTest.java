package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// Small tasks lie where people are to spare, and are given up first.
class SlackTasksTest {
  /// Two are needed until noon, one after; three are there.
  private static final RosterText FLOOR =
      RosterText.parse(
          """
          floor    Oslo, 60 min, Mon 2027-03-01, 1 days
          contract 56 h, shifts 8, tolerance 0
          need     voice  08:00 2  12:00 1  16:00 0
          Amy      08-16  voice
          Beth     08-16  voice
          Cleo     08-16  voice
          """);

  private static final TimeRange DAY = range(8, 16);

  private static TimeRange range(int from, int to) {
    Instant midnight = Instant.parse("2027-02-28T23:00:00Z");
    return TimeRange.of(midnight.plus(Duration.ofHours(from)), midnight.plus(Duration.ofHours(to)));
  }

  private static SmallTask task(String id, String agent, int hours) {
    return new SmallTask(id, agent, Duration.ofHours(hours), Duration.ofHours(1), DAY);
  }

  private static SlackTasks slack() {
    return SlackTasks.of(FLOOR.problem(), FLOOR.roster());
  }

  @Test
  void a01_theQuietHoursAreTakenFirst() {
    SlackPlacement placement = slack().place(List.of(task("news", "Amy", 4)));
    assertThat(placement.pieces()).containsExactly(new TaskPiece("news", "Amy", range(12, 16)));
    assertThat(placement.left()).isEmpty();
  }

  @Test
  void a02_eachSparePersonIsFoundOnce() {
    SlackPlacement placement =
        slack()
            .place(List.of(task("news", "Amy", 8), task("mail", "Beth", 8), task("x", "Cleo", 1)));
    assertThat(placement.pieces()).hasSize(2);
    assertThat(placement.left())
        .extracting(left -> left.task().id() + " " + left.missing().toHours())
        .containsExactly("mail 4", "x 1");
  }

  @Test
  void a03_illnessGivesUpWhatHasNoSlackLeft() {
    List<TaskPiece> pieces =
        List.of(
            new TaskPiece("news", "Amy", range(9, 11)),
            new TaskPiece("mail", "Beth", range(13, 14)));
    Absence ill = new Absence("Cleo", range(8, 16).startInclusive(), range(8, 16).endExclusive());
    assertThat(slack().givenUp(ill, pieces)).containsExactly(pieces.getFirst());
  }

  /// Counted again from the roster: without the people on tasks it costs no more.
  @Test
  void a04_nobodyIsMissedOnRandomFloors() {
    int found = 0;
    for (long seed = 1; seed <= 25; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(2000, 1), seed, Progress.NONE);
      List<SmallTask> tasks = new ArrayList<>();
      for (String agent : problem.floor().agents().keySet()) {
        Duration slot = problem.period().slot();
        tasks.add(
            new SmallTask("t", agent, slot.multipliedBy(12), slot.multipliedBy(2), problem.span()));
      }
      SlackPlacement placement = SlackTasks.of(problem, proposal.roster()).place(tasks);
      found += placement.pieces().size();
      double before = RosterEvaluation.of(problem, proposal.roster()).cost().coverage();
      Roster without = without(proposal.roster(), placement.pieces());
      assertThat(RosterEvaluation.of(problem, without).cost().coverage())
          .as("floor %d", seed)
          .isLessThan(before + 0.1);
    }
    assertThat(found).isGreaterThan(100);
  }

  /// The roster with the pieces as activities, away from the desk.
  private static Roster without(Roster roster, List<TaskPiece> pieces) {
    List<Shift> shifts = new ArrayList<>();
    for (Shift shift : roster.shifts()) {
      var activities = new ArrayList<>(shift.activities());
      pieces.stream()
          .filter(piece -> piece.agent().equals(shift.agent()))
          .filter(piece -> shift.range().encloses(piece.range()))
          .map(piece -> new PlacedActivity(piece.task(), piece.range()))
          .forEach(activities::add);
      shifts.add(new Shift(shift.agent(), shift.day(), shift.range(), shift.pauses(), activities));
    }
    return Roster.of(shifts, roster.attendances());
  }
}
