package org.floorwalker.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.floorwalker.app.Application;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.LedgerKeeping;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.staffing.NeedMaking;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a night of an installation costs: the forecast of all queues over eight weeks with its
/// rehearsals, the ledger of the day before, the need. CPU time of this process and of PostgreSQL;
/// heap that stays alive is read from `-Xlog:gc` with `-Xmx512m`.
///
/// `java ... org.floorwalker.bench.NightBench FOLDER [queues]`: forty queues, all of three years at
/// 15 minutes, unless more are asked for, which have eight weeks. A folder that was filled before
/// is
/// used again.
public final class NightBench {
  private static final int PEOPLE = 200;
  private static final int DAYS = 56;
  private static final int SLOT_MINUTES = 15;

  private final EmbeddedPostgres server;

  private NightBench(EmbeddedPostgres server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    int queues = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 128;
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
      ManyQueues filled = new ManyQueues(running.context(), today, queues, queues);
      if (!filled.isThere()) {
        if (!filled.hasPeople()) {
          new LargeInstallation(running, today, PEOPLE, queues).build(1);
        }
        filled.build();
      }
      new NightBench(server).night(running.context(), today);
    }
  }

  private void night(ApplicationContext context, LocalDate today) {
    String night = "night-" + Instant.now().getEpochSecond();
    ForecastOrder order = new ForecastOrder(today, DAYS, SLOT_MINUTES, 1);
    ForecastMaking forecasts = context.getBean(ForecastMaking.class);
    measure("forecast", () -> forecasts.make(night, order, "Bench", _ -> {}));
    long version = forecasts.make(night, order, "Bench", _ -> {});
    context
        .getBean(JdbcClient.class)
        .sql("delete from ledger_day where day = :yesterday")
        .param("yesterday", today.minusDays(1))
        .update();
    measure("ledger", () -> context.getBean(LedgerKeeping.class).bringUpToDate());
    NeedMaking needs = context.getBean(NeedMaking.class);
    measure("need", () -> needs.make(night, version, "Bench", _ -> {}));
  }

  private void measure(String what, Runnable deed) {
    double theirs = CpuTime.of(server);
    double ours = CpuTime.ofProcess();
    deed.run();
    System.out.printf(
        Locale.ROOT,
        "%-10s %8.1f CPU s, of PostgreSQL %6.1f%n",
        what,
        CpuTime.ofProcess() - ours,
        CpuTime.of(server) - theirs);
  }
}
