package org.floorwalker.app.forecasting.store;

import java.util.List;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What frozen versions said of days that are over.
@Repository
public class LedgerStore {
  private final JdbcClient database;

  LedgerStore(JdbcClient database) {
    this.database = database;
  }

  /// The forecast of each slot of the local days, of each day by the latest version that knew no
  /// more
  /// than `leadDays` days before it allow.
  ///
  /// The version is chosen day by day before any slot is read: nightly versions of eight weeks hold
  /// every slot some fifty times.
  public List<SlotForecast> listForecasts(String queue, ForecastLedger.Days days, int leadDays) {
    return database
        .sql(
            """
            with chosen as (
              select distinct on (day)
                day, version.id as version, queue.zone
              from generate_series(:first::date, :last::date, interval '1 day') as every (at)
              cross join lateral (select every.at::date as day) as one
              join forecast_version version
                on version.first_day <= day and version.first_day + version.days > day
                and version.history_until <= day - (:lead - 1)
              join forecast_queue queue on queue.version = version.id and queue.queue = :queue
              order by day, version.history_until desc, version.id desc
            )
            select slot.start_at, slot.mean, slot.p10, slot.p50, slot.p90, slot.handle_seconds
            from chosen
            join forecast_slot slot
              on slot.version = chosen.version and slot.queue = :queue
              and slot.start_at >= chosen.day::timestamp at time zone chosen.zone
              and slot.start_at < (chosen.day + 1)::timestamp at time zone chosen.zone
            order by slot.start_at
            """)
        .param("queue", queue)
        .param("first", days.first())
        .param("last", days.endExclusive().minusDays(1))
        .param("lead", leadDays)
        .query(
            (row, _) ->
                new SlotForecast(
                    SqlTime.get(row, "start_at"),
                    new Band(
                        row.getDouble("mean"),
                        row.getDouble("p10"),
                        row.getDouble("p50"),
                        row.getDouble("p90")),
                    row.getDouble("handle_seconds")))
        .list();
  }

  /// Names of the queues that were forecast for any of the days.
  public List<String> listQueues(ForecastLedger.Days days) {
    return database
        .sql(
            """
            select distinct queue from forecast_queue
            join forecast_version version on version.id = forecast_queue.version
            where version.first_day < :end and version.first_day + version.days > :first
            order by queue
            """)
        .param("first", days.first())
        .param("end", days.endExclusive())
        .query(String.class)
        .list();
  }
}
