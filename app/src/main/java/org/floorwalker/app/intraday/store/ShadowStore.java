package org.floorwalker.app.intraday.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.intraday.ShadowPlan;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Schedules made beside those of another suite.
@Repository
public class ShadowStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  ShadowStore(JdbcClient database) {
    this.database = database;
  }

  public boolean exists(String job) {
    return database
        .sql("select exists (select 1 from shadow_plan where job = :job)")
        .param("job", job)
        .query(Boolean.class)
        .single();
  }

  public void insert(String job, ShadowPlan plan) {
    database
        .sql(
            """
            insert into shadow_plan (job, theirs, ours, made_at, made_by, result)
            values (:job, :theirs, :ours, :at, :by, :result::jsonb)
            on conflict (job) do nothing
            """)
        .param("job", job)
        .param("theirs", plan.theirs())
        .param("ours", plan.ours())
        .param("at", SqlTime.of(plan.made().at()))
        .param("by", plan.made().by())
        .param("result", json.writeValueAsString(plan.result()))
        .update();
  }

  public Optional<ShadowPlan> findNewest(long theirs) {
    return database
        .sql("select * from shadow_plan where theirs = :theirs order by id desc limit 1")
        .param("theirs", theirs)
        .query((row, _) -> plan(row))
        .optional();
  }

  private ShadowPlan plan(ResultSet row) throws SQLException {
    return new ShadowPlan(
        row.getLong("id"),
        row.getLong("theirs"),
        row.getLong("ours"),
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")),
        json.readValue(row.getString("result"), ShadowPlan.Result.class));
  }
}
