package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.SlotFigures;
import org.jspecify.annotations.Nullable;

/// Reads histories of queues: `intervals.csv`, one row a slot, any slot length that the rows of a
/// queue agree on.
///
/// Local times belong to the zone: two equal rows in the hour that autumn doubles are its two
/// hours, a single one holds both; a row in the hour that spring skips is bad. Absent slots are
/// missing, not zero. `handle_seconds` and `wrapup_seconds`, which is part of it, are means of an
/// answered contact, `wait_seconds` that of an offered one until it was taken or gave up.
public final class HistoryFile {
  private static final Set<String> OPTIONAL =
      Set.of(
          "answered",
          "abandoned",
          "answered_in_goal",
          "handle_seconds",
          "wait_seconds",
          "wrapup_seconds",
          "minutes");

  /// No slot of any queue has more; what does is a number of something else, such as a telephone,
  /// and one such row would be all there is of the history.
  private static final double MOST = 10_000_000;

  private static final String A_COUNT = "a number from 0 to 10000000";

  private final ZoneId zone;
  private final Map<QueueId, QueueRows> byQueue = new LinkedHashMap<>();

  private HistoryFile(ZoneId zone) {
    this.zone = zone;
  }

  /// The history of every queue in the file, in order of first appearance.
  public static Parsed<List<IntervalHistory>> readIntervals(Path path, ZoneId zone) {
    String name = String.valueOf(path.getFileName());
    HistoryFile file = new HistoryFile(zone);
    CsvTable table = new CsvTable(name, Set.of("queue", "start", "offered"), OPTIONAL);
    table.read(path, file::take);
    List<IntervalHistory> histories = new ArrayList<>();
    file.byQueue.values().forEach(rows -> histories.add(rows.history(name, table::add)));
    return table.parsed(histories);
  }

  private void take(Row row) {
    String queue = row.required("queue");
    LocalTimes start =
        row.parse("start", "a time such as 2027-03-01T08:15", t -> LocalTimes.parse(t, zone));
    double offered = count(row, "offered", true);
    SlotFigures figures =
        new SlotFigures(
            count(row, "answered", false),
            count(row, "abandoned", false),
            count(row, "wait_seconds", false),
            count(row, "handle_seconds", false),
            count(row, "wrapup_seconds", false));
    if (queue != null && start != null && !row.isBad()) {
      byQueue
          .computeIfAbsent(new QueueId(queue), id -> new QueueRows(id, zone))
          .add(start, row.line(), offered, figures);
    }
  }

  /// The count, `NaN` when it is absent and may be; a problem noted when it is not one.
  private static double count(Row row, String column, boolean required) {
    @Nullable Double count =
        required
            ? row.parse(column, A_COUNT, HistoryFile::parseCount)
            : row.parseOr(column, Double.NaN, A_COUNT, HistoryFile::parseCount);
    return count == null ? Double.NaN : count;
  }

  static double parseCount(String text) {
    double count = DecimalNumber.parse(text);
    if (!(count >= 0 && count <= MOST)) {
      throw new NumberFormatException(text);
    }
    return count == 0 ? 0 : count;
  }
}
