package org.floorwalker.app.learning.internal;

import java.time.Duration;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/// Reads the whole ledger once a day, seal by seal: an old entry that somebody changed behind the
/// product is found within a day.
@Component
final class LedgerReading implements Chore {
  private final Ledger ledger;

  LedgerReading(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "learning.ledger-reading";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    ledger.checkAll();
  }
}
