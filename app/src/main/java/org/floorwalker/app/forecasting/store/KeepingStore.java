package org.floorwalker.app.forecasting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.forecasting.KeepingTerms;
import org.floorwalker.app.forecasting.internal.VersionThinning;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How long versions are kept, and what holds one.
@Repository
public class KeepingStore {
  private final JdbcClient database;

  KeepingStore(JdbcClient database) {
    this.database = database;
  }

  public KeepingTerms terms() {
    return database
        .sql("select every_days, weekly_weeks from forecast_keeping")
        .query((row, _) -> new KeepingTerms(row.getInt("every_days"), row.getInt("weekly_weeks")))
        .single();
  }

  public void write(KeepingTerms terms) {
    database
        .sql("update forecast_keeping set every_days = :days, weekly_weeks = :weeks")
        .param("days", terms.everyDays())
        .param("weeks", terms.weeklyWeeks())
        .update();
  }

  /// All versions, the newest first, with the day on which each was made in the zone. An override
  /// holds the version its author saw: the newest made before it that covers its first day.
  ///
  /// @param used versions from which a need was made
  public List<VersionThinning.Version> listVersions(Set<Long> used, ZoneId zone) {
    return database
        .sql(
            """
            with seen as (
              select distinct (
                select version.id from forecast_version version
                where version.ready and version.made_at <= laid.entered_at
                  and version.first_day <= laid.first_day
                  and version.first_day + version.days > laid.first_day
                order by version.made_at desc, version.id desc limit 1) as version
              from forecast_override laid
            )
            select id, (made_at at time zone :zone)::date as made_on,
                   approved_at is not null or id in (select version from seen) as held
            from forecast_version
            where ready
            order by made_at desc, id desc
            """)
        .param("zone", zone.getId())
        .query(
            (row, _) -> {
              long id = row.getLong("id");
              return new VersionThinning.Version(
                  id,
                  row.getObject("made_on", LocalDate.class),
                  row.getBoolean("held") || used.contains(id));
            })
        .list();
  }

  /// Removes what was begun before the instant and never became a version.
  public void deleteBegun(Instant before) {
    database
        .sql("delete from forecast_version where not ready and made_at < :before")
        .param("before", SqlTime.of(before))
        .update();
  }

  /// Removes a version with all its queues and slots; false when it is gone or approved by now.
  public boolean delete(long version) {
    return database
            .sql("delete from forecast_version where id = :version and approved_at is null")
            .param("version", version)
            .update()
        == 1;
  }
}
