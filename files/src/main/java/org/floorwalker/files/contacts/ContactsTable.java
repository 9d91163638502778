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
import java.util.Locale;
import java.util.Map;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.ColumnType;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.jspecify.annotations.Nullable;

/// Reads `contacts.csv`, one row a contact, directly or through a mapping.
///
/// Without the column `contact` the row itself is the id (equal rows of one arrival are numbered),
/// so the same row in two files is one contact. `wrapup_seconds` follow the end.
public final class ContactsTable implements ContactReader {
  public static final TableForm FORM =
      new TableForm(
          "contacts",
          List.of(
              required("queue", ColumnType.TEXT),
              required("arrived", ColumnType.TIME),
              required("answered", ColumnType.TIME),
              required("ended", ColumnType.TIME),
              required("outcome", ColumnType.TEXT),
              optional("agent", ColumnType.TEXT),
              optional("wrapup_seconds", ColumnType.SECONDS),
              optional("contact", ColumnType.TEXT),
              optional("channel", ColumnType.TEXT)));

  private final ColumnMapping mapping;
  private final Map<String, Integer> seenAtArrival = new HashMap<>();
  private @Nullable Instant lastArrival;

  public ContactsTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void read(InputStream in, String file, ContactSink sink) throws IOException {
    new TableReader(FORM, mapping, sink, sink::notice).read(in, file, row -> readRow(row, sink));
  }

  private void readRow(TableRow row, ContactSink sink) {
    String queue = row.required("queue");
    row.required("arrived");
    Instant arrived = row.arrival("arrived", queue);
    if (arrived == null) {
      return;
    }
    Times times =
        new Times(
            arrived, row.instantAfter("answered", arrived), row.instantAfter("ended", arrived));
    Outcome outcome = outcome(row, times);
    double wrapupSeconds = row.seconds("wrapup_seconds");
    Channel channel = channel(row);
    if (!row.isBad() && times.isInOrder(row)) {
      sink.row(row.line());
      sink.contact(
          new Contact(
              id(row, arrived), channel, segments(row, queue, times, outcome, wrapupSeconds)));
    }
  }

  private record Times(Instant arrived, @Nullable Instant answered, @Nullable Instant ended) {
    boolean isInOrder(TableRow row) {
      if (answered != null && answered.isBefore(arrived)) {
        row.problem(
            "wrong-order", "answered", "It is before the arrival.", "Correct one of the times.");
      }
      Instant previous = answered == null ? arrived : answered;
      if (ended != null && ended.isBefore(previous)) {
        row.problem(
            "wrong-order", "ended", "It is before the contact began.", "Correct one of the times.");
      }
      return !row.isBad();
    }
  }

  private static Outcome outcome(TableRow row, Times times) {
    Outcome told =
        row.parse(
            "outcome",
            "answered, abandoned, overflow_out, timeout, left_empty, deflected or transferred",
            text -> Outcome.valueOf(text.toUpperCase(Locale.ROOT)));
    if (times.answered != null) {
      return told == Outcome.TRANSFERRED ? Outcome.TRANSFERRED : Outcome.ANSWERED;
    }
    if (told == Outcome.ANSWERED || told == Outcome.COMPLETED) {
      row.problem("missing-value", "answered", "An answered contact has no time.", "Fill it in.");
    }
    if (times.ended == null) {
      return Outcome.OPEN;
    }
    return told == null || told == Outcome.OPEN ? Outcome.ABANDONED : told;
  }

  private static Channel channel(TableRow row) {
    Channel channel =
        row.parse(
            "channel",
            "voice, chat, email, callback or task",
            text -> Channel.valueOf(text.toUpperCase(Locale.ROOT)));
    return channel == null ? Channel.VOICE : channel;
  }

  private static List<Segment> segments(
      TableRow row, String queue, Times times, Outcome outcome, double wrapupSeconds) {
    String agent = row.text("agent");
    List<Segment> segments = new ArrayList<>(3);
    if (times.answered == null) {
      segments.add(new Segment(SegmentKind.QUEUE, queue, "", times.arrived, times.ended, outcome));
      return segments;
    }
    segments.add(
        new Segment(
            SegmentKind.QUEUE, queue, agent, times.arrived, times.answered, Outcome.ANSWERED));
    Outcome ending = outcome == Outcome.TRANSFERRED ? outcome : Outcome.COMPLETED;
    segments.add(
        new Segment(
            SegmentKind.TALK,
            queue,
            agent,
            times.answered,
            times.ended,
            times.ended == null ? Outcome.OPEN : ending));
    if (times.ended != null && wrapupSeconds > 0) {
      Instant end = times.ended.plus(Duration.ofMillis(Math.round(wrapupSeconds * 1000)));
      segments.add(
          new Segment(SegmentKind.WRAPUP, queue, agent, times.ended, end, Outcome.COMPLETED));
    }
    return segments;
  }

  private String id(TableRow row, Instant arrived) {
    if (row.has("contact")) {
      return row.text("contact");
    }
    if (!arrived.equals(lastArrival)) {
      seenAtArrival.clear();
      lastArrival = arrived;
    }
    String whole =
        String.join(
            "|",
            row.text("queue"),
            arrived.toString(),
            row.text("answered"),
            row.text("ended"),
            row.text("outcome"),
            row.text("agent"));
    int count = seenAtArrival.merge(whole, 1, Integer::sum);
    return count == 1 ? whole : whole + "|" + count;
  }
}
