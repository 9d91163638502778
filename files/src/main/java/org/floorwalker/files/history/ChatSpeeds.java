package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.table.SourceTimes;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ConcurrentSpeedFit;
import org.floorwalker.planning.staffing.ConcurrentSpeedFit.Chat;
import org.floorwalker.planning.staffing.QueueSettings;

/// Learns how fast people work several chats at once from `contacts.csv`: answered contacts of
/// chat queues with their agents. Rows that cannot be read are passed over here; they are reported
/// where the file is read as history.
public final class ChatSpeeds {
  private final SourceTimes times;
  private final Instant until;
  private final Map<QueueId, List<Chat>> chats = new HashMap<>();

  /// @param zone zone of times without an offset
  /// @param firstDay first day of the plan; chats from then on are not known yet
  public ChatSpeeds(ZoneId zone, LocalDate firstDay) {
    times = new SourceTimes(zone, "");
    until = firstDay.atStartOfDay(zone).toInstant();
  }

  /// The queues, those with several chats at once with the speeds and handle time learnt for them;
  /// a queue with too few chats keeps what it had.
  public List<QueueSettings> learnt(Path path, List<QueueSettings> queues) {
    CsvTable table =
        new CsvTable(
            String.valueOf(path.getFileName()),
            Set.of("queue", "answered", "ended", "agent"),
            Set.of("arrived", "outcome", "wrapup_seconds", "contact", "channel"));
    table.read(path, this::take);
    return queues.stream().map(this::learnt).toList();
  }

  private void take(Row row) {
    if (!row.has("answered") || !row.has("ended") || !row.has("agent")) {
      return;
    }
    Instant answered = row.parse("answered", "a time", times::read);
    Instant ended = row.parse("ended", "a time", times::read);
    boolean isKnown = ended != null && ended.isBefore(until);
    if (answered != null && ended != null && isKnown && !ended.isBefore(answered)) {
      chats
          .computeIfAbsent(new QueueId(row.text("queue")), id -> new ArrayList<>())
          .add(new Chat(row.text("agent"), seconds(answered), seconds(ended)));
    }
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }

  private QueueSettings learnt(QueueSettings queue) {
    QueueSettings.Handling handling = queue.handling();
    if (queue.queue().channel() != Channel.CHAT || handling.concurrency() < 2) {
      return queue;
    }
    return ConcurrentSpeedFit.of(chats.getOrDefault(queue.id(), List.of()), handling.concurrency())
        .map(
            fit ->
                queue.withHandling(
                    new QueueSettings.Handling(
                        handling.handleTime(),
                        handling.patience(),
                        handling.concurrency(),
                        fit.speed())))
        .orElse(queue);
  }
}
