package org.floorwalker.app.wellbeing.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.wellbeing.ReachTimes;
import org.floorwalker.app.wellbeing.ReachTimes.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When and how leaders can be reached.
@Repository
public class ReachStore {
  private final JdbcClient database;

  ReachStore(JdbcClient database) {
    this.database = database;
  }

  public ReachTimes find(PersonId leader) {
    Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    database
        .sql("select * from reach_time where leader_id = :leader")
        .param("leader", leader.value())
        .query(
            row -> {
              week.put(
                  DayOfWeek.of(row.getInt("weekday")),
                  new Hours(
                      row.getObject("starts", LocalTime.class),
                      row.getObject("ends", LocalTime.class)));
            });
    String way =
        database
            .sql("select words from reach_way where leader_id = :leader")
            .param("leader", leader.value())
            .query(String.class)
            .optional()
            .orElse("");
    return ReachTimes.of(week, way);
  }

  /// In place of what was said before.
  public void replace(PersonId leader, ReachTimes times) {
    delete("delete from reach_time where leader_id = :leader", leader);
    delete("delete from reach_way where leader_id = :leader", leader);
    times.week().forEach((day, hours) -> insert(leader, day, hours));
    if (!times.way().isEmpty()) {
      database
          .sql("insert into reach_way (leader_id, words) values (:leader, :words)")
          .param("leader", leader.value())
          .param("words", times.way())
          .update();
    }
  }

  private void delete(String statement, PersonId leader) {
    database.sql(statement).param("leader", leader.value()).update();
  }

  private void insert(PersonId leader, DayOfWeek day, Hours hours) {
    database
        .sql(
            """
            insert into reach_time (leader_id, weekday, starts, ends)
            values (:leader, :day, :starts, :ends)
            """)
        .param("leader", leader.value())
        .param("day", day.getValue())
        .param("starts", hours.from())
        .param("ends", hours.until())
        .update();
  }
}
