package org.floorwalker.app.platform.store;

import java.time.Instant;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the database tells about itself and about work that waits.
@Repository
public class HealthStore {
  private final JdbcClient database;

  HealthStore(JdbcClient database) {
    this.database = database;
  }

  /// @param durable whether nothing acknowledged can be lost: `fsync`, `full_page_writes`
  /// @param databaseTime by the clock of the database's machine
  public record Facts(
      String version,
      int versionNumber,
      boolean durable,
      boolean checksums,
      int migrations,
      int failedMigrations,
      long megabytes,
      Instant databaseTime) {}

  public Facts facts() {
    return database
        .sql(
            """
            select current_setting('server_version') as version,
                   current_setting('server_version_num')::int as version_number,
                   current_setting('fsync') = 'on'
                       and current_setting('full_page_writes') = 'on' as durable,
                   current_setting('data_checksums') = 'on' as checksums,
                   (select count(*) from flyway_schema_history where success) as migrations,
                   (select count(*) from flyway_schema_history where not success) as failed,
                   pg_database_size(current_database()) / 1000000 as megabytes,
                   clock_timestamp() as database_time
            """)
        .query(
            (row, _) ->
                new Facts(
                    row.getString("version"),
                    row.getInt("version_number"),
                    row.getBoolean("durable"),
                    row.getBoolean("checksums"),
                    row.getInt("migrations"),
                    row.getInt("failed"),
                    row.getLong("megabytes"),
                    SqlTime.get(row, "database_time")))
        .single();
  }

  public long countJobsWaitingSince(Instant since) {
    return database
        .sql("select count(*) from job where state = 'QUEUED' and asked_at < :since")
        .param("since", SqlTime.of(since))
        .query(Long.class)
        .single();
  }

  public long countJobsFailedSince(Instant since) {
    return database
        .sql("select count(*) from job where state = 'FAILED' and ended_at >= :since")
        .param("since", SqlTime.of(since))
        .query(Long.class)
        .single();
  }

  public long countLettersWaitingSince(Instant since) {
    return database
        .sql("select count(*) from mail where sent_at is null and written_at < :since")
        .param("since", SqlTime.of(since))
        .query(Long.class)
        .single();
  }
}
