package org.floorwalker.app.rostering.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows as they were published, and why they changed.
@Repository
public class HoursStore {
  private final JdbcClient database;

  HoursStore(JdbcClient database) {
    this.database = database;
  }

  /// A change of one person's published day.
  public record Change(long person, LocalDate day, ChangeReason why) {}

  /// Everybody's rows as the versions in force had them when they were published.
  public List<Piece> listAsPublished(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece piece
            join roster_day_in_force force
              on force.version = piece.version and force.day = piece.business_day
            where business_day >= :from and business_day < :until
            order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> RosterStore.piece(row))
        .list();
  }

  /// One person's.
  public List<Piece> listAsPublished(long person, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece piece
            join roster_day_in_force force
              on force.version = piece.version and force.day = piece.business_day
            where person = :person and business_day >= :from and business_day < :until
            order by business_day, kind = 'shift' desc, start_at
            """)
        .param("person", person)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> RosterStore.piece(row))
        .list();
  }

  /// Some people's.
  public List<Piece> listAsPublished(
      Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece piece
            join roster_day_in_force force
              on force.version = piece.version and force.day = piece.business_day
            where person = any(:persons) and business_day >= :from and business_day < :until
            order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .param("from", from)
        .param("until", until)
        .query((row, _) -> RosterStore.piece(row))
        .list();
  }

  /// Changes of the versions in force, oldest first.
  public List<Change> listChanges(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, why
            from roster_change change
            join roster_day_in_force force
              on force.version = change.version and force.day = change.business_day
            where business_day >= :from and business_day < :until
            order by change.id
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Change(
                    row.getLong("person"),
                    row.getObject("business_day", LocalDate.class),
                    ChangeReason.valueOf(row.getString("why").toUpperCase(Locale.ROOT))))
        .list();
  }
}
