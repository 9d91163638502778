package org.floorwalker.app.history;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;

/// A table that a room above takes in, such as leave balances. The room declares it as a bean; the
/// command line, the upload page and saved mappings know it by its form's name from then on.
public interface TableDoor {
  TableForm form();

  /// What is wrong with the table as it stands, before anything known is asked.
  List<Problem> look(ColumnMapping mapping, InputStream in, String file) throws IOException;

  /// Brings the table in, wholly or not at all; the same table again changes nothing.
  PeopleImport.Result bring(ColumnMapping mapping, InputStream in, Telling telling)
      throws IOException;

  /// @param file the file's name, for problems
  /// @param source name of the system it comes from
  /// @param today the day it comes in, in the zone of its local times
  record Telling(String file, String source, LocalDate today) {}
}
