package org.floorwalker.app.development.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkKind;
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
        .query(TalkRows::talk)
        .optional();
  }

  /// The talk, held until the transaction ends, so that of two clicks one comes after the other.
  public Optional<Talk> lock(long id) {
    return database
        .sql("select * from talk where id = :id for update")
        .param("id", id)
        .query(TalkRows::talk)
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
        .query(TalkRows::talk)
        .optional();
  }

  /// The talk of the pair by a template, in whatever version or variant, that waits without a time
  /// and may fall on the day: one that is due then before one that is late, the most urgent first.
  /// It is held until the transaction ends.
  public Optional<Talk> lockWithoutTime(Talk.Pair pair, String template, LocalDate day) {
    return database
        .sql(
            """
            select t.* from talk t
              join talk_template_version v on v.id = t.template_version
              join talk_template m on m.id = v.template_id
             where t.employee_id = :employee and t.leader_id = :leader and m.code = :template
               and t.starts_at is null and t.due_from <= :day
               and t.state in ('planned', 'preparing', 'shared', 'postponed')
             order by t.due_until < :day, t.due_until, t.id limit 1 for update of t
            """)
        .param("employee", pair.employee().value())
        .param("leader", pair.leader().value())
        .param("template", template)
        .param("day", day)
        .query(TalkRows::talk)
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
        .query(TalkRows::talk)
        .optional();
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
        .query(TalkRows::talk)
        .list();
  }
}
