package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.plan.RealContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads contacts with their wait and work.
@Repository
public class RealContactStore {
  private final JdbcClient database;

  RealContactStore(JdbcClient database) {
    this.database = database;
  }

  /// Every stretch in a queue that began in the range and has ended; work is from the answer to the
  /// end of the last talk, hold or wrap-up that follows in the same queue.
  public List<RealContact> list(Instant from, Instant until) {
    return database
        .sql(
            """
            select waiting.queue, waiting.start_at, waiting.end_at, waiting.outcome,
                   coalesce(work.end_at, waiting.end_at) as work_end_at
              from contact_segment waiting
              left join lateral (
                   select max(later.end_at) as end_at
                     from contact_segment later
                    where later.contact_id = waiting.contact_id
                      and later.queue = waiting.queue
                      and later.sequence > waiting.sequence
                      and later.kind in ('talk', 'hold', 'wrapup')) work on true
             where waiting.kind = 'queue' and waiting.end_at is not null
               and waiting.start_at >= :from and waiting.start_at < :until
             order by waiting.start_at, waiting.contact_id
            """)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query((row, _) -> contact(row))
        .list();
  }

  private static RealContact contact(ResultSet row) throws SQLException {
    Instant ended = SqlTime.get(row, "end_at");
    boolean answered = row.getString("outcome").equals("answered");
    return new RealContact(
        new QueueId(row.getString("queue")),
        SqlTime.get(row, "start_at"),
        answered ? ended : null,
        answered ? SqlTime.get(row, "work_end_at") : ended,
        0);
  }
}
