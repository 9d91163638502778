package org.floorwalker.app.requests.internal;

import java.time.Duration;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.requests.WaitingList;
import org.springframework.stereotype.Component;

/// Looks again at the waiting list, since new plans and lower needs make room without anybody
/// giving leave back. Everybody is weighed without holding anybody up; only who could be granted is
/// looked at once more behind the row that decisions lock, one at a time.
@Component
final class WaitingChore implements Chore {
  private final WaitingList waiting;

  WaitingChore(WaitingList waiting) {
    this.waiting = waiting;
  }

  @Override
  public String name() {
    return "requests.waiting";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    waiting.listPromising().forEach(waiting::reconsider);
  }
}
