package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.table.SourceTimes;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.plan.RealContact;

/// Reads `contacts.csv` one by one, as contacts to replay.
public final class RealContactsFile {
  private final SourceTimes times;
  private final List<RealContact> contacts = new ArrayList<>();

  private RealContactsFile(ZoneId zone) {
    times = new SourceTimes(zone, "");
  }

  /// @param zone zone of times without an offset
  public static Parsed<List<RealContact>> read(Path path, ZoneId zone) {
    RealContactsFile file = new RealContactsFile(zone);
    CsvTable table =
        new CsvTable(
            String.valueOf(path.getFileName()),
            Set.of("queue", "arrived", "answered", "ended", "outcome"),
            Set.of("agent", "wrapup_seconds", "contact", "channel"));
    table.read(path, file::take);
    return table.parsed(file.contacts);
  }

  private void take(Row row) {
    String queue = row.required("queue");
    Instant arrived = row.parse("arrived", "a time", times::read);
    Instant ended = row.parse("ended", "a time", times::read);
    Instant answered = row.has("answered") ? row.parse("answered", "a time", times::read) : null;
    Double wrapup =
        row.parseOr("wrapup_seconds", 0.0, "seconds of 0 or more", HistoryFile::parseCount);
    if (queue == null || arrived == null || ended == null || wrapup == null || row.isBad()) {
      return;
    }
    if (ended.isBefore(arrived)
        || (answered != null && (answered.isBefore(arrived) || ended.isBefore(answered)))) {
      row.problem(
          "wrong-order",
          "ended",
          "Arrival, answer and end are not in order.",
          "Correct one of the times.");
      return;
    }
    contacts.add(new RealContact(new QueueId(queue), arrived, answered, ended, wrapup));
  }
}
