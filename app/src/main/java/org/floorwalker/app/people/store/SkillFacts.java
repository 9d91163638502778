package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which queues a person can serve, at which level from 1 to 5.
@Component
public final class SkillFacts extends FactStore<SkillFacts.Key, Integer> {
  /// @param person id of the person
  /// @param queue id of the queue
  public record Key(long person, long queue) {}

  SkillFacts(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  JdbcClient.StatementSpec selectAll() {
    return jdbc.sql(
        """
        select person_id, queue_id, level, lower(valid) as from_day, upper(valid) as until_day
          from skill
         order by person_id, queue_id, valid
        """);
  }

  @Override
  Key key(ResultSet row) throws SQLException {
    return new Key(row.getLong("person_id"), row.getLong("queue_id"));
  }

  @Override
  Integer value(ResultSet row) throws SQLException {
    return row.getInt("level");
  }

  @Override
  void delete(Key key, LocalDate from) {
    jdbc.sql(
            """
            delete from skill
             where person_id = :person and queue_id = :queue and lower(valid) = :from
            """)
        .param("person", key.person())
        .param("queue", key.queue())
        .param("from", from)
        .update();
  }

  @Override
  void insert(Key key, Integer level, Validity validity) {
    jdbc.sql(
            """
            insert into skill (person_id, queue_id, level, valid)
            values (:person, :queue, :level, daterange(:from, :until))
            """)
        .param("person", key.person())
        .param("queue", key.queue())
        .param("level", level)
        .param("from", validity.from())
        .param("until", validity.until())
        .update();
  }
}
