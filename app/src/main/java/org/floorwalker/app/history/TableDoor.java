package org.floorwalker.app.history;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;

/// A table that a room above takes in, such as leave balances. The room declares it as a bean; the
/// command line, the upload page and saved mappings know it by its form's name from then on.
///
/// @param <R> a row as it is read
public interface TableDoor<R> {
  TableForm form();

  /// Reads the table, before anything known is asked; does not close the stream.
  Parsed<List<R>> read(ColumnMapping mapping, InputStream in, String file) throws IOException;

  /// Keeps rows that were read without a problem, all or none; the same rows again change nothing.
  PeopleImport.Result keep(Parsed<List<R>> clean, Telling telling);

  /// What is wrong with rows that could be read, by what is known here.
  default List<Problem> judge(List<R> rows, Telling telling) {
    return List.of();
  }

  /// What is wrong with the table as it stands.
  default List<Problem> look(ColumnMapping mapping, InputStream in, String file)
      throws IOException {
    return read(mapping, in, file).problems();
  }

  /// Brings the table in, wholly or not at all; what is wrong is told of all rows at once.
  default PeopleImport.Result bring(ColumnMapping mapping, InputStream in, Telling telling)
      throws IOException {
    Parsed<List<R>> parsed = read(mapping, in, telling.file());
    if (parsed.isClean()) {
      return keep(parsed, telling);
    }
    List<Problem> problems = new ArrayList<>(parsed.problems());
    problems.addAll(judge(parsed.value(), telling));
    problems.sort(Comparator.comparingLong(Problem::row));
    return new PeopleImport.Result.Refused(problems);
  }

  /// @param file the file's name, for problems
  /// @param source name of the system it comes from
  /// @param today the day it comes in, in the zone of its local times
  record Telling(String file, String source, LocalDate today) {}
}
