package org.floorwalker.app.history.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.floorwalker.files.Problem;
import org.floorwalker.files.contacts.ContactSink;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;

/// Hears what a reader complains of and lets everything else go.
public final class ProblemsOnly implements ContactSink {
  private final List<Problem> problems = new ArrayList<>();

  public List<Problem> problems() {
    return problems;
  }

  public void addAll(Collection<Problem> more) {
    problems.addAll(more);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void contact(Contact contact) {}

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

  @Override
  public void notice(String notice) {}
}
