package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which clients a person serves, and whether they are ready to do so alone.
@Component
public final class AssignmentFacts extends FactStore<AssignmentFacts.Key, Boolean> {
  /// @param person id of the person
  /// @param client id of the client
  public record Key(long person, long client) {}

  AssignmentFacts(JdbcClient jdbc) {
    super(jdbc, "client_assignment", List.of("person_id", "client_id"), List.of("ready"));
  }

  @Override
  Key key(ResultSet row) throws SQLException {
    return new Key(row.getLong("person_id"), row.getLong("client_id"));
  }

  @Override
  Boolean value(ResultSet row) throws SQLException {
    return row.getBoolean("ready");
  }

  @Override
  List<Object> keyCells(Key key) {
    return List.of(key.person(), key.client());
  }

  @Override
  List<Object> valueCells(Boolean value) {
    return List.of(value);
  }
}
