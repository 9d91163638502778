package org.floorwalker.app.development.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkLoad;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Talks as they stand in somebody's time: what lies ahead of a person or a leader, what waits for
/// them and what was missed. Writes nothing.
@Repository
public class TalkDiaryStore {
  private final JdbcClient database;

  TalkDiaryStore(JdbcClient database) {
    this.database = database;
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
        .query(TalkRows::talk)
        .list();
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
        .query(TalkRows::talk)
        .list();
  }

  /// Days on which talks of a kind were held, by employee, the newest first.
  public Map<PersonId, List<LocalDate>> daysHeld(TalkKind kind, ZoneId zone) {
    Map<PersonId, List<LocalDate>> days = new HashMap<>();
    database
        .sql(
            """
            select employee_id, (held_at at time zone :zone)::date as day from talk
             where kind = :kind and held_at is not null and state <> 'cancelled'
             order by held_at desc
            """)
        .param("kind", kind.key())
        .param("zone", zone.getId())
        .query(
            row -> {
              days.computeIfAbsent(new PersonId(row.getLong("employee_id")), _ -> new ArrayList<>())
                  .add(row.getObject("day", LocalDate.class));
            });
    return days;
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
        .query(TalkRows::talk)
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
        .query(TalkRows::talk)
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
}
