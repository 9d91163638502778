package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who leads a team; by id of the team and of the person.
@Component
final class LeadershipFacts extends FactStore<Long, Long> {
  LeadershipFacts(JdbcClient jdbc) {
    super(jdbc, "team_leader", List.of("team_id"), List.of("person_id"));
  }

  @Override
  Long key(ResultSet row) throws SQLException {
    return row.getLong("team_id");
  }

  @Override
  Long value(ResultSet row) throws SQLException {
    return row.getLong("person_id");
  }

  @Override
  List<Object> keyCells(Long key) {
    return List.of(key);
  }

  @Override
  List<Object> valueCells(Long value) {
    return List.of(value);
  }
}
