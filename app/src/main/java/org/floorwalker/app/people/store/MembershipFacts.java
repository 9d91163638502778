package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which team a person is in; by id of the person and of the team.
@Component
public final class MembershipFacts extends FactStore<Long, Long> {
  MembershipFacts(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  JdbcClient.StatementSpec selectAll() {
    return jdbc.sql(
        """
        select person_id, team_id, lower(valid) as from_day, upper(valid) as until_day
          from team_member
         order by person_id, valid
        """);
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
  void delete(Long person, LocalDate from) {
    jdbc.sql("delete from team_member where person_id = :person and lower(valid) = :from")
        .param("person", person)
        .param("from", from)
        .update();
  }

  @Override
  void insert(Long person, Long team, Validity validity) {
    jdbc.sql(
            """
            insert into team_member (person_id, team_id, valid)
            values (:person, :team, daterange(:from, :until))
            """)
        .param("person", person)
        .param("team", team)
        .param("from", validity.from())
        .param("until", validity.until())
        .update();
  }
}
