package org.floorwalker.files.contacts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;

/// Everything a reader found, kept for the tests.
final class Found implements ContactSink {
  final List<Contact> contacts = new ArrayList<>();
  final List<AgentEvent> events = new ArrayList<>();
  final List<QueueSlot> queueSlots = new ArrayList<>();
  final List<AgentSlot> agentSlots = new ArrayList<>();
  final List<String> raw = new ArrayList<>();
  final Map<String, String> names = new LinkedHashMap<>();
  final List<Problem> problems = new ArrayList<>();
  final List<String> notices = new ArrayList<>();

  /// The row before each contact and queue slot, in order.
  final List<Long> rows = new ArrayList<>();

  private long row;

  static Found in(ContactReader reader, String text) {
    return in(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  static Found in(ContactReader reader, byte[] bytes) {
    Found found = new Found();
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      reader.read(in, "file", found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  List<String> problemLines() {
    return problems.stream().map(p -> p.code() + " " + p.row() + " " + p.column()).toList();
  }

  @Override
  public void row(long number) {
    row = number;
  }

  @Override
  public void contact(Contact contact) {
    rows.add(row);
    contacts.add(contact);
  }

  @Override
  public void agentEvent(AgentEvent event) {
    events.add(event);
  }

  @Override
  public void queueSlot(QueueSlot slot) {
    rows.add(row);
    queueSlots.add(slot);
  }

  @Override
  public void agentSlot(AgentSlot slot) {
    agentSlots.add(slot);
  }

  @Override
  public void raw(long line, String text) {
    raw.add(line + " " + text);
  }

  @Override
  public void name(NameOf of, String id, String name) {
    names.put(id, name);
  }

  @Override
  public void notice(String notice) {
    notices.add(notice);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }
}
