package org.floorwalker.app.history.internal;

import java.time.Duration;
import org.floorwalker.app.history.store.SummedClockStore;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds up anew what was added up by a clock that is no longer right: a site moved to another zone,
/// or a queue was told of after its contacts came.
@Component
public final class MovedClocks implements Chore {
  private final SummedClockStore sums;
  private final TransactionTemplate transactions;

  MovedClocks(SummedClockStore sums, TransactionTemplate transactions) {
    this.sums = sums;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "history.moved-clocks";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    sums.listMoved().forEach(queue -> transactions.executeWithoutResult(_ -> addUp(queue)));
  }

  private void addUp(String queue) {
    if (queue.isEmpty()) {
      sums.addUpWeeks();
    } else {
      sums.addUpQueue(queue);
    }
  }
}
