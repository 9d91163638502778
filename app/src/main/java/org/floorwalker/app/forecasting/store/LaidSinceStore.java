package org.floorwalker.app.forecasting.store;

import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.LaidThen;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether what people laid over the forecast has changed since something was computed from it.
@Repository
public class LaidSinceStore {
  private final JdbcClient database;

  LaidSinceStore(JdbcClient database) {
    this.database = database;
  }

  /// Whether the overrides in force on these days of the queues are others than those then, or a
  /// deviation with a factor was entered or taken back since; one that came and went is nothing.
  ///
  /// @param zone the clock by which deviations touch the days
  public boolean isLaidOtherwise(
      List<String> queues, ForecastOverride.Days days, ZoneId zone, LaidThen then) {
    return database
        .sql(
            """
            select exists (
              select from forecast_override
              where queue = any(:queues) and first_day <= :last and last_day >= :first
                and (withdrawn_at is null) <> (id = any(:used))
              union all
              select from known_deviation
              where (queue is null or queue = any(:queues)) and factor is not null
                and first_at < :end and last_at > :start
                and (entered_at > :at) <> coalesce(withdrawn_at > :at, false))
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("first", days.first())
        .param("last", days.last())
        .param("used", then.overrides().stream().mapToLong(Long::longValue).toArray())
        .param("start", SqlTime.of(days.first().atStartOfDay(zone).toInstant()))
        .param("end", SqlTime.of(days.last().plusDays(1).atStartOfDay(zone).toInstant()))
        .param("at", SqlTime.of(then.at()))
        .query(Boolean.class)
        .single();
  }
}
