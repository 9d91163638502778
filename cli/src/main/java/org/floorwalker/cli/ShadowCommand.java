package org.floorwalker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.plan.PlanDirectory;
import org.floorwalker.files.plan.PlanFiles;
import org.floorwalker.files.plan.ReplayFiles;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.plan.PlanProgress;
import org.floorwalker.planning.plan.Planner;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.plan.ScheduleSimulation;
import org.floorwalker.planning.plan.Shadow;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Plans beside another suite: the schedule it has published and the one made here for the same
/// days, people, rules and forecast, judged alike; ours is written as a schedule it can take in.
@Command(
    name = "shadow",
    mixinStandardHelpOptions = true,
    description = "Plan beside another suite and compare with the schedule it has published.")
final class ShadowCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "Folder of the data, as for plan.")
  private Path data = Path.of("");

  @Option(names = "--schedule", required = true, description = "The schedule of the other suite.")
  private Path schedule = Path.of("");

  @Option(names = "--first-day", required = true, description = "First day of both schedules.")
  private LocalDate firstDay = LocalDate.EPOCH;

  @Option(names = "--days", description = "Days to plan; ${DEFAULT-VALUE}.")
  private int days = 28;

  @Option(
      names = "--cpu-seconds",
      description = "Processor seconds to search for a schedule; ${DEFAULT-VALUE}.")
  private double cpuSeconds = 60;

  @Option(
      names = "--replications",
      description = "How often each schedule is simulated; ${DEFAULT-VALUE}.")
  private int replications = 40;

  @Option(names = "--threads", description = "Threads; ${DEFAULT-VALUE}.")
  private int threads = 2;

  @Option(names = "--seed", description = "Seed of search and simulation; ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--output", required = true, description = "Folder for the results.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    if (days < 1 || days > 366 || replications < 2 || !(cpuSeconds > 0) || threads < 1) {
      throw new BadInput(
          "%d days with %d replications cannot be compared. Maybe use 28 and 40."
              .formatted(days, replications));
    }
    if (!Files.isDirectory(data)) {
      throw new BadInput(data + " is not a folder.");
    }
    PlanInput.Effort effort =
        new PlanInput.Effort(new Budget.CpuSeconds(cpuSeconds, threads), replications, seed);
    PlanInput read = input.use(PlanDirectory.read(data, firstDay, days, effort), output);
    if (read.queues().isEmpty() || read.people().floor().sites().isEmpty()) {
      throw new BadInput("There is no usable queue or site in " + data + ".");
    }
    Roster theirs = input.use(ScheduleFile.read(schedule, read.people()), output);
    return compare(read, theirs);
  }

  private int compare(PlanInput read, Roster theirRoster) {
    Plan plan = Planner.plan(read, PlanProgress.NONE);
    PlanFiles.write(output, plan, read.queues());
    ScheduleSimulation judging =
        new ScheduleSimulation(plan.problem(), read.queues(), plan.forecasts(), read.paths());
    Shadow shadow =
        new Shadow(
            new PromiseLoop(plan.problem(), judging.floor(VolumeVariation.NONE), plan.needs()));
    // Days that the rounds of the plan have not seen, so that ours has no advantage.
    Simulation simulation = new Simulation(~seed, replications, threads);
    Shadow.Side theirs = shadow.judge(theirRoster, simulation);
    Shadow.Side ours = shadow.judge(plan.proposal().roster(), simulation);
    ReplayFiles.writeServices(
        output.resolve("shadow.csv"),
        List.of(
            new ReplayFiles.Case("theirs", theirs.services()),
            new ReplayFiles.Case("floorwalker", ours.services())));
    ReplayFiles.writeShadow(output.resolve("shadow_hours.csv"), theirs, ours);
    print("theirs", theirs);
    print("floorwalker", ours);
    return ExitCode.DONE;
  }

  private static void print(String word, Shadow.Side side) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-12s %.0f paid hours, %.1f %% of them with customers, %d queue days below their promise, %d rules broken",
            word,
            side.hours().paid(),
            100 * side.hours().customerTime(),
            side.daysBelow(),
            side.rulesBroken()));
    side.services()
        .forEach(
            service ->
                System.out.println(
                    String.format(
                        Locale.ROOT,
                        "%-12s %-12s %8.0f contacts  service %5.1f %% (± %.1f)",
                        word,
                        service.queue(),
                        service.contacts(),
                        100 * service.service().value(),
                        196 * service.service().standardError())));
  }
}
