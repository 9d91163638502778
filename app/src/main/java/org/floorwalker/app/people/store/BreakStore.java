package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.PauseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Meals and breaks of shifts: one table that changes as a whole.
@Component
public final class BreakStore {
  private final JdbcClient jdbc;

  BreakStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By the presence they begin at, then as they were told.
  public List<BreakRule> list() {
    return jdbc.sql(
            """
            select min_presence_minutes, kind, minutes, paid, earliest_after_minutes,
                   latest_before_end_minutes
              from break_rule
             order by min_presence_minutes, position
            """)
        .query((row, _) -> rule(row))
        .list();
  }

  private static BreakRule rule(ResultSet row) throws SQLException {
    return new BreakRule(
        Duration.ofMinutes(row.getInt("min_presence_minutes")),
        PauseKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Duration.ofMinutes(row.getInt("minutes")),
        row.getBoolean("paid"),
        new BreakRule.StartWindow(
            Duration.ofMinutes(row.getInt("earliest_after_minutes")),
            Duration.ofMinutes(row.getInt("latest_before_end_minutes"))));
  }

  /// Puts the rules in place of those that were there.
  public void replace(List<BreakRule> rules) {
    jdbc.sql("delete from break_rule").update();
    for (int position = 0; position < rules.size(); position++) {
      insert(rules.get(position), position);
    }
  }

  private void insert(BreakRule rule, int position) {
    jdbc.sql(
            """
            insert into break_rule (min_presence_minutes, position, kind, minutes, paid,
                                    earliest_after_minutes, latest_before_end_minutes)
            values (:presence, :position, :kind, :minutes, :paid, :after, :before)
            """)
        .param("presence", rule.minPresence().toMinutes())
        .param("position", position)
        .param("kind", rule.kind().word())
        .param("minutes", rule.length().toMinutes())
        .param("paid", rule.paid())
        .param("after", rule.window().earliestAfterStart().toMinutes())
        .param("before", rule.window().latestBeforeEnd().toMinutes())
        .update();
  }
}
