package org.floorwalker.cli;

import java.nio.file.Path;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Parsed;
import picocli.CommandLine.Option;

/// How every command treats bad rows: report all, stop, or go on with the good ones when asked to.
final class InputOptions {
  @Option(
      names = "--accept-bad-rows",
      description = "Use the good rows although some are bad; the bad ones are still reported.")
  private boolean acceptBadRows;

  /// The value when it may be used; prints notices, and writes `problems.csv` beside the output.
  ///
  /// @throws BadInput when rows are bad and were not accepted
  <T> T use(Parsed<T> parsed, Path outputFolder) {
    parsed.notices().forEach(notice -> System.err.println(notice));
    if (parsed.isClean()) {
      return parsed.value();
    }
    CsvOutput.writeProblems(outputFolder, parsed.problems());
    if (!acceptBadRows) {
      throw new BadInput(
          parsed.problems().size()
              + " problems; nothing was done. They are also in "
              + outputFolder.resolve("problems.csv")
              + ". Maybe use --accept-bad-rows to go on with the good rows.",
          parsed.problems());
    }
    parsed.problems().forEach(problem -> System.err.println(problem.line()));
    return parsed.value();
  }
}
