package org.floorwalker.app.history;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.floorwalker.files.table.TableForm;

/// A table that a room above holds and writes in the form in which it can come in again, here or in
/// another suite. The room declares it as a bean; `floorwalker export` finds it.
public interface TableSource {
  TableForm form();

  /// Hands out every row, its cells in the order of the form's columns.
  ///
  /// @param zone zone of the offsets of instants
  void each(ZoneId zone, Consumer<String[]> row);
}
