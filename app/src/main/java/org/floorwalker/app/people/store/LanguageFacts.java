package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which languages a person speaks, at which level (A1 to C2, native).
@Component
public final class LanguageFacts extends FactStore<LanguageFacts.Key, String> {
  /// @param person id of the person
  /// @param language its code, e.g. `nb`
  public record Key(long person, String language) {}

  LanguageFacts(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  JdbcClient.StatementSpec selectAll() {
    return jdbc.sql(
        """
        select person_id, language, level, lower(valid) as from_day, upper(valid) as until_day
          from language_skill
         order by person_id, language, valid
        """);
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
  void delete(Key key, LocalDate from) {
    jdbc.sql(
            """
            delete from language_skill
             where person_id = :person and language = :language and lower(valid) = :from
            """)
        .param("person", key.person())
        .param("language", key.language())
        .param("from", from)
        .update();
  }

  @Override
  void insert(Key key, String level, Validity validity) {
    jdbc.sql(
            """
            insert into language_skill (person_id, language, level, valid)
            values (:person, :language, :level, daterange(:from, :until))
            """)
        .param("person", key.person())
        .param("language", key.language())
        .param("level", level)
        .param("from", validity.from())
        .param("until", validity.until())
        .update();
  }
}
