package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.plan.PlanDirectory;
import org.floorwalker.files.plan.PlanFiles;
import org.floorwalker.files.problem.SmallTasksFile;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.plan.PlanProgress;
import org.floorwalker.planning.plan.Planner;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.plan.ServiceTotal;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The main job without a database: from a data directory to a simulated schedule with its report.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Forecast, compute the need, schedule, simulate, and report.")
final class PlanCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the data.")
  private Path data = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results.")
  private Path output = Path.of("");

  @Option(
      names = "--first-day",
      paramLabel = "DAY",
      description = "First day to plan; the first Monday after the history when absent.")
  private @Nullable LocalDate firstDay;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "Days to plan. Default: ${DEFAULT-VALUE}.")
  private int days = 28;

  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "How often the finished schedule is simulated. Default: ${DEFAULT-VALUE}.")
  private int replications = PlanInput.Effort.USUAL_REPLICATIONS;

  @Option(
      names = "--learn-patience",
      description =
          "Where queues.csv gives no patience, take what contacts that gave up have shown; else"
              + " customers wait without end.")
  private boolean learnPatience;

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    if (days < 1 || days > 366 || replications < 2) {
      throw new BadInput(
          "%d days with %d replications cannot be planned. Maybe use 28 days and 60 replications."
              .formatted(days, replications));
    }
    InputOptions.requireFolder(data);
    InputOptions.requireWritable(output);
    PlanInput.Effort work = new PlanInput.Effort(search.budget(), replications, search.seed());
    PlanInput given = input.use(PlanDirectory.read(data, firstDay, days, work), output);
    PlanInput read = learnPatience ? given.withLearntPatience() : given;
    if (read.queues().isEmpty() || read.people().floor().sites().isEmpty()) {
      throw new BadInput("There is no usable queue or site in " + data + ".");
    }
    List<SmallTask> tasks = input.use(SmallTasksFile.read(data, read.people()), output);
    try (SearchProgress curve = SearchProgress.start("Scheduling")) {
      Plan plan = Planner.plan(read, new Shown(curve));
      PlanFiles.write(output, plan, read.queues());
      SlackOutput.write(output, plan.problem(), plan.proposal().roster(), tasks);
      print(plan);
      return plan.proposal().report().infeasible().isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
  }

  /// Names each stage on a terminal; the search draws its own curve.
  private record Shown(SearchProgress curve) implements PlanProgress {
    @Override
    public void at(Stage stage, double share) {
      if (share == 0 && System.console() != null && System.console().isTerminal()) {
        System.err.println(
            stage.name().charAt(0) + stage.name().substring(1).toLowerCase(Locale.ROOT));
      }
    }

    @Override
    public boolean isStopped() {
      return curve.isStopped();
    }

    @Override
    public Progress search() {
      return curve;
    }
  }

  private void print(Plan plan) {
    RosterReport report = plan.proposal().report();
    RosterReport.CoverageHours hours = report.hours();
    say(
        "%d queues, %d people, %d shifts; short %.1f h (%.2f %%) of %.1f h, %d activities not placed",
        plan.forecasts().size(),
        plan.problem().floor().agents().size(),
        plan.proposal().roster().shifts().size(),
        hours.under(),
        hours.underPercent(),
        hours.required(),
        report.activities().notPlaced().size());
    for (PromiseLoop.Round round : plan.rounds()) {
      say(
          "round: %d days of queues below their promise, %.0f contacts lack",
          round.daysBelow(), round.lacking());
    }
    plan.simulation().totals().forEach(PlanCommand::print);
    report
        .infeasible()
        .forEach(i -> say("cannot reach the contract hours: %s: %s", i.agent(), i.reason()));
    say("Report: %s", output.resolve("report.html"));
  }

  private static void print(ServiceTotal total) {
    if (!total.service().isKnown()) {
      say("%s: promised %s; nothing arrives", total.queue(), total.goal().text());
      return;
    }
    say(
        "%s: promised %s; simulated %.1f %% (± %.1f) in time, %s; %s",
        total.queue(),
        total.goal().text(),
        100 * total.service().value(),
        100 * (total.service().high() - total.service().value()),
        wait(total.averageWaitSeconds()),
        total.isKept() ? "kept" : "not kept");
  }

  private static String wait(Estimate seconds) {
    return seconds.isKnown()
        ? String.format(Locale.ROOT, "average wait %.0f s", seconds.value())
        : "nobody answered";
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
