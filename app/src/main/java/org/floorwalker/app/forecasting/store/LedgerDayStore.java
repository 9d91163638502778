package org.floorwalker.app.forecasting.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.LedgerDay;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Days of the ledger as they are written, and which of them are still to be written.
@Repository
public class LedgerDayStore {
  private static final long LEDGER = 60_066L;

  private final JdbcClient database;

  LedgerDayStore(JdbcClient database) {
    this.database = database;
  }

  /// Holds the ledger for this transaction. Who judges a day reads what came and writes what it is
  /// worth in one go: judged by two at once, the one that read before the contacts came could be
  /// the one that stays.
  public void lock() {
    database
        .sql("select pg_advisory_xact_lock(:ledger)")
        .param("ledger", LEDGER)
        .query((_, _) -> "")
        .single();
  }

  /// Days by queue, in order, that are over at the instant, are covered by a version and are not in
  /// the ledger.
  public Map<String, List<LocalDate>> listMissing(Instant now) {
    Map<String, List<LocalDate>> missing = new TreeMap<>();
    database
        .sql(
            """
            with covered as (
              select queue.queue, (array_agg(queue.zone order by version.id desc))[1] as zone,
                     min(version.first_day) as first_day,
                     max(version.first_day + version.days) as end_day
              from forecast_queue queue
              join forecast_version version on version.id = queue.version
              where version.ready
              group by queue.queue
            )
            select covered.queue, every.at::date as day
            from covered
            cross join lateral generate_series(
              covered.first_day::timestamp,
              least((:now at time zone covered.zone)::date, covered.end_day) - interval '1 day',
              interval '1 day') as every (at)
            where not exists (
              select from ledger_day
              where ledger_day.queue = covered.queue and ledger_day.day = every.at::date)
            order by covered.queue, day
            """)
        .param("now", SqlTime.of(now))
        .query(
            row -> {
              missing
                  .computeIfAbsent(row.getString("queue"), _ -> new ArrayList<>())
                  .add(row.getObject("day", LocalDate.class));
            });
    return missing;
  }

  /// Writes a day; one that is there stays.
  public void insert(LedgerDay day) {
    if (insertDay(day)) {
      day.layers().forEach(layer -> insertLayer(day, layer));
    }
  }

  private boolean insertDay(LedgerDay day) {
    return database
            .sql(
                """
                insert into ledger_day
                  (queue, day, lead_days, starts_at, version, slots, came, made, used, repeated,
                   floor_error, made_error, used_error, repeated_error, expected_work, came_work,
                   came_as_expected, square_work)
                values
                  (:queue, :day, :lead, :startsAt, :version, :slots, :came, :made, :used,
                   :repeated, :floorError, :madeError, :usedError, :repeatedError, :expectedWork,
                   :cameWork, :cameAsExpected, :squareWork)
                on conflict (queue, day, lead_days) do nothing
                """)
            .param("queue", day.queue())
            .param("day", day.day())
            .param("lead", day.leadDays())
            .param("startsAt", SqlTime.of(day.startsAt()))
            .param("version", day.version(), Types.BIGINT)
            .param("slots", day.figures().slots())
            .param("came", day.figures().contacts().came())
            .param("made", day.figures().contacts().made())
            .param("used", day.figures().contacts().used())
            .param("repeated", day.figures().contacts().before())
            .param("floorError", day.figures().errors().floor())
            .param("madeError", day.figures().errors().made())
            .param("usedError", day.figures().errors().used())
            .param("repeatedError", day.figures().errors().repeated())
            .param("expectedWork", day.figures().work().expectedWork())
            .param("cameWork", day.figures().work().cameWork())
            .param("cameAsExpected", day.figures().work().cameAsExpected())
            .param("squareWork", day.figures().work().squareWork())
            .update()
        == 1;
  }

  private void insertLayer(LedgerDay day, LedgerDay.Layer layer) {
    database
        .sql(
            """
            insert into ledger_layer (queue, day, lead_days, override, deviation, came, made)
            values (:queue, :day, :lead, :override, :deviation, :came, :made)
            """)
        .param("queue", day.queue())
        .param("day", day.day())
        .param("lead", day.leadDays())
        .param("override", layer.isOverride() ? layer.id() : null, Types.BIGINT)
        .param("deviation", layer.isOverride() ? null : layer.id(), Types.BIGINT)
        .param("came", layer.came())
        .param("made", layer.made())
        .update();
  }

  /// Adds up all queues' days that were not added up since they were changed. Within a transaction
  /// that holds the ledger, so that no day changes meanwhile.
  public void addUp(List<Integer> leads) {
    database
        .sql(
            """
            insert into ledger_total
            select added.*
            from unnest(:leads::integer[]) as lead
            cross join lateral generate_series(
              (select min(day) from ledger_day where lead_days = lead)::timestamp,
              (select max(day) from ledger_day where lead_days = lead)::timestamp,
              interval '1 day') as every (at)
            cross join lateral (
              select * from ledger_added_up where lead_days = lead and day = every.at::date
            ) as added
            where not exists (
              select from ledger_total total
              where total.lead_days = lead and total.day = every.at::date)
            """)
        .param("leads", leads.toArray(Integer[]::new))
        .update();
  }

  /// Takes out days that what came between the instants may change: the days themselves and those
  /// held against them up to `weeksAfter` weeks later. Days whose version is no more stay: nothing
  /// could judge them again. Within a transaction that holds the ledger.
  public void forget(Instant firstInclusive, Instant lastInclusive, int weeksAfter) {
    database
        .sql(
            """
            delete from ledger_day
            where starts_at > :first::timestamptz - interval '25 hours'
              and starts_at <= :last::timestamptz + :weeks * interval '7 days 1 hour'
              and (version is null
                or exists (select from forecast_version where id = ledger_day.version))
            """)
        .param("first", SqlTime.of(firstInclusive))
        .param("last", SqlTime.of(lastInclusive))
        .param("weeks", weeksAfter)
        .update();
  }
}
