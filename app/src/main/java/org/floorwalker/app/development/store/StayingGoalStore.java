package org.floorwalker.app.development.store;

import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.platform.access.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shares of single teams that are to be here a year after their first day.
@Repository
public class StayingGoalStore {
  private final JdbcClient database;

  StayingGoalStore(JdbcClient database) {
    this.database = database;
  }

  public Map<TeamId, Integer> list() {
    Map<TeamId, Integer> goals = new HashMap<>();
    database
        .sql("select * from staying_goal")
        .query(
            row -> {
              goals.put(new TeamId(row.getLong("team_id")), row.getInt("percent"));
            });
    return goals;
  }

  /// Keeps a share, or forgets it when it is 0.
  public void set(TeamId team, int percent) {
    database
        .sql("delete from staying_goal where team_id = :team")
        .param("team", team.value())
        .update();
    if (percent > 0) {
      database
          .sql("insert into staying_goal (team_id, percent) values (:team, :percent)")
          .param("team", team.value())
          .param("percent", percent)
          .update();
    }
  }
}
