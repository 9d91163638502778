package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who leads a team; by id of the team and of the person.
@Component
public final class LeadershipFacts extends FactStore<Long, Long> {
  LeadershipFacts(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  JdbcClient.StatementSpec selectAll() {
    return jdbc.sql(
        """
        select team_id, person_id, lower(valid) as from_day, upper(valid) as until_day
          from team_leader
         order by team_id, valid
        """);
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
  void delete(Long team, LocalDate from) {
    jdbc.sql("delete from team_leader where team_id = :team and lower(valid) = :from")
        .param("team", team)
        .param("from", from)
        .update();
  }

  @Override
  void insert(Long team, Long person, Validity validity) {
    jdbc.sql(
            """
            insert into team_leader (team_id, person_id, valid)
            values (:team, :person, daterange(:from, :until))
            """)
        .param("team", team)
        .param("person", person)
        .param("from", validity.from())
        .param("until", validity.until())
        .update();
  }
}
