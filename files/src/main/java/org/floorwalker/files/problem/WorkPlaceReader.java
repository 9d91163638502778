package org.floorwalker.files.problem;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.WorksFrom;
import org.floorwalker.planning.roster.Period;

/// Reads where people do their work: column `works_from` of `agents.csv` and, for single
/// days, `places.csv`.
final class WorkPlaceReader {
  static final String COLUMN = "works_from";
  private static final String EXPECTED = "site or home";

  private final ProblemFolder folder;
  private final Period period;

  WorkPlaceReader(ProblemFolder folder, Period period) {
    this.folder = folder;
    this.period = period;
  }

  static WorksFrom ofRow(Row row) {
    Boolean home = row.parseOr(COLUMN, false, EXPECTED, WorkPlaceReader::isHome);
    return new WorksFrom(Boolean.TRUE.equals(home), Set.of());
  }

  private static boolean isHome(String text) {
    return switch (text) {
      case "home" -> true;
      case "site" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /// Days from another place than usual.
  void singleDays(SequencedMap<String, Agent> agents, Set<String> known) {
    Set<List<Object>> seen = new HashSet<>();
    OutsideRows outside = new OutsideRows("places.csv");
    folder.readIfPresent(
        "places.csv",
        Set.of("agent", "business_day", COLUMN),
        Set.of("site"),
        row -> {
          String id = FloorReader.known(row, "agent", known);
          LocalDate day = row.parse("business_day", "a date like 2027-03-01", LocalDate::parse);
          Boolean home = row.parse(COLUMN, EXPECTED, WorkPlaceReader::isHome);
          if (id != null && day != null) {
            FloorReader.once(row, "business_day", id, day, seen);
          }
          if (row.isBad() || id == null || day == null || home == null) {
            return;
          }
          if (period.contains(day)) {
            agents.computeIfPresent(id, (_, agent) -> with(agent, day, home));
          } else {
            outside.add(row);
          }
        });
    outside.tell(folder, period);
  }

  private static Agent with(Agent agent, LocalDate day, boolean home) {
    WorksFrom from = agent.place().from();
    Set<LocalDate> otherwise = new HashSet<>(from.otherwise());
    if (home == from.home()) {
      otherwise.remove(day);
    } else {
      otherwise.add(day);
    }
    return agent.with(agent.place().with(new WorksFrom(from.home(), otherwise)));
  }
}
