package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.Backlog;

/// Reads `backlog.csv`: `queue,as_of,items,oldest`, the deferred work on hand.
public final class BacklogFile {
  private BacklogFile() {}

  /// @param zone zone of times without an offset
  public static Parsed<Map<QueueId, Backlog>> read(Path path, ZoneId zone) {
    CsvTable table =
        new CsvTable(
            String.valueOf(path.getFileName()),
            Set.of("queue", "as_of", "items"),
            Set.of("oldest"));
    Map<QueueId, Backlog> backlogs = new LinkedHashMap<>();
    table.read(path, row -> take(row, zone, backlogs));
    return table.parsed(backlogs);
  }

  private static void take(Row row, ZoneId zone, Map<QueueId, Backlog> backlogs) {
    String queue = row.required("queue");
    Double items = row.parse("items", "a number from 0", BacklogFile::notNegative);
    Instant asOf = row.parse("as_of", "a time such as 2027-03-29T08:00", t -> instant(t, zone));
    if (queue == null || items == null || asOf == null) {
      return;
    }
    Instant oldest =
        row.parseOr("oldest", asOf, "a time such as 2027-03-28T08:00", t -> instant(t, zone));
    if (oldest == null) {
      return;
    }
    if (oldest.isAfter(asOf)) {
      row.problem(
          "wrong-order", "oldest", "The oldest item came after the count.", "Swap the times.");
    } else if (backlogs.putIfAbsent(new QueueId(queue), new Backlog(items, oldest, asOf)) != null) {
      row.problem("duplicate-id", "queue", "The queue stands twice.", "Remove one of the rows.");
    }
  }

  private static Instant instant(String text, ZoneId zone) {
    String iso = text.replace(' ', 'T');
    boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 9 || iso.lastIndexOf('-') > 9;
    return hasOffset
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(zone).toInstant();
  }

  private static double notNegative(String text) {
    double value = DecimalNumber.parse(text);
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }
}
