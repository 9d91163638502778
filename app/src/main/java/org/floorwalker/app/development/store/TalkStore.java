package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkLoad;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Talks: who, when, where, and where they stand; nothing that anybody wrote in preparing.
@Repository
public class TalkStore {
  private final JdbcClient database;

  TalkStore(JdbcClient database) {
    this.database = database;
  }

  /// A new talk; empty when a series has planned this one already.
  public Optional<Long> insert(Talk talk, @Nullable Long series, Instant at) {
    return database
        .sql(
            """
            insert into talk (template_version, kind, employee_id, leader_id, series_id, origin, asked_by,
              reason, due_from, due_until, starts_at, minutes, medium, place, state, held_at,
              held_minutes, shared_at, closed_at, made_at)
            values (:template, :kind, :employee, :leader, :series, :origin, :asked, :reason, :from,
              :until, :starts, :minutes, :medium, :place, :state, :held, :heldMinutes, :shared,
              :closed, :at)
            on conflict (series_id, employee_id, due_from) do nothing
            returning id
            """)
        .param("template", talk.template())
        .param("kind", talk.kind().key())
        .param("employee", talk.pair().employee().value())
        .param("leader", talk.pair().leader().value())
        .param("series", series)
        .param("origin", talk.plan().origin())
        .param("asked", key(talk.plan().askedBy()))
        .param("reason", talk.plan().reason())
        .param("from", talk.plan().dueFrom())
        .param("until", talk.plan().dueUntil())
        .param("starts", SqlTime.ofNullable(talk.plan().startsAt()))
        .param("minutes", talk.plan().minutes())
        .param("medium", talk.plan().medium().key())
        .param("place", talk.plan().place())
        .param("state", talk.state().key())
        .param("held", SqlTime.ofNullable(talk.times().held()))
        .param("heldMinutes", minutes(talk.times().heldMinutes()))
        .param("shared", SqlTime.ofNullable(talk.times().shared()))
        .param("closed", SqlTime.ofNullable(talk.times().closed()))
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .optional();
  }

  private static @Nullable Integer minutes(int minutes) {
    return minutes == 0 ? null : minutes;
  }

  private static @Nullable String key(@Nullable Side side) {
    return side == null ? null : side.key();
  }

  /// Whether this talk came in before from a table.
  public boolean isImported(PersonId employee, TalkKind kind, Instant held) {
    return database
        .sql(
            """
            select exists (select from talk
                            where employee_id = :employee and kind = :kind and held_at = :held
                              and origin = 'imported')
            """)
        .param("employee", employee.value())
        .param("kind", kind.key())
        .param("held", SqlTime.of(held))
        .query(Boolean.class)
        .single();
  }

  /// Whether the employee has a talk of the kind that is due within these days.
  public boolean isDueWithin(PersonId employee, TalkKind kind, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select exists (select from talk
                            where employee_id = :employee and kind = :kind
                              and due_from <= :until and due_until >= :from)
            """)
        .param("employee", employee.value())
        .param("kind", kind.key())
        .param("from", from)
        .param("until", until)
        .query(Boolean.class)
        .single();
  }

  /// Takes back a talk that was just written and fits nobody's day.
  public void delete(long id) {
    database.sql("delete from talk where id = :id").param("id", id).update();
  }

  public Optional<Talk> find(long id) {
    return database
        .sql("select * from talk where id = :id")
        .param("id", id)
        .query(TalkStore::talk)
        .optional();
  }

  /// The talk, held until the transaction ends, so that of two clicks one comes after the other.
  public Optional<Talk> lock(long id) {
    return database
        .sql("select * from talk where id = :id for update")
        .param("id", id)
        .query(TalkStore::talk)
        .optional();
  }

  /// Turns the talk a series has planned for the pair on the day into a note, if neither has begun
  /// with it; the talk is held until the transaction ends.
  public Optional<Talk> becomesNote(Talk.Pair pair, TalkKind kind, LocalDate day) {
    return database
        .sql(
            """
            update talk set origin = 'note'
             where id = (select id from talk
                          where employee_id = :employee and leader_id = :leader and kind = :kind
                            and origin = 'series' and state = 'planned'
                            and due_from <= :day and due_until >= :day
                          order by due_until, id limit 1 for update)
            returning *
            """)
        .param("employee", pair.employee().value())
        .param("leader", pair.leader().value())
        .param("kind", kind.key())
        .param("day", day)
        .query(TalkStore::talk)
        .optional();
  }

  /// Writes everything that can change about a talk; its version goes up.
  public void update(Talk talk) {
    database
        .sql(
            """
            update talk
               set leader_id = :leader, starts_at = :starts, minutes = :minutes, medium = :medium,
                   place = :place, state = :state, version = version + 1,
                   leader_side = :leaderSide, leader_ready_at = :leaderReady,
                   leader_view = :leaderView, employee_side = :employeeSide,
                   employee_ready_at = :employeeReady, employee_view = :employeeView,
                   shared_at = :shared, held_at = :held, held_minutes = :heldMinutes,
                   agreed_at = :agreed, closed_at = :closed
             where id = :id
            """)
        .param("id", talk.id())
        .param("leader", talk.pair().leader().value())
        .param("starts", SqlTime.ofNullable(talk.plan().startsAt()))
        .param("minutes", talk.plan().minutes())
        .param("medium", talk.plan().medium().key())
        .param("place", talk.plan().place())
        .param("state", talk.state().key())
        .param("leaderSide", talk.leader().stage().key())
        .param("leaderReady", SqlTime.ofNullable(talk.leader().readyAt()))
        .param("leaderView", talk.leader().view().key())
        .param("employeeSide", talk.employee().stage().key())
        .param("employeeReady", SqlTime.ofNullable(talk.employee().readyAt()))
        .param("employeeView", talk.employee().view().key())
        .param("shared", SqlTime.ofNullable(talk.times().shared()))
        .param("held", SqlTime.ofNullable(talk.times().held()))
        .param("heldMinutes", minutes(talk.times().heldMinutes()))
        .param("agreed", SqlTime.ofNullable(talk.times().agreed()))
        .param("closed", SqlTime.ofNullable(talk.times().closed()))
        .update();
  }

  /// Talks of a person on either side, all that are open before those that are over, newest first.
  public List<Talk> listOfPerson(PersonId person, int most) {
    return database
        .sql(
            """
            select * from talk where employee_id = :person or leader_id = :person
             order by state in ('closed', 'cancelled'), coalesce(starts_at, due_until) desc, id desc
             limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query(TalkStore::talk)
        .list();
  }

  /// The last talk of the kind that anybody held with the employee before the instant.
  public Optional<Talk> findLastHeld(PersonId employee, TalkKind kind, Instant before) {
    return database
        .sql(
            """
            select * from talk
             where employee_id = :employee and kind = :kind and held_at < :before
             order by held_at desc limit 1
            """)
        .param("employee", employee.value())
        .param("kind", kind.key())
        .param("before", SqlTime.of(before))
        .query(TalkStore::talk)
        .optional();
  }

  /// Talks of either person that have a time within the stretch and are not cancelled.
  public List<Talk> listBetween(PersonId one, PersonId other, Instant from, Instant until) {
    return database
        .sql(
            """
            select * from talk
             where starts_at >= :from and starts_at < :until and state <> 'cancelled'
               and (employee_id in (:one, :other) or leader_id in (:one, :other))
             order by starts_at
            """)
        .param("one", one.value())
        .param("other", other.value())
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(TalkStore::talk)
        .list();
  }

  /// Talks this leader is to hold that have no time, the most urgent first.
  public List<Talk> listWithoutTime(PersonId leader) {
    return database
        .sql(
            """
            select * from talk
             where leader_id = :leader and starts_at is null
               and state in ('planned', 'preparing', 'shared', 'postponed')
             order by due_until, id
            """)
        .param("leader", leader.value())
        .query(TalkStore::talk)
        .list();
  }

  /// Talks of a series that this leader was to hold by a day before the one and did not begin to
  /// share, the oldest first.
  public List<Talk> listMissed(PersonId leader, TalkKind kind, LocalDate before) {
    return database
        .sql(
            """
            select * from talk
             where leader_id = :leader and kind = :kind and origin = 'series'
               and due_until < :before and state in ('planned', 'preparing', 'postponed')
             order by due_until, id
            """)
        .param("leader", leader.value())
        .param("kind", kind.key())
        .param("before", before)
        .query(TalkStore::talk)
        .list();
  }

  /// What the week from this Monday holds for a leader.
  public TalkLoad.Week week(PersonId leader, LocalDate monday, ZoneId zone) {
    return database
        .sql(
            """
            select coalesce(sum(minutes) filter (
                     where held_at is null and starts_at >= :from and starts_at < :until), 0) as planned,
                   coalesce(sum(held_minutes) filter (
                     where held_at >= :from and held_at < :until), 0) as held,
                   count(*) filter (
                     where starts_at is null and due_until < :nextMonday
                       and state in ('planned', 'preparing', 'shared', 'postponed')) as waiting
              from talk where leader_id = :leader and state <> 'cancelled'
            """)
        .param("leader", leader.value())
        .param("from", SqlTime.of(monday.atStartOfDay(zone).toInstant()))
        .param("until", SqlTime.of(monday.plusWeeks(1).atStartOfDay(zone).toInstant()))
        .param("nextMonday", monday.plusWeeks(1))
        .query(
            (row, _) ->
                new TalkLoad.Week(row.getInt("planned"), row.getInt("held"), row.getInt("waiting")))
        .single();
  }

  /// Talks in which something waits for the person, by the rule of `TalkList`.
  public int countWaiting(PersonId person, Instant now, LocalDate today) {
    return database
        .sql(
            """
            select count(*) from (
              select t.*,
                     case when starts_at is not null then starts_at < :soon
                          else asked_by is not null or due_from <= :today and due_until <= :week
                      end as near,
                     case when employee_id = :person then employee_side else leader_side end as own,
                     case when employee_id = :person then leader_side else employee_side end as other,
                     case when employee_id = :person then employee_view else leader_view end as view
                from talk t
               where (employee_id = :person or leader_id = :person)
                 and state not in ('closed', 'cancelled')) open
             where state in ('planned', 'preparing') and own in ('empty', 'writing')
                   and (near or other in ('ready', 'unprepared'))
                or state = 'held' and view = 'open'
                or leader_id = :person and state in ('shared', 'agreed', 'postponed')
            """)
        .param("person", person.value())
        .param("soon", SqlTime.of(now.plus(Duration.ofDays(Talk.NEAR_DAYS))))
        .param("today", today)
        .param("week", today.plusDays(Talk.NEAR_DAYS))
        .query(Integer.class)
        .single();
  }

  /// Open talks that belong to whoever leads the employee: all but those of series with a holder of
  /// their own.
  public List<Talk> listOpenWithOwnLeader() {
    return database
        .sql(
            """
            select t.* from talk t left join talk_series s on s.id = t.series_id
             where t.state not in ('closed', 'cancelled') and s.held_by is null
             order by t.id
            """)
        .query(TalkStore::talk)
        .list();
  }

  private static Talk talk(ResultSet row, int number) throws SQLException {
    String asked = row.getString("asked_by");
    return new Talk(
        row.getLong("id"),
        TalkKind.ofKey(row.getString("kind")),
        row.getLong("template_version"),
        new Talk.Pair(
            new PersonId(row.getLong("employee_id")), new PersonId(row.getLong("leader_id"))),
        new Talk.Plan(
            row.getString("origin"),
            asked == null ? null : Side.ofKey(asked),
            row.getString("reason"),
            row.getObject("due_from", LocalDate.class),
            row.getObject("due_until", LocalDate.class),
            SqlTime.find(row, "starts_at").orElse(null),
            row.getInt("minutes"),
            Talk.Medium.ofKey(row.getString("medium")),
            row.getString("place")),
        TalkState.ofKey(row.getString("state")),
        progress(row, "leader"),
        progress(row, "employee"),
        new Talk.Times(
            SqlTime.find(row, "shared_at").orElse(null),
            SqlTime.find(row, "held_at").orElse(null),
            row.getInt("held_minutes"),
            SqlTime.find(row, "agreed_at").orElse(null),
            SqlTime.find(row, "closed_at").orElse(null)),
        row.getInt("version"));
  }

  private static Talk.Progress progress(ResultSet row, String side) throws SQLException {
    return new Talk.Progress(
        Talk.Progress.Stage.valueOf(row.getString(side + "_side").toUpperCase(Locale.ROOT)),
        SqlTime.find(row, side + "_ready_at").orElse(null),
        Talk.Progress.View.valueOf(row.getString(side + "_view").toUpperCase(Locale.ROOT)));
  }
}
