package org.floorwalker.app.requests.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.AwayDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Days away by their right.
@Repository
public class AwayStore {
  private final JdbcClient database;

  AwayStore(JdbcClient database) {
    this.database = database;
  }

  /// A report of being ill that may have ended early.
  public record Ill(PersonId person, Instant from, LocalDate lastDay, @Nullable Instant well) {}

  public List<AwayDay> listLeave(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select day.person, day.day, request.kind
            from leave_day day join leave_request request on request.id = day.request
            where day.day >= :from and day.day < :until order by day.day, day.person
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new AwayDay(
                    new PersonId(row.getLong("person")),
                    row.getObject("day", LocalDate.class),
                    row.getString("kind")))
        .list();
  }

  public List<Ill> listIll(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, from_at, last_day, well_at from illness
            where last_day >= :from and from_at < (:until::date + 1)::timestamptz order by id
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Ill(
                    new PersonId(row.getLong("person")),
                    SqlTime.get(row, "from_at"),
                    row.getObject("last_day", LocalDate.class),
                    SqlTime.find(row, "well_at").orElse(null)))
        .list();
  }
}
