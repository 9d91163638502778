package org.floorwalker.app.people.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.people.HeldSkill;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what everybody can on a day.
@Component
public final class HeldStore {
  private final JdbcClient jdbc;

  HeldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<HeldSkill> listSkills(LocalDate day) {
    return jdbc.sql(
            """
            select k.person_id, q.code as queue, k.level, upper(k.valid) as until_day
              from skill k join queue q on q.id = k.queue_id
             where k.valid @> :day
             order by k.person_id, q.code
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new HeldSkill(
                    new PersonId(row.getLong("person_id")),
                    new QueueId(Objects.requireNonNull(row.getString("queue"))),
                    row.getInt("level"),
                    Rows.date(row, "until_day")))
        .list();
  }

  public List<HeldLanguage> listLanguages(LocalDate day) {
    return jdbc.sql(
            """
            select person_id, language, level, upper(valid) as until_day from language_skill
             where valid @> :day
             order by person_id, language
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new HeldLanguage(
                    new PersonId(row.getLong("person_id")),
                    row.getString("language"),
                    row.getString("level"),
                    Rows.date(row, "until_day")))
        .list();
  }
}
