package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.OutputFile;
import org.floorwalker.files.problem.SmallTasksFile;
import org.floorwalker.planning.optimise.SlackPlacement;
import org.floorwalker.planning.optimise.SlackTasks;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.SmallTask;

/// Writes when a schedule has time for small tasks, and says for which it has not enough.
final class SlackOutput {
  private SlackOutput() {}

  /// Without tasks, what an earlier run wrote beside another schedule is taken away.
  static void write(Path output, RosterProblem problem, Roster roster, List<SmallTask> tasks) {
    Path target = output.resolve(SmallTasksFile.TIMES);
    if (tasks.isEmpty()) {
      OutputFile.remove(target);
      return;
    }
    SlackPlacement placement = SlackTasks.of(problem, roster).place(tasks);
    SmallTasksFile.write(target, problem, placement.pieces());
    placement.left().forEach(SlackOutput::print);
  }

  private static void print(SlackPlacement.Left left) {
    System.out.printf(
        Locale.ROOT,
        "no slack for %d of the %d minutes of %s (%s)%n",
        left.missing().toMinutes(),
        left.task().length().toMinutes(),
        left.task().id(),
        left.task().agent());
  }
}
