package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.PublishedChange;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes of published rows: kept beside the version, never in it, and never rewritten.
@Repository
public class ChangeStore {
  private final JdbcClient database;

  ChangeStore(JdbcClient database) {
    this.database = database;
  }

  /// A changed row.
  ///
  /// @param before pieces in force until now
  /// @param after pieces in force from now on; none when the person is free
  public record Change(
      long version,
      long person,
      LocalDate day,
      ChangeReason why,
      List<Piece> before,
      List<Piece> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public long insert(Change change, List<Desk> desks, Made made) {
    long id =
        database
            .sql(
                """
                insert into roster_change
                  (version, person, business_day, why, made_at, made_by, before)
                values (:version, :person, :day, :why, :at, :by, :before::jsonb) returning id
                """)
            .param("version", change.version())
            .param("person", change.person())
            .param("day", change.day())
            .param("why", change.why().name().toLowerCase(Locale.ROOT))
            .param("at", SqlTime.of(made.at()))
            .param("by", made.by())
            .param("before", PieceJson.write(change.before()))
            .query(Long.class)
            .single();
    change.after().forEach(piece -> insertPiece(id, piece));
    desks.forEach(desk -> insertDesk(id, desk));
    return id;
  }

  private void insertPiece(long change, Piece piece) {
    database
        .sql(
            """
            insert into roster_change_piece (change, kind, start_at, end_at, activity)
            values (:change, :kind, :start, :end, :activity)
            """)
        .param("change", change)
        .param("kind", piece.kind())
        .param("start", SqlTime.of(piece.start()))
        .param("end", SqlTime.of(piece.end()))
        .param("activity", piece.activity())
        .update();
  }

  private void insertDesk(long change, Desk desk) {
    database
        .sql(
            """
            insert into roster_change_desk (change, start_at, end_at, queue)
            values (:change, :start, :end, :queue)
            """)
        .param("change", change)
        .param("start", SqlTime.of(desk.start()))
        .param("end", SqlTime.of(desk.end()))
        .param("queue", desk.queue())
        .update();
  }

  /// Changes made since the instant, newest first, at most so many.
  public List<PublishedChange> listSince(Instant since, int most) {
    return database
        .sql(
            """
            select id, person, business_day, why, made_at, made_by from roster_change
            where made_at >= :since order by id desc limit :most
            """)
        .param("since", SqlTime.of(since))
        .param("most", most)
        .query(
            (row, _) ->
                new PublishedChange(
                    row.getLong("id"),
                    new PersonId(row.getLong("person")),
                    row.getObject("business_day", LocalDate.class),
                    ChangeReason.valueOf(row.getString("why").toUpperCase(Locale.ROOT)),
                    new Made(SqlTime.get(row, "made_at"), row.getString("made_by"))))
        .list();
  }

  /// What a person's rows held before they were last freed by an illness that still stands.
  public List<Piece> listBeforeIllness(long version, long person) {
    return database
        .sql(
            """
            select change.business_day, change.before from roster_change change
            join roster_row_changed last on last.id = change.id
            where change.version = :version and change.person = :person and change.why = 'ill'
            order by change.business_day
            """)
        .param("version", version)
        .param("person", person)
        .query(
            (row, _) ->
                PieceJson.read(
                    person,
                    row.getObject("business_day", LocalDate.class),
                    row.getString("before")))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /// The number of the row's last change, 0 when it stands as it was published.
  public long lastOfRow(long version, long person, LocalDate day) {
    return database
        .sql(
            """
            select coalesce(max(id), 0) from roster_change
            where version = :version and person = :person and business_day = :day
            """)
        .param("version", version)
        .param("person", person)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  /// The number of the last change of each changed row of the days.
  public List<EditStore.Seen> listSeen(long version, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, max(id) as seen from roster_change
            where version = :version and business_day >= :from and business_day < :until
            group by person, business_day
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new EditStore.Seen(
                    row.getLong("person"),
                    row.getObject("business_day", LocalDate.class),
                    row.getLong("seen")))
        .list();
  }

  /// Who changed the row last, and when.
  public Optional<Made> findLastMade(long version, long person, LocalDate day) {
    return database
        .sql(
            """
            select made_at, made_by from roster_change
            where version = :version and person = :person and business_day = :day
            order by id desc limit 1
            """)
        .param("version", version)
        .param("person", person)
        .param("day", day)
        .query((row, _) -> new Made(SqlTime.get(row, "made_at"), row.getString("made_by")))
        .optional();
  }

  /// Number of changes to each person's days between the dates that were made less than so many
  /// days before the day changed, by person.
  public List<LateChanges> countLate(LocalDate from, LocalDate until, int days) {
    return database
        .sql(
            """
            select person, count(*) as changes from roster_change
            where business_day >= :from and business_day < :until
              and why = 'correction'
              and business_day - made_at::date < :days
            group by person
            """)
        .param("from", from)
        .param("until", until)
        .param("days", days)
        .query((row, _) -> new LateChanges(row.getLong("person"), row.getInt("changes")))
        .list();
  }

  public record LateChanges(long person, int changes) {}
}
