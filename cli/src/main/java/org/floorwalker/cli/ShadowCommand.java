package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.plan.PlanFiles;
import org.floorwalker.files.plan.ReplayFiles;
import org.floorwalker.files.problem.ScheduleFile;
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
  @Option(
      names = "--schedule",
      paramLabel = "FILE",
      required = true,
      description = "The schedule of the other suite.")
  private Path schedule = Path.of("");

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "How often each schedule is simulated. Default: ${DEFAULT-VALUE}.")
  private int replications = 40;

  @Mixin private BesideOptions beside = new BesideOptions();

  @Override
  public Integer call() {
    PlanInput read = beside.read(replications);
    Roster theirs = beside.use(ScheduleFile.read(schedule, read.people()));
    return compare(read, theirs);
  }

  private int compare(PlanInput read, Roster theirRoster) {
    Plan plan = Planner.plan(read, PlanProgress.NONE);
    PlanFiles.write(beside.output(), plan, read.queues());
    ScheduleSimulation judging =
        new ScheduleSimulation(plan.problem(), read.queues(), plan.forecasts(), read.paths());
    Shadow shadow =
        new Shadow(
            new PromiseLoop(plan.problem(), judging.floor(VolumeVariation.NONE), plan.needs()));
    Simulation simulation = beside.unseen(replications);
    Shadow.Side theirs = shadow.judge(theirRoster, simulation);
    Shadow.Side ours = shadow.judge(plan.proposal().roster(), simulation);
    ReplayFiles.writeServices(
        beside.output().resolve("shadow.csv"),
        List.of(
            new ReplayFiles.Case("theirs", theirs.services()),
            new ReplayFiles.Case("floorwalker", ours.services())));
    ReplayFiles.writeShadow(beside.output().resolve("shadow_hours.csv"), theirs, ours);
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
