package org.floorwalker.files.contacts;

import org.floorwalker.files.table.ProblemSink;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;

/// Takes what a reader finds, one thing at a time.
public interface ContactSink extends ProblemSink {
  /// The row of the file, counted as an editor does, that what comes next was first told in.
  default void row(long row) {}

  void contact(Contact contact);

  void agentEvent(AgentEvent event);

  void queueSlot(QueueSlot slot);

  void agentSlot(AgentSlot slot);

  /// A line whose meaning is not known, kept as it stands.
  void raw(long line, String text);

  /// The name people know a queue or an agent by, where the source tells one beside its id.
  void name(NameOf of, String id, String name);

  /// A remark that stops nothing.
  void notice(String notice);

  /// What a name belongs to.
  enum NameOf {
    QUEUE,
    AGENT
  }
}
