package org.floorwalker.app.development;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Goals that were reached at a given instant, whatever the clock says.
final class ReachedGoals {
  private ReachedGoals() {}

  static void add(TestApp app, PersonId person, Instant at) {
    app.get(JdbcClient.class)
        .sql(
            """
            with reached as (
              insert into goal (level, person_id, words, due_on, state, proposed_by, made_at)
              values ('person', :person, 'A goal', current_date, 'reached', 'employee', :at)
              returning id
            )
            insert into goal_word (goal_id, at, by_name, what)
            select id, :at, 'Kari Nordmann', 'reached' from reached
            """)
        .param("person", person.value())
        .param("at", SqlTime.of(at))
        .update();
  }
}
