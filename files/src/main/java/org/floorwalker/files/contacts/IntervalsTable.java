package org.floorwalker.files.contacts;

import static org.floorwalker.files.table.TableForm.Column.optional;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.ColumnType;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.demand.QueueSlot;

/// Reads `intervals.csv`, one row a queue and slot, directly or through a mapping.
///
/// The slot length is the column `minutes` or, without it, the shortest distance between two rows
/// of one queue among the first ten thousand. `handle_seconds` is the mean of the answered (of the
/// offered where the answered are not known), `wrapup_seconds` the part of it after the contact.
/// Figures that are not told are `NaN`.
public final class IntervalsTable implements ContactReader {
  public static final TableForm FORM =
      new TableForm(
          "intervals",
          List.of(
              required("queue", ColumnType.TEXT),
              required("start", ColumnType.TIME),
              required("offered", ColumnType.NUMBER),
              optional("answered", ColumnType.NUMBER),
              optional("abandoned", ColumnType.NUMBER),
              optional("answered_in_goal", ColumnType.NUMBER),
              optional("handle_seconds", ColumnType.SECONDS),
              optional("wrapup_seconds", ColumnType.SECONDS),
              optional("minutes", ColumnType.NUMBER)));

  private static final int LOOK_AHEAD_ROWS = 10_000;
  private static final long[] SLOT_MINUTES = {5, 6, 10, 15, 20, 30, 60, 1440};
  private static final long USUAL_SLOT_MINUTES = 15;

  private final ColumnMapping mapping;

  public IntervalsTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  private record Told(long row, Instant start, double minutes, QueueSlot slot) {}

  @Override
  public void read(InputStream in, String file, ContactSink sink) throws IOException {
    Pending pending = new Pending(sink);
    new TableReader(FORM, mapping, sink, sink::notice).read(in, file, row -> readRow(row, pending));
    pending.flush();
  }

  private static void readRow(TableRow row, Pending pending) {
    String queue = row.required("queue");
    row.required("start");
    row.required("offered");
    Instant start = row.slotStart("start", queue);
    double offered = row.number("offered");
    double answered = row.number("answered");
    double abandoned = row.number("abandoned");
    double inGoal = row.number("answered_in_goal");
    double handleSeconds = row.seconds("handle_seconds");
    double told = row.seconds("wrapup_seconds");
    double wrapupSeconds = Double.isNaN(told) ? 0 : Math.min(told, handleSeconds);
    double minutes = row.number("minutes");
    if (row.isBad() || start == null) {
      return;
    }
    double handled = Double.isNaN(answered) ? offered : answered;
    QueueSlot.Counts counts =
        new QueueSlot.Counts(
            offered, 0, Double.NaN, answered, inGoal, abandoned, Double.NaN, Double.NaN);
    QueueSlot.Seconds seconds =
        new QueueSlot.Seconds(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            (handleSeconds - wrapupSeconds) * handled,
            wrapupSeconds * handled);
    pending.add(
        new Told(
            row.line(),
            start,
            minutes,
            new QueueSlot(queue, start, Duration.ZERO, counts, seconds, QueueSlot.Agents.NONE)));
  }

  /// Holds the first rows until the slot length is known.
  private static final class Pending {
    private final ContactSink sink;
    private final List<Told> held = new ArrayList<>();
    private final Map<String, Instant> last = new HashMap<>();
    private long shortestMinutes = Long.MAX_VALUE;
    private boolean known;

    Pending(ContactSink sink) {
      this.sink = sink;
    }

    void add(Told told) {
      if (known) {
        hand(told);
        return;
      }
      held.add(told);
      Instant before = last.put(told.slot().queue(), told.start());
      if (before != null && before.isBefore(told.start())) {
        shortestMinutes =
            Math.min(shortestMinutes, Duration.between(before, told.start()).toMinutes());
      }
      if (held.size() >= LOOK_AHEAD_ROWS) {
        flush();
      }
    }

    void flush() {
      known = true;
      held.forEach(this::hand);
      held.clear();
    }

    private void hand(Told told) {
      long minutes = Double.isNaN(told.minutes()) ? inferredMinutes() : (long) told.minutes();
      QueueSlot slot = told.slot();
      sink.row(told.row());
      sink.queueSlot(
          new QueueSlot(
              slot.queue(),
              slot.start(),
              Duration.ofMinutes(minutes),
              slot.counts(),
              slot.seconds(),
              slot.agents()));
    }

    /// The longest lawful length that divides the shortest distance; a day may be 23 hours.
    private long inferredMinutes() {
      if (shortestMinutes == Long.MAX_VALUE) {
        return USUAL_SLOT_MINUTES;
      }
      if (shortestMinutes >= 1380) {
        return 1440;
      }
      long longest = 1;
      for (long minutes : SLOT_MINUTES) {
        longest = minutes < 1440 && shortestMinutes % minutes == 0 ? minutes : longest;
      }
      return longest;
    }
  }
}
