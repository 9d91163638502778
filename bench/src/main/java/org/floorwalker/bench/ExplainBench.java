package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;

/// How long it takes to explain shifts of a schedule: processor time of this thread for each.
///
/// `java ... org.floorwalker.bench.ExplainBench FOLDER SCHEDULE EVERY`, with EVERY 7 for each
/// seventh shift.
public final class ExplainBench {
  private ExplainBench() {}

  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("Usage: ExplainBench FOLDER SCHEDULE EVERY");
      System.exit(2);
    }
    RosterProblem problem = sound(ProblemDirectory.read(Path.of(arguments[0])));
    Roster roster = sound(ScheduleFile.read(Path.of(arguments[1]), problem));
    int every = Integer.parseInt(arguments[2]);
    RosterExplanation explanation = RosterExplanation.of(problem, roster);
    List<Shift> shifts = roster.shifts();
    double[] milliseconds = new double[shifts.size() / every];
    for (int i = 0; i < milliseconds.length; i++) {
      Shift shift = shifts.get(i * every);
      long start = threadNanoseconds();
      explanation.why(shift.agent(), shift.day().date(), 3);
      milliseconds[i] = (threadNanoseconds() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%d shifts: mean %.2f ms, 99 %% within %.2f ms, the longest %.2f ms%n",
        milliseconds.length,
        Arrays.stream(milliseconds).average().orElse(0),
        milliseconds[milliseconds.length * 99 / 100],
        milliseconds[milliseconds.length - 1]);
  }

  private static long threadNanoseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static <T> T sound(Parsed<T> parsed) {
    if (!parsed.isClean()) {
      throw new IllegalArgumentException(parsed.problems().getFirst().line());
    }
    return parsed.value();
  }
}
