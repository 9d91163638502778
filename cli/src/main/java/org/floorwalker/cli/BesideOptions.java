package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.plan.PlanDirectory;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.staffing.simulation.Simulation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What commands need that make a plan beside a schedule that is there already: the data of a plan,
/// its days, and how much work goes into it.
final class BesideOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the data, as for plan.")
  private Path data = Path.of("");

  @Option(
      names = "--first-day",
      paramLabel = "DAY",
      required = true,
      description = "First day of both schedules.")
  private LocalDate firstDay = LocalDate.EPOCH;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "Days to plan. Default: ${DEFAULT-VALUE}.")
  private int days = 28;

  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  /// What a plan of these days reads.
  ///
  /// @param replications how often each schedule is simulated
  PlanInput read(int replications) {
    if (days < 1 || days > 366 || replications < 2) {
      throw new BadInput(
          "%d days with %d replications cannot be compared. Maybe use 28 and 20."
              .formatted(days, replications));
    }
    InputOptions.requireFolder(data);
    InputOptions.requireWritable(output);
    PlanInput.Effort effort = new PlanInput.Effort(search.budget(), replications, search.seed());
    PlanInput read = use(PlanDirectory.read(data, firstDay, days, effort));
    if (read.queues().isEmpty() || read.people().floor().sites().isEmpty()) {
      throw new BadInput(
          "There is no usable queue or site in "
              + data
              + ". Maybe look at queues.csv and sites.csv.");
    }
    return read;
  }

  /// What was read, or the problems told as everywhere.
  <T> T use(Parsed<T> parsed) {
    return input.use(parsed, output);
  }

  Simulation simulation(int replications) {
    return new Simulation(search.seed(), replications, search.threads());
  }

  /// Days that the rounds of the plan have not seen, so that it has no advantage.
  Simulation unseen(int replications) {
    return new Simulation(~search.seed(), replications, search.threads());
  }

  Path output() {
    return output;
  }
}
