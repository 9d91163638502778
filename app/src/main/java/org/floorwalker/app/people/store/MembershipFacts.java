package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which team a person is in; by id of the person and of the team.
@Component
final class MembershipFacts extends FactStore<Long, Long> {
  MembershipFacts(JdbcClient jdbc) {
    super(jdbc, "team_member", List.of("person_id"), List.of("team_id"));
  }

  @Override
  Long key(ResultSet row) throws SQLException {
    return row.getLong("person_id");
  }

  @Override
  Long value(ResultSet row) throws SQLException {
    return row.getLong("team_id");
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
