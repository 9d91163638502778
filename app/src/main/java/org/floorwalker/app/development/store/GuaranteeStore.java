package org.floorwalker.app.development.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Guarantee;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What everybody is promised, and talks and goals counted by person.
@Repository
public class GuaranteeStore {
  private final JdbcClient database;

  GuaranteeStore(JdbcClient database) {
    this.database = database;
  }

  /// What holds on a day.
  public Optional<Guarantee> find(LocalDate day) {
    return database
        .sql("select * from guarantee where valid_from <= :day order by valid_from desc limit 1")
        .param("day", day)
        .query(
            (row, _) ->
                new Guarantee(
                    row.getObject("valid_from", LocalDate.class),
                    row.getInt("training_minutes"),
                    row.getInt("talks"),
                    row.getInt("steps")))
        .optional();
  }

  public void upsert(Guarantee guarantee, Instant at, String by) {
    database
        .sql(
            """
            insert into guarantee (valid_from, training_minutes, talks, steps, set_at, set_by)
            values (:from, :minutes, :talks, :steps, :at, :by)
            on conflict (valid_from) do update set training_minutes = excluded.training_minutes,
              talks = excluded.talks, steps = excluded.steps, set_at = excluded.set_at,
              set_by = excluded.set_by
            """)
        .param("from", guarantee.from())
        .param("minutes", guarantee.trainingMinutes())
        .param("talks", guarantee.talks())
        .param("steps", guarantee.steps())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  /// Talks held by employee, on the days of a zone.
  public Map<PersonId, Integer> talks(LocalDate from, LocalDate untilExclusive, ZoneId zone) {
    Map<PersonId, Integer> talks = new HashMap<>();
    database
        .sql(
            """
            select employee_id, count(*) as talks from talk
             where held_at >= :from::timestamp at time zone :zone
               and held_at < :until::timestamp at time zone :zone
             group by employee_id
            """)
        .param("from", from)
        .param("until", untilExclusive)
        .param("zone", zone.getId())
        .query(
            row -> {
              talks.put(new PersonId(row.getLong("employee_id")), row.getInt("talks"));
            });
    return talks;
  }

  /// Goals of their own that people reached, on the days of a zone.
  public Map<PersonId, Integer> goalsReached(
      LocalDate from, LocalDate untilExclusive, ZoneId zone) {
    Map<PersonId, Integer> goals = new HashMap<>();
    database
        .sql(
            """
            select g.person_id, count(distinct g.id) as goals
              from goal g join goal_word w on w.goal_id = g.id and w.what = 'reached'
             where g.state = 'reached' and g.person_id is not null
               and w.at >= :from::timestamp at time zone :zone
               and w.at < :until::timestamp at time zone :zone
             group by g.person_id
            """)
        .param("from", from)
        .param("until", untilExclusive)
        .param("zone", zone.getId())
        .query(
            row -> {
              goals.put(new PersonId(row.getLong("person_id")), row.getInt("goals"));
            });
    return goals;
  }
}
