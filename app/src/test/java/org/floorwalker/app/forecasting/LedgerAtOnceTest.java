package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.floorwalker.app.forecasting.store.LedgerDayStore;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two imports come one upon the other: what one judged before the other's contacts were there does
/// not stay.
class LedgerAtOnceTest {
  private static final LocalDate EARLIER = SmallFloor.MONDAY.minusDays(14);

  private final TestApp app = TestApp.fresh();
  private final JdbcClient database = app.get(JdbcClient.class);

  @Test
  void a01_whatWasReadTooEarlyIsJudgedAnew() {
    SmallFloor.in(app);
    app.clock().standAt(EARLIER.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    app.get(ForecastMaking.class)
        .make("old", new ForecastOrder(EARLIER, 28, 15, 1), "Test", _ -> {});
    app.clock().standAt(SmallFloor.MONDAY.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    app.get(LedgerKeeping.class).bringUpToDate();
    double judged = contacts();
    assertThat(judged).isPositive();
    database.sql("delete from ledger_day where day = :day").param("day", EARLIER).update();
    CompletableFuture<Void> second = app.get(TransactionTemplate.class).execute(_ -> meanwhile());
    second.join();
    assertThat(contacts()).isEqualTo(judged);
  }

  /// The first import's judge has read a day without its contacts and written so, and has not
  /// committed when the second import tells of them.
  private CompletableFuture<Void> meanwhile() {
    app.get(LedgerDayStore.class).lock();
    database
        .sql(
            """
            insert into ledger_day
            values ('phone', :day, 1, :start, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            """)
        .param("day", EARLIER)
        .param("start", SqlTime.of(EARLIER.atStartOfDay(SmallFloor.OSLO).toInstant()))
        .update();
    Instant told = EARLIER.atTime(12, 0).atZone(SmallFloor.OSLO).toInstant();
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(() -> app.get(LedgerKeeping.class).cameAnew(told, told));
    while (!second.isDone() && !isSomebodyWaiting()) {
      Thread.onSpinWait();
    }
    return second;
  }

  private boolean isSomebodyWaiting() {
    return database
            .sql("select count(*) from pg_locks where not granted")
            .query(Integer.class)
            .single()
        > 0;
  }

  private double contacts() {
    return app
        .get(ForecastLedger.class)
        .report(
            app.viewer(Role.PLANNER),
            List.of("phone"),
            new LedgerDays(EARLIER, EARLIER.plusDays(1)))
        .weeks()
        .stream()
        .mapToDouble(LedgerWeek::came)
        .sum();
  }
}
