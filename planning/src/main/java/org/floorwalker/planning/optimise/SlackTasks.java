package org.floorwalker.planning.optimise;

import java.util.List;
import org.floorwalker.planning.optimise.search.Repairs;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;

/// Finds time for small tasks in a roster that stands: where more people are at the desk than
/// needed, so that the agent could leave it and nobody would be missed, all skills considered.
///
/// Nobody leaves the desk for them, so coverage and cost of the roster stay as they are; when
/// something goes wrong they are the first to be given up.
public final class SlackTasks {
  private final Repairs roster;

  private SlackTasks(Repairs roster) {
    this.roster = roster;
  }

  /// Takes in a lawful roster.
  ///
  /// @throws IllegalArgumentException when a shift is not one the problem allows
  public static SlackTasks of(RosterProblem problem, Roster roster) {
    return new SlackTasks(Repairs.of(problem, roster));
  }

  /// Time for as much of the tasks as there is slack; those that end first choose first.
  public SlackPlacement place(List<SmallTask> tasks) {
    return roster.placeInSlack(tasks);
  }

  /// Pieces that begin after the disturbance and have no slack left with it: the first thing to
  /// give up, before anybody's break is touched.
  public List<TaskPiece> givenUp(Disturbance disturbance, List<TaskPiece> pieces) {
    return roster.givenUp(disturbance, pieces);
  }
}
