package org.floorwalker.app.people.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Who leads a team; by id of the team and of the person.
final class LeadershipFacts {
  private static final FactStore.Statements STATEMENTS =
      new FactStore.Statements(
          """
          select team_id, person_id, lower(valid) as from_day, upper(valid) as until_day
            from team_leader order by team_id, valid
          """,
          "insert into team_leader (team_id, person_id, valid) values (?, ?, daterange(?, ?))",
          "delete from team_leader where team_id = ? and lower(valid) = ?");

  private LeadershipFacts() {}

  static FactStore<Long, Long> store(JdbcClient jdbc) {
    return new FactStore<>(
        jdbc,
        STATEMENTS,
        FactStore.Cells.single(row -> row.getLong("team_id")),
        FactStore.Cells.single(row -> row.getLong("person_id")));
  }
}
