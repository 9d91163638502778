package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which queues a person can serve, at which level from 1 to 5.
@Component
public final class SkillFacts extends FactStore<SkillFacts.Key, Integer> {
  /// @param person id of the person
  /// @param queue id of the queue
  public record Key(long person, long queue) {}

  SkillFacts(JdbcClient jdbc) {
    super(jdbc, "skill", List.of("person_id", "queue_id"), List.of("level"));
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
  List<Object> keyCells(Key key) {
    return List.of(key.person(), key.queue());
  }

  @Override
  List<Object> valueCells(Integer value) {
    return List.of(value);
  }
}
