package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.QuietTime;
import org.floorwalker.app.rostering.TaskGivenUp;
import org.floorwalker.app.rostering.TaskShare;
import org.floorwalker.app.rostering.WeeklyTask;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Small tasks, what versions ask of whom for them, and when people are to spare.
@Repository
public class TaskStore {
  private final JdbcClient database;

  TaskStore(JdbcClient database) {
    this.database = database;
  }

  /// What a version asks of somebody in a week.
  ///
  /// @param week its Monday
  public record Share(long task, long person, LocalDate week, int minutes) {}

  /// When somebody is to spare.
  ///
  /// @param day business day of the shift it lies in
  public record Piece(long task, long person, LocalDate day, Instant start, Instant end) {}

  /// All there ever were, those without an end first.
  public List<WeeklyTask> list() {
    return database
        .sql("select * from small_task order by until_day desc nulls first, from_day, id")
        .query((row, _) -> task(row))
        .list();
  }

  private static WeeklyTask task(ResultSet row) throws SQLException {
    long team = row.getLong("team");
    @Nullable TeamId of = row.wasNull() ? null : new TeamId(team);
    return new WeeklyTask(
        row.getLong("id"),
        row.getString("title"),
        of,
        row.getInt("minutes"),
        row.getInt("piece_minutes"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")));
  }

  public long insert(WeeklyTask task) {
    TeamId team = task.team();
    return database
        .sql(
            """
            insert into small_task
              (title, team, minutes, piece_minutes, from_day, until_day, entered_at, entered_by)
            values (:title, :team, :minutes, :piece, :from, :until, :at, :by)
            returning id
            """)
        .param("title", task.title())
        .param("team", team == null ? null : team.value(), Types.BIGINT)
        .param("minutes", task.minutes())
        .param("piece", task.pieceMinutes())
        .param("from", task.from())
        .param("until", task.until(), Types.DATE)
        .param("at", SqlTime.of(task.entered().at()))
        .param("by", task.entered().by())
        .query(Long.class)
        .single();
  }

  /// False when it had ended by the day.
  public boolean end(long task, LocalDate day) {
    return database
            .sql(
                """
                update small_task set until_day = greatest(:day, from_day)
                where id = :task and (until_day is null or until_day > greatest(:day, from_day))
                """)
            .param("task", task)
            .param("day", day)
            .update()
        == 1;
  }

  /// Replaces all that a version asks and gives.
  public void replace(long version, List<Share> shares, List<Piece> pieces) {
    database
        .sql("delete from roster_task_share where version = :version")
        .param("version", version)
        .update();
    database
        .sql("delete from roster_task_piece where version = :version")
        .param("version", version)
        .update();
    insertShares(version, shares);
    insertPieces(version, pieces);
  }

  /// Replaces what a version gives on a business day.
  public void replaceDay(long version, LocalDate day, List<Piece> pieces) {
    database
        .sql("delete from roster_task_piece where version = :version and day = :day")
        .param("version", version)
        .param("day", day)
        .update();
    insertPieces(version, pieces);
  }

  private void insertShares(long version, List<Share> shares) {
    database
        .sql(
            """
            insert into roster_task_share (version, task, person, week, minutes)
            select :version, task, person, date '1970-01-01' + week, minutes
            from unnest(:tasks, :persons, :weeks, :minutes) as s (task, person, week, minutes)
            """)
        .param("version", version)
        .param("tasks", shares.stream().mapToLong(Share::task).toArray())
        .param("persons", shares.stream().mapToLong(Share::person).toArray())
        .param("weeks", shares.stream().mapToInt(s -> (int) s.week().toEpochDay()).toArray())
        .param("minutes", shares.stream().mapToInt(Share::minutes).toArray())
        .update();
  }

  private void insertPieces(long version, List<Piece> pieces) {
    database
        .sql(
            """
            insert into roster_task_piece (version, task, person, day, starts, ends)
            select :version, task, person, date '1970-01-01' + day, to_timestamp(s), to_timestamp(e)
            from unnest(:tasks, :persons, :days, :starts, :ends) as p (task, person, day, s, e)
            """)
        .param("version", version)
        .param("tasks", pieces.stream().mapToLong(Piece::task).toArray())
        .param("persons", pieces.stream().mapToLong(Piece::person).toArray())
        .param("days", pieces.stream().mapToInt(p -> (int) p.day().toEpochDay()).toArray())
        .param("starts", pieces.stream().mapToLong(p -> p.start().getEpochSecond()).toArray())
        .param("ends", pieces.stream().mapToLong(p -> p.end().getEpochSecond()).toArray())
        .update();
  }

  /// What is still to be given on a business day: each share of its week without what other days
  /// of the week give.
  public List<Share> open(long version, LocalDate monday, LocalDate day) {
    return database
        .sql(
            """
            select share.task, share.person, share.week, share.minutes - coalesce(
              (select sum(extract(epoch from piece.ends - piece.starts) / 60)
               from roster_task_piece piece
               where piece.version = share.version and piece.task = share.task
                 and piece.person = share.person and piece.day <> :day
                 and piece.day >= share.week and piece.day < share.week + 7), 0)::integer as minutes
            from roster_task_share share join small_task task on task.id = share.task
            where share.version = :version and share.week = :monday
              and (task.until_day is null or task.until_day > :day)
            order by share.task, share.person
            """)
        .param("version", version)
        .param("monday", monday)
        .param("day", day)
        .query(
            (row, _) ->
                new Share(
                    row.getLong("task"),
                    row.getLong("person"),
                    row.getObject("week", LocalDate.class),
                    row.getInt("minutes")))
        .list();
  }

  /// What a version asks and gives, by task.
  public Map<Long, TaskShare> shares(long version) {
    Map<Long, TaskShare> shares = new HashMap<>();
    database
        .sql(
            """
            select asked.task, asked.people, asked.hours, coalesce(given.hours, 0) as given
            from (select task, count(distinct person) as people, sum(minutes) / 60.0 as hours
                  from roster_task_share where version = :version group by task) asked
            left join
              (select task, sum(extract(epoch from ends - starts)) / 3600 as hours
               from roster_task_piece where version = :version group by task) given using (task)
            """)
        .param("version", version)
        .query(
            (row, _) ->
                shares.put(
                    row.getLong("task"),
                    new TaskShare(
                        row.getInt("people"), row.getDouble("hours"), row.getDouble("given"))))
        .list();
    return shares;
  }

  /// What a version gives somebody on business days, by time.
  public List<QuietTime> list(long version, PersonId person, Collection<LocalDate> days) {
    return database
        .sql(
            """
            select task.title, piece.day, piece.starts, piece.ends
            from roster_task_piece piece join small_task task on task.id = piece.task
            where piece.version = :version and piece.person = :person and piece.day in (:days)
              and (task.until_day is null or task.until_day > piece.day)
            order by piece.starts
            """)
        .param("version", version)
        .param("person", person.value())
        .param("days", days)
        .query((row, _) -> quiet(row))
        .list();
  }

  /// What the versions in force give somebody on business days, by time.
  public List<QuietTime> listInForce(PersonId person, Collection<LocalDate> days) {
    return database
        .sql(
            """
            select task.title, piece.day, piece.starts, piece.ends
            from roster_task_piece piece
            join small_task task on task.id = piece.task
            join roster_day_in_force force on force.version = piece.version and force.day = piece.day
            where piece.person = :person and piece.day in (:days)
              and (task.until_day is null or task.until_day > piece.day)
            order by piece.starts
            """)
        .param("person", person.value())
        .param("days", days)
        .query((row, _) -> quiet(row))
        .list();
  }

  /// What a version gives anybody that begins after an instant, by time.
  public List<TaskGivenUp> listAhead(long version, Instant from) {
    return database
        .sql(
            """
            select task.title, piece.person, piece.starts, piece.ends
            from roster_task_piece piece join small_task task on task.id = piece.task
            where piece.version = :version and piece.starts >= :from
              and (task.until_day is null or task.until_day > piece.day)
            order by piece.starts, piece.person
            """)
        .param("version", version)
        .param("from", SqlTime.of(from))
        .query(
            (row, _) ->
                new TaskGivenUp(
                    new PersonId(row.getLong("person")),
                    row.getString("title"),
                    SqlTime.get(row, "starts"),
                    SqlTime.get(row, "ends")))
        .list();
  }

  private static QuietTime quiet(ResultSet row) throws SQLException {
    return new QuietTime(
        row.getString("title"),
        row.getObject("day", LocalDate.class),
        TimeRange.of(SqlTime.get(row, "starts"), SqlTime.get(row, "ends")));
  }
}
