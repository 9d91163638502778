package org.floorwalker.app.development.store;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who from inside was chosen for a place.
@Repository
public class MoveStore {
  private final JdbcClient database;

  MoveStore(JdbcClient database) {
    this.database = database;
  }

  /// Somebody from inside who was chosen.
  public record Chosen(CareerPath path, PersonId person) {}

  /// Decided within these days, the last one not among them.
  public List<Chosen> chosen(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select o.path, a.person_id
              from career_application a join career_opening o on o.id = a.opening_id
             where a.state = 'chosen' and a.decided_at >= :from and a.decided_at < :until
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Chosen(
                    CareerPath.findKey(row.getString("path")).orElseThrow(),
                    new PersonId(row.getLong("person_id"))))
        .list();
  }
}
