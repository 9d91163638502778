package org.floorwalker.app.development.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerStep;
import org.floorwalker.app.development.NewCareerStep;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Steps of plans.
@Repository
public class CareerStepStore {
  private final JdbcClient database;

  CareerStepStore(JdbcClient database) {
    this.database = database;
  }

  /// The steps of these people, by day.
  public List<CareerStep> list(Collection<PersonId> persons) {
    return database
        .sql("select * from career_step where person_id = any(:ids) order by by_day, id")
        .param("ids", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .query(
            (row, _) ->
                new CareerStep(
                    row.getLong("id"),
                    new PersonId(row.getLong("person_id")),
                    CareerPath.findKey(row.getString("path")).orElseThrow(),
                    row.getString("words"),
                    row.getString("helper"),
                    row.getObject("by_day", LocalDate.class),
                    row.getString("made_by"),
                    row.getObject("done_on", LocalDate.class)))
        .list();
  }

  public long insert(NewCareerStep wish, String by, Instant at) {
    return database
        .sql(
            """
            insert into career_step (person_id, path, words, helper, by_day, made_by, made_at)
            values (:person, :path, :words, :helper, :day, :by, :at) returning id
            """)
        .param("person", wish.person().value())
        .param("path", wish.path().key())
        .param("words", wish.words().strip())
        .param("helper", wish.helper().strip())
        .param("day", wish.by())
        .param("by", by)
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .single();
  }

  public void settle(long step, @Nullable LocalDate doneOn) {
    database
        .sql("update career_step set done_on = :day where id = :id")
        .param("day", doneOn)
        .param("id", step)
        .update();
  }

  public void delete(long step) {
    database.sql("delete from career_step where id = :id").param("id", step).update();
  }
}
