package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pieces of roster versions: a row for each shift and each meal, break and activity. The
/// versions themselves are in [VersionStore], who serves what in [DeskStore], the search behind a
/// version in [SearchStore].
@Repository
public class RosterStore {
  private final JdbcClient database;

  RosterStore(JdbcClient database) {
    this.database = database;
  }

  /// One row of a roster.
  ///
  /// @param kind `shift`, `meal`, `break` or `activity`
  /// @param activity id of the activity, null otherwise
  public record Piece(
      long person,
      LocalDate day,
      String kind,
      Instant start,
      Instant end,
      @Nullable String activity) {}

  /// Replaces all pieces of a version.
  public void replacePieces(long version, List<Piece> pieces) {
    database
        .sql("delete from roster_piece where version = :version")
        .param("version", version)
        .update();
    insertPieces(version, pieces);
  }

  /// Replaces the pieces of one person's day.
  public void replaceRow(long version, long person, LocalDate day, List<Piece> pieces) {
    database
        .sql(
            """
            delete from roster_piece
            where version = :version and person = :person and business_day = :day
            """)
        .param("version", version)
        .param("person", person)
        .param("day", day)
        .update();
    insertPieces(version, pieces);
  }

  private void insertPieces(long version, List<Piece> pieces) {
    database
        .sql(
            """
            insert into roster_piece
              (version, person, business_day, kind, start_at, end_at, activity)
            select :version, person, date '1970-01-01' + day, kind, to_timestamp(s),
              to_timestamp(e), nullif(activity, '')
            from unnest(:persons, :days, :kinds, :starts, :ends, :activities)
              as p (person, day, kind, s, e, activity)
            """)
        .param("version", version)
        .param("persons", pieces.stream().mapToLong(Piece::person).toArray())
        .param("days", pieces.stream().mapToInt(p -> (int) p.day().toEpochDay()).toArray())
        .param("kinds", pieces.stream().map(Piece::kind).toArray(String[]::new))
        .param("starts", pieces.stream().mapToLong(p -> p.start().getEpochSecond()).toArray())
        .param("ends", pieces.stream().mapToLong(p -> p.end().getEpochSecond()).toArray())
        .param("activities", pieces.stream().map(RosterStore::activity).toArray(String[]::new))
        .update();
  }

  private static String activity(Piece piece) {
    String activity = piece.activity();
    return activity == null ? "" : activity;
  }

  /// All pieces of a version as it stands, by person and time.
  public List<Piece> listPieces(long version) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece_standing
            where version = :version order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("version", version)
        .query((row, _) -> piece(row))
        .list();
  }

  /// One person's row as the version had it before it was changed.
  public List<Piece> listUnchanged(long version, long person, LocalDate day) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity from roster_piece
            where version = :version and person = :person and business_day = :day
            order by kind = 'shift' desc, start_at
            """)
        .param("version", version)
        .param("person", person)
        .param("day", day)
        .query((row, _) -> piece(row))
        .list();
  }

  /// Pieces of a version on the business days from the one until before the other.
  public List<Piece> listPieces(long version, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece_standing
            where version = :version and business_day >= :from and business_day < :until
            order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> piece(row))
        .list();
  }

  /// Pieces of some people in a version.
  public List<Piece> listPieces(
      long version, Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece_standing
            where version = :version and person = any(:persons)
              and business_day >= :from and business_day < :until
            order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("version", version)
        .param("persons", ids(persons))
        .param("from", from)
        .param("until", until)
        .query((row, _) -> piece(row))
        .list();
  }

  /// From when to when everybody's shift lasts on the business days of a version.
  public Map<LocalDate, Map<PersonId, TimeRange>> hoursByDay(
      long version, LocalDate from, LocalDate until) {
    Map<LocalDate, Map<PersonId, TimeRange>> hours = new HashMap<>();
    database
        .sql(
            """
            select person, business_day, start_at, end_at from roster_piece_standing
            where version = :version and kind = 'shift'
              and business_day >= :from and business_day < :until
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .query(
            row -> {
              hours
                  .computeIfAbsent(
                      row.getObject("business_day", LocalDate.class), _ -> new HashMap<>())
                  .put(
                      new PersonId(row.getLong("person")),
                      TimeRange.of(SqlTime.get(row, "start_at"), SqlTime.get(row, "end_at")));
            });
    return hours;
  }

  /// What is in force on the days: for each day the version published last that covers it.
  public List<Piece> listPublished(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece_in_force
            where business_day >= :from and business_day < :until
            order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> piece(row))
        .list();
  }

  /// What is in force for one person.
  public List<Piece> listPublished(long person, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece_in_force
            where person = :person and business_day >= :from and business_day < :until
            order by business_day, kind = 'shift' desc, start_at
            """)
        .param("person", person)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> piece(row))
        .list();
  }

  /// What is in force for some people.
  public List<Piece> listPublished(Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, kind, start_at, end_at, activity
            from roster_piece_in_force
            where person = any(:persons) and business_day >= :from and business_day < :until
            order by person, business_day, kind = 'shift' desc, start_at
            """)
        .param("persons", ids(persons))
        .param("from", from)
        .param("until", until)
        .query((row, _) -> piece(row))
        .list();
  }

  private static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }

  static Piece piece(ResultSet row) throws SQLException {
    return new Piece(
        row.getLong("person"),
        row.getObject("business_day", LocalDate.class),
        row.getString("kind"),
        SqlTime.get(row, "start_at"),
        SqlTime.get(row, "end_at"),
        row.getString("activity"));
  }
}
