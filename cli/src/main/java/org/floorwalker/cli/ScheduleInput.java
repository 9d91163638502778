package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.List;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.files.problem.SmallTasksFile;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.TaskPiece;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The problem and the schedule of it that somebody asks about.
final class ScheduleInput {
  @Option(
      names = "--problem",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the problem.")
  private Path problem = Path.of("");

  @Option(
      names = "--schedule",
      paramLabel = "FILE",
      required = true,
      description = "The schedule as it stands.")
  private Path schedule = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  /// @throws BadInput when there is no folder of the problem
  void requireThere() {
    InputOptions.requireFolder(problem);
  }

  /// @param beside folder where what is wrong with the files is written
  RosterProblem problem(Path beside) {
    return input.use(ProblemDirectory.read(problem), beside);
  }

  /// @param beside folder where what is wrong with the files is written
  Roster roster(RosterProblem floor, Path beside) {
    return input.use(ScheduleFile.read(schedule, floor), beside);
  }

  /// Small tasks in the quiet time of the schedule.
  ///
  /// @param beside folder where what is wrong with the files is written
  List<TaskPiece> tasks(RosterProblem floor, Path beside) {
    return input.use(SmallTasksFile.readTimes(schedule, floor), beside);
  }

  /// The schedule's file.
  Path file() {
    return schedule.toAbsolutePath();
  }
}
