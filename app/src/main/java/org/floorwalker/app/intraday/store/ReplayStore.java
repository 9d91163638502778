package org.floorwalker.app.intraday.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.intraday.RosterReplay;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Results of replays.
@Repository
public class ReplayStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  ReplayStore(JdbcClient database) {
    this.database = database;
  }

  public boolean exists(String job) {
    return database
        .sql("select exists (select 1 from roster_replay where job = :job)")
        .param("job", job)
        .query(Boolean.class)
        .single();
  }

  public void insert(String job, RosterReplay replay) {
    database
        .sql(
            """
            insert into roster_replay (job, roster, need, made_at, made_by, result)
            values (:job, :roster, :need, :at, :by, :result::jsonb)
            on conflict (job) do nothing
            """)
        .param("job", job)
        .param("roster", replay.roster())
        .param("need", replay.need())
        .param("at", SqlTime.of(replay.made().at()))
        .param("by", replay.made().by())
        .param("result", json.writeValueAsString(replay.result()))
        .update();
  }

  public Optional<RosterReplay> findNewest(long roster) {
    return database
        .sql("select * from roster_replay where roster = :roster order by id desc limit 1")
        .param("roster", roster)
        .query((row, _) -> replay(row))
        .optional();
  }

  private RosterReplay replay(ResultSet row) throws SQLException {
    return new RosterReplay(
        row.getLong("id"),
        row.getLong("roster"),
        row.getLong("need"),
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")),
        json.readValue(row.getString("result"), RosterReplay.Result.class));
  }
}
