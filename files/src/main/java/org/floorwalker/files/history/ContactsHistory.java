package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.table.SourceTimes;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.SlotFigures;
import org.floorwalker.planning.time.SlotGrid;
import org.jspecify.annotations.Nullable;

/// Counts the contacts of `contacts.csv` into slots.
///
/// A slot without contacts is a row of 0 on every day the file covers where the queue has had
/// contacts at that time of that weekday; other slots are missing. Handle time is from answer to
/// end plus wrap-up; an unanswered contact waited until its end.
public final class ContactsHistory {
  private static final Set<String> REQUIRED =
      Set.of("queue", "arrived", "answered", "ended", "outcome");
  private static final Set<String> OPTIONAL =
      Set.of("agent", "wrapup_seconds", "contact", "channel");

  private final SlotGrid grid;
  private final SourceTimes times;
  private final Map<QueueId, TreeMap<Instant, Slot>> byQueue = new LinkedHashMap<>();
  private final TreeSet<LocalDate> days = new TreeSet<>();

  private ContactsHistory(ZoneId zone, Duration slot) {
    this.grid = new SlotGrid(zone, slot);
    this.times = new SourceTimes(zone, "");
  }

  private static final class Slot {
    private int offered;
    private int answered;
    private double seconds;
    private double wrapupSeconds;
    private double waitSeconds;

    void add(Handled handled) {
      answered++;
      seconds += handled.seconds;
      wrapupSeconds += handled.wrapupSeconds;
    }

    SlotFigures figures() {
      double none = Double.NaN;
      return new SlotFigures(
          answered,
          offered - answered,
          waitSeconds / offered,
          answered == 0 ? none : seconds / answered,
          answered == 0 ? none : wrapupSeconds / answered);
    }
  }

  /// Work on an answered contact, wrap-up included and apart.
  private record Handled(double seconds, double wrapupSeconds) {}

  /// The history of every queue in the file, in order of first appearance.
  public static Parsed<List<IntervalHistory>> read(Path path, ZoneId zone, Duration slot) {
    ContactsHistory contacts = new ContactsHistory(zone, slot);
    CsvTable table = new CsvTable(String.valueOf(path.getFileName()), REQUIRED, OPTIONAL);
    table.read(path, contacts::take);
    List<IntervalHistory> histories = new ArrayList<>();
    contacts.byQueue.forEach((queue, slots) -> histories.add(contacts.history(queue, slots)));
    return table.parsed(histories);
  }

  private void take(Row row) {
    String queue = row.required("queue");
    Instant arrived = row.parse("arrived", "a time", text -> times.readArrival(queue + "", text));
    Handled handled = handled(row);
    if (queue == null || arrived == null || row.isBad()) {
      return;
    }
    days.add(grid.localDate(arrived));
    Slot slot =
        byQueue
            .computeIfAbsent(new QueueId(queue), id -> new TreeMap<>())
            .computeIfAbsent(grid.slotStart(arrived), start -> new Slot());
    slot.offered++;
    slot.waitSeconds += waitSeconds(row, arrived);
    if (handled != null) {
      slot.add(handled);
    }
  }

  /// Seconds from arrival to answer, or to the end of a contact that was not answered; `NaN` when
  /// neither is told.
  private double waitSeconds(Row row, Instant arrived) {
    String until = row.has("answered") ? "answered" : "ended";
    Instant end = row.has(until) ? row.parse(until, "a time", times::read) : null;
    return end == null || end.isBefore(arrived)
        ? Double.NaN
        : Duration.between(arrived, end).toMillis() / 1000.0;
  }

  /// Work on the contact, null when it was not answered or has not ended.
  private @Nullable Handled handled(Row row) {
    if (!row.has("answered") || !row.has("ended")) {
      return null;
    }
    Instant answered = row.parse("answered", "a time", times::read);
    Instant ended = row.parse("ended", "a time", times::read);
    Double wrapup =
        row.parseOr("wrapup_seconds", 0.0, "seconds of 0 or more", HistoryFile::parseCount);
    if (answered == null || ended == null || wrapup == null) {
      return null;
    }
    if (ended.isBefore(answered)) {
      row.problem("wrong-order", "ended", "It is before the answer.", "Correct one of the times.");
      return null;
    }
    return new Handled(Duration.between(answered, ended).toMillis() / 1000.0 + wrapup, wrapup);
  }

  private IntervalHistory history(QueueId queue, TreeMap<Instant, Slot> slots) {
    Set<Long> usual = new TreeSet<>();
    slots.keySet().forEach(start -> usual.add(timeOfWeek(start)));
    IntervalHistory.Builder builder = IntervalHistory.builder(queue, grid.slot());
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      for (Instant start : days.contains(day) ? grid.slotsOf(day) : List.<Instant>of()) {
        Slot slot = slots.get(start);
        if (slot != null) {
          builder.add(start, slot.offered, slot.figures());
        } else if (usual.contains(timeOfWeek(start))) {
          builder.add(start, 0, SlotFigures.QUIET);
        }
      }
    }
    return builder.build();
  }

  private long timeOfWeek(Instant start) {
    var local = start.atZone(grid.zone());
    return local.getDayOfWeek().getValue() * 1440L + local.getHour() * 60 + local.getMinute();
  }
}
