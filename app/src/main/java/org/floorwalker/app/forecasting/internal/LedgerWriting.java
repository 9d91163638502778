package org.floorwalker.app.forecasting.internal;

import java.time.Duration;
import org.floorwalker.app.forecasting.LedgerKeeping;
import org.floorwalker.app.history.ContactsCame;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Keeps the ledger up to date: every hour for days that ended, and when what came is told, for the
/// first time or anew. Bears to hear the same twice.
@Component
class LedgerWriting implements Chore {
  private final LedgerKeeping ledger;

  LedgerWriting(LedgerKeeping ledger) {
    this.ledger = ledger;
  }

  @ApplicationModuleListener
  public void on(ContactsCame told) {
    ledger.cameAnew(told.first(), told.last());
  }

  @Override
  public String name() {
    return "forecasting.ledger";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    ledger.bringUpToDate();
  }
}
