package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.Shrinkage.Loss;

/// Reads `shrinkage.csv`: `queue,reason,share,weekdays,from,until`, unplanned loss by reason and
/// time. Weekdays are digits from 1 (Monday) to 7 separated by spaces; empty weekdays and times are
/// always. A queue with rows here has no other loss.
public final class ShrinkageFile {
  private ShrinkageFile() {}

  public static Parsed<Map<QueueId, Shrinkage>> read(Path path) {
    CsvTable table =
        new CsvTable(
            String.valueOf(path.getFileName()),
            Set.of("queue", "reason", "share"),
            Set.of("weekdays", "from", "until"));
    Map<QueueId, List<Loss>> losses = new LinkedHashMap<>();
    table.read(path, row -> take(row, losses));
    Map<QueueId, Shrinkage> shrinkage = new LinkedHashMap<>();
    losses.forEach((queue, ofQueue) -> shrinkage.put(queue, new Shrinkage(ofQueue)));
    return table.parsed(shrinkage);
  }

  private static void take(Row row, Map<QueueId, List<Loss>> losses) {
    String queue = row.required("queue");
    String reason = row.required("reason");
    Double share = row.parse("share", "a share from 0 to 0.95", ShrinkageFile::share);
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    Set<DayOfWeek> weekdays =
        row.parseOr("weekdays", all, "digits such as 1 2 3 4 5", ShrinkageFile::weekdays);
    LocalTime from =
        row.parseOr("from", LocalTime.MIDNIGHT, "a local time such as 08:00", LocalTime::parse);
    LocalTime until =
        row.parseOr("until", LocalTime.MIDNIGHT, "a local time such as 10:00", LocalTime::parse);
    if (queue != null
        && reason != null
        && share != null
        && weekdays != null
        && from != null
        && until != null) {
      losses
          .computeIfAbsent(new QueueId(queue), id -> new ArrayList<>())
          .add(new Loss(reason, share, weekdays, from, until));
    }
  }

  private static Set<DayOfWeek> weekdays(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String digit : text.trim().split("\\s+")) {
      days.add(DayOfWeek.of(Integer.parseInt(digit)));
    }
    return days;
  }

  private static double share(String text) {
    double share = DecimalNumber.parse(text);
    if (!(share >= 0 && share <= 0.95)) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  /// The queues with these losses in place of their own.
  public static List<QueueSettings> apply(
      List<QueueSettings> queues, Map<QueueId, Shrinkage> losses) {
    return queues.stream()
        .map(queue -> queue.withLosses(losses.getOrDefault(queue.id(), queue.losses())))
        .toList();
  }
}
