package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Roster versions: which there are, how far each is, which is in force on a day, and the locks
/// that deeds on them take.
@Repository
public class VersionStore {
  private static final long CHANGING_DAYS = 100_101L;

  private final JdbcClient database;

  VersionStore(JdbcClient database) {
    this.database = database;
  }

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

  /// Locks a version until the transaction ends, so that corrections and publishing wait for
  /// each other.
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

  /// The days from the one until before the other that a published version covers.
  public SortedSet<LocalDate> listDaysInForce(LocalDate from, LocalDate until) {
    return new TreeSet<>(
        database
            .sql("select day from roster_day_in_force where day >= :from and day < :until")
            .param("from", from)
            .param("until", until)
            .query(LocalDate.class)
            .list());
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
}
