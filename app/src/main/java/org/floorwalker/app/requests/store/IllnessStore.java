package org.floorwalker.app.requests.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.Illness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports of being ill.
@Repository
public class IllnessStore {
  private final JdbcClient database;

  IllnessStore(JdbcClient database) {
    this.database = database;
  }

  public long insert(Illness illness, Instant at) {
    return database
        .sql(
            """
            insert into illness (person, from_at, last_day, absence, reported_at)
            values (:person, :from, :last, :absence, :at) returning id
            """)
        .param("person", illness.person().value())
        .param("from", SqlTime.of(illness.from()))
        .param("last", illness.lastDay())
        .param("absence", illness.absence())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .single();
  }

  /// The report that holds on the day, if the person is not well again.
  public Optional<Illness> findOpen(PersonId person, LocalDate day) {
    return database
        .sql(
            """
            select id, person, from_at, last_day, absence from illness
            where person = :person and last_day >= :day and well_at is null
            order by id desc limit 1
            """)
        .param("person", person.value())
        .param("day", day)
        .query(
            (row, _) ->
                new Illness(
                    row.getLong("id"),
                    new PersonId(row.getLong("person")),
                    SqlTime.get(row, "from_at"),
                    row.getObject("last_day", LocalDate.class),
                    row.getLong("absence")))
        .optional();
  }

  public void setWell(long illness, Instant at) {
    database
        .sql("update illness set well_at = :at where id = :id")
        .param("at", SqlTime.of(at))
        .param("id", illness)
        .update();
  }
}
