package org.floorwalker.app.development.store;

import java.util.EnumMap;
import java.util.Map;
import org.floorwalker.app.development.DoneLeaderStep;
import org.floorwalker.app.development.LeaderStep;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Steps that new leaders have done.
@Repository
public class LeaderStore {
  private final JdbcClient database;

  LeaderStore(JdbcClient database) {
    this.database = database;
  }

  public Map<LeaderStep, DoneLeaderStep> done(PersonId person) {
    Map<LeaderStep, DoneLeaderStep> done = new EnumMap<>(LeaderStep.class);
    database
        .sql("select * from leader_step where person_id = :person")
        .param("person", person.value())
        .query(
            row -> {
              DoneLeaderStep one =
                  new DoneLeaderStep(
                      row.getString("words"),
                      row.getString("said_by"),
                      SqlTime.get(row, "done_at"));
              LeaderStep.findKey(row.getString("step")).ifPresent(step -> done.put(step, one));
            });
    return done;
  }

  /// The first word stands.
  public void insert(PersonId person, LeaderStep step, DoneLeaderStep done) {
    database
        .sql(
            """
            insert into leader_step (person_id, step, words, said_by, done_at)
            values (:person, :step, :words, :by, :at) on conflict do nothing
            """)
        .param("person", person.value())
        .param("step", step.key())
        .param("words", done.words())
        .param("by", done.by())
        .param("at", SqlTime.of(done.at()))
        .update();
  }

  public void delete(PersonId person, LeaderStep step) {
    database
        .sql("delete from leader_step where person_id = :person and step = :step")
        .param("person", person.value())
        .param("step", step.key())
        .update();
  }
}
