package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.floorwalker.files.people.PeopleRow.Times;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.floorwalker.planning.roster.StartTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person has agreed to; by id of the person.
@Component
public final class ContractFacts extends FactStore<Long, ContractFacts.Agreed> {
  /// @param terms id of the terms
  /// @param times when shifts may lie
  public record Agreed(long terms, Times times) {}

  ContractFacts(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  JdbcClient.StatementSpec selectAll() {
    return jdbc.sql(
        """
        select person_id, terms_id, earliest_minute, latest_minute, night,
               lower(valid) as from_day, upper(valid) as until_day
          from contract
         order by person_id, valid
        """);
  }

  @Override
  Long key(ResultSet row) throws SQLException {
    return row.getLong("person_id");
  }

  @Override
  Agreed value(ResultSet row) throws SQLException {
    StartTimes starts = new StartTimes(row.getInt("earliest_minute"), row.getInt("latest_minute"));
    return new Agreed(row.getLong("terms_id"), new Times(starts, row.getBoolean("night")));
  }

  @Override
  void delete(Long person, LocalDate from) {
    jdbc.sql("delete from contract where person_id = :person and lower(valid) = :from")
        .param("person", person)
        .param("from", from)
        .update();
  }

  @Override
  void insert(Long person, Agreed agreed, Validity validity) {
    jdbc.sql(
            """
            insert into contract
                   (person_id, terms_id, earliest_minute, latest_minute, night, valid)
            values (:person, :terms, :earliest, :latest, :night, daterange(:from, :until))
            """)
        .param("person", person)
        .param("terms", agreed.terms())
        .param("earliest", agreed.times().starts().fromMinute())
        .param("latest", agreed.times().starts().toMinute())
        .param("night", agreed.times().night())
        .param("from", validity.from())
        .param("until", validity.until())
        .update();
  }
}
