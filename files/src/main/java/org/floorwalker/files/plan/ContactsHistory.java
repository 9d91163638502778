package org.floorwalker.files.plan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.contacts.ContactSink;
import org.floorwalker.files.contacts.ContactsTable;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.demand.QueueStatistics;
import org.floorwalker.planning.demand.ServiceThreshold;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.time.SlotGrid;

/// Turns `contacts.csv` into the history of each queue, slot by slot.
///
/// Between a queue's first and last day every open slot without a contact is a zero.
final class ContactsHistory implements ContactSink {
  private final QueueStatistics statistics;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private ContactsHistory(Duration slot) {
    statistics = new QueueStatistics(slot, queue -> ServiceThreshold.USUAL);
  }

  static Parsed<List<IntervalHistory>> read(
      Path file, ZoneId zone, Duration slot, List<QueueSettings> queues) {
    ContactsHistory history = new ContactsHistory(slot);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      new ContactsTable(ColumnMapping.plain(ContactsTable.FORM, zone))
          .read(in, String.valueOf(file.getFileName()), history);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
    return new Parsed<>(
        history.histories(new SlotGrid(zone, slot), queues), history.problems, history.notices);
  }

  private List<IntervalHistory> histories(SlotGrid grid, List<QueueSettings> queues) {
    Map<String, TreeMap<Instant, QueueSlot>> byQueue = new HashMap<>();
    for (QueueSlot slot : statistics.slots()) {
      byQueue.computeIfAbsent(slot.queue(), q -> new TreeMap<>()).put(slot.start(), slot);
    }
    List<IntervalHistory> histories = new ArrayList<>();
    for (QueueSettings queue : queues) {
      TreeMap<Instant, QueueSlot> slots = byQueue.get(queue.id().name());
      if (slots != null) {
        histories.add(history(queue, slots, grid));
      }
    }
    return histories;
  }

  private static IntervalHistory history(
      QueueSettings queue, TreeMap<Instant, QueueSlot> slots, SlotGrid grid) {
    IntervalHistory.Builder history =
        IntervalHistory.builder(new QueueId(queue.id().name()), grid.slot());
    LocalDate last = grid.localDate(slots.lastKey());
    for (LocalDate day = grid.localDate(slots.firstKey());
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Instant start : grid.slotsOf(day)) {
        QueueSlot slot = slots.get(start);
        if (slot != null) {
          history.add(
              start,
              slot.counts().offered(),
              slot.counts().answered(),
              slot.counts().abandoned(),
              slot.counts().answered() > 0
                  ? slot.seconds().handle() / slot.counts().answered()
                  : Double.NaN);
        } else if (queue.opening().isOpen(start, grid.zone())) {
          history.add(start, 0);
        }
      }
    }
    return history.build();
  }

  @Override
  public void contact(Contact contact) {
    statistics.add(contact);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void notice(String notice) {
    notices.add(notice);
  }

  @Override
  public void agentEvent(AgentEvent event) {}

  @Override
  public void queueSlot(QueueSlot slot) {}

  @Override
  public void agentSlot(AgentSlot slot) {}

  @Override
  public void raw(long line, String text) {}

  @Override
  public void name(NameOf of, String id, String name) {}
}
