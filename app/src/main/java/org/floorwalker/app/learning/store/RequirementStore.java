package org.floorwalker.app.learning.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.app.learning.Exemption;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.internal.RecurrenceText;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Reminders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requirements, their versions and exemptions.
@Component
public final class RequirementStore {
  private final JdbcClient jdbc;

  RequirementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All requirements as their latest version says, by title.
  public List<Requirement> list() {
    return jdbc.sql(
            """
            select r.id, r.code, r.ended_on, c.code as course, v.*
              from requirement r
              join requirement_version v on v.requirement_id = r.id
               and v.number = (select max(number) from requirement_version
                                where requirement_id = r.id)
              join course c on c.id = v.course_id
             order by r.ended_on is not null, v.title, r.code
            """)
        .query((row, _) -> requirement(row))
        .list();
  }

  public Optional<Requirement> find(long id) {
    return list().stream().filter(one -> one.id() == id).findFirst();
  }

  /// The version that held at the instant: the last one made before it.
  public Optional<Requirement> findAt(long id, Instant at) {
    return jdbc.sql(
            """
            select r.id, r.code, r.ended_on, c.code as course, v.*
              from requirement r
              join requirement_version v on v.requirement_id = r.id
              join course c on c.id = v.course_id
             where r.id = :id and v.made_at <= :at
             order by v.number desc limit 1
            """)
        .param("id", id)
        .param("at", SqlTime.of(at))
        .query((row, _) -> requirement(row))
        .optional();
  }

  private static Requirement requirement(ResultSet row) throws SQLException {
    return new Requirement(
        row.getLong("id"),
        row.getString("code"),
        row.getInt("number"),
        new Requirement.Terms(
            row.getString("title"),
            row.getString("source"),
            row.getString("course"),
            rule(row),
            audience(row),
            new Reminders(
                Arrays.asList((Integer[]) row.getArray("reminder_days").getArray()),
                row.getInt("escalate_days")),
            new Requirement.Consequence(
                Requirement.Consequence.Kind.valueOf(
                    row.getString("consequence").toUpperCase(Locale.ROOT)),
                words(row, "closes_queues"))),
        row.getObject("ended_on", LocalDate.class));
  }

  private static DueRule rule(ResultSet row) throws SQLException {
    return new DueRule(
        RecurrenceText.parse(row.getString("recurrence")).orElseThrow(),
        row.getObject("in_force", LocalDate.class),
        row.getObject("counts_from", LocalDate.class),
        row.getInt("newcomer_days"),
        row.getInt("grace_days"));
  }

  private static Audience audience(ResultSet row) throws SQLException {
    return new Audience(
        words(row, "roles"),
        words(row, "queues"),
        words(row, "sites"),
        words(row, "clients"),
        words(row, "contracts"),
        row.getInt("tenure_days"));
  }

  private static Set<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
  }

  /// The id of a new requirement; empty when the code is taken.
  public Optional<Long> insert(String code) {
    return jdbc.sql(
            """
            insert into requirement (code) values (:code) on conflict (code) do nothing returning id
            """)
        .param("code", code)
        .query(Long.class)
        .optional();
  }

  /// False when somebody else has written this number meanwhile.
  public boolean insertVersion(
      long requirement, int number, Requirement.Terms terms, Instant at, String by) {
    return jdbc.sql(
                """
                insert into requirement_version (requirement_id, number, title, source, course_id,
                    recurrence, in_force, counts_from, newcomer_days, grace_days, roles, queues,
                    sites, clients, contracts, tenure_days, reminder_days, escalate_days,
                    consequence, closes_queues, made_at, made_by)
                select :requirement, :number, :title, :source, c.id, :recurrence, :inForce,
                       :countsFrom, :newcomer, :grace, :roles, :queues, :sites, :clients,
                       :contracts, :tenure, :reminders, :escalate, :consequence, :closes, :at, :by
                  from course c where c.code = :course
                on conflict do nothing
                """)
            .param("requirement", requirement)
            .param("number", number)
            .param("title", terms.title())
            .param("source", terms.source())
            .param("course", terms.course())
            .param("recurrence", RecurrenceText.of(terms.rule().recurrence()))
            .param("inForce", terms.rule().inForce())
            .param("countsFrom", terms.rule().countsFrom())
            .param("newcomer", terms.rule().newcomerDays())
            .param("grace", terms.rule().graceDays())
            .param("roles", array(terms.audience().roles()))
            .param("queues", array(terms.audience().queues()))
            .param("sites", array(terms.audience().sites()))
            .param("clients", array(terms.audience().clients()))
            .param("contracts", array(terms.audience().contracts()))
            .param("tenure", terms.audience().tenureDays())
            .param("reminders", terms.reminders().daysBefore().toArray(Integer[]::new))
            .param("escalate", terms.reminders().escalateDaysBefore())
            .param("consequence", terms.consequence().kind().word())
            .param("closes", array(terms.consequence().queues()))
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  private static String[] array(Collection<String> words) {
    return words.stream().sorted().toArray(String[]::new);
  }

  public void end(long requirement, LocalDate on) {
    jdbc.sql("update requirement set ended_on = :on where id = :id and ended_on is null")
        .param("id", requirement)
        .param("on", on)
        .update();
  }

  /// False when another exemption lies over these days.
  public boolean insertExemption(Exemption exemption) {
    return jdbc.sql(
                """
                insert into exemption (requirement_id, person_id, valid, reason, approved_by,
                                       approved_at)
                select :requirement, :person, daterange(:from, :until), :reason, :by, :at
                 where not exists (select from exemption
                                    where requirement_id = :requirement and person_id = :person
                                      and valid && daterange(:from, :until))
                """)
            .param("requirement", exemption.requirement())
            .param("person", exemption.person().value())
            .param("from", exemption.from())
            .param("until", exemption.until())
            .param("reason", exemption.reason())
            .param("by", exemption.approvedBy())
            .param("at", SqlTime.of(exemption.approvedAt()))
            .update()
        == 1;
  }

  /// All exemptions, newest first.
  public List<Exemption> listExemptions() {
    return jdbc.sql(
            """
            select id, requirement_id, person_id, lower(valid) as from_day,
                   upper(valid) as until_day, reason, approved_by, approved_at
              from exemption order by id desc
            """)
        .query(
            (row, _) ->
                new Exemption(
                    row.getLong("id"),
                    row.getLong("requirement_id"),
                    new PersonId(row.getLong("person_id")),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class),
                    row.getString("reason"),
                    row.getString("approved_by"),
                    SqlTime.get(row, "approved_at")))
        .list();
  }
}
