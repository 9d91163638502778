package org.floorwalker.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.simulation.SkillNeedFile;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.SkillNeedProblem;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch.Effort;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch.SkillNeed;
import org.floorwalker.planning.staffing.simulation.Total;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds how many people of each skill set every slot of a day needs.
@Command(
    name = "skill-need",
    mixinStandardHelpOptions = true,
    description = "Find a cheap staffing by skill set that keeps every queue's promise of the day.")
final class SkillNeedCommand implements Callable<Integer> {
  /// Below the promise by more than this on fresh days, the answer is no.
  private static final double ALLOWED_LOSS = 0.005;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "Model of the day (JSON).")
  private Path model = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of the search. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--check-days",
      paramLabel = "DAYS",
      defaultValue = "2000",
      description = "Fresh days on which the answer is checked. Default: ${DEFAULT-VALUE}.")
  private int checkDays;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads; the result is the same for any number. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Table to write: slot,group,agents.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    if (checkDays < 2 || threads < 1) {
      throw new BadInput("Check days must be at least 2 and threads at least 1.");
    }
    Path folder = output.toAbsolutePath().resolveSibling("");
    InputOptions.requireWritable(folder);
    SkillNeedProblem problem = input.use(SkillNeedFile.read(model), folder);
    if (problem.queues().isEmpty()) {
      throw new BadInput("The model has no queues.");
    }
    SkillNeed need = SkillNeedSearch.search(problem, Effort.usual(seed, threads), share -> {});
    SkillNeedFile.write(output, problem, need.agents());
    say("cost %.2f agent-hours", need.costHours());
    say("cpu  %.1f s for the search", cpuSeconds());
    SimulationResult fresh =
        new Simulation(~seed, checkDays, threads).run(problem.floor(need.agents()));
    boolean kept = true;
    for (int queue = 0; queue < problem.queues().size(); queue++) {
      kept &= report(problem.queues().get(queue), fresh, queue);
    }
    return kept ? ExitCode.DONE : ExitCode.NO;
  }

  private static boolean report(
      SkillNeedProblem.PromisedQueue queue, SimulationResult fresh, int index) {
    Estimate day = fresh.ratio(Total.MET, Total.OFFERED, index);
    int worst = -1;
    for (int slot = 0; slot < fresh.floor().timeline().slots(); slot++) {
      Estimate share = fresh.slotShare(index, slot);
      if (share.isKnown() && (worst < 0 || share.value() < fresh.slotShare(index, worst).value())) {
        worst = slot;
      }
    }
    double worstShare = worst < 0 ? Double.NaN : fresh.slotShare(index, worst).value();
    int slotOfDay = worst - (fresh.floor().timeline().slots() - queue.contactsPerHour().length);
    say(
        "%s: day service %.2f %% (± %.2f), promised %.1f %%; worst slot %d with %.1f %%",
        queue.name(),
        100 * day.value(),
        196 * day.standardError(),
        100 * queue.goalShare(),
        slotOfDay,
        100 * worstShare);
    return day.value() >= queue.goalShare() - ALLOWED_LOSS;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
