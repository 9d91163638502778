package org.floorwalker.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterEvaluation;

/// Rosters of made or given floors, judged by code that shares nothing with the search: cost,
/// hours short, share of the first roster's cost that is gone, moves and the time of
/// an explanation.
///
/// `java ... org.floorwalker.bench.ScheduleBench CPU-SECONDS S:1 M:1 FOLDER …`
public final class ScheduleBench {
  private static final int EXPLANATIONS = 50;
  private static final int THREADS = 2;

  private ScheduleBench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      System.err.println("Usage: ScheduleBench CPU-SECONDS S:1|M:1|L:1|FOLDER …");
      System.exit(2);
    }
    double seconds = Double.parseDouble(arguments[0]);
    System.out.println(
        "| problem | CPU s | cost | short h | short % | over h | violations | closed | moves/CPU s |"
            + " explanation ms |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      measure(name, read(name), seconds);
    }
  }

  private static RosterProblem read(String name) throws Exception {
    Path folder = Path.of(name);
    if (name.matches("[SML]:\\d+")) {
      folder = Files.createTempDirectory("floor");
      FloorMaker.make(name.substring(0, 1), Long.parseLong(name.substring(2)), folder);
    }
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    if (!parsed.isClean()) {
      throw new IllegalStateException(parsed.problems().getFirst().line());
    }
    return parsed.value();
  }

  private static void measure(String name, RosterProblem problem, double seconds) {
    Proposal start = RosterOptimizer.solve(problem, new Budget.Iterations(1, 1), 1, Progress.NONE);
    Proposal found =
        RosterOptimizer.solve(problem, new Budget.CpuSeconds(seconds, THREADS), 1, Progress.NONE);
    RosterEvaluation judged = RosterEvaluation.of(problem, found.roster());
    double first = RosterEvaluation.of(problem, start.roster()).cost().total();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.0f | %.1f | %.2f | %.0f | %d | %.1f %% | %.2f M | %.1f |%n",
        name,
        found.report().effort().cpuSeconds(),
        judged.cost().total(),
        judged.hours().under(),
        judged.hours().underPercent(),
        judged.hours().over(),
        RosterCheck.check(problem, found.roster()).size(),
        100 * (first - judged.cost().total()) / first,
        found.report().effort().moves() / found.report().effort().cpuSeconds() / 1e6,
        explanation(problem, found.roster()));
  }

  /// Mean milliseconds of an explanation, over shifts all through the roster.
  private static double explanation(RosterProblem problem, Roster roster) {
    RosterExplanation kept = RosterExplanation.of(problem, roster);
    List<Shift> shifts = roster.shifts();
    long start = System.nanoTime();
    for (int n = 0; n < EXPLANATIONS; n++) {
      Shift shift = shifts.get((int) ((long) n * shifts.size() / EXPLANATIONS));
      kept.why(shift.agent(), shift.day().date(), 3);
    }
    return (System.nanoTime() - start) / 1e6 / EXPLANATIONS;
  }
}
