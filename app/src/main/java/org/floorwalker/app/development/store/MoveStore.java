package org.floorwalker.app.development.store;

import java.time.LocalDate;
import java.time.ZoneId;
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

  /// Decided within these days of a zone, the last one not among them.
  public List<Chosen> chosen(LocalDate from, LocalDate until, ZoneId zone) {
    return database
        .sql(
            """
            select o.path, a.person_id
              from career_application a join career_opening o on o.id = a.opening_id
             where a.state = 'chosen' and a.decided_at >= :from::timestamp at time zone :zone
               and a.decided_at < :until::timestamp at time zone :zone
            """)
        .param("from", from)
        .param("until", until)
        .param("zone", zone.getId())
        .query(
            (row, _) ->
                new Chosen(
                    CareerPath.findKey(row.getString("path")).orElseThrow(),
                    new PersonId(row.getLong("person_id"))))
        .list();
  }

  /// Everybody from inside who was ever chosen and is still known.
  public List<PersonId> everChosen() {
    return database
        .sql("select distinct person_id from career_application where state = 'chosen'")
        .query((row, _) -> new PersonId(row.getLong("person_id")))
        .list();
  }
}
