package org.floorwalker.files.problem;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;

/// The files of one folder, read one by one, with all problems found so far.
final class ProblemFolder {
  /// Where the names of a column come from.
  private static final Map<String, String> NAMED_IN =
      Map.of(
          "agent", "agents.csv",
          "agents", "agents.csv",
          "contract", "contracts.csv",
          "site", "sites.csv",
          "rotation", "rotations.csv");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  ProblemFolder(Path folder) {
    this.folder = folder;
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /// Reads a file that must be there.
  void require(
      String file, Set<String> columns, Set<String> optional, Consumer<CsvTable.Row> rows) {
    if (has(file)) {
      readIfPresent(file, columns, optional, rows);
    } else {
      add(
          new Problem(
              "missing-file", file, 0, "", "The file is missing.", "Put it into the folder."));
    }
  }

  /// Reads a file that may be absent.
  void readIfPresent(
      String file, Set<String> columns, Set<String> optional, Consumer<CsvTable.Row> rows) {
    if (!has(file)) {
      return;
    }
    CsvTable table = new CsvTable(file, columns, optional);
    try {
      table.read(folder.resolve(file), rows);
    } catch (UncheckedIOException e) {
      add(
          new Problem(
              "unreadable-file",
              file,
              0,
              "",
              "The file cannot be read.",
              "Check that it is a file and may be read."));
    }
    Parsed<String> parsed = table.parsed(file);
    problems.addAll(parsed.problems());
    notices.addAll(parsed.notices());
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void notice(String notice) {
    notices.add(notice);
  }

  /// All that was found; names of a file that could not be read at all are not unknown, and its own
  /// trouble is told once.
  <T> Parsed<T> parsed(T value) {
    Set<String> unread =
        problems.stream()
            .filter(problem -> problem.row() <= 1)
            .map(Problem::file)
            .collect(Collectors.toSet());
    List<Problem> own =
        problems.stream()
            .filter(
                problem ->
                    !problem.code().equals("unknown-id")
                        || !unread.contains(NAMED_IN.getOrDefault(problem.column(), "")))
            .toList();
    return new Parsed<>(value, own, notices);
  }
}
