package org.floorwalker.app.history.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.history.store.IngestStore;
import org.floorwalker.files.Problem;
import org.floorwalker.files.contacts.ContactSink;
import org.floorwalker.files.table.TooManyProblems;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;
import org.jspecify.annotations.Nullable;

/// Hands what a reader finds on to the stage and remembers what the report needs.
public final class Collector implements ContactSink {
  /// More problems than this say that the format is another.
  public static final int MOST_PROBLEMS = 1_000;

  private static final int MOST_NAMES = 100_000;
  private static final int MOST_NOTICES = 100;

  private final IngestStore.Stage stage;
  private final Map<String, Long> queues = new TreeMap<>();
  private final Map<String, String> queueNames = new LinkedHashMap<>();
  private final Map<String, String> agentNames = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private long row;
  private long found;
  private @Nullable Instant first;
  private @Nullable Instant last;

  public Collector(IngestStore.Stage stage) {
    this.stage = stage;
  }

  @Override
  public void row(long number) {
    row = number;
  }

  @Override
  public void contact(Contact contact) {
    note(contact.arrived());
    contact.segments().forEach(segment -> note(segment.queue()));
    stage.add(contact);
  }

  @Override
  public void agentEvent(AgentEvent event) {
    note(event.at());
    stage.add(event);
  }

  @Override
  public void queueSlot(QueueSlot slot) {
    note(slot.start());
    note(slot.queue());
    stage.add(slot);
  }

  @Override
  public void agentSlot(AgentSlot slot) {
    note(slot.start());
    stage.add(slot);
  }

  private void note(String queue) {
    if (!queue.isEmpty() && (queues.size() < MOST_NAMES || queues.containsKey(queue))) {
      queues.merge(queue, row, Math::min);
    }
  }

  private void note(Instant at) {
    found++;
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
  }

  @Override
  public void raw(long line, String text) {
    stage.addRaw(text);
  }

  @Override
  public void name(NameOf of, String id, String name) {
    Map<String, String> names = of == NameOf.QUEUE ? queueNames : agentNames;
    if (names.size() < MOST_NAMES) {
      names.put(id, name);
    }
  }

  @Override
  public void notice(String notice) {
    if (notices.size() < MOST_NOTICES) {
      notices.add(notice);
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
    if (problems.size() >= MOST_PROBLEMS) {
      throw new TooManyProblems(MOST_PROBLEMS);
    }
  }

  /// Adds what is wrong and stops nothing; after a hundred nobody reads on.
  public void remark(Problem problem) {
    if (remarks.size() < MOST_NOTICES) {
      remarks.add(problem);
    }
  }

  /// Queues that were named, each with the first row it was named in.
  public Map<String, Long> queues() {
    return queues;
  }

  public Map<String, String> queueNames() {
    return queueNames;
  }

  public Map<String, String> agentNames() {
    return agentNames;
  }

  public List<Problem> problems() {
    return problems;
  }

  /// Problems, and what is wrong and stopped nothing.
  public List<Problem> all() {
    return Stream.concat(problems.stream(), remarks.stream()).toList();
  }

  /// What is told to who brings the file in beside its problems.
  public List<String> notices() {
    return Stream.concat(notices.stream(), remarks.stream().map(Problem::line)).toList();
  }

  public long found() {
    return found;
  }

  public @Nullable Instant first() {
    return first;
  }

  public @Nullable Instant last() {
    return last;
  }
}
