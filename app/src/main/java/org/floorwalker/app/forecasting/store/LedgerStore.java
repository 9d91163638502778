package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.JudgedSlot;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.forecasting.LedgerFigures;
import org.floorwalker.app.forecasting.OverrideEffect;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.forecast.WorkloadError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What frozen versions said of days that are over, and what the ledger added up of it.
@Repository
public class LedgerStore {
  /// What [LedgerFigures] adds up, over several rows of `ledger_day`.
  private static final String SUMS =
      """
      sum(slots) as slots, sum(came) as came, sum(made) as made, sum(used) as used,
      sum(repeated) as repeated, sum(floor_error) as floor_error,
      sum(made_error) as made_error, sum(used_error) as used_error,
      sum(repeated_error) as repeated_error, sum(expected_work) as expected_work,
      sum(came_work) as came_work, sum(came_as_expected) as came_as_expected,
      sum(square_work) as square_work
      """;

  private final JdbcClient database;

  LedgerStore(JdbcClient database) {
    this.database = database;
  }

  /// @param version number of the version that said it
  public record Said(long version, SlotForecast slot) {}

  /// The forecast of each slot of the local days, of each day by the latest version that knew no
  /// more than `leadDays` days before it allow and was made before that day was over: none that was
  /// made afterwards counts.
  ///
  /// The version is chosen day by day before any slot is read: nightly versions of eight weeks hold
  /// every slot some fifty times.
  public List<Said> listForecasts(String queue, LedgerDays days, int leadDays) {
    return database
        .sql(
            """
            with chosen as (
              select distinct on (day)
                day, version.id as version, version.slot_minutes
              from generate_series(:first::date, :last::date, interval '1 day') as every (at)
              cross join lateral (select every.at::date as day) as one
              join forecast_version version
                on version.ready and version.first_day <= day and version.first_day + version.days > day
                and version.history_until <= day - (:lead - 1)
              join forecast_queue queue on queue.version = version.id and queue.queue = :queue
                and version.made_at < (day - (:lead - 2))::timestamp at time zone queue.zone
              order by day, version.history_until desc, version.id desc
            )
            select chosen.version, chosen.slot_minutes, %s
            from chosen
            join forecast_slots slots
              on slots.version = chosen.version and slots.queue = :queue
              and slots.day = chosen.day
            order by slots.starts_at
            """
                .formatted(SlotArrays.COLUMNS))
        .param("queue", queue)
        .param("first", days.first())
        .param("last", days.endExclusive().minusDays(1))
        .param("lead", leadDays)
        .query((row, _) -> said(row))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Said> said(ResultSet row) throws SQLException {
    long version = row.getLong("version");
    return SlotArrays.of(row, Duration.ofMinutes(row.getInt("slot_minutes"))).stream()
        .map(slot -> new Said(version, slot))
        .toList();
  }

  /// Names of the queues that were forecast for any of the days.
  public List<String> listQueues(LedgerDays days) {
    return database
        .sql(
            """
            select distinct queue from (
              select queue from forecast_queue
              join forecast_version version on version.id = forecast_queue.version
              where version.ready and version.first_day < :end and version.first_day + version.days > :first
              union all
              select queue from ledger_day
              where lead_days = 1 and day >= :first and day < :end and slots > 0
            ) as known
            order by queue
            """)
        .param("first", days.first())
        .param("end", days.endExclusive())
        .query(String.class)
        .list();
  }

  /// @param day its local day
  /// @param figures of all queues asked for
  public record OfDay(int leadDays, LocalDate day, LedgerFigures figures) {}

  /// Each day at each lead, the queues added up, in order of lead and day.
  public List<OfDay> listDays(List<String> queues, LedgerDays days) {
    return database
        .sql(
            """
            select lead_days, day, %s
            from ledger_day
            where queue = any(:queues) and day >= :first and day < :end and slots > 0
            group by lead_days, day
            order by lead_days, day
            """
                .formatted(SUMS))
        .param("queues", queues.toArray(String[]::new))
        .param("first", days.first())
        .param("end", days.endExclusive())
        .query((row, _) -> ofDay(row))
        .list();
  }

  /// The same of all queues there are: what is added up of whole days, and the rows of days that
  /// are not yet.
  public List<OfDay> listTotals(List<Integer> leads, LedgerDays days) {
    return database
        .sql(
            """
            select * from ledger_total where day >= :first and day < :end
            union all
            select added.*
            from unnest(:leads::integer[]) as lead
            cross join lateral generate_series(
              :first::timestamp, :end::timestamp - interval '1 day', interval '1 day') as every (at)
            cross join lateral (
              select * from ledger_added_up where lead_days = lead and day = every.at::date
            ) as added
            where not exists (
              select from ledger_total total
              where total.lead_days = lead and total.day = every.at::date)
            order by lead_days, day
            """)
        .param("leads", leads.toArray(Integer[]::new))
        .param("first", days.first())
        .param("end", days.endExclusive())
        .query((row, _) -> ofDay(row))
        .list();
  }

  private static OfDay ofDay(ResultSet row) throws SQLException {
    return new OfDay(row.getInt("lead_days"), row.getObject("day", LocalDate.class), figures(row));
  }

  /// @param wholeDays sum over its days of the absolute error of the day as used
  public record OfQueue(String queue, double wholeDays, LedgerFigures figures) {}

  /// Each queue at a lead, the days added up, by name.
  public List<OfQueue> listOfQueues(List<String> queues, LedgerDays days, int leadDays) {
    return database
        .sql(
            """
            select queue, sum(abs(used - came)) as whole_days, %s
            from ledger_day
            where queue = any(:queues) and day >= :first and day < :end and slots > 0
              and lead_days = :lead
            group by queue
            order by queue
            """
                .formatted(SUMS))
        .param("queues", queues.toArray(String[]::new))
        .param("first", days.first())
        .param("end", days.endExclusive())
        .param("lead", leadDays)
        .query(
            (row, _) ->
                new OfQueue(row.getString("queue"), row.getDouble("whole_days"), figures(row)))
        .list();
  }

  private static LedgerFigures figures(ResultSet row) throws SQLException {
    return new LedgerFigures(
        row.getInt("slots"),
        new JudgedSlot.Contacts(
            row.getDouble("came"),
            row.getDouble("made"),
            row.getDouble("used"),
            row.getDouble("repeated")),
        new LedgerFigures.Errors(
            row.getDouble("floor_error"),
            row.getDouble("made_error"),
            row.getDouble("used_error"),
            row.getDouble("repeated_error")),
        new WorkloadError.Totals(
            row.getDouble("used"),
            row.getDouble("came"),
            row.getDouble("expected_work"),
            row.getDouble("came_work"),
            row.getDouble("came_as_expected"),
            row.getDouble("square_work")));
  }

  /// @param effect what a layer did at the lead
  public record OfLayer(int leadDays, OverrideEffect effect) {}

  /// What each override and each known deviation did on days of the queues that are over, the
  /// latest first; equal ones of several queues together.
  public List<OfLayer> listEffects(List<String> queues, LedgerDays days) {
    return database
        .sql(
            """
            select layer.lead_days, coalesce(laid.first_day, min(layer.day)) as first_day,
                   coalesce(laid.last_day, max(layer.day)) as last_day, known.factor,
                   coalesce(laid.from_minute, 0) as from_minute,
                   coalesce(laid.until_minute, 1440) as until_minute,
                   known.reason, known.entered_by, array_agg(distinct layer.queue order by layer.queue) as queues,
                   count(distinct layer.day) as days, sum(layer.came) as came,
                   sum(abs(layer.came - layer.made)) as error_without,
                   sum(abs(layer.came - layer.made * known.factor)) as error_with
            from ledger_layer layer
            left join forecast_override laid on laid.id = layer.override
            left join known_deviation noted on noted.id = layer.deviation
            cross join lateral (
              select coalesce(laid.factor, noted.factor) as factor,
                     coalesce(laid.reason, noted.what) as reason,
                     coalesce(laid.entered_by, noted.entered_by) as entered_by
            ) as known
            where layer.queue = any(:queues) and layer.day >= :first and layer.day < :end
            group by layer.lead_days, laid.first_day, laid.last_day, laid.from_minute,
                     laid.until_minute, layer.deviation, known.factor,
                     known.reason, known.entered_by
            order by layer.lead_days, first_day desc, from_minute, known.reason
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("first", days.first())
        .param("end", days.endExclusive())
        .query((row, _) -> new OfLayer(row.getInt("lead_days"), effect(row)))
        .list();
  }

  private static OverrideEffect effect(ResultSet row) throws SQLException {
    return new OverrideEffect(
        new OverrideEffect.Layer(
            List.of((String[]) row.getArray("queues").getArray()),
            KnowledgeStore.laid(row),
            row.getString("entered_by")),
        row.getInt("days"),
        row.getDouble("came"),
        row.getDouble("error_without"),
        row.getDouble("error_with"));
  }
}
