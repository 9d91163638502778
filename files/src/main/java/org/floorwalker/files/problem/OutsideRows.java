package org.floorwalker.files.problem;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.planning.roster.Period;

/// Rows of a file that lie outside the period: they count for nothing, which a notice tells.
final class OutsideRows {
  private final String file;
  private final List<Long> lines = new ArrayList<>();

  OutsideRows(String file) {
    this.file = file;
  }

  void add(Row row) {
    lines.add(row.line());
  }

  /// Tells how many there are, unless the period itself could not be read.
  void tell(ProblemFolder folder, Period period) {
    if (lines.isEmpty() || period.equals(ProblemDirectory.UNKNOWN)) {
      return;
    }
    String where = "outside the %d days from %s".formatted(period.days(), period.firstDay());
    folder.notice(
        lines.size() == 1
            ? "%s: row %d lies %s and is ignored.".formatted(file, lines.getFirst(), where)
            : "%s: %d rows lie %s and are ignored, the first in row %d."
                .formatted(file, lines.size(), where, lines.getFirst()));
  }
}
