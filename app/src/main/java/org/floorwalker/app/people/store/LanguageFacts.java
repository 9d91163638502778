package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which languages a person speaks, at which level (A1 to C2, native).
@Component
public final class LanguageFacts extends FactStore<LanguageFacts.Key, String> {
  /// @param person id of the person
  /// @param language its code, e.g. `nb`
  public record Key(long person, String language) {}

  LanguageFacts(JdbcClient jdbc) {
    super(jdbc, "language_skill", List.of("person_id", "language"), List.of("level"));
  }

  @Override
  Key key(ResultSet row) throws SQLException {
    return new Key(row.getLong("person_id"), row.getString("language"));
  }

  @Override
  String value(ResultSet row) throws SQLException {
    return row.getString("level");
  }

  @Override
  List<Object> keyCells(Key key) {
    return List.of(key.person(), key.language());
  }

  @Override
  List<Object> valueCells(String value) {
    return List.of(value);
  }
}
