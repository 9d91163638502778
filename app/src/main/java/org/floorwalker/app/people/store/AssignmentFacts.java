package org.floorwalker.app.people.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which clients a person serves, and whether they are ready to do so alone.
public final class AssignmentFacts {
  private static final FactStore.Statements STATEMENTS =
      new FactStore.Statements(
          """
          select person_id, client_id, ready, lower(valid) as from_day, upper(valid) as until_day
            from client_assignment order by person_id, client_id, valid
          """,
          """
          insert into client_assignment (person_id, client_id, ready, valid)
          values (?, ?, ?, daterange(?, ?))
          """,
          "delete from client_assignment where person_id = ? and client_id = ? and lower(valid) = ?");

  /// @param person id of the person
  /// @param client id of the client
  public record Key(long person, long client) {}

  private AssignmentFacts() {}

  static FactStore<Key, Boolean> store(JdbcClient jdbc) {
    return new FactStore<>(
        jdbc,
        STATEMENTS,
        new FactStore.Cells<>(
            row -> new Key(row.getLong("person_id"), row.getLong("client_id")),
            key -> List.of(key.person(), key.client())),
        FactStore.Cells.single(row -> row.getBoolean("ready")));
  }
}
