package org.floorwalker.app.wellbeing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.wellbeing.CheckIn;
import org.floorwalker.app.wellbeing.Mood;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Check-ins, one a person and day.
@Repository
public class CheckInStore {
  private final JdbcClient database;

  CheckInStore(JdbcClient database) {
    this.database = database;
  }

  /// In place of what was said earlier on the same day.
  public void put(PersonId person, CheckIn said, Instant at) {
    database
        .sql(
            """
            insert into check_in (person_id, day, mood, words, at)
            values (:person, :day, :mood, :words, :at)
            on conflict (person_id, day) do update
               set mood = excluded.mood, words = excluded.words, at = excluded.at
            """)
        .param("person", person.value())
        .param("day", said.day())
        .param("mood", said.mood().key())
        .param("words", said.words())
        .param("at", SqlTime.of(at))
        .update();
  }

  public Optional<CheckIn> find(PersonId person, LocalDate day) {
    return Optional.ofNullable(listOn(List.of(person), day).get(person));
  }

  public Map<PersonId, CheckIn> listOn(Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, CheckIn> said = new HashMap<>();
    database
        .sql("select * from check_in where person_id = any(:persons) and day = :day")
        .param("persons", ids(persons))
        .param("day", day)
        .query(
            row -> {
              said.put(new PersonId(row.getLong("person_id")), checkIn(row));
            });
    return said;
  }

  /// Takes back what was said on a day; whether anything was.
  public boolean delete(PersonId person, LocalDate day) {
    return database
            .sql("delete from check_in where person_id = :person and day = :day")
            .param("person", person.value())
            .param("day", day)
            .update()
        > 0;
  }

  /// Forgets what was said before a day.
  ///
  /// @return how many
  public int forget(LocalDate before) {
    return database
        .sql("delete from check_in where day < :before")
        .param("before", before)
        .update();
  }

  static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }

  private static CheckIn checkIn(ResultSet row) throws SQLException {
    return new CheckIn(
        row.getObject("day", LocalDate.class),
        Mood.findKey(row.getString("mood")).orElseThrow(),
        row.getString("words"));
  }
}
