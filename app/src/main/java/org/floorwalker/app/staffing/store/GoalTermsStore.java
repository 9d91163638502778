package org.floorwalker.app.staffing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.staffing.GoalTerms;
import org.floorwalker.app.staffing.internal.LossJson;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.Shrinkage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Terms of the queues that have their own.
@Repository
public class GoalTermsStore {
  private final JdbcClient database;
  private final LossJson losses = new LossJson();

  GoalTermsStore(JdbcClient database) {
    this.database = database;
  }

  public Map<String, GoalTerms> byQueue() {
    Map<String, GoalTerms> byQueue = new TreeMap<>();
    database
        .sql(
            "select queue, period, floor_share, minimum_at_night, losses::text from queue_goal_terms")
        .query((row, _) -> terms(row))
        .list()
        .forEach(terms -> byQueue.put(terms.queue(), terms));
    return byQueue;
  }

  private GoalTerms terms(ResultSet row) throws SQLException {
    String text = row.getString("losses");
    return new GoalTerms(
        row.getString("queue"),
        new GoalPeriod(GoalPeriod.Per.parse(row.getString("period")), row.getDouble("floor_share")),
        row.getInt("minimum_at_night"),
        text == null ? null : losses.read(text));
  }

  public void put(GoalTerms terms) {
    Shrinkage own = terms.losses();
    database
        .sql(
            """
            insert into queue_goal_terms (queue, period, floor_share, minimum_at_night, losses)
            values (:queue, :period, :floor, :night, :losses::jsonb)
            on conflict (queue) do update
               set period = excluded.period, floor_share = excluded.floor_share,
                   minimum_at_night = excluded.minimum_at_night, losses = excluded.losses
            """)
        .param("queue", terms.queue())
        .param("period", terms.period().per().word())
        .param("floor", terms.period().floorShare())
        .param("night", terms.minimumAtNight())
        .param("losses", own == null ? null : losses.write(own))
        .update();
  }
}
