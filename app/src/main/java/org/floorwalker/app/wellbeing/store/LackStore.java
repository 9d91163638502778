package org.floorwalker.app.wellbeing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.wellbeing.Lack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people lack, and what was done about it.
@Repository
public class LackStore {
  private final JdbcClient database;

  LackStore(JdbcClient database) {
    this.database = database;
  }

  /// @param asked its id and answer are not read
  public long insert(Lack asked, Instant at) {
    return database
        .sql(
            """
            insert into lack (person_id, words, asked_at, owner_id, due_on)
            values (:person, :words, :at, :owner, :due) returning id
            """)
        .param("person", asked.person().value())
        .param("words", asked.words())
        .param("at", SqlTime.of(at))
        .param("owner", asked.owner() == null ? null : asked.owner().value())
        .param("due", asked.dueOn())
        .query(Long.class)
        .single();
  }

  public Optional<Lack> find(long id) {
    return database
        .sql("select * from lack where id = :id")
        .param("id", id)
        .query(LackStore::lack)
        .optional();
  }

  /// Open ones of some people, the most urgent first, and those answered since.
  public List<Lack> list(Collection<PersonId> persons, Instant answeredSince) {
    return database
        .sql(
            """
            select * from lack
             where person_id = any(:persons) and (answered_at is null or answered_at >= :since)
             order by answered_at is not null, due_on, id
            """)
        .param("persons", CheckInStore.ids(persons))
        .param("since", SqlTime.of(answeredSince))
        .query(LackStore::lack)
        .list();
  }

  /// How many of some people are open.
  public int countOpen(Collection<PersonId> persons) {
    return database
        .sql("select count(*) from lack where person_id = any(:persons) and answered_at is null")
        .param("persons", CheckInStore.ids(persons))
        .query(Integer.class)
        .single();
  }

  /// Open ones whose day has passed.
  public List<Lack> listLate(LocalDate today) {
    return database
        .sql("select * from lack where answered_at is null and due_on < :today order by id")
        .param("today", today)
        .query(LackStore::lack)
        .list();
  }

  /// Answers an open one; false when somebody did so before.
  public boolean answer(long id, Lack.Answer answer) {
    return database
            .sql(
                """
                update lack set answered_at = :at, answered_by = :by, answer = :words
                 where id = :id and answered_at is null
                """)
            .param("id", id)
            .param("at", SqlTime.of(answer.at()))
            .param("by", answer.by())
            .param("words", answer.words())
            .update()
        == 1;
  }

  /// Forgets those answered before.
  ///
  /// @return how many
  public int forget(Instant answeredBefore) {
    return database
        .sql("delete from lack where answered_at < :before")
        .param("before", SqlTime.of(answeredBefore))
        .update();
  }

  private static Lack lack(ResultSet row, int number) throws SQLException {
    long owner = row.getLong("owner_id");
    String by = row.getString("answered_by");
    return new Lack(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        row.getString("words"),
        owner == 0 ? null : new PersonId(owner),
        row.getObject("due_on", LocalDate.class),
        by == null
            ? null
            : new Lack.Answer(SqlTime.get(row, "answered_at"), by, row.getString("answer")));
  }
}
