package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.ActivityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Kinds of activities of the centre's own.
@Repository
public class ActivityKindStore {
  private final JdbcClient database;

  ActivityKindStore(JdbcClient database) {
    this.database = database;
  }

  /// Every row there ever was, by code and day.
  public List<ActivityKind> listAll() {
    return database
        .sql("select * from activity_kind order by code, from_day")
        .query((row, _) -> kind(row))
        .list();
  }

  private static ActivityKind kind(ResultSet row) throws SQLException {
    return new ActivityKind(
        row.getLong("id"),
        row.getString("code"),
        row.getString("title"),
        Activity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getInt("minutes"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")));
  }

  /// Ends the code's row on the day; rows that only begin then or later are taken away.
  public int end(String code, LocalDate day) {
    return database
        .sql(
            """
            with never as (
              delete from activity_kind where code = :code and from_day >= :day returning id
            ), ended as (
              update activity_kind set until_day = :day
              where code = :code and from_day < :day and (until_day is null or until_day > :day)
              returning id
            )
            select (select count(*) from never) + (select count(*) from ended)
            """)
        .param("code", code)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  public void insert(ActivityKind kind) {
    database
        .sql(
            """
            insert into activity_kind (code, title, kind, minutes, from_day, entered_at, entered_by)
            values (:code, :title, :kind, :minutes, :from, :at, :by)
            """)
        .param("code", kind.code())
        .param("title", kind.title())
        .param("kind", kind.look().name().toLowerCase(Locale.ROOT))
        .param("minutes", kind.minutes())
        .param("from", kind.from())
        .param("at", SqlTime.of(kind.entered().at()))
        .param("by", kind.entered().by())
        .update();
  }

  /// Notes which kind an activity was entered as.
  public void setKind(long activity, String code) {
    database
        .sql("update activity_request set kind_code = :code where id = :id")
        .param("code", code)
        .param("id", activity)
        .update();
  }

  /// Titles of activities of the kind that are not called off and lie ahead, by time.
  public List<String> listUses(String code, Instant now) {
    return database
        .sql(
            """
            select title from activity_request
            where kind_code = :code and cancelled_at is null and window_end > :now
            order by window_start, id
            """)
        .param("code", code)
        .param("now", SqlTime.of(now))
        .query(String.class)
        .list();
  }
}
