package org.floorwalker.files.contacts;

import static org.floorwalker.files.contacts.CalabrioCells.zeroed;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.ColumnType;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.demand.QueueSlot;

/// Reads and writes the queue file of Calabrio (formerly Teleopti): 21 fields, no header, local
/// times, seconds.
///
/// The file counts contacts that come from another queue apart; here they are part of the offered.
/// A file written by [#write] and read again is written the same, byte for byte.
///
/// Source: help.calabrio.com, queue data for historical import, read November 2026.
public final class CalabrioQueue implements ContactReader {
  private static final int FIELDS = 21;

  private static final TableForm FORM =
      new TableForm(
          "calabrio-queue",
          List.of(
              required("interval", ColumnType.NUMBER),
              required("start", ColumnType.TIME),
              required("queue", ColumnType.TEXT),
              required("queue_name", ColumnType.TEXT),
              required("offd_direct_call_cnt", ColumnType.NUMBER),
              required("overflow_in_call_cnt", ColumnType.NUMBER),
              required("aband_call_cnt", ColumnType.NUMBER),
              required("overflow_out_call_cnt", ColumnType.NUMBER),
              required("answ_call_cnt", ColumnType.NUMBER),
              required("queued_and_answ_call_dur", ColumnType.NUMBER),
              required("queued_and_aband_call_dur", ColumnType.NUMBER),
              required("talking_call_dur", ColumnType.NUMBER),
              required("wrap_up_dur", ColumnType.NUMBER),
              required("queued_answ_longest_que_dur", ColumnType.NUMBER),
              required("queued_aband_longest_que_dur", ColumnType.NUMBER),
              required("avg_avail_member_cnt", ColumnType.NUMBER),
              required("ans_servicelevel_cnt", ColumnType.NUMBER),
              required("wait_dur", ColumnType.NUMBER),
              required("aband_short_call_cnt", ColumnType.NUMBER),
              required("aband_within_sl_cnt", ColumnType.NUMBER)));

  private final ZoneId zone;

  /// @param zone zone of the file's local times
  public CalabrioQueue(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void read(InputStream in, String file, ContactSink sink) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    char separator = FirstLine.of(buffered).separator();
    new TableReader(FORM, mapping(separator), sink, sink::notice)
        .read(buffered, file, row -> readRow(row, sink));
  }

  /// Date and time are the second and third field, the rest stands in the form's order.
  private ColumnMapping mapping(char separator) {
    Map<String, String> places = new LinkedHashMap<>();
    int place = 1;
    for (String name : FORM.names()) {
      places.put(name, name.equals("start") ? "2 + 3" : Integer.toString(place));
      place += name.equals("start") ? 2 : 1;
    }
    return new ColumnMapping(
        new ColumnMapping.Layout(separator, false),
        new ColumnMapping.Spelling(false, "yyyyMMdd HH:mm", "", zone),
        places);
  }

  private static void readRow(TableRow row, ContactSink sink) {
    String queue = row.required("queue");
    Instant start = row.slotStart("start", queue);
    double minutes = row.number("interval");
    QueueSlot.Counts counts = counts(row);
    QueueSlot.Seconds seconds = seconds(row);
    QueueSlot.Agents agents =
        new QueueSlot.Agents(zeroed(row, "avg_avail_member_cnt"), zeroed(row, "wait_dur"));
    if (!(minutes >= 1 && minutes <= 1440)) {
      row.problem(
          "unreadable-value", "interval", "The slot has no length.", "Write minutes such as 15.");
    }
    if (row.isBad() || start == null) {
      return;
    }
    if (row.has("queue_name")) {
      sink.name(ContactSink.NameOf.QUEUE, queue, row.text("queue_name"));
    }
    sink.row(row.line());
    sink.queueSlot(
        new QueueSlot(queue, start, Duration.ofMinutes((long) minutes), counts, seconds, agents));
  }

  private static QueueSlot.Counts counts(TableRow row) {
    double overflowIn = zeroed(row, "overflow_in_call_cnt");
    return new QueueSlot.Counts(
        zeroed(row, "offd_direct_call_cnt") + overflowIn,
        overflowIn,
        zeroed(row, "overflow_out_call_cnt"),
        zeroed(row, "answ_call_cnt"),
        zeroed(row, "ans_servicelevel_cnt"),
        zeroed(row, "aband_call_cnt"),
        zeroed(row, "aband_within_sl_cnt"),
        zeroed(row, "aband_short_call_cnt"));
  }

  private static QueueSlot.Seconds seconds(TableRow row) {
    return new QueueSlot.Seconds(
        zeroed(row, "queued_and_answ_call_dur"),
        zeroed(row, "queued_and_aband_call_dur"),
        zeroed(row, "queued_answ_longest_que_dur"),
        zeroed(row, "queued_aband_longest_que_dur"),
        zeroed(row, "talking_call_dur"),
        zeroed(row, "wrap_up_dur"));
  }

  /// Writes one slot as a line; slots are to come in order of time.
  ///
  /// @param queueName the name people know the queue by
  public void write(Writer writer, QueueSlot slot, String queueName) throws IOException {
    writer.write(
        CalabrioCells.line(
            Long.toString(slot.length().toMinutes()),
            slot.start().atZone(zone),
            slot.queue(),
            queueName,
            figures(slot)));
  }

  private static double[] figures(QueueSlot slot) {
    QueueSlot.Counts counts = slot.counts();
    QueueSlot.Seconds seconds = slot.seconds();
    double[] figures = {
      counts.offered() - counts.overflowIn(),
      counts.overflowIn(),
      counts.abandoned(),
      counts.overflowOut(),
      counts.answered(),
      seconds.queuedAnswered(),
      seconds.queuedAbandoned(),
      seconds.talk(),
      seconds.wrapup(),
      seconds.longestAnswered(),
      seconds.longestAbandoned(),
      slot.agents().available(),
      counts.answeredInGoal(),
      slot.agents().waitingSeconds(),
      counts.abandonedShort(),
      counts.abandonedInGoal()
    };
    if (figures.length != FIELDS - 5) {
      throw new IllegalStateException("The file has 21 fields, not " + (figures.length + 5) + ".");
    }
    return figures;
  }
}
