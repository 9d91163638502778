package org.floorwalker.app.intraday.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people say of their days.
@Repository
public class DayWordStore {
  private final JdbcClient database;

  DayWordStore(JdbcClient database) {
    this.database = database;
  }

  /// The person's words on the days from the one until before the other.
  public Map<LocalDate, String> list(PersonId person, LocalDate from, LocalDate until) {
    Map<LocalDate, String> words = new HashMap<>();
    database
        .sql(
            """
            select day, words from day_word
             where person_id = :person and day >= :from and day < :until
            """)
        .param("person", person.value())
        .param("from", from)
        .param("until", until)
        .query(
            row -> {
              words.put(row.getObject("day", LocalDate.class), row.getString("words"));
            });
    return words;
  }

  public void put(PersonId person, LocalDate day, String words, Instant at) {
    database
        .sql(
            """
            insert into day_word (person_id, day, words, at) values (:person, :day, :words, :at)
            on conflict (person_id, day) do update set words = excluded.words, at = excluded.at
            """)
        .param("person", person.value())
        .param("day", day)
        .param("words", words)
        .param("at", SqlTime.of(at))
        .update();
  }

  public void delete(PersonId person, LocalDate day) {
    database
        .sql("delete from day_word where person_id = :person and day = :day")
        .param("person", person.value())
        .param("day", day)
        .update();
  }
}
