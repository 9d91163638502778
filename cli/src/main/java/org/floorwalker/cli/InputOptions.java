package org.floorwalker.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /// Of all that was read so far: `problems.csv` holds the rows of the problem and of the schedule.
  private final List<Problem> told = new ArrayList<>();

  /// The value when it may be used; prints notices, and writes `problems.csv` beside the output.
  ///
  /// @throws BadInput when rows are bad and were not accepted
  <T> T use(Parsed<T> parsed, Path outputFolder) {
    parsed.notices().forEach(notice -> System.err.println(notice));
    if (parsed.isClean()) {
      return parsed.value();
    }
    told.addAll(parsed.problems());
    String written = written(told, outputFolder);
    if (!acceptBadRows) {
      throw new BadInput(
          "%s; nothing was done. %s%s"
              .formatted(
                  counted(parsed.problems().size()),
                  written,
                  parsed.problems().stream().allMatch(InputOptions::isOfOneRow)
                      ? " Maybe use --accept-bad-rows to go on with the good rows."
                      : ""),
          parsed.problems());
    }
    parsed.problems().forEach(problem -> System.err.println(problem.line()));
    return parsed.value();
  }

  /// Where the problems are kept; a folder that cannot be written must not hide them.
  private static String written(List<Problem> problems, Path folder) {
    try {
      CsvOutput.writeProblems(folder, problems);
      return "They are also in " + folder.resolve("problems.csv") + ".";
    } catch (UncheckedIOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// A folder to read from.
  static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + " is not a folder. Maybe it lies elsewhere.");
    }
  }

  /// A folder to write to, before hours of work go into what could not be kept.
  static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInput(folder + " cannot be made. Maybe choose another folder.");
    }
    if (!Files.isWritable(folder)) {
      throw new BadInput(folder + " may not be written to. Maybe choose another folder.");
    }
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
