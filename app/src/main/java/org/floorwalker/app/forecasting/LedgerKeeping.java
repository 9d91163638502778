package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.store.LedgerDayStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes days that are over into the ledger, each once, and again when what came is told anew.
@Component
public class LedgerKeeping {
  /// The value repeated is that of at most so many weeks before.
  private static final int WEEKS_BEFORE = ForecastLedger.LEADS.getLast() / 7;

  /// Slots of so many days of a queue are read at once.
  private static final int MOST_DAYS = 91;

  private final LedgerDayStore days;
  private final LedgerSlots slots;
  private final TransactionTemplate transactions;
  private final Clock clock;

  LedgerKeeping(
      LedgerDayStore days, LedgerSlots slots, TransactionTemplate transactions, Clock clock) {
    this.days = days;
    this.slots = slots;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Judges what is over and not judged yet, queue by queue, and adds up the days of all.
  public void bringUpToDate() {
    days.listMissing(clock.instant()).forEach(this::judge);
    transactions.executeWithoutResult(
        _ -> {
          days.lock();
          days.addUp(ForecastLedger.LEADS);
        });
  }

  private void judge(String queue, List<LocalDate> missing) {
    for (int from = 0; from < missing.size(); from += MOST_DAYS) {
      List<LocalDate> some = missing.subList(from, Math.min(from + MOST_DAYS, missing.size()));
      transactions.executeWithoutResult(_ -> judgeTogether(queue, some));
    }
  }

  private void judgeTogether(String queue, List<LocalDate> some) {
    days.lock();
    LedgerSlots.Of known =
        slots.of(queue, new LedgerDays(some.getFirst(), some.getLast().plusDays(1)));
    for (int lead : ForecastLedger.LEADS) {
      Map<LocalDate, JudgedDay> judged = new HashMap<>();
      known.at(lead).forEach(day -> judged.put(day.day(), day));
      some.forEach(day -> days.insert(known.day(day, lead, judged.get(day))));
    }
  }

  /// Judges anew what the contacts between the instants may change.
  public void cameAnew(Instant firstInclusive, Instant lastInclusive) {
    transactions.executeWithoutResult(
        _ -> {
          days.lock();
          days.forget(firstInclusive, lastInclusive, WEEKS_BEFORE);
        });
    bringUpToDate();
  }
}
