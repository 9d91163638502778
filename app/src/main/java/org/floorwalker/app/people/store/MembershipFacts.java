package org.floorwalker.app.people.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Which team a person is in; by id of the person and of the team.
final class MembershipFacts {
  private static final FactStore.Statements STATEMENTS =
      new FactStore.Statements(
          """
          select person_id, team_id, lower(valid) as from_day, upper(valid) as until_day
            from team_member order by person_id, valid
          """,
          "insert into team_member (person_id, team_id, valid) values (?, ?, daterange(?, ?))",
          "delete from team_member where person_id = ? and lower(valid) = ?");

  private MembershipFacts() {}

  static FactStore<Long, Long> store(JdbcClient jdbc) {
    return new FactStore<>(
        jdbc,
        STATEMENTS,
        FactStore.Cells.single(row -> row.getLong("person_id")),
        FactStore.Cells.single(row -> row.getLong("team_id")));
  }
}
