package org.floorwalker.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.Application;
import org.floorwalker.app.forecasting.LedgerKeeping;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.platform.internal.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The forecast ledger of many queues: CPU seconds, of this process and of PostgreSQL, of judging
/// the days that are over, and of its pages. Some queues have counts of 19 weeks, twelve hours a
/// day, and a version of every week, and are judged; the others have their days.
///
/// `java ... org.floorwalker.bench.LedgerBench [queues [judged]]`
public final class LedgerBench {
  private static final int VISITS = 9;
  private static final Duration EARLIER_CLOCK = Duration.ofMinutes(1);

  private final Application.Running running;
  private final EmbeddedPostgres server;
  private final HttpClient http = HttpClient.newHttpClient();

  private LedgerBench(Application.Running running, EmbeddedPostgres server) {
    this.running = running;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    int queues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int judged = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    Path folder = Files.createTempDirectory("floorwalker-ledger");
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LocalDate today = LocalDate.ofInstant(Instant.now().minus(EARLIER_CLOCK), ZoneOffset.UTC);
      LargeInstallation installation = new LargeInstallation(running, today, 200);
      installation.build(1);
      String token =
          running
              .context()
              .getBean(Sessions.class)
              .open(installation.login("ledger", Role.PLANNER, new Scope.Everywhere()));
      new LedgerBench(running, server).run(queues, judged, today, token);
    }
  }

  private void run(int queues, int judged, LocalDate today, String token) {
    load(judged, today);
    LedgerKeeping ledger = running.context().getBean(LedgerKeeping.class);
    measure("13 weeks of %d queues judged".formatted(judged), 1, ledger::bringUpToDate);
    JdbcClient database = running.context().getBean(JdbcClient.class);
    database
        .sql("delete from ledger_day where day = :day")
        .param("day", today.minusDays(1))
        .update();
    measure("a day of %d queues judged".formatted(judged), 1, ledger::bringUpToDate);
    multiply(database, queues, judged);
    measure("an hour without anything new, %d queues".formatted(queues), 3, ledger::bringUpToDate);
    for (String queue : List.of("*", "n1")) {
      measure(
          "page of " + (queue.equals("*") ? "all queues" : "one queue"),
          VISITS,
          () -> visit("/forecast/ledger?queue=" + queue, token));
    }
  }

  /// Gives the days of the judged queues to the others.
  private static void multiply(JdbcClient database, int queues, int judged) {
    database
        .sql(
            """
            insert into ledger_day
            select 'n' || other, day, lead_days, starts_at, version, slots, came, made, used,
                   repeated, floor_error, made_error, used_error, repeated_error, expected_work,
                   came_work, came_as_expected, square_work
            from generate_series(:judged + 1, :queues) as other
            join ledger_day on queue = 'n' || (other % :judged + 1)
            """)
        .param("queues", queues)
        .param("judged", judged)
        .update();
    database.sql("analyze ledger_day").update();
  }

  private void visit(String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
            .header("Cookie", "floorwalker=" + token)
            .build();
    try {
      int status = http.send(request, BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IllegalStateException(path + " answered " + status);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /// Prints the median of the repetitions.
  private void measure(String what, int times, Runnable deed) {
    double[] seconds = new double[times];
    for (int i = 0; i < times; i++) {
      double before = cpuSeconds();
      deed.run();
      seconds[i] = cpuSeconds() - before;
    }
    Arrays.sort(seconds);
    System.out.printf(Locale.ROOT, "%-50s %8.2f CPU s%n", what, seconds[times / 2]);
  }

  private double cpuSeconds() {
    return CpuTime.ofProcess() + CpuTime.of(server);
  }

  /// Counts of 19 weeks and a version every week for the last 13.
  private void load(int queues, LocalDate today) {
    JdbcClient database = running.context().getBean(JdbcClient.class);
    List.of(
            "insert into history_source (name) values ('bench') on conflict do nothing",
            """
            insert into queue_slot (source_id, queue, start_at, minutes, derived, offered, answered,
                                    talk_s, wrapup_s)
            select (select id from history_source where name = 'bench'), 'n' || queue, at, 15, false,
                   count, count, 300 * count, 30 * count
            from generate_series(1, :queues) as queue
            cross join generate_series(
              (:today::date - 133)::timestamptz, :today::timestamptz - interval '15 minutes',
              interval '15 minutes') as at
            cross join lateral (select 6 + (7 * queue + extract(epoch from at)::bigint / 900 * 13) % 8 as count) as drawn
            where extract(hour from at) between 8 and 19
            """,
            """
            insert into forecast_version (job, made_at, made_by, first_day, days, slot_minutes,
                                          history_until, seed)
            select 'bench-' || week, (:today::date - 7 * week)::timestamptz + interval '3 hours',
                   'Bench', :today::date - 7 * week, 35, 15, :today::date - 7 * week, 1
            from generate_series(13, 1, -1) as week
            """,
            """
            insert into forecast_queue (version, queue, zone, history_rows, account)
            select id, 'n' || queue, 'UTC', 1, '{}'
            from forecast_version cross join generate_series(1, :queues) as queue
            """,
            """
            insert into forecast_slots
            select version, queue, day::date, day + interval '8 hours', array_fill(9.5::real, '{48}'),
                   array_fill(6::real, '{48}'), array_fill(9::real, '{48}'),
                   array_fill(13::real, '{48}'), array_fill(330::real, '{48}'),
                   array_fill(0::real, '{48}'), array_fill(0::real, '{48}')
            from forecast_queue
            join forecast_version on id = version
            cross join lateral generate_series(
              first_day::timestamptz, (first_day + 34)::timestamptz, interval '1 day') as day
            where day < :today::date::timestamptz
            """,
            "analyze")
        .forEach(
            statement -> {
              JdbcClient.StatementSpec prepared = database.sql(statement);
              if (statement.contains(":queues")) {
                prepared = prepared.param("queues", queues);
              }
              if (statement.contains(":today")) {
                prepared = prepared.param("today", today);
              }
              prepared.update();
            });
  }
}
