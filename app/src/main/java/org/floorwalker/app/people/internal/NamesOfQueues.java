package org.floorwalker.app.people.internal;

import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.pages.QueuesCalled;
import org.springframework.stereotype.Component;

/// Tells pages what queues are called.
@Component
final class NamesOfQueues implements QueuesCalled {
  private final People people;

  NamesOfQueues(People people) {
    this.people = people;
  }

  @Override
  public Map<String, String> byCode() {
    return QueueNames.of(people).byCode();
  }
}
