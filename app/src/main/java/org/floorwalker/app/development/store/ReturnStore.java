package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.ExpectedReturn;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Months in which people mean to go.
@Repository
public class ReturnStore {
  private final JdbcClient database;

  ReturnStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<ExpectedReturn> find(PersonId person) {
    return database
        .sql("select * from expected_return where person_id = :person")
        .param("person", person.value())
        .query(ReturnStore::told)
        .optional();
  }

  public List<ExpectedReturn> listShared(Collection<PersonId> persons) {
    return database
        .sql("select * from expected_return where shared and person_id = any(:ids) order by month")
        .param("ids", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .query(ReturnStore::told)
        .list();
  }

  /// Months told without their names.
  public List<LocalDate> monthsFrom(LocalDate first) {
    return database
        .sql("select month from expected_return where month >= :first order by month")
        .param("first", first)
        .query(LocalDate.class)
        .list();
  }

  public void upsert(ExpectedReturn told) {
    database
        .sql(
            """
            insert into expected_return (person_id, month, words, shared, told_at)
            values (:person, :month, :words, :shared, :at)
            on conflict (person_id) do update
              set month = excluded.month, words = excluded.words, shared = excluded.shared,
                  told_at = excluded.told_at
            """)
        .param("person", told.person().value())
        .param("month", told.month())
        .param("words", told.words())
        .param("shared", told.shared())
        .param("at", SqlTime.of(told.at()))
        .update();
  }

  public void delete(PersonId person) {
    database
        .sql("delete from expected_return where person_id = :person")
        .param("person", person.value())
        .update();
  }

  private static ExpectedReturn told(ResultSet row, int number) throws SQLException {
    return new ExpectedReturn(
        new PersonId(row.getLong("person_id")),
        row.getObject("month", LocalDate.class),
        row.getString("words"),
        row.getBoolean("shared"),
        SqlTime.get(row, "told_at"));
  }
}
