package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.BotRecord;
import org.jspecify.annotations.Nullable;

/// Reads what a chatbot did: `queue,reason,day,sessions,contained,returned[,stretch]`, a row a
/// queue, contact reason and day.
///
/// `contained` of the sessions the bot ended by itself; `returned` of those came to people all the
/// same. `stretch` is the handle time of what remains over that of all before the bot, at least 1.
public final class BotFile {
  private static final Set<String> COLUMNS =
      Set.of("queue", "reason", "day", "sessions", "contained", "returned");
  private static final String COUNT = "a number of 0 or more";

  private final LocalDate firstDay;
  private final Map<QueueId, BotRecord> byQueue = new TreeMap<>();

  private BotFile(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  /// What the bot did before each queue; days from the first day on are not read.
  public static Parsed<Map<QueueId, BotRecord>> read(Path path, LocalDate firstDay) {
    BotFile file = new BotFile(firstDay);
    CsvTable table = new CsvTable(String.valueOf(path.getFileName()), COLUMNS, Set.of("stretch"));
    table.read(path, file::take);
    return table.parsed(file.byQueue);
  }

  private void take(Row row) {
    @Nullable String queue = row.required("queue");
    @Nullable String reason = row.required("reason");
    @Nullable LocalDate day = row.parse("day", "a date such as 2027-03-01", LocalDate::parse);
    @Nullable Double sessions = row.parse("sessions", COUNT, HistoryFile::parseCount);
    @Nullable Double contained =
        row.parse("contained", "no more than the sessions", text -> upTo(text, sessions));
    @Nullable Double returned =
        row.parse("returned", "no more than the contained", text -> upTo(text, contained));
    @Nullable Double stretch =
        row.parseOr("stretch", 1.0, "a number of 1 or more", BotFile::stretch);
    if (queue != null
        && reason != null
        && day != null
        && sessions != null
        && contained != null
        && returned != null
        && stretch != null
        && day.isBefore(firstDay)) {
      byQueue
          .computeIfAbsent(new QueueId(queue), _ -> new BotRecord())
          .add(day, new BotRecord.Day(sessions, contained, returned, stretch));
    }
  }

  private static double upTo(String text, @Nullable Double most) {
    double count = HistoryFile.parseCount(text);
    if (most != null && count > most) {
      throw new NumberFormatException(text);
    }
    return count;
  }

  private static double stretch(String text) {
    double stretch = HistoryFile.parseCount(text);
    if (stretch < 1) {
      throw new NumberFormatException(text);
    }
    return stretch;
  }
}
