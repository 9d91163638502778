package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which clients a person serves, and whether they are ready to do so alone.
@Component
public final class AssignmentFacts extends FactStore<AssignmentFacts.Key, Boolean> {
  /// @param person id of the person
  /// @param client id of the client
  public record Key(long person, long client) {}

  AssignmentFacts(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  JdbcClient.StatementSpec selectAll() {
    return jdbc.sql(
        """
        select person_id, client_id, ready, lower(valid) as from_day, upper(valid) as until_day
          from client_assignment
         order by person_id, client_id, valid
        """);
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
  void delete(Key key, LocalDate from) {
    jdbc.sql(
            """
            delete from client_assignment
             where person_id = :person and client_id = :client and lower(valid) = :from
            """)
        .param("person", key.person())
        .param("client", key.client())
        .param("from", from)
        .update();
  }

  @Override
  void insert(Key key, Boolean ready, Validity validity) {
    jdbc.sql(
            """
            insert into client_assignment (person_id, client_id, ready, valid)
            values (:person, :client, :ready, daterange(:from, :until))
            """)
        .param("person", key.person())
        .param("client", key.client())
        .param("ready", ready)
        .param("from", validity.from())
        .param("until", validity.until())
        .update();
  }
}
