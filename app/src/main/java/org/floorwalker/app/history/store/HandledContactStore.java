package org.floorwalker.app.history.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.HandledContact;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads contacts with the agent who took them.
@Repository
public class HandledContactStore {
  private final JdbcClient database;

  HandledContactStore(JdbcClient database) {
    this.database = database;
  }

  public Map<String, List<Long>> ids(List<String> agents, Instant from, Instant until) {
    Map<String, List<Long>> ids = new HashMap<>();
    database
        .sql(
            """
            select distinct agent, contact_id from contact_segment
             where kind = 'talk' and agent = any(:agents)
               and start_at >= :from and start_at < :until and end_at is not null
             order by agent, contact_id
            """)
        .param("agents", agents.toArray(String[]::new))
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            row -> {
              ids.computeIfAbsent(row.getString("agent"), _ -> new ArrayList<>())
                  .add(row.getLong("contact_id"));
            });
    return ids;
  }

  public List<HandledContact> list(String agent, List<Long> ids) {
    return database
        .sql(
            """
            select contact.id, source.name, contact.source_contact_id, contact.channel,
                   (array_agg(part.queue order by part.sequence)
                      filter (where part.kind = 'talk'))[1] as queue,
                   min(part.start_at) filter (where part.kind = 'talk') as answered_at,
                   sum(extract(epoch from part.end_at - part.start_at)) as handled
              from contact
              join history_source source on source.id = contact.source_id
              join contact_segment part on part.contact_id = contact.id
             where contact.id = any(:ids) and part.agent = :agent
               and part.kind in ('talk', 'hold', 'wrapup') and part.end_at is not null
             group by contact.id, source.name
             order by answered_at
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("agent", agent)
        .query(
            (row, _) ->
                new HandledContact(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("source_contact_id"),
                    row.getString("channel"),
                    row.getString("queue"),
                    SqlTime.get(row, "answered_at"),
                    (int) row.getDouble("handled")))
        .list();
  }
}
