package org.floorwalker.app.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.history.store.ContactStore;
import org.floorwalker.app.history.store.SlotStore;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.OutputFile;
import org.floorwalker.files.contacts.CalabrioAgent;
import org.floorwalker.files.contacts.CalabrioQueue;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes everything that is known to have happened, in the formats in which it can come in again.
@Component
public final class HistoryExport {
  private final SlotStore slots;
  private final ContactStore contacts;
  private final TransactionTemplate snapshot;

  HistoryExport(SlotStore slots, ContactStore contacts, PlatformTransactionManager transactions) {
    this.slots = slots;
    this.contacts = contacts;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
  }

  /// Writes `intervals.csv`, `contacts.csv`, `calabrio-queue.csv` and `calabrio-agent.csv`.
  ///
  /// @param zone zone of local times and of the offsets written
  public void write(Path folder, ZoneId zone) {
    snapshot.executeWithoutResult(
        status -> {
          writeIntervals(folder.resolve("intervals.csv"), zone);
          writeContacts(folder.resolve("contacts.csv"), zone);
          writeCalabrioQueue(folder.resolve("calabrio-queue.csv"), zone);
          writeCalabrioAgent(folder.resolve("calabrio-agent.csv"), zone);
        });
  }

  private void writeIntervals(Path file, ZoneId zone) {
    CsvOutput.write(
        file,
        List.of(
            "queue",
            "start",
            "offered",
            "answered",
            "abandoned",
            "answered_in_goal",
            "handle_seconds",
            "wrapup_seconds",
            "minutes"),
        sink -> slots.eachQueueSlot(named -> sink.row(intervalCells(named.slot(), zone))));
  }

  private static String[] intervalCells(QueueSlot slot, ZoneId zone) {
    QueueSlot.Counts counts = slot.counts();
    double handled = Double.isNaN(counts.answered()) ? counts.offered() : counts.answered();
    return new String[] {
      slot.queue(),
      time(slot.start(), zone),
      figure(counts.offered()),
      figure(counts.answered()),
      figure(counts.abandoned()),
      figure(counts.answeredInGoal()),
      handled > 0 ? figure(slot.seconds().handle() / handled) : "",
      handled > 0 ? figure(slot.seconds().wrapup() / handled) : "",
      Long.toString(slot.length().toMinutes())
    };
  }

  private void writeContacts(Path file, ZoneId zone) {
    CsvOutput.write(
        file,
        List.of(
            "queue",
            "arrived",
            "answered",
            "ended",
            "outcome",
            "agent",
            "wrapup_seconds",
            "contact",
            "channel"),
        sink -> contacts.each(contact -> writeVisits(contact, zone, sink)));
  }

  /// One row for each wait in a queue; from the second on the id carries its number.
  private static void writeVisits(Contact contact, ZoneId zone, CsvOutput.RowSink sink) {
    List<Segment> segments = contact.segments();
    int visit = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).kind() == SegmentKind.QUEUE) {
        visit++;
        String id = visit == 1 ? contact.id() : contact.id() + "#" + visit;
        sink.row(visitCells(contact, segments, i, id, zone));
      }
    }
  }

  private static String[] visitCells(
      Contact contact, List<Segment> segments, int wait, String id, ZoneId zone) {
    Segment queue = segments.get(wait);
    boolean answered = queue.outcome() == Outcome.ANSWERED;
    Segment last = queue;
    long wrapupSeconds = 0;
    for (int i = wait + 1; i < segments.size(); i++) {
      Segment next = segments.get(i);
      if (next.kind() == SegmentKind.QUEUE) {
        break;
      }
      if (next.kind() == SegmentKind.WRAPUP) {
        wrapupSeconds += next.length().toSeconds();
      } else if (next.kind() == SegmentKind.TALK || next.kind() == SegmentKind.HOLD) {
        last = next;
      }
    }
    Instant end = last.end();
    boolean passedOn = last.outcome() == Outcome.TRANSFERRED;
    return new String[] {
      queue.queue(),
      time(queue.start(), zone),
      answered ? time(queue.end(), zone) : "",
      answered && last == queue ? "" : time(end, zone),
      word(queue.outcome() == Outcome.OPEN ? "" : passedOn ? "transferred" : word(queue)),
      last.agent(),
      wrapupSeconds == 0 ? "" : Long.toString(wrapupSeconds),
      id,
      contact.channel().name().toLowerCase(Locale.ROOT)
    };
  }

  private static String word(Segment segment) {
    return segment.outcome().name();
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void writeCalabrioQueue(Path file, ZoneId zone) {
    CalabrioQueue format = new CalabrioQueue(zone);
    OutputFile.write(
        file,
        writer ->
            slots.eachQueueSlot(
                named -> {
                  try {
                    format.write(writer, named.slot(), named.name());
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  private void writeCalabrioAgent(Path file, ZoneId zone) {
    CalabrioAgent format = new CalabrioAgent(zone);
    OutputFile.write(
        file,
        writer ->
            slots.eachAgentSlot(
                named -> {
                  try {
                    format.write(writer, named.slot(), named.name());
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  private static String time(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? "" : OffsetDateTime.ofInstant(instant, zone).toString();
  }

  private static String figure(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
