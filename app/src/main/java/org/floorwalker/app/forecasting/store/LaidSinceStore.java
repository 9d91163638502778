package org.floorwalker.app.forecasting.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastOverride;
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

  /// Whether an override, or a deviation with a factor, of the queues on these days was entered or
  /// taken back after the moment; what came and went since is nothing. Days of deviations are those
  /// of UTC.
  public boolean isLaidOtherwise(List<String> queues, ForecastOverride.Days days, Instant since) {
    return database
        .sql(
            """
            select exists (
              select from forecast_override
              where queue = any(:queues) and first_day <= :last and last_day >= :first
                and (entered_at > :since) <> coalesce(withdrawn_at > :since, false)
              union all
              select from known_deviation
              where (queue is null or queue = any(:queues)) and factor is not null
                and first_at < :end and last_at > :start
                and (entered_at > :since) <> coalesce(withdrawn_at > :since, false))
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("first", days.first())
        .param("last", days.last())
        .param("start", days.first().atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("end", days.last().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("since", SqlTime.of(since))
        .query(Boolean.class)
        .single();
  }
}
