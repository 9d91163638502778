package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.floorwalker.files.staffing.ErlangModel;
import org.floorwalker.files.staffing.ErlangTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Computes a table of queueing cases by formula.
@Command(
    name = "erlang",
    mixinStandardHelpOptions = true,
    description = "Compute a table of queueing cases by formula.")
final class ErlangCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description =
          "What the rows are: erlang_b, erlang_c, erlang_a, erlang_x, staffing, square_root,"
              + " priority_mmn, mmn_sojourn, blending, offered_load_sinusoid,"
              + " time_varying_constant_n or email_fluid.")
  private ErlangModel model = ErlangModel.ERLANG_A;

  @Option(names = "--cases", paramLabel = "FILE", required = true, description = "Table of cases.")
  private Path cases = Path.of("");

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Table to write.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    Path folder = output.toAbsolutePath().resolveSibling("");
    InputOptions.requireWritable(folder);
    input.use(ErlangTable.compute(model, cases), folder).write(output);
    return ExitCode.DONE;
  }
}
