package org.floorwalker.app.development.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts talks for coverage and consistency; reads no word of any.
@Repository
public class CoverageStore {
  private final JdbcClient database;

  CoverageStore(JdbcClient database) {
    this.database = database;
  }

  /// How far somebody's talks of a kind are in a window.
  public record Standing(boolean done, boolean planned, boolean overdue) {}

  /// A stretch of days, as days and as instants.
  public record Window(LocalDate from, LocalDate until, Instant start, Instant end) {}

  /// Everybody who had, has or should have had a talk of the kind within the window.
  public Map<PersonId, Standing> standings(TalkKind kind, Window window, LocalDate today) {
    Map<PersonId, Standing> found = new HashMap<>();
    database
        .sql(
            """
            select employee_id, bool_or(done) as done, bool_or(planned) as planned,
                   bool_or(overdue) as overdue
              from (
                select employee_id, true as done, false as planned, false as overdue
                  from talk
                 where kind = :kind and held_at >= :start and held_at < :end
                union all
                select employee_id, false, due_until >= :today, due_until < :today
                  from talk
                 where kind = :kind and due_until >= :from and due_from < :until
                   and state in ('planned', 'preparing', 'shared', 'postponed')) each
             group by employee_id
            """)
        .param("kind", kind.key())
        .param("start", SqlTime.of(window.start()))
        .param("end", SqlTime.of(window.end()))
        .param("from", window.from())
        .param("until", window.until())
        .param("today", today)
        .query(
            row -> {
              found.put(
                  new PersonId(row.getLong("employee_id")),
                  new Standing(
                      row.getBoolean("done"),
                      row.getBoolean("planned"),
                      row.getBoolean("overdue")));
            });
    return found;
  }

  /// What one leader's talks of a kind were like.
  ///
  /// @param talks how many were held
  /// @param minutes their mean length
  /// @param leftOut how many had a part left out
  public record LeaderTalks(PersonId leader, int talks, double minutes, int leftOut) {}

  public List<LeaderTalks> leaderTalks(TalkKind kind, Instant from, Instant until) {
    return database
        .sql(
            """
            select t.leader_id, count(*) as talks, avg(t.held_minutes) as minutes,
                   count(*) filter (where exists (
                     select from talk_note n
                      where n.talk_id = t.id and n.kind = 'left-out')) as left_out
              from talk t
             where t.kind = :kind and t.held_at >= :from and t.held_at < :until
             group by t.leader_id order by t.leader_id
            """)
        .param("kind", kind.key())
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            (row, _) ->
                new LeaderTalks(
                    new PersonId(row.getLong("leader_id")),
                    row.getInt("talks"),
                    row.getDouble("minutes"),
                    row.getInt("left_out")))
        .list();
  }

  /// How often each step of the employee's period was given by leaders, over all together.
  public Map<Integer, Integer> gradeSpread(TalkKind kind, Instant from, Instant until) {
    Map<Integer, Integer> spread = new HashMap<>();
    database
        .sql(
            """
            select g.step, count(*) as times
              from talk_grade g join talk t on t.id = g.talk_id
             where t.kind = :kind and t.held_at >= :from and t.held_at < :until
               and g.grade = 'period' and g.side = 'leader'
             group by g.step
            """)
        .param("kind", kind.key())
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            row -> {
              spread.put(row.getInt("step"), row.getInt("times"));
            });
    return spread;
  }

  /// Mean rating of the talks themselves and how many ratings it comes from.
  public record Rated(int ratings, double mean) {}

  public Rated rated(TalkKind kind, Instant from, Instant until) {
    return database
        .sql(
            """
            select count(*) as ratings, coalesce(avg(r.step), 0) as mean
              from talk_rating r join talk t on t.id = r.talk_id
             where t.kind = :kind and t.held_at >= :from and t.held_at < :until
            """)
        .param("kind", kind.key())
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query((row, _) -> new Rated(row.getInt("ratings"), row.getDouble("mean")))
        .single();
  }

  /// Agreed actions that were due before the day and are open, by employee.
  public Map<PersonId, Integer> overdueActions(LocalDate before) {
    Map<PersonId, Integer> overdue = new HashMap<>();
    database
        .sql(
            """
            select employee_id, count(*) as actions from agreed_action
             where state = 'open' and due_on < :before
               and leader_view = 'confirmed' and employee_view = 'confirmed'
             group by employee_id
            """)
        .param("before", before)
        .query(
            row -> {
              overdue.put(new PersonId(row.getLong("employee_id")), row.getInt("actions"));
            });
    return overdue;
  }
}
