package org.floorwalker.app.forecasting.store;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What frozen versions said of days that are over.
@Repository
public class LedgerStore {
  private final JdbcClient database;

  LedgerStore(JdbcClient database) {
    this.database = database;
  }

  /// The forecast of each slot by the latest version that knew no more than `leadDays` days before
  /// the slot's local day allow.
  public List<SlotForecast> listForecasts(String queue, TimeRange range, int leadDays) {
    return database
        .sql(
            """
            select distinct on (slot.start_at)
              slot.start_at, slot.mean, slot.p10, slot.p50, slot.p90, slot.handle_seconds
            from forecast_slot slot
            join forecast_queue queue on queue.version = slot.version and queue.queue = slot.queue
            join forecast_version version on version.id = slot.version
            where slot.queue = :queue and slot.start_at >= :from and slot.start_at < :until
              and version.history_until
                <= (slot.start_at at time zone queue.zone)::date - (:lead - 1)
            order by slot.start_at, version.history_until desc, version.id desc
            """)
        .param("queue", queue)
        .param("from", SqlTime.of(range.startInclusive()))
        .param("until", SqlTime.of(range.endExclusive()))
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

  /// Names of the queues that were forecast for any of the time.
  public List<String> listQueues(Instant fromInclusive, Instant untilExclusive) {
    return database
        .sql(
            """
            select distinct queue from forecast_queue
            join forecast_version version on version.id = forecast_queue.version
            where version.first_day < (:until at time zone 'UTC')::date
              and version.first_day + version.days > (:from at time zone 'UTC')::date
            order by queue
            """)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .query(String.class)
        .list();
  }
}
