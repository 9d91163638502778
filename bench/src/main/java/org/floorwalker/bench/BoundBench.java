package org.floorwalker.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RosterBound;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.rules.RosterEvaluation;

/// The lower bound of a problem without activities, against a schedule of it: bound, cost of the
/// relaxed roster, and the share of what can be removed of the first roster's cost that the
/// schedule has removed.
///
/// `java ... org.floorwalker.bench.BoundBench FOLDER SCHEDULE CPU-SECONDS`
public final class BoundBench {
  private BoundBench() {}

  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("Usage: BoundBench FOLDER SCHEDULE CPU-SECONDS");
      System.exit(2);
    }
    RosterProblem problem = sound(ProblemDirectory.read(Path.of(arguments[0])));
    Roster roster = sound(ScheduleFile.read(Path.of(arguments[1]), problem));
    double cost = cost(problem, roster);
    double first =
        cost(
            problem,
            RosterOptimizer.solve(problem, new Budget.Iterations(1, 1), 1, Progress.NONE).roster());
    System.out.printf(Locale.ROOT, "first roster %.0f, schedule %.0f%n", first, cost);
    System.out.println("| pass | CPU s | bound | relaxed roster | closed share |");
    System.out.println("|---|---|---|---|---|");
    RosterBound.raise(
        problem,
        roster,
        Double.parseDouble(arguments[2]),
        1,
        step ->
            System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.0f | %.0f | %.2f %% |%n",
                step.pass(),
                step.cpuSeconds(),
                step.bound(),
                step.relaxed(),
                100 * (first - cost) / (first - step.bound())));
  }

  private static double cost(RosterProblem problem, Roster roster) {
    return RosterEvaluation.of(problem, roster).cost().total();
  }

  private static <T> T sound(Parsed<T> parsed) {
    if (!parsed.isClean()) {
      throw new IllegalArgumentException(parsed.problems().getFirst().line());
    }
    return parsed.value();
  }
}
