package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.LedgerKeeping;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoDemand;
import org.floorwalker.files.demo.DemoQueue;
import org.springframework.stereotype.Component;

/// The forecasts of the weeks before the demo begins, each made with only what was known then, and
/// two overrides of a planner's, so that the ledger has something to judge.
@Component
final class DemoLedger {
  private static final int WEEKS = 7;

  /// Each day then has a version four weeks old.
  private static final int DAYS = 35;

  private static final String COUNTRY = "NO";
  private static final int PAYDAY = 12;
  private static final LocalTime ENTERED = LocalTime.of(9, 30);

  private final ForecastMaking forecasts;
  private final LedgerKeeping ledger;

  DemoLedger(ForecastMaking forecasts, LedgerKeeping ledger) {
    this.forecasts = forecasts;
    this.ledger = ledger;
  }

  /// A version for each Monday of the weeks before, and the overrides; nothing that is
  /// there already.
  void bring(DemoCentre centre, LocalDate monday, long seed, String author, DemoWatch watch) {
    for (int week = WEEKS; week > 0; week--) {
      watch.progress("Forecasts of past weeks", (double) (WEEKS - week) / WEEKS);
      LocalDate first = monday.minusWeeks(week);
      ForecastOrder order = new ForecastOrder(first, DAYS, DemoDemand.SLOT_MINUTES, seed);
      forecasts.makeInRetrospect("demo-ledger-" + first, order, author);
    }
    String queue =
        centre.queues().stream()
            .filter(one -> one.country().equals(COUNTRY))
            .map(DemoQueue::name)
            .findFirst()
            .orElseThrow();
    LocalDate payday = lastPayday(monday);
    override(queue, payday, payday, 1.2, "Wages are paid on the 12th, more cards are used", author);
    override(
        queue,
        monday.minusWeeks(2),
        monday.minusWeeks(2).plusDays(3),
        0.9,
        "A quiet week, I expect",
        author);
    ledger.bringUpToDate();
  }

  private static LocalDate lastPayday(LocalDate monday) {
    LocalDate payday = monday.minusDays(1).withDayOfMonth(PAYDAY);
    return payday.isBefore(monday) ? payday : payday.minusMonths(1);
  }

  private void override(
      String queue, LocalDate first, LocalDate last, double factor, String reason, String author) {
    forecasts.layOverInRetrospect(
        queue,
        new ForecastOverride.Laid(ForecastOverride.When.wholeDays(first, last), factor, reason),
        new Made(first.minusDays(3).atTime(ENTERED).toInstant(ZoneOffset.UTC), author));
  }
}
