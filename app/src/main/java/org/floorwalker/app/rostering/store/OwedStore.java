package org.floorwalker.app.rostering.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Paid time that versions ask of people beside their agreed hours.
@Repository
public class OwedStore {
  private final JdbcClient database;

  OwedStore(JdbcClient database) {
    this.database = database;
  }

  /// What a version asks, by person; whoever is not named owes nothing.
  public Map<PersonId, Duration> list(long version) {
    Map<PersonId, Duration> owed = new HashMap<>();
    database
        .sql("select person, minutes from roster_owed where version = :version")
        .param("version", version)
        .query(
            row -> {
              owed.put(
                  new PersonId(row.getLong("person")), Duration.ofMinutes(row.getInt("minutes")));
            });
    return owed;
  }

  /// Sets what a version asks.
  public void replace(long version, Map<PersonId, Duration> owed) {
    List<PersonId> persons = new ArrayList<>(owed.keySet());
    database
        .sql("delete from roster_owed where version = :version")
        .param("version", version)
        .update();
    database
        .sql(
            """
            insert into roster_owed (version, person, minutes)
            select :version, person, minutes from unnest(:persons, :minutes) as o (person, minutes)
            """)
        .param("version", version)
        .param("persons", persons.stream().mapToLong(PersonId::value).toArray())
        .param("minutes", persons.stream().mapToInt(p -> minutes(owed, p)).toArray())
        .update();
  }

  private static int minutes(Map<PersonId, Duration> owed, PersonId person) {
    return Math.toIntExact(owed.getOrDefault(person, Duration.ZERO).toMinutes());
  }
}
