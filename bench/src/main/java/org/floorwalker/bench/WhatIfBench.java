package org.floorwalker.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.app.Application;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.staffing.Scenario;
import org.floorwalker.app.staffing.Scenarios;
import org.floorwalker.app.staffing.store.ScenarioStore;
import org.floorwalker.planning.plan.WhatIf;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A what-if question to the need of many queues over eight weeks: CPU time of this process and of
/// PostgreSQL. Heap that stays alive is read from `-Xlog:gc` with `-Xmx512m`.
///
/// `java ... org.floorwalker.bench.WhatIfBench FOLDER [queues]`: the folder was filled by
/// [ManyQueuesBench]; fewer queues than it holds are copied into a need of their own, which is gone
/// afterwards.
public final class WhatIfBench {
  private static final double BUSIER = 1.1;

  private final JdbcClient database;
  private final EmbeddedPostgres server;

  private WhatIfBench(JdbcClient database, EmbeddedPostgres server) {
    this.database = database;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    int queues = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      JdbcClient database = running.context().getBean(JdbcClient.class);
      WhatIfBench bench = new WhatIfBench(database, server);
      ScenarioStore scenarios = running.context().getBean(ScenarioStore.class);
      long scenario = bench.ask(scenarios, bench.need(queues));
      Scenarios answering = running.context().getBean(Scenarios.class);
      bench.measure(queues, () -> answering.compute(scenario, _ -> {}));
      bench.print(scenarios.find(scenario).orElseThrow());
      scenarios.delete(scenario);
      database.sql("delete from need_version where job like 'whatif-%'").update();
    }
  }

  /// A need of so many queues: the one of all, or a copy of a part of it.
  private long need(int queues) {
    long all = number("select id from need_version where job = 'bench'");
    if (number("select count(*) from need_queue where version = " + all) <= queues) {
      return all;
    }
    String job = "whatif-" + queues;
    if (number("select count(*) from need_version where job = '%s'".formatted(job)) == 0) {
      copy(all, job, queues);
    }
    return number("select id from need_version where job = '%s'".formatted(job));
  }

  private void copy(long all, String job, int queues) {
    String columns = "forecast, made_at, made_by, first_day, days, slot_minutes, overrides, ready";
    database
        .sql(
            "insert into need_version (job, %s) select :job, %s from need_version where id = :all"
                .formatted(columns, columns))
        .param("job", job)
        .param("all", all)
        .update();
    long copy = number("select id from need_version where job = '%s'".formatted(job));
    for (String table :
        new String[] {
          "need_queue (version, queue, zone, settings, paths) select :copy, queue, zone, settings,"
              + " paths from need_queue",
          "need_slot (version, queue, start_at, contacts, handle_seconds, at_desk, scheduled,"
              + " model, expected_service, expected_occupancy, reasons, scheduled_low,"
              + " scheduled_high) select :copy, queue, start_at, contacts, handle_seconds,"
              + " at_desk, scheduled, model, expected_service, expected_occupancy, reasons,"
              + " scheduled_low, scheduled_high from need_slot"
        }) {
      database
          .sql(
              "insert into %s where version = :all and substr(queue, 2)::integer < :queues"
                  .formatted(table))
          .param("copy", copy)
          .param("all", all)
          .param("queues", queues)
          .update();
    }
  }

  private long number(String query) {
    return database.sql(query).query(Long.class).single();
  }

  private long ask(ScenarioStore scenarios, long need) {
    LocalDate day =
        database
            .sql("select first_day from need_version where id = :id")
            .param("id", need)
            .query(LocalDate.class)
            .single()
            .plusDays(2);
    WhatIf busier =
        new WhatIf(null, new WhatIf.Demand(BUSIER, 1, 0), WhatIf.NOTHING.rules(), null, null);
    Made made = new Made(Clock.systemUTC().instant(), "Bench");
    return scenarios.insert(new Scenario(0, need, "Busier", day, busier, made, null, null));
  }

  private void measure(int queues, Runnable answering) {
    double theirs = CpuTime.of(server);
    double ours = CpuTime.ofProcess();
    answering.run();
    System.out.printf(
        Locale.ROOT,
        "%d queues: %.1f CPU s, of PostgreSQL %.1f%n",
        queues,
        CpuTime.ofProcess() - ours,
        CpuTime.of(server) - theirs);
  }

  private void print(Scenario answered) {
    Scenario.Answer answer = answered.answer();
    System.out.println(
        answer == null
            ? "trouble: " + answered.trouble()
            : "%d rows, sum of the digits of all: %d"
                .formatted(answer.changed().size(), answer.hashCode()));
  }
}
