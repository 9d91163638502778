package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What planners ruled on days of the history.
@Repository
public class RulingStore {
  private final JdbcClient database;

  RulingStore(JdbcClient database) {
    this.database = database;
  }

  public long insert(
      String queue,
      ForecastOverride.Days days,
      RuledDays.Ruling ruling,
      String reason,
      Made entered) {
    return database
        .sql(
            """
            insert into ruled_days
              (queue, first_day, last_day, ruling, reason, entered_at, entered_by)
            values (:queue, :first, :last, :ruling, :reason, :at, :by)
            returning id
            """)
        .param("queue", queue)
        .param("first", days.first())
        .param("last", days.last())
        .param("ruling", ruling.name())
        .param("reason", reason)
        .param("at", SqlTime.of(entered.at()))
        .param("by", entered.by())
        .query(Long.class)
        .single();
  }

  public boolean withdraw(long id, Made withdrawn) {
    return database
            .sql(
                """
                update ruled_days set withdrawn_at = :at, withdrawn_by = :by
                where id = :id and withdrawn_at is null
                """)
            .param("at", SqlTime.of(withdrawn.at()))
            .param("by", withdrawn.by())
            .param("id", id)
            .update()
        == 1;
  }

  /// Rulings in force on days of a queue, in order of days.
  public List<RuledDays> list(String queue) {
    return database
        .sql(
            """
            select * from ruled_days where queue = :queue and withdrawn_at is null
            order by first_day, id
            """)
        .param("queue", queue)
        .query((row, _) -> ruled(row))
        .list();
  }

  /// All rulings in force, in order of entry.
  public List<RuledDays> list() {
    return database
        .sql("select * from ruled_days where withdrawn_at is null order by id")
        .query((row, _) -> ruled(row))
        .list();
  }

  private static RuledDays ruled(ResultSet row) throws SQLException {
    return new RuledDays(
        row.getLong("id"),
        row.getString("queue"),
        new ForecastOverride.Days(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        RuledDays.Ruling.valueOf(row.getString("ruling")),
        row.getString("reason"),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")));
  }
}
