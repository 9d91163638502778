package org.floorwalker.files.problem;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;

/// The files of one folder, read one by one, with all problems found so far.
final class ProblemFolder {
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

  <T> Parsed<T> parsed(T value) {
    return new Parsed<>(value, problems, notices);
  }
}
