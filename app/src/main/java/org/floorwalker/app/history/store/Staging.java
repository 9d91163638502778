package org.floorwalker.app.history.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.demand.Segment;

/// Sends what a reader finds into tables that live as long as the transaction, block by block, so
/// that a file of any size is never held.
final class Staging {
  private static final int BLOCK_ROWS = 20_000;

  private final Connection connection;
  private final List<Contact> contacts = new ArrayList<>();
  private final List<AgentEvent> events = new ArrayList<>();
  private final List<QueueSlot> queueSlots = new ArrayList<>();
  private final List<AgentSlot> agentSlots = new ArrayList<>();
  private final List<String> raw = new ArrayList<>();
  private final Map<Enum<?>, String> words = new HashMap<>();
  private long staged;

  Staging(Connection connection) {
    this.connection = connection;
  }

  void add(Contact contact) {
    contacts.add(contact);
    if (contacts.size() >= BLOCK_ROWS) {
      sendContacts();
    }
  }

  void add(AgentEvent event) {
    events.add(event);
    if (events.size() >= BLOCK_ROWS) {
      sendEvents();
    }
  }

  void add(QueueSlot slot) {
    queueSlots.add(slot);
    if (queueSlots.size() >= BLOCK_ROWS) {
      sendQueueSlots();
    }
  }

  void add(AgentSlot slot) {
    agentSlots.add(slot);
    if (agentSlots.size() >= BLOCK_ROWS) {
      sendAgentSlots();
    }
  }

  void addRaw(String line) {
    raw.add(line);
    if (raw.size() >= BLOCK_ROWS) {
      sendRaw();
    }
  }

  void finish() {
    sendContacts();
    sendEvents();
    sendQueueSlots();
    sendAgentSlots();
    sendRaw();
  }

  private void sendContacts() {
    long first = staged;
    try (BinaryCopy copy =
        new BinaryCopy(connection, "copy staged_contact from stdin (format binary)")) {
      for (Contact contact : contacts) {
        sendContact(copy, contact, staged++);
      }
      copy.finish();
    }
    try (BinaryCopy copy =
        new BinaryCopy(connection, "copy staged_segment from stdin (format binary)")) {
      long number = first;
      for (Contact contact : contacts) {
        sendSegments(copy, contact, number++);
      }
      copy.finish();
    }
    contacts.clear();
  }

  private void sendContact(BinaryCopy copy, Contact contact, long number) {
    copy.row(6)
        .number(number)
        .text(contact.id())
        .text(word(contact.channel()))
        .instant(contact.arrived())
        .instant(contact.findEnd().orElse(null))
        .number(ContactContent.of(contact));
  }

  private void sendSegments(BinaryCopy copy, Contact contact, long number) {
    int sequence = 0;
    for (Segment segment : contact.segments()) {
      copy.row(8)
          .number(number)
          .integer(sequence++)
          .text(word(segment.kind()))
          .text(segment.queue())
          .text(segment.agent())
          .instant(segment.start())
          .instant(segment.end())
          .text(word(segment.outcome()));
    }
  }

  private String word(Enum<?> value) {
    return words.computeIfAbsent(value, v -> v.name().toLowerCase(Locale.ROOT));
  }

  private void sendEvents() {
    try (BinaryCopy copy =
        new BinaryCopy(connection, "copy staged_event from stdin (format binary)")) {
      for (AgentEvent event : events) {
        copy.row(5)
            .text(event.agent())
            .instant(event.at())
            .text(word(event.state()))
            .text(event.reason())
            .text(event.queue());
      }
      copy.finish();
    }
    events.clear();
  }

  private void sendQueueSlots() {
    try (BinaryCopy copy =
        new BinaryCopy(connection, "copy staged_queue_slot from stdin (format binary)")) {
      queueSlots.forEach(slot -> sendSlot(copy, slot));
      copy.finish();
    }
    queueSlots.clear();
  }

  private void sendSlot(BinaryCopy copy, QueueSlot slot) {
    copy.row(20).number(staged++).text(slot.queue()).instant(slot.start());
    figures(copy.integer((int) slot.length().toMinutes()), slot);
  }

  /// Figures of a slot, in the order of the table.
  static void figures(BinaryCopy copy, QueueSlot slot) {
    QueueSlot.Counts counts = slot.counts();
    QueueSlot.Seconds seconds = slot.seconds();
    copy.figure(counts.offered())
        .figure(counts.overflowIn())
        .figure(counts.overflowOut())
        .figure(counts.answered())
        .figure(counts.answeredInGoal())
        .figure(counts.abandoned())
        .figure(counts.abandonedInGoal())
        .figure(counts.abandonedShort())
        .figure(seconds.queuedAnswered())
        .figure(seconds.queuedAbandoned())
        .figure(seconds.longestAnswered())
        .figure(seconds.longestAbandoned())
        .figure(seconds.talk())
        .figure(seconds.wrapup())
        .figure(slot.agents().available())
        .figure(slot.agents().waitingSeconds());
  }

  private void sendAgentSlots() {
    try (BinaryCopy copy =
        new BinaryCopy(connection, "copy staged_agent_slot from stdin (format binary)")) {
      for (AgentSlot slot : agentSlots) {
        copy.row(18).number(staged++).text(slot.agent()).text(slot.queue()).instant(slot.start());
        figures(copy.integer((int) slot.length().toMinutes()), slot);
      }
      copy.finish();
    }
    agentSlots.clear();
  }

  /// Figures of a slot, in the order of the table.
  static void figures(BinaryCopy copy, AgentSlot slot) {
    AgentSlot.Seconds seconds = slot.seconds();
    AgentSlot.Counts counts = slot.counts();
    copy.figure(seconds.available())
        .figure(seconds.work())
        .figure(seconds.talk())
        .figure(seconds.pause())
        .figure(seconds.waiting())
        .figure(seconds.wrapup())
        .figure(seconds.admin())
        .figure(counts.answered())
        .figure(counts.directOut())
        .figure(counts.directOutSeconds())
        .figure(counts.directIn())
        .figure(counts.directInSeconds())
        .figure(counts.transferredOut());
  }

  private void sendRaw() {
    try (BinaryCopy copy =
        new BinaryCopy(connection, "copy staged_raw from stdin (format binary)")) {
      raw.forEach(line -> copy.row(1).text(line));
      copy.finish();
    }
    raw.clear();
  }
}
