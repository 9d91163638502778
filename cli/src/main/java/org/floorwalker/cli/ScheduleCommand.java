package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.problem.LocksFile;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.problem.ReportFile;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.files.problem.SmallTasksFile;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.rules.OneQueueWeeks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `floorwalker schedule`: a lawful schedule of low cost for a problem directory.
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = "Build a lawful schedule of low cost for a problem directory.")
final class ScheduleCommand implements Callable<Integer> {
  @Option(
      names = "--problem",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the problem.")
  private Path problem = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results.")
  private Path output = Path.of("");

  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = "A schedule to start from; who can no longer keep it is scheduled anew.")
  private @Nullable Path start;

  @Option(
      names = "--locks",
      paramLabel = "FILE",
      description =
          "With --start: agents and days to leave as they are (agent,first_day,last_day).")
  private @Nullable Path locks;

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    InputOptions.requireFolder(problem);
    InputOptions.requireWritable(output);
    RosterProblem roster = input.use(ProblemDirectory.read(problem), output);
    List<SmallTask> tasks = input.use(SmallTasksFile.read(problem, roster), output);
    if (roster.floor().agents().isEmpty()) {
      throw new BadInput("No agent is left to schedule. Maybe agents.csv is empty.");
    }
    try (SearchProgress progress = SearchProgress.start("Scheduling")) {
      Proposal proposal = solve(roster, progress);
      write(roster, proposal);
      SlackOutput.write(output, roster, proposal.roster(), tasks);
      print(proposal.report());
      RosterReport report = proposal.report();
      return report.infeasible().isEmpty() && report.violations() == 0
          ? ExitCode.DONE
          : ExitCode.NO;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private Proposal solve(RosterProblem roster, SearchProgress progress) {
    if (start == null) {
      if (locks != null) {
        throw new BadInput("Locks need a schedule to keep. Maybe add --start FILE.");
      }
      return RosterOptimizer.solve(roster, search.budget(), search.seed(), progress);
    }
    Roster from = input.use(ScheduleFile.read(start, roster), output);
    List<DayLock> kept =
        locks == null ? List.of() : input.use(LocksFile.read(locks, roster), output);
    return RosterOptimizer.rebuild(roster, from, kept, search.budget(), search.seed(), progress);
  }

  private void write(RosterProblem roster, Proposal proposal) {
    ScheduleFile.write(output.resolve("schedule.csv"), roster, proposal.roster());
    ScheduleFile.writeCoverage(output.resolve("coverage.csv"), roster, proposal.coverage());
    ScheduleFile.writeTurns(output.resolve("turns.csv"), roster, proposal.turns());
    OneQueueWeeks variation = OneQueueWeeks.of(roster, proposal.turns());
    ReportFile.write(output.resolve("report.json"), proposal.report(), variation);
    print(variation);
  }

  private static void print(OneQueueWeeks variation) {
    if (variation.weeks() > 0) {
      System.out.printf(
          Locale.ROOT,
          "%d of %d weeks of people with several skills on one queue%n",
          variation.onOneQueue().size(),
          variation.weeks());
    }
  }

  private static void print(RosterReport report) {
    System.out.printf(
        Locale.ROOT,
        "cost %.1f (coverage %.1f, free-day wishes %.1f, start wishes %.1f, fairness %.1f,"
            + " activities %.1f, customer time %.1f, seats %.1f)%n",
        report.cost().total(),
        report.cost().coverage(),
        report.cost().wishFree(),
        report.cost().startWish(),
        report.cost().fairness(),
        report.cost().activities(),
        report.cost().customerTime(),
        report.cost().seats());
    RosterReport.CoverageHours hours = report.hours();
    System.out.printf(
        Locale.ROOT,
        "short %.1f h (%.2f %% of %.1f h needed), over %.1f h%n",
        hours.under(),
        hours.underPercent(),
        hours.required(),
        hours.over());
    System.out.printf(
        Locale.ROOT,
        "%d moves in %.1f CPU seconds%n",
        report.effort().moves(),
        report.effort().cpuSeconds());
    if (report.violations() > 0) {
      System.out.println(report.violations() + " rules broken, which floorwalker check names");
    }
    report
        .activities()
        .notPlaced()
        .forEach(n -> System.out.println("not placed: " + n.activity() + ": " + n.reason()));
    report
        .infeasible()
        .forEach(
            i ->
                System.out.println(
                    "cannot reach the contract hours: " + i.agent() + ": " + i.reason()));
  }
}
