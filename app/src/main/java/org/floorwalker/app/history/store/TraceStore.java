package org.floorwalker.app.history.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows that tell which agent did what, and lines of files that no reader understood.
@Repository
public class TraceStore {
  private static final int DAYS_OF_WEEK = 7;

  private final JdbcClient database;

  TraceStore(JdbcClient database) {
    this.database = database;
  }

  /// Rows forgotten, by kind.
  ///
  /// @param segments of contacts that no longer tell who served
  public record Forgotten(int slots, int weeks, int events, int segments, int lines) {
    public boolean isNothing() {
      return slots + weeks + events + segments + lines == 0;
    }
  }

  /// Forgets who did what before the instant. Contacts and what came to queues stay, without names.
  public Forgotten forget(Instant before) {
    Forgotten forgotten =
        new Forgotten(
            slots(before), weeks(before), events(before), segments(before), lines(before));
    if (!forgotten.isNothing()) {
      forgetNames();
    }
    return forgotten;
  }

  private int slots(Instant before) {
    return database
        .sql("delete from agent_slot where start_at < :before")
        .param("before", SqlTime.of(before))
        .update();
  }

  /// Weeks that were over.
  private int weeks(Instant before) {
    LocalDate day = LocalDate.ofInstant(before, ZoneOffset.UTC);
    return database
        .sql("delete from agent_week where week <= :last")
        .param("last", day.minusDays(DAYS_OF_WEEK))
        .update();
  }

  private int events(Instant before) {
    return database
        .sql("delete from agent_event where at < :before")
        .param("before", SqlTime.of(before))
        .update();
  }

  private int segments(Instant before) {
    return database
        .sql("update contact_segment set agent = '' where start_at < :before and agent <> ''")
        .param("before", SqlTime.of(before))
        .update();
  }

  private int lines(Instant before) {
    return database
        .sql("delete from raw_line where kept_since < :before")
        .param("before", SqlTime.of(before))
        .update();
  }

  /// Names of agents of whom nothing is known any more.
  private void forgetNames() {
    database
        .sql(
            """
            delete from source_name name
            where kind = 'agent'
              and not exists (
                select from agent_slot slot
                where slot.source_id = name.source_id and slot.agent = name.id)
              and not exists (
                select from agent_event event
                where event.source_id = name.source_id and event.agent = name.id)
            """)
        .update();
  }
}
