package org.floorwalker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.Application;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pages that show many queues at once, each with a version of eight weeks and the days of the last
/// 21 weeks and of the same weeks a year ago: CPU of this process and of PostgreSQL for an answer,
/// and its size as it travels.
///
/// `java ... org.floorwalker.bench.QueuePagesBench [queues]`
public final class QueuePagesBench {
  private static final int VISITS = 15;
  private static final int WARM_UP = 10;

  private final Application.Running running;
  private final EmbeddedPostgres server;
  private final HttpClient http = HttpClient.newHttpClient();

  private QueuePagesBench(Application.Running running, EmbeddedPostgres server) {
    this.running = running;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    int queues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    Path folder = Files.createTempDirectory("floorwalker-queues");
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
      LargeInstallation installation = new LargeInstallation(running, today, 200);
      installation.build(1);
      Sessions sessions = running.context().getBean(Sessions.class);
      String planner =
          sessions.open(installation.login("planner", Role.PLANNER, new Scope.Everywhere()));
      String trainer =
          sessions.open(installation.login("trainer", Role.TRAINER, new Scope.Everywhere()));
      QueuePagesBench bench = new QueuePagesBench(running, server);
      bringQueues(running, queues, today);
      bench.load(queues, today);
      for (String path :
          List.of(
              "/forecast?queue=*",
              "/forecast?queue=*&weeks=13&other=1",
              "/forecast?queue=n7",
              "/forecast/ledger?queue=*",
              "/forecast/access",
              "/forecast/bot")) {
        bench.measure(path, planner);
      }
      for (String path : List.of("/training/readiness", "/training/complexity")) {
        bench.measure(path, trainer);
      }
    }
  }

  /// Brings in so many queues of Oslo, open day and night: `n1`, `n2` …
  static void bringQueues(Application.Running running, int queues, LocalDate today) {
    StringBuilder table =
        new StringBuilder(
            "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site\n");
    for (int i = 1; i <= queues; i++) {
      table.append(
          "n%d,voice,nb,80%% in 20s,served_over_offered,0.85,180,1,0.05,300,00:00,24:00,Oslo%n"
              .formatted(i));
    }
    PeopleImport.Result result =
        running
            .context()
            .getBean(PeopleImport.class)
            .bring(
                PeopleForm.QUEUES,
                null,
                new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)),
                "queues.csv",
                today.minusYears(2));
    if (!(result instanceof PeopleImport.Result.Done)) {
      throw new IllegalStateException(result.toString());
    }
  }

  /// Two versions, of today and of a week ago, and one queue in twenty with an override.
  private void load(int queues, LocalDate today) {
    List.of(
            """
            insert into forecast_version (job, made_at, made_by, first_day, days, slot_minutes,
                                          history_until, seed)
            select 'bench-' || weeks, (:today::date - 7 * weeks)::timestamptz, 'Bench',
                   :today::date - 7 * weeks, 56, 15, :today::date - 7 * weeks, 1
            from generate_series(1, 0, -1) as weeks
            """,
            """
            insert into forecast_queue (version, queue, zone, history_rows, account)
            select id, 'n' || queue, 'Europe/Oslo', 1,
                   '{"weights":{},"steps":[],"unusualDays":[],"levelShifts":[]}'
            from forecast_version cross join generate_series(1, :queues) as queue
            """,
            """
            insert into forecast_day
            select version, queue, first_day + day, 300 + 10 * (day % 7), 250, 300, 380, 300, 30, 0.05
            from forecast_queue join forecast_version on id = version
            cross join generate_series(0, 55) as day
            """,
            """
            insert into forecast_slots
            select version, queue, first_day + day,
                   (first_day + day)::timestamp at time zone 'Europe/Oslo', drawn.means, drawn.lows,
                   drawn.means, drawn.highs, array_fill(300::real, '{96}'),
                   array_fill(30::real, '{96}'), array_fill(0.05::real, '{96}')
            from forecast_queue join forecast_version on id = version
            cross join generate_series(0, 55) as day
            cross join lateral (
              select array_agg(mean) as means, array_agg(mean / 2) as lows,
                     array_agg(2 * mean) as highs
              from (select (3 + sin(i / 30.0) + random())::real as mean
                    from generate_series(1, 96) as i) as slot
            ) as drawn
            """,
            """
            insert into forecast_override
              (queue, first_day, last_day, factor, reason, entered_at, entered_by)
            select 'n' || queue, :today::date + 3, :today::date + 9, 1.1, 'Campaign', now(), 'Bench'
            from generate_series(1, :queues, 20) as queue
            """,
            """
            insert into queue_day
            select 'n' || queue, day::date, day at time zone 'Europe/Oslo', 15, 300, 280, 84000,
                   drawn.slots
            from generate_series(1, :queues) as queue
            cross join generate_series(:today::timestamp - interval '420 days', :today::timestamp
                                       - interval '1 day', interval '1 day') as day
            cross join (
              select array_agg((i % 7)::real) as slots from generate_series(1, 96) as i) as drawn
            where day >= :today::timestamp - interval '21 weeks'
              or day < :today::timestamp - interval '300 days'
            """,
            "vacuum analyze")
        .forEach(statement -> execute(statement, queues, today));
  }

  private void execute(String statement, int queues, LocalDate today) {
    JdbcClient.StatementSpec prepared = running.context().getBean(JdbcClient.class).sql(statement);
    if (statement.contains(":queues")) {
      prepared = prepared.param("queues", queues);
    }
    if (statement.contains(":today")) {
      prepared = prepared.param("today", today);
    }
    prepared.update();
  }

  private int visit(String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + running.port() + path.replace("*", "%2A")))
            .header("Cookie", "floorwalker=" + token)
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      return answer.body().length;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private void measure(String path, String token) {
    for (int i = 0; i < WARM_UP; i++) {
      visit(path, token);
    }
    double[] here = new double[VISITS];
    double[] there = new double[VISITS];
    double[] wall = new double[VISITS];
    int bytes = 0;
    for (int i = 0; i < VISITS; i++) {
      double ours = ours();
      double theirs = theirs();
      long start = System.nanoTime();
      bytes = visit(path, token);
      wall[i] = (System.nanoTime() - start) / 1e6;
      here[i] = 1e3 * (ours() - ours);
      there[i] = 1e3 * (theirs() - theirs);
    }
    Arrays.sort(here);
    Arrays.sort(wall);
    System.out.printf(
        Locale.ROOT,
        "%-40s CPU here %6.0f (p95 %6.0f) PostgreSQL %6.0f ms, clock %6.0f (p95 %6.0f) ms, %5.1f kB%n",
        path,
        here[VISITS / 2],
        here[VISITS - 1],
        Arrays.stream(there).average().orElse(0),
        wall[VISITS / 2],
        wall[VISITS - 1],
        bytes / 1e3);
  }

  private static double ours() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private double theirs() {
    return ProcessHandle.of(server.processId())
        .orElseThrow()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(duration -> duration.toNanos() / 1e9)
        .sum();
  }
}
