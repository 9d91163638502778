package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Induction templates, classes and what their people have done.
@Component
public final class InductionStore {
  private static final TypeReference<List<InductionTemplate.Step>> STEPS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  InductionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the code is taken.
  public boolean insertTemplate(InductionTemplate template) {
    return jdbc.sql(
                """
                insert into induction_template (code, title, client, front_line, basic_days,
                                                nesting_days, steps)
                values (:code, :title, :client, :front, :basic, :nesting, :steps::jsonb)
                on conflict do nothing
                """)
            .param("code", template.code())
            .param("title", template.title())
            .param("client", template.client())
            .param("front", template.frontLine())
            .param("basic", template.basicDays())
            .param("nesting", template.nestingDays())
            .param("steps", json.writeValueAsString(template.steps()))
            .update()
        == 1;
  }

  public List<InductionTemplate> listTemplates() {
    return jdbc.sql("select * from induction_template where retired_on is null order by title")
        .query(
            (row, _) ->
                new InductionTemplate(
                    row.getString("code"),
                    row.getString("title"),
                    row.getString("client"),
                    row.getBoolean("front_line"),
                    row.getInt("basic_days"),
                    row.getInt("nesting_days"),
                    json.readValue(row.getString("steps"), STEPS)))
        .list();
  }

  /// Plans a class; empty when the trainer or the room has another in these days.
  public Optional<Long> insertCohort(Cohort cohort, Instant at, String by) {
    return jdbc.sql(
            """
            insert into cohort (title, template, client, starts, basic_days, nesting_days, ends,
                                trainer_id, room, places, steps, made_at, made_by)
            values (:title, :template, :client, :starts, :basic, :nesting, :ends, :trainer, :room,
                    :places, :steps::jsonb, :at, :by)
            on conflict do nothing returning id
            """)
        .param("title", cohort.title())
        .param("template", cohort.template())
        .param("client", cohort.plan().client())
        .param("starts", cohort.starts())
        .param("basic", cohort.plan().basicDays())
        .param("nesting", cohort.plan().nestingDays())
        .param("ends", cohort.ends())
        .param("trainer", cohort.means().trainer().value())
        .param("room", cohort.means().room())
        .param("places", cohort.means().places())
        .param("steps", json.writeValueAsString(cohort.plan().steps()))
        .param("at", SqlTime.of(at))
        .param("by", by)
        .query(Long.class)
        .optional();
  }

  /// All classes, the latest first.
  public List<Cohort> list() {
    Map<Long, List<Cohort.Member>> members = members();
    return jdbc.sql("select * from cohort order by starts desc, id desc")
        .query((row, _) -> cohort(row, members))
        .list();
  }

  private Cohort cohort(ResultSet row, Map<Long, List<Cohort.Member>> members) throws SQLException {
    return new Cohort(
        row.getLong("id"),
        row.getString("title"),
        row.getString("template"),
        new Cohort.Plan(
            row.getString("client"),
            row.getInt("basic_days"),
            row.getInt("nesting_days"),
            json.readValue(row.getString("steps"), STEPS)),
        row.getObject("starts", LocalDate.class),
        new Cohort.Means(
            new PersonId(row.getLong("trainer_id")), row.getString("room"), row.getInt("places")),
        members.getOrDefault(row.getLong("id"), List.of()));
  }

  /// A class and one of its people.
  private record Seat(long cohort, long person) {
    static Seat of(ResultSet row) throws SQLException {
      return new Seat(row.getLong("cohort_id"), row.getLong("person_id"));
    }
  }

  private Map<Long, List<Cohort.Member>> members() {
    Map<Seat, List<Cohort.Done>> done = new HashMap<>();
    jdbc.sql("select * from induction_done order by step")
        .query(
            row -> {
              done.computeIfAbsent(Seat.of(row), _ -> new ArrayList<>())
                  .add(
                      new Cohort.Done(
                          row.getInt("step"),
                          row.getString("evidence"),
                          row.getString("done_by"),
                          SqlTime.get(row, "done_at")));
            });
    Map<Seat, List<Cohort.Confidence>> feelings = new HashMap<>();
    jdbc.sql("select * from confidence order by on_day")
        .query(
            row -> {
              feelings
                  .computeIfAbsent(Seat.of(row), _ -> new ArrayList<>())
                  .add(
                      new Cohort.Confidence(
                          row.getObject("on_day", LocalDate.class),
                          row.getInt("level"),
                          row.getString("wish")));
            });
    Map<Long, List<Cohort.Member>> members = new HashMap<>();
    jdbc.sql("select * from cohort_member order by cohort_id, person_id")
        .query(
            row -> {
              Seat seat = Seat.of(row);
              @Nullable Long buddy = row.getObject("buddy_id", Long.class);
              members
                  .computeIfAbsent(seat.cohort(), _ -> new ArrayList<>())
                  .add(
                      new Cohort.Member(
                          new PersonId(seat.person()),
                          buddy == null ? null : new PersonId(buddy),
                          row.getObject("first_job", Boolean.class),
                          done.getOrDefault(seat, List.of()),
                          feelings.getOrDefault(seat, List.of())));
            });
    return members;
  }

  /// Gives somebody a place; false when all are taken or they have one.
  public boolean insertMember(long cohort, PersonId person) {
    jdbc.sql("select id from cohort where id = :cohort for update")
        .param("cohort", cohort)
        .query(Long.class)
        .optional();
    return jdbc.sql(
                """
                insert into cohort_member (cohort_id, person_id)
                select id, :person from cohort
                 where id = :cohort
                   and places > (select count(*) from cohort_member where cohort_id = :cohort)
                on conflict do nothing
                """)
            .param("cohort", cohort)
            .param("person", person.value())
            .update()
        == 1;
  }

  public boolean setBuddy(long cohort, PersonId person, @Nullable PersonId buddy) {
    return jdbc.sql(
                """
                update cohort_member set buddy_id = :buddy
                 where cohort_id = :cohort and person_id = :person
                """)
            .param("cohort", cohort)
            .param("person", person.value())
            .param("buddy", buddy == null ? null : buddy.value(), Types.BIGINT)
            .update()
        == 1;
  }

  public boolean setFirstJob(long cohort, PersonId person, @Nullable Boolean firstJob) {
    return jdbc.sql(
                """
                update cohort_member set first_job = :first
                 where cohort_id = :cohort and person_id = :person
                """)
            .param("cohort", cohort)
            .param("person", person.value())
            .param("first", firstJob, Types.BOOLEAN)
            .update()
        == 1;
  }

  /// False when it was done before.
  public boolean insertDone(long cohort, PersonId person, Cohort.Done done) {
    return jdbc.sql(
                """
                insert into induction_done (cohort_id, person_id, step, evidence, done_by, done_at)
                values (:cohort, :person, :step, :evidence, :by, :at)
                on conflict do nothing
                """)
            .param("cohort", cohort)
            .param("person", person.value())
            .param("step", done.step())
            .param("evidence", done.evidence())
            .param("by", done.by())
            .param("at", SqlTime.of(done.at()))
            .update()
        == 1;
  }

  /// Keeps how sure somebody feels today; a second word on the same day replaces the first.
  public void upsertConfidence(
      long cohort, PersonId person, Cohort.Confidence confidence, Instant at) {
    jdbc.sql(
            """
            insert into confidence (cohort_id, person_id, on_day, level, wish, said_at)
            values (:cohort, :person, :day, :level, :wish, :at)
            on conflict (cohort_id, person_id, on_day)
              do update set level = excluded.level, wish = excluded.wish, said_at = excluded.said_at
            """)
        .param("cohort", cohort)
        .param("person", person.value())
        .param("day", confidence.day())
        .param("level", confidence.level())
        .param("wish", confidence.wish())
        .param("at", SqlTime.of(at))
        .update();
  }
}
