package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Competences, who holds them, and profiles that ask for them.
@Component
public final class SkillStore {
  private final JdbcClient jdbc;

  SkillStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the code is taken.
  public boolean insertCompetence(Competence competence) {
    return jdbc.sql(
                """
                insert into competence (code, name, says) values (:code, :name, :says)
                on conflict do nothing
                """)
            .param("code", competence.code())
            .param("name", competence.name())
            .param("says", competence.says())
            .update()
        == 1;
  }

  public List<Competence> listCompetences() {
    return jdbc.sql("select code, name, says from competence order by name, code")
        .query(
            (row, _) ->
                new Competence(row.getString("code"), row.getString("name"), row.getString("says")))
        .list();
  }

  /// Ends what the person held of the competence from the day on; what began then or later goes.
  public void endHeld(PersonId person, String competence, LocalDate from) {
    jdbc.sql(
            """
            delete from competence_held
             where person_id = :person and lower(valid) >= :from
               and competence_id = (select id from competence where code = :competence)
            """)
        .param("person", person.value())
        .param("competence", competence)
        .param("from", from)
        .update();
    jdbc.sql(
            """
            update competence_held set valid = daterange(lower(valid), :from)
             where person_id = :person and valid @> :from::date
               and competence_id = (select id from competence where code = :competence)
            """)
        .param("person", person.value())
        .param("competence", competence)
        .param("from", from)
        .update();
  }

  public void insertHeld(Competence.Held held) {
    jdbc.sql(
            """
            insert into competence_held (person_id, competence_id, level, valid, evidence,
                                         assessed_by, assessed_at)
            select :person, id, :level, daterange(:from, :until), :evidence, :by, :at
              from competence where code = :competence
            """)
        .param("person", held.person().value())
        .param("competence", held.competence())
        .param("level", held.level())
        .param("from", held.from())
        .param("until", held.until(), Types.DATE)
        .param("evidence", held.evidence())
        .param("by", held.by())
        .param("at", SqlTime.of(held.at()))
        .update();
  }

  public List<Competence.Held> listHeld(LocalDate day) {
    return jdbc.sql(
            """
            select h.*, c.code, lower(h.valid) as from_day, upper(h.valid) as until_day
              from competence_held h join competence c on c.id = h.competence_id
             where h.valid @> :day
             order by h.person_id, c.code
            """)
        .param("day", day)
        .query((row, _) -> held(row))
        .list();
  }

  private static Competence.Held held(ResultSet row) throws SQLException {
    return new Competence.Held(
        new PersonId(row.getLong("person_id")),
        row.getString("code"),
        row.getInt("level"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("evidence"),
        row.getString("assessed_by"),
        SqlTime.get(row, "assessed_at"));
  }

  /// Writes a profile; empty when the code is taken.
  public Optional<Long> insertProfile(SkillProfile profile) {
    return jdbc.sql(
            """
            insert into skill_profile (code, title, role, client)
            values (:code, :title, :role, :client)
            on conflict do nothing returning id
            """)
        .param("code", profile.code())
        .param("title", profile.title())
        .param("role", profile.role())
        .param("client", profile.client())
        .query(Long.class)
        .optional();
  }

  public void insertDemand(long profile, SkillProfile.Demand demand) {
    jdbc.sql(
            """
            insert into skill_demand (profile_id, kind, thing, level)
            values (:profile, :kind, :thing, :level)
            """)
        .param("profile", profile)
        .param("kind", demand.kind().word())
        .param("thing", demand.thing())
        .param("level", demand.level())
        .update();
  }

  public boolean deleteProfile(String code) {
    jdbc.sql(
            """
            delete from skill_demand
             where profile_id = (select id from skill_profile where code = :code)
            """)
        .param("code", code)
        .update();
    return jdbc.sql("delete from skill_profile where code = :code").param("code", code).update()
        == 1;
  }

  public List<SkillProfile> listProfiles() {
    Map<Long, List<SkillProfile.Demand>> demands = new HashMap<>();
    jdbc.sql("select * from skill_demand order by profile_id, kind, thing")
        .query(
            row -> {
              demands
                  .computeIfAbsent(row.getLong("profile_id"), _ -> new ArrayList<>())
                  .add(demand(row));
            });
    return jdbc.sql("select * from skill_profile order by title, code")
        .query(
            (row, _) ->
                new SkillProfile(
                    row.getString("code"),
                    row.getString("title"),
                    row.getString("role"),
                    row.getString("client"),
                    demands.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static SkillProfile.Demand demand(ResultSet row) throws SQLException {
    return new SkillProfile.Demand(
        SkillProfile.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("thing"),
        row.getInt("level"));
  }
}
