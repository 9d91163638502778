package org.floorwalker.app.learning.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who came to which session; written once.
@Component
public final class AttendanceStore {
  private final JdbcClient jdbc;

  AttendanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who came to a session and who did not, by person; people not noted are absent.
  public Map<PersonId, Boolean> find(long programme, int session) {
    Map<PersonId, Boolean> came = new HashMap<>();
    jdbc.sql(
            """
            select person_id, came from session_attendance
             where programme_id = :programme and session = :session
            """)
        .param("programme", programme)
        .param("session", session)
        .query(
            row -> {
              came.put(new PersonId(row.getLong("person_id")), row.getBoolean("came"));
            });
    return came;
  }

  /// False when it was noted before.
  public boolean insert(
      long programme, int session, PersonId person, boolean came, Instant at, String by) {
    return jdbc.sql(
                """
                insert into session_attendance (programme_id, session, person_id, came, noted_at,
                                                noted_by)
                values (:programme, :session, :person, :came, :at, :by)
                on conflict do nothing
                """)
            .param("programme", programme)
            .param("session", session)
            .param("person", person.value())
            .param("came", came)
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }
}
