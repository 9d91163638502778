package org.floorwalker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.floorwalker.app.Application;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A night of many queues of three years of quarter-hours, fourteen hours a day: CPU seconds of
/// this
/// process and of PostgreSQL a queue, forecast, rehearsed and written; the heap in use after
/// collections; and what the version takes in the database beside what a row a slot took.
///
/// `java -Xmx600m ... org.floorwalker.bench.NightBench [queues]`
public final class NightBench {
  private static final int DAYS = 56;

  private NightBench() {}

  public static void main(String[] arguments) throws Exception {
    int queues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 64;
    Path folder = Files.createTempDirectory("floorwalker-night");
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
      new LargeInstallation(running, today, 20).build(1);
      JdbcClient database = running.context().getBean(JdbcClient.class);
      QueuePagesBench.bringQueues(running, queues, today);
      history(database, queues, today);
      double here = here();
      double there = there(server);
      AtomicLong heap = new AtomicLong();
      running
          .context()
          .getBean(ForecastMaking.class)
          .make(
              "night",
              new ForecastOrder(today, DAYS, 15, 1),
              "Bench",
              _ -> heap.accumulateAndGet(heap(), Math::max));
      System.out.printf(
          Locale.ROOT,
          "%d queues: %.2f CPU s a queue here, %.3f in PostgreSQL; heap after collections at most %d MB%n",
          queues,
          (here() - here) / queues,
          (there(server) - there) / queues,
          heap.get() / 1_000_000);
      sizes(database, queues);
    }
  }

  private static void history(JdbcClient database, int queues, LocalDate today) {
    database
        .sql(
            """
            insert into history_source (name) values ('bench') on conflict do nothing
            """)
        .update();
    database
        .sql(
            """
            insert into queue_slot (source_id, queue, start_at, minutes, derived, offered, answered,
                                    talk_s, wrapup_s)
            select (select id from history_source where name = 'bench'), 'n' || queue, at, 15, false,
                   count, count, 300 * count, 30 * count
            from generate_series(1, :queues) as queue
            cross join generate_series(
              (:today::date - 1096)::timestamptz, :today::timestamptz - interval '15 minutes',
              interval '15 minutes') as at
            cross join lateral (
              select floor((2 + queue % 9) * (1 + random())) as count) as drawn
            where extract(hour from at) between 7 and 20
            """)
        .param("queues", queues)
        .param("today", today)
        .update();
    database.sql("analyze queue_slot").update();
  }

  /// What a row a slot took is measured on a hundred thousand of them.
  private static void sizes(JdbcClient database, int queues) {
    for (String statement :
        List.of(
            """
            create table old_slot (
              version bigint not null, queue text not null, start_at timestamptz not null,
              mean float8 not null, p10 float8 not null, p50 float8 not null, p90 float8 not null,
              handle_seconds float8 not null, wrapup_seconds float8 not null,
              abandoned_share float8 not null, primary key (version, queue, start_at))
            """,
            "create index old_slot_of_queue on old_slot (queue, start_at)",
            """
            insert into old_slot
            select version, queue, starts_at + (i - 1) * interval '15 minutes', means[i], p10s[i],
                   p50s[i], p90s[i], handle_seconds[i], wrapup_seconds[i], abandoned_shares[i]
            from forecast_slots cross join lateral generate_series(1, cardinality(means)) as i
            limit 100000
            """,
            "vacuum analyze")) {
      database.sql(statement).update();
    }
    double old =
        size(database, "old_slot") / size(database, "(select * from old_slot)", "count(*)");
    double slots = size(database, "forecast_slots", "sum(cardinality(means))");
    System.out.printf(
        Locale.ROOT,
        "a version: %.1f kB a queue with indexes (days %.1f), as rows a slot it was %.1f kB;"
            + " 35 versions of 1,000 queues: %.1f GB in place of %.1f%n",
        size(database, "forecast_slots") / queues / 1e3,
        size(database, "forecast_day") / queues / 1e3,
        old * slots / queues / 1e3,
        35 * size(database, "forecast_slots") / queues / 1e6,
        35 * old * slots / queues / 1e6);
  }

  private static double size(JdbcClient database, String table) {
    return database
        .sql("select pg_total_relation_size(:table::regclass)")
        .param("table", table)
        .query(Double.class)
        .single();
  }

  private static double size(JdbcClient database, String table, String sum) {
    return database
        .sql("select %s::float8 from %s as counted".formatted(sum, table))
        .query(Double.class)
        .single();
  }

  private static double here() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static double there(EmbeddedPostgres server) {
    return ProcessHandle.of(server.processId())
        .orElseThrow()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(duration -> duration.toNanos() / 1e9)
        .sum();
  }

  /// What was in use after the last collection of each pool that tells it.
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getCollectionUsage() != null)
        .mapToLong(NightBench::used)
        .sum();
  }

  private static long used(MemoryPoolMXBean pool) {
    var usage = pool.getCollectionUsage();
    return usage == null ? 0 : usage.getUsed();
  }
}
