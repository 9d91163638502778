package org.floorwalker.cli;

import java.nio.file.Path;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
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
          "%s; nothing was done. They are also in %s.%s"
              .formatted(
                  counted(parsed.problems().size()),
                  outputFolder.resolve("problems.csv"),
                  parsed.problems().stream().allMatch(InputOptions::isOfOneRow)
                      ? " Maybe use --accept-bad-rows to go on with the good rows."
                      : ""),
          parsed.problems());
    }
    parsed.problems().forEach(problem -> System.err.println(problem.line()));
    return parsed.value();
  }

  /// "1 problem", "2 problems".
  static String counted(long problems) {
    return problems + (problems == 1 ? " problem" : " problems");
  }

  /// Whether a file has good rows beside it; the header is row 1.
  private static boolean isOfOneRow(Problem problem) {
    return problem.row() > 1;
  }
}
