package org.floorwalker.app.learning.store;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which reminders were sent.
@Component
public final class ReminderStore {
  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A letter about one person's due day.
  ///
  /// @param step days before it, or `leader`
  public record Sent(
      long requirement, PersonId person, LocalDate due, String step, String to, Instant at) {}

  /// False when this step was sent before, by whichever process.
  public boolean claim(Sent sent) {
    return jdbc.sql(
                """
                insert into training_reminder (requirement_id, person_id, due, step, to_address,
                                               sent_at)
                values (:requirement, :person, :due, :step, :to, :at)
                on conflict do nothing
                """)
            .param("requirement", sent.requirement())
            .param("person", sent.person().value())
            .param("due", sent.due())
            .param("step", sent.step())
            .param("to", sent.to())
            .param("at", SqlTime.of(sent.at()))
            .update()
        == 1;
  }
}
