package org.floorwalker.bench;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What came to many queues: three years of days, eight weeks of quarter-hours, and what agents
/// did.
/// The first queues have the quarter-hours of all three years.
final class ManyQueuesPast {
  private final JdbcClient database;
  private final LocalDate today;
  private final int queues;
  private final int whole;

  /// @param whole how many queues have the quarter-hours of three years
  ManyQueuesPast(JdbcClient database, LocalDate today, int queues, int whole) {
    this.database = database;
    this.today = today;
    this.queues = queues;
    this.whole = whole;
  }

  void build() {
    told("source", () -> fill("insert into history_source (name) values ('many')"));
    told(
        "quarter-hours",
        () ->
            fill(
                """
                insert into queue_slot (source_id, queue, start_at, minutes, derived, offered,
                                        answered, abandoned, talk_s, wrapup_s)
                select (select id from history_source where name = 'many'), 'q' || queue, at, 15,
                       false, count, count - count / 8, count / 8, 300 * count, 30 * count
                from generate_series(0, :queues - 1) as queue
                cross join lateral generate_series(
                  (:today::date - case when queue < :whole then 1096 else 56 end)::timestamp
                    at time zone 'UTC',
                  least(now(), (:today::date + 1)::timestamp at time zone 'UTC'),
                  interval '15 minutes') as at
                cross join lateral (
                  select 3 + (7 * queue + extract(epoch from at)::bigint / 900 * 13) % 8
                    + extract(isodow from at)::integer % 3 as count) as drawn
                where extract(hour from at at time zone 'UTC') between 7 and 18
                """));
    told(
        "days",
        () ->
            fill(
                """
                insert into queue_day
                select 'q' || queue, day::date, (day + interval '7 hours') at time zone 'UTC', 15,
                       48 * slot, 48 * slot, 48 * slot * 330, array_fill(slot::real, '{48}')
                from generate_series(0, :queues - 1) as queue
                cross join generate_series(
                  (:today::date - 1096)::timestamp, (:today::date - 1)::timestamp,
                  interval '1 day') as day
                cross join lateral (
                  select 4 + (7 * queue + extract(day from day)::integer * 13) % 8
                    + extract(isodow from day)::integer % 3 as slot) as drawn
                """));
    told(
        "agents",
        () ->
            fill(
                """
                insert into agent_slot
                select (select id from history_source where name = 'many'), person.code,
                       'q' || (substr(person.code, 2)::integer % :queues),
                       (day + hour * interval '1 hour') at time zone 'UTC', 60, false,
                       3600, 2700, 2100, 300, 600, 300, 0, 9, 0, 0, 0, 0, 0
                from person
                cross join generate_series(
                  (:today::date - 730)::timestamp, (:today::date - 1)::timestamp,
                  interval '1 day') as day
                cross join generate_series(8, 15) as hour
                where person.code ~ '^a[0-9]+$' and extract(isodow from day) < 6
                """));
    told("weeks", this::weeks);
  }

  /// As an import would add them up.
  private void weeks() {
    fill(
        """
        insert into agent_week
        select counted.*
        from generate_series(date_trunc('week', :today::timestamp) - interval '105 weeks',
                             :today::timestamp, interval '1 week') as week
        cross join lateral agent_weeks_of(week::date) as counted
        """);
    fill(
        """
        insert into queue_week_hour
        select counted.*
        from generate_series(date_trunc('week', :today::timestamp) - interval '8 weeks',
                             :today::timestamp, interval '1 week') as week
        cross join generate_series(0, :queues - 1) as queue
        cross join lateral queue_week_hours_of('q' || queue, week::date) as counted
        """);
  }

  /// Carries out a statement that may name `:queues`, `:today` and `:whole`.
  void fill(String statement) {
    JdbcClient.StatementSpec prepared = database.sql(statement);
    for (Map.Entry<String, Object> known :
        Map.<String, Object>of("queues", queues, "today", today, "whole", whole).entrySet()) {
      if (statement.contains(":" + known.getKey())) {
        prepared = prepared.param(known.getKey(), known.getValue());
      }
    }
    prepared.update();
  }

  /// Does it and tells how long it took.
  static void told(String what, Runnable deed) {
    long start = System.nanoTime();
    deed.run();
    System.out.printf("%s: %d s%n", what, (System.nanoTime() - start) / 1_000_000_000);
  }
}
