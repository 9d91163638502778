package org.floorwalker.app.rostering.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Activities that schedules have to place.
@Repository
public class ActivityStore {
  private final JdbcClient database;

  ActivityStore(JdbcClient database) {
    this.database = database;
  }

  /// An activity to place.
  ///
  /// @param leader who holds it, null when nobody does
  /// @param attendees everybody else who attends
  public record Asked(
      long id,
      Source source,
      Words words,
      Duration length,
      TimeRange window,
      @Nullable Long leader,
      List<Long> attendees,
      @Nullable Instant cancelledAt) {
    public Asked {
      attendees = List.copyOf(attendees);
    }

    /// Who asked for it, and their own name for it.
    public record Source(String room, String reference) {}

    /// @param kind `coaching`, `meeting` or `training`
    /// @param title what people call it
    public record Words(String kind, String title) {}

    /// The same at a fixed time, or in another window.
    public Asked at(TimeRange other) {
      return new Asked(id, source, words, length, other, leader, attendees, cancelledAt);
    }

    /// Its name in rosters.
    public String code() {
      return "activity-" + id;
    }
  }

  /// Enters an activity, or moves the one that its source knows by the same reference.
  public long upsert(Asked asked, Made entered) {
    long id =
        database
            .sql(
                """
                insert into activity_request (source, reference, kind, title, minutes,
                  window_start, window_end, leader, entered_at, entered_by)
                values (:source, coalesce(nullif(:reference, ''), gen_random_uuid()::text), :kind,
                  :title, :minutes, :start, :end, :leader, :at, :by)
                on conflict (source, reference) do update set
                  kind = excluded.kind, title = excluded.title, minutes = excluded.minutes,
                  window_start = excluded.window_start, window_end = excluded.window_end,
                  leader = excluded.leader, entered_at = excluded.entered_at,
                  entered_by = excluded.entered_by, cancelled_at = null
                returning id
                """)
            .param("source", asked.source().room())
            .param("reference", asked.source().reference())
            .param("kind", asked.words().kind())
            .param("title", asked.words().title())
            .param("minutes", asked.length().toMinutes())
            .param("start", SqlTime.of(asked.window().startInclusive()))
            .param("end", SqlTime.of(asked.window().endExclusive()))
            .param("leader", asked.leader())
            .param("at", SqlTime.of(entered.at()))
            .param("by", entered.by())
            .query(Long.class)
            .single();
    replaceAttendees(id, asked.attendees());
    return id;
  }

  private void replaceAttendees(long request, List<Long> attendees) {
    database
        .sql("delete from activity_attendee where request = :request")
        .param("request", request)
        .update();
    database
        .sql(
            """
            insert into activity_attendee (request, person)
            select distinct :request, person from unnest(:persons) as a (person)
            """)
        .param("request", request)
        .param("persons", attendees.stream().mapToLong(Long::longValue).toArray())
        .update();
  }

  public Optional<Asked> find(String source, String reference) {
    return database
        .sql(
            """
            select a.*, (select coalesce(array_agg(person order by person), '{}')
              from activity_attendee where request = a.id) as people
            from activity_request a where source = :source and reference = :reference
            """)
        .param("source", source)
        .param("reference", reference)
        .query((row, _) -> asked(row))
        .optional();
  }

  public Optional<Asked> find(long request) {
    return database
        .sql(
            """
            select a.*, (select coalesce(array_agg(person order by person), '{}')
              from activity_attendee where request = a.id) as people
            from activity_request a where id = :id
            """)
        .param("id", request)
        .query((row, _) -> asked(row))
        .optional();
  }

  /// The activity by its name in rosters.
  public Optional<Asked> findByCode(String code) {
    return code.matches("activity-\\d+")
        ? find(Long.parseLong(code.substring("activity-".length())))
        : Optional.empty();
  }

  /// Fixed times of one person, called off or not, that touch the range.
  public List<Asked> listFixed(long person, TimeRange range) {
    return database
        .sql(
            """
            select a.*, (select coalesce(array_agg(person order by person), '{}')
              from activity_attendee where request = a.id) as people
            from activity_request a
            where cancelled_at is null and window_start < :end and window_end > :start
              and window_end - window_start = make_interval(mins => minutes)
              and (leader = :person or exists (
                select from activity_attendee b where b.request = a.id and b.person = :person))
            order by window_start
            """)
        .param("person", person)
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .query((row, _) -> asked(row))
        .list();
  }

  /// Calls an activity off; false when it was already.
  public boolean cancel(long request, Instant at) {
    return database
            .sql(
                """
                update activity_request set cancelled_at = :at
                where id = :id and cancelled_at is null
                """)
            .param("at", SqlTime.of(at))
            .param("id", request)
            .update()
        == 1;
  }

  /// Activities whose window ends after the instant, by window.
  public List<Asked> listFrom(Instant from) {
    return database
        .sql(
            """
            select a.*, (select coalesce(array_agg(person order by person), '{}')
              from activity_attendee where request = a.id) as people
            from activity_request a where window_end > :from order by window_start, id
            """)
        .param("from", SqlTime.of(from))
        .query((row, _) -> asked(row))
        .list();
  }

  /// What a version has to place on its days: activities whose window touches them and that are not
  /// in force on other days, and whatever the version holds already.
  ///
  /// @param from first day
  /// @param until the day after the last
  public List<Asked> listFor(long version, LocalDate from, LocalDate until, TimeRange range) {
    return database
        .sql(
            """
            select a.*, (select coalesce(array_agg(person order by person), '{}')
              from activity_attendee where request = a.id) as people
            from activity_request a
            where (a.cancelled_at is null and a.window_start < :end and a.window_end > :start
                and not exists (
                  select from roster_piece_in_force p
                  where p.activity = 'activity-' || a.id
                    and (p.business_day < :from or p.business_day >= :until)))
              or exists (
                select from roster_piece_standing p
                where p.version = :version and p.activity = 'activity-' || a.id)
            order by a.id
            """)
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .param("from", from)
        .param("until", until)
        .param("version", version)
        .query((row, _) -> asked(row))
        .list();
  }

  /// What the version holds.
  public List<Asked> listPlaced(long version) {
    return database
        .sql(
            """
            select a.*, (select coalesce(array_agg(person order by person), '{}')
              from activity_attendee where request = a.id) as people
            from activity_request a
            where exists (
              select from roster_piece p
              where p.version = :version and p.activity = 'activity-' || a.id)
            order by a.id
            """)
        .param("version", version)
        .query((row, _) -> asked(row))
        .list();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    long leader = row.getLong("leader");
    @Nullable Long leaderId = row.wasNull() ? null : leader;
    Array people = row.getArray("people");
    return new Asked(
        row.getLong("id"),
        new Asked.Source(row.getString("source"), row.getString("reference")),
        new Asked.Words(row.getString("kind"), row.getString("title")),
        Duration.ofMinutes(row.getInt("minutes")),
        TimeRange.of(SqlTime.get(row, "window_start"), SqlTime.get(row, "window_end")),
        leaderId,
        Stream.of((Long[]) people.getArray()).toList(),
        SqlTime.find(row, "cancelled_at").orElse(null));
  }
}
