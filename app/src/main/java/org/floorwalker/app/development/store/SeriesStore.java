package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.development.Cadence;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Series of talks.
@Repository
public class SeriesStore {
  private final JdbcClient database;

  SeriesStore(JdbcClient database) {
    this.database = database;
  }

  public List<Series> listAll() {
    return database
        .sql("select * from talk_series order by ended_on nulls first, id")
        .query(SeriesStore::series)
        .list();
  }

  public long insert(Series series) {
    Series.Audience audience = series.audience();
    return database
        .sql(
            """
            insert into talk_series (template_code, cadence, team_id, unit, leaders, held_by,
              minutes, medium, starts_on)
            values (:template, :cadence, :team, :unit, :leaders, :heldBy, :minutes, :medium,
              :starts)
            returning id
            """)
        .param("template", series.template())
        .param("cadence", series.cadence().key())
        .param("team", audience.team() == null ? null : audience.team().value())
        .param("unit", audience.unit())
        .param("leaders", audience.leaders())
        .param("heldBy", audience.heldBy() == null ? null : audience.heldBy().value())
        .param("minutes", series.minutes())
        .param("medium", series.medium().key())
        .param("starts", series.startsOn())
        .query(Long.class)
        .single();
  }

  /// Ends a series that runs; talks it has planned stay.
  public boolean end(long id, LocalDate on) {
    return database
            .sql(
                """
                update talk_series set ended_on = greatest(:on, starts_on)
                 where id = :id and ended_on is null
                """)
            .param("id", id)
            .param("on", on)
            .update()
        == 1;
  }

  private static Series series(ResultSet row, int number) throws SQLException {
    @Nullable Long team = row.getObject("team_id", Long.class);
    @Nullable Long holder = row.getObject("held_by", Long.class);
    return new Series(
        row.getLong("id"),
        row.getString("template_code"),
        Cadence.ofKey(row.getString("cadence")),
        new Series.Audience(
            team == null ? null : new TeamId(team),
            row.getString("unit"),
            row.getBoolean("leaders"),
            holder == null ? null : new PersonId(holder)),
        row.getInt("minutes"),
        Talk.Medium.ofKey(row.getString("medium")),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }
}
