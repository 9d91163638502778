package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.floorwalker.files.simulation.MarkovCase;
import org.floorwalker.files.simulation.MarkovTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Simulates the rows of a table whose exact figures are known from Markov chains.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Compute a table of floors by simulation, with standard errors.")
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "What the rows are: multiskill_ctmc or chat_ctmc.")
  private MarkovTable model = MarkovTable.MULTISKILL_CTMC;

  @Option(names = "--cases", paramLabel = "FILE", required = true, description = "Table of cases.")
  private Path cases = Path.of("");

  @Option(
      names = "--contacts",
      paramLabel = "N",
      defaultValue = "5000000",
      description = "Contacts to simulate per row after warm-up. Default: ${DEFAULT-VALUE}.")
  private long contacts;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of all random numbers. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads; the result is the same for any number. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Table to write.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    if (contacts < 1 || threads < 1) {
      throw new BadInput("Contacts and threads must be at least 1.");
    }
    Path folder = output.toAbsolutePath().resolveSibling("");
    InputOptions.requireWritable(folder);
    List<MarkovCase> read = input.use(model.read(cases), folder);
    List<Map<String, String>> rows = new ArrayList<>();
    for (MarkovCase one : read) {
      rows.add(one.simulated(contacts, seed, threads));
    }
    model.write(output, rows);
    return ExitCode.DONE;
  }
}
