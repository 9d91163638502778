package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Roster versions and their pieces: a row for each shift and each meal, break and activity. Who
/// serves what is in [DeskStore], the search behind a version in [SearchStore].
@Repository
public class RosterStore {
  private static final long CHANGING_DAYS = 100_101L;

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

  /// Adds a version that is being solved; empty when the job has one already.
  public Optional<Long> insertVersion(String job, RosterVersion version) {
    return database
        .sql(
            """
            insert into roster_version
              (job, need, first_day, days, seed, cpu_seconds, state, made_at, made_by)
            values
              (:job, nullif(:need, 0), :firstDay, :days, :seed, :cpuSeconds, :state, :at, :by)
            on conflict (job) do nothing
            returning id
            """)
        .param("job", job)
        .param("need", version.need())
        .param("firstDay", version.span().firstDay())
        .param("days", version.span().days())
        .param("seed", version.recipe().seed())
        .param("cpuSeconds", version.recipe().cpuSeconds())
        .param("state", word(version.state()))
        .param("at", SqlTime.of(version.made().at()))
        .param("by", version.made().by())
        .query(Long.class)
        .optional();
  }

  public Optional<Long> findByJob(String job) {
    return database
        .sql("select id from roster_version where job = :job")
        .param("job", job)
        .query(Long.class)
        .optional();
  }

  private static String word(RosterVersion.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// Moves an unpublished version on.
  public void setState(long version, RosterVersion.State state, @Nullable String report) {
    database
        .sql(
            """
            update roster_version
            set state = :state, report = coalesce(:report::jsonb, report)
            where id = :version and state <> 'published'
            """)
        .param("state", word(state))
        .param("report", report)
        .param("version", version)
        .update();
  }

  /// Publishes a draft; false when it is none.
  public boolean publish(long version, Instant at, String by) {
    return database
            .sql(
                """
                update roster_version
                set state = 'published', published_at = :at, published_by = :by
                where id = :version and state = 'draft'
                """)
            .param("at", SqlTime.of(at))
            .param("by", by)
            .param("version", version)
            .update()
        == 1;
  }

  /// Locks a version until the transaction ends, so that corrections and publishing wait for each
  /// other.
  public Optional<RosterVersion> lock(long version) {
    return database
        .sql("select * from roster_version where id = :id for update")
        .param("id", version)
        .query((row, _) -> version(row))
        .optional();
  }

  /// Keeps the days from the one until before the other as they are until the transaction ends, for
  /// deeds that read rows and change them. Such deeds wait for each other, even on days nobody has
  /// published; whoever holds one version by [#lock] is waited for too. Taken after the row that
  /// decisions about leave lock, never before.
  public void lockDays(LocalDate from, LocalDate until) {
    database
        .sql("select pg_advisory_xact_lock(:changing)")
        .param("changing", CHANGING_DAYS)
        .query((_, _) -> "")
        .single();
    database
        .sql(
            """
            select id from roster_version
            where state in ('draft', 'published')
              and first_day < :until and first_day + days > :from
            order by id for update
            """)
        .param("from", from)
        .param("until", until)
        .query(Long.class)
        .list();
  }

  public Optional<RosterVersion> find(long version) {
    return database
        .sql("select * from roster_version where id = :id")
        .param("id", version)
        .query((row, _) -> version(row))
        .optional();
  }

  /// All versions, newest first.
  public List<RosterVersion> listVersions() {
    return database
        .sql("select * from roster_version order by id desc")
        .query((row, _) -> version(row))
        .list();
  }

  /// The newest version of that state that covers the day.
  public Optional<RosterVersion> findNewest(LocalDate day, RosterVersion.State state) {
    return database
        .sql(
            """
            select * from roster_version
            where state = :state and first_day <= :day and first_day + days > :day
            order by published_at desc nulls last, id desc limit 1
            """)
        .param("state", word(state))
        .param("day", day)
        .query((row, _) -> version(row))
        .optional();
  }

  /// The version in force on the day.
  public Optional<Long> findInForce(LocalDate day) {
    return database
        .sql("select version from roster_day_in_force where day = :day")
        .param("day", day)
        .query(Long.class)
        .optional();
  }

  /// How many of the days a published version covers.
  public int countDaysInForce(LocalDate from, LocalDate until) {
    return database
        .sql("select count(*) from roster_day_in_force where day >= :from and day < :until")
        .param("from", from)
        .param("until", until)
        .query(Integer.class)
        .single();
  }

  /// The last day any published version covers.
  public Optional<LocalDate> findPublishedUntil() {
    return database
        .sql(
            """
            select max(first_day + days) as until from roster_version where state = 'published'
            """)
        .query((row, _) -> Optional.ofNullable(row.getObject("until", LocalDate.class)))
        .single();
  }

  private static RosterVersion version(ResultSet row) throws SQLException {
    Optional<Instant> published = SqlTime.find(row, "published_at");
    return new RosterVersion(
        row.getLong("id"),
        row.getLong("need"),
        new RosterVersion.Span(row.getObject("first_day", LocalDate.class), row.getInt("days")),
        new RosterVersion.Recipe(row.getLong("seed"), row.getDouble("cpu_seconds")),
        RosterVersion.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")),
        published.isEmpty() ? null : new Made(published.get(), row.getString("published_by")));
  }

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
