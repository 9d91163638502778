package org.floorwalker.app.people.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.PartlyUsable;
import org.floorwalker.app.people.SignOff;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sign-offs and permits of queues, and who may serve which.
@Component
public final class QueueRightStore {
  private final JdbcClient jdbc;

  QueueRightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param askedBy who asked
  /// @param approvers the two who approved
  public record Approval(String askedBy, List<String> approvers) {
    public Approval {
      approvers = List.copyOf(approvers);
    }
  }

  public Optional<LocalDate> findDemand(QueueId queue) {
    return Optional.ofNullable(listDemands().get(queue));
  }

  public Map<QueueId, LocalDate> listDemands() {
    Map<QueueId, LocalDate> demands = new LinkedHashMap<>();
    jdbc.sql(
            """
            select code, sign_off_from from queue where sign_off_from is not null order by code
            """)
        .query(
            row -> {
              demands.put(
                  new QueueId(row.getString("code")),
                  row.getObject("sign_off_from", LocalDate.class));
            });
    return demands;
  }

  public void setDemand(QueueId queue, @Nullable LocalDate from) {
    jdbc.sql("update queue set sign_off_from = :from where code = :queue")
        .param("from", from, Types.DATE)
        .param("queue", queue.name())
        .update();
  }

  /// Skills that reach over the day become sign-offs of the same end; those signed off already are
  /// left alone.
  public int takeOverSkills(QueueId queue, LocalDate from, String by, Instant at) {
    return jdbc.sql(
            """
            insert into queue_sign_off (person_id, queue_id, valid, evidence, given_by, given_at)
            select k.person_id, k.queue_id, daterange(:from, upper(k.valid)), 'held before', :by, :at
              from skill k join queue q on q.id = k.queue_id
             where q.code = :queue and k.valid @> :from::date
               and not exists (select from queue_sign_off o
                                where o.person_id = k.person_id and o.queue_id = k.queue_id
                                  and o.valid @> :from::date)
            """)
        .param("queue", queue.name())
        .param("from", from)
        .param("by", by)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Gives the skill for the stretch unless the person has it on some of its days.
  public void insertSkill(SignOff signOff) {
    jdbc.sql(
            """
            insert into skill (person_id, queue_id, level, valid)
            select :person, q.id, 1, daterange(:from, :until)
              from queue q
             where q.code = :queue
               and not exists (select from skill k
                                where k.person_id = :person and k.queue_id = q.id
                                  and k.valid && daterange(:from, :until))
            """)
        .param("person", signOff.person().value())
        .param("queue", signOff.queue().name())
        .param("from", signOff.from())
        .param("until", signOff.until(), Types.DATE)
        .update();
  }

  public void insertSignOff(SignOff signOff) {
    jdbc.sql(
            """
            insert into queue_sign_off (person_id, queue_id, valid, evidence, given_by, given_at)
            select :person, id, daterange(:from, :until), :evidence, :by, :at
              from queue where code = :queue
            """)
        .param("person", signOff.person().value())
        .param("queue", signOff.queue().name())
        .param("from", signOff.from())
        .param("until", signOff.until(), Types.DATE)
        .param("evidence", signOff.evidence())
        .param("by", signOff.given().by())
        .param("at", SqlTime.of(signOff.given().at()))
        .update();
  }

  public List<SignOff> listSignOffs(PersonId person) {
    return jdbc.sql(
            """
            select o.person_id, q.code as queue, lower(o.valid) as from_day,
                   upper(o.valid) as until_day, o.evidence, o.given_by, o.given_at
              from queue_sign_off o join queue q on q.id = o.queue_id
             where o.person_id = :person
             order by o.given_at desc, o.id desc
            """)
        .param("person", person.value())
        .query(
            (row, _) ->
                new SignOff(
                    new PersonId(row.getLong("person_id")),
                    new QueueId(row.getString("queue")),
                    Rows.fromDay(row),
                    Rows.date(row, "until_day"),
                    row.getString("evidence"),
                    new SignOff.Given(row.getString("given_by"), SqlTime.get(row, "given_at"))))
        .list();
  }

  public void insertPermit(
      PersonId person,
      QueueId queue,
      LocalDate from,
      int days,
      String reason,
      Approval approval,
      Instant at) {
    jdbc.sql(
            """
            insert into queue_permit (person_id, queue_id, valid, reason, asked_by, approved_by,
                                      given_at)
            select :person, id, daterange(:from, :until), :reason, :asked,
                   array[:first, :second], :at
              from queue where code = :queue
            """)
        .param("person", person.value())
        .param("queue", queue.name())
        .param("from", from)
        .param("until", from.plusDays(days))
        .param("reason", reason)
        .param("asked", approval.askedBy())
        .param("first", approval.approvers().getFirst())
        .param("second", approval.approvers().getLast())
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Who may serve which queue on days of the stretch, by person, queue and day.
  public List<UsableSkill> listUsable(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select u.person_id, q.code as queue, u.level, lower(part) as from_day,
                   nullif(upper(part), :until) as until_day
              from usable_skill u
              join queue q on q.id = u.queue_id
              cross join lateral unnest(u.valid * datemultirange(daterange(:from, :until))) part
             order by u.person_id, q.code, lower(part)
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new UsableSkill(
                    new PersonId(row.getLong("person_id")),
                    new QueueId(row.getString("queue")),
                    row.getInt("level"),
                    Rows.fromDay(row),
                    Rows.date(row, "until_day")))
        .list();
  }

  public List<PartlyUsable> listPartly(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select p.id, p.first_name, p.last_name, q.code as queue, q.name as queue_name,
                   lower(part) as from_day, upper(part) as until_day
              from usable_skill u
              join (select person_id,
                           range_agg(valid) * datemultirange(daterange(:from, :until)) as days
                      from contract
                     where valid && daterange(:from, :until) group by person_id) e
                on e.person_id = u.person_id
              join person p on p.id = u.person_id
              join queue q on q.id = u.queue_id
              cross join lateral unnest(u.valid * e.days) part
             where not u.valid @> e.days
             order by p.first_name, p.last_name, p.code, q.code, lower(part)
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new PartlyUsable(
                    new PersonId(row.getLong("id")),
                    (row.getString("first_name") + " " + row.getString("last_name")).strip(),
                    new QueueId(row.getString("queue")),
                    row.getString("queue_name"),
                    Rows.fromDay(row),
                    Objects.requireNonNull(Rows.date(row, "until_day"))))
        .list();
  }
}
