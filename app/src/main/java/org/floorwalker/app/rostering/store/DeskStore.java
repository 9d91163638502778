package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.DeskTime;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who serves which queue when: the desk table of each version and of what is in force.
@Repository
public class DeskStore {
  private final JdbcClient database;

  DeskStore(JdbcClient database) {
    this.database = database;
  }

  /// A stretch at the desk with the queue to serve first.
  public record Desk(long person, LocalDate day, Instant start, Instant end, String queue) {}

  /// Replaces who serves what on the business days from the one until before the other.
  public void replaceDesks(long version, LocalDate from, LocalDate until, List<Desk> desks) {
    database
        .sql(
            """
            delete from roster_desk
            where version = :version and business_day >= :from and business_day < :until
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .update();
    database
        .sql(
            """
            insert into roster_desk (version, person, business_day, start_at, end_at, queue)
            select :version, person, date '1970-01-01' + day, to_timestamp(s), to_timestamp(e),
              queue
            from unnest(:persons, :days, :starts, :ends, :queues) as d (person, day, s, e, queue)
            """)
        .param("version", version)
        .param("persons", desks.stream().mapToLong(Desk::person).toArray())
        .param("days", desks.stream().mapToInt(d -> (int) d.day().toEpochDay()).toArray())
        .param("starts", desks.stream().mapToLong(d -> d.start().getEpochSecond()).toArray())
        .param("ends", desks.stream().mapToLong(d -> d.end().getEpochSecond()).toArray())
        .param("queues", desks.stream().map(Desk::queue).toArray(String[]::new))
        .update();
  }

  /// Who serves what in a version on the business days from the one until before the other.
  public List<Desk> listDesks(long version, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, start_at, end_at, queue from roster_desk_standing
            where version = :version and business_day >= :from and business_day < :until
            order by person, start_at
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> desk(row))
        .list();
  }

  /// What some people serve in a version.
  public List<Desk> listDesks(
      long version, Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, start_at, end_at, queue from roster_desk_standing
            where version = :version and person = any(:persons)
              and business_day >= :from and business_day < :until
            order by person, start_at
            """)
        .param("version", version)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .param("from", from)
        .param("until", until)
        .query((row, _) -> desk(row))
        .list();
  }

  /// How many people more, or fewer, serve a queue from an instant on.
  public record Step(String queue, Instant at, int change) {}

  /// Where the number of people who serve a queue in a version changes, by queue and time, counting
  /// everybody who serves inside the range: a few rows for each slot, however many people
  /// there are.
  ///
  /// @param from first business day that can reach into the range
  /// @param until the day after the last of them
  public List<Step> listSteps(long version, TimeRange range, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select queue, at, sum(change)::int as change
            from roster_desk_standing
            cross join lateral (values (start_at, 1), (end_at, -1)) as step (at, change)
            where version = :version and business_day >= :from and business_day < :until
              and end_at > :start and start_at < :end
            group by queue, at having sum(change) <> 0 order by queue, at
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .query(
            (row, _) ->
                new Step(row.getString("queue"), SqlTime.get(row, "at"), row.getInt("change")))
        .list();
  }

  /// Who serves what in the versions in force.
  public List<Desk> listPublishedDesks(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, start_at, end_at, queue from roster_desk_in_force
            where business_day >= :from and business_day < :until
            order by person, start_at
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> desk(row))
        .list();
  }

  /// What one person serves in the versions in force.
  public List<Desk> listPublishedDesks(long person, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, start_at, end_at, queue from roster_desk_in_force
            where person = :person and business_day >= :from and business_day < :until
            order by start_at
            """)
        .param("person", person)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> desk(row))
        .list();
  }

  /// What some people serve in the versions in force.
  public List<Desk> listPublishedDesks(
      Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, start_at, end_at, queue from roster_desk_in_force
            where person = any(:persons) and business_day >= :from and business_day < :until
            order by person, start_at
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .param("from", from)
        .param("until", until)
        .query((row, _) -> desk(row))
        .list();
  }

  /// Time at the desk by person, day and queue in the versions in force.
  public List<DeskTime> listPublishedDeskTimes(
      Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, queue,
                   extract(epoch from sum(end_at - start_at))::bigint as seconds
              from roster_desk_in_force
             where business_day >= :from and business_day < :until and person = any(:persons)
             group by person, business_day, queue
             order by person, business_day, queue
            """)
        .param("from", from)
        .param("until", until)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .query(
            (row, _) ->
                new DeskTime(
                    new PersonId(row.getLong("person")),
                    row.getObject("business_day", LocalDate.class),
                    row.getString("queue"),
                    Duration.ofSeconds(row.getLong("seconds"))))
        .list();
  }

  private static Desk desk(ResultSet row) throws SQLException {
    return new Desk(
        row.getLong("person"),
        row.getObject("business_day", LocalDate.class),
        SqlTime.get(row, "start_at"),
        SqlTime.get(row, "end_at"),
        row.getString("queue"));
  }
}
