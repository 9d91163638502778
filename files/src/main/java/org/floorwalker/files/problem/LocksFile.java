package org.floorwalker.files.problem;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/// Days that a rebuild leaves as they are: `agent,first_day,last_day`; without days the
/// whole period.
public final class LocksFile {
  private LocksFile() {}

  /// Reads the locks of agents of the problem.
  public static Parsed<List<DayLock>> read(Path path, RosterProblem problem) {
    CsvTable table =
        new CsvTable(
            Objects.toString(path.getFileName()), Set.of("agent"), Set.of("first_day", "last_day"));
    List<DayLock> locks = new ArrayList<>();
    table.read(
        path,
        row -> {
          String agent = row.required("agent");
          LocalDate first = day(row, "first_day", problem.period().firstDay());
          LocalDate last = day(row, "last_day", problem.period().endExclusive().minusDays(1));
          if (agent != null && !problem.floor().agents().containsKey(agent)) {
            row.problem(
                "unknown-agent",
                "agent",
                Sentence.of("There is no agent \"%s\".", agent),
                Sentence.of("Add it to agents.csv or correct the name."));
          }
          if (first != null && last != null && last.isBefore(first)) {
            row.problem("not-forward", "last_day", "It ends before it starts.", "Swap the days.");
          }
          if (!row.isBad() && agent != null && first != null && last != null) {
            locks.add(new DayLock(agent, first, last));
          }
        });
    return table.parsed(locks);
  }

  private static @Nullable LocalDate day(CsvTable.Row row, String column, LocalDate otherwise) {
    return row.has(column)
        ? row.parse(column, "a date like 2027-03-01, or nothing", LocalDate::parse)
        : otherwise;
  }
}
