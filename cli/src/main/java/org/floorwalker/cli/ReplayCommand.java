package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.history.RealContactsFile;
import org.floorwalker.files.plan.PlanFiles;
import org.floorwalker.files.plan.ReplayFiles;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.plan.PlanProgress;
import org.floorwalker.planning.plan.Planner;
import org.floorwalker.planning.plan.RealContact;
import org.floorwalker.planning.plan.Replay;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.staffing.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A past month once more: the real contacts against the roster as it was, and against the one that
/// Floorwalker would have built before it with the same people and rules.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Replay past contacts against the schedule as it was and against a built one.")
final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      required = true,
      description = "The contacts that really came.")
  private Path contacts = Path.of("");

  @Option(
      names = "--schedule",
      paramLabel = "FILE",
      required = true,
      description = "The schedule as it was.")
  private Path schedule = Path.of("");

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "How often each schedule is replayed. Default: ${DEFAULT-VALUE}.")
  private int replications = 20;

  @Mixin private BesideOptions beside = new BesideOptions();

  @Override
  public Integer call() {
    PlanInput read = beside.read(replications);
    ZoneId zone = read.people().floor().sites().firstEntry().getValue().zone();
    Parsed<List<RealContact>> real = RealContactsFile.read(contacts, zone);
    Parsed<Roster> asItWas = ScheduleFile.read(schedule, read.people());
    beside.use(real.and(asItWas));
    return replay(read, real.value(), asItWas.value());
  }

  private int replay(PlanInput read, List<RealContact> real, Roster asItWas) {
    Plan plan = Planner.plan(read, PlanProgress.NONE);
    PlanFiles.write(beside.output(), plan, read.queues());
    Replay replay = new Replay(plan.problem(), read.queues(), real);
    Simulation simulation = beside.simulation(replications);
    Replay.Result was = replay.of(asItWas, simulation);
    Replay.Result built = replay.of(plan.proposal().roster(), simulation);
    List<ReplayFiles.Case> cases =
        List.of(
            new ReplayFiles.Case("actual", replay.actual()),
            new ReplayFiles.Case("as_it_was", was.services()),
            new ReplayFiles.Case("floorwalker", built.services()));
    List<Replay.WeekKept> weeks = replay.weeks(plan.simulation().weeks());
    ReplayFiles.writeServices(beside.output().resolve("replay.csv"), cases);
    ReplayFiles.writeHours(beside.output().resolve("replay_hours.csv"), was.hours(), built.hours());
    ReplayFiles.writePromised(beside.output().resolve("promised.csv"), weeks);
    cases.forEach(ReplayCommand::print);
    print("as_it_was", was.hours());
    print("floorwalker", built.hours());
    return ExitCode.DONE;
  }

  private static void print(ReplayFiles.Case replayed) {
    for (Replay.Service service : replayed.services()) {
      say(
          "%-12s %-12s %8.0f contacts  service %5s %%  wait %5s s  lost %4s %%",
          replayed.word(),
          service.queue(),
          service.contacts(),
          known("%.1f", 100 * service.service().value()),
          known("%.0f", service.waitSeconds().value()),
          known("%.1f", 100 * service.lost().value()));
    }
  }

  /// A dash where nothing came, or nobody was answered.
  private static String known(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  private static void print(String word, Replay.Hours hours) {
    say(
        "%-12s %.0f paid hours, %.0f at the desk, %.0f with customers (%.1f %% of paid time)",
        word, hours.paid(), hours.atDesk(), hours.withCustomers(), 100 * hours.customerTime());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
