package org.floorwalker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.floorwalker.files.problem.NurseFile;
import org.floorwalker.planning.optimise.nurse.NurseInstance;
import org.floorwalker.planning.optimise.nurse.NurseRoster;
import org.floorwalker.planning.optimise.nurse.NurseSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `floorwalker bench`: public benchmark problems.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Solve public benchmark problems.",
    subcommands = BenchCommand.Nurse.class)
final class BenchCommand implements Runnable {
  @Override
  public void run() {
    throw new BadInput("Name a benchmark. Maybe write \"floorwalker bench nurse FILE\".");
  }

  /// Solves an instance of Curtois and Qu and prints its score.
  @Command(
      name = "nurse",
      mixinStandardHelpOptions = true,
      description = "Solve a shift-scheduling instance of Curtois and Qu.")
  static final class Nurse implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The instance in its text form.")
    private Path file = Path.of("");

    @Option(
        names = "--cpu-seconds",
        paramLabel = "SECONDS",
        description = "Processor seconds. Default: ${DEFAULT-VALUE}.")
    private double cpuSeconds = 60;

    @Option(
        names = "--seed",
        paramLabel = "SEED",
        description = "Seed of the search. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
        names = "--output",
        paramLabel = "FILE",
        description = "Table of nurse, day and shift to write.")
    private @Nullable Path output;

    @Mixin private InputOptions input = new InputOptions();

    @Override
    public Integer call() {
      Path folder = (output == null ? file : output).toAbsolutePath().resolveSibling("");
      try (SearchProgress progress = SearchProgress.start("Rostering")) {
        NurseInstance instance = input.use(NurseFile.read(file), folder);
        NurseRoster roster = NurseSearch.solve(instance, cpuSeconds, seed, progress::isStopped);
        if (output != null) {
          NurseFile.write(output, roster);
        }
        roster.violations().forEach(System.out::println);
        System.out.println("score " + roster.score());
        return roster.violations().isEmpty() ? ExitCode.DONE : ExitCode.NO;
      } catch (IOException | IllegalArgumentException e) {
        throw new BadInput(file + " cannot be used: " + e.getMessage());
      }
    }
  }
}
