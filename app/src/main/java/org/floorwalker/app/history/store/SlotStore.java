package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.QueueSlot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads slots. Where a source both told a slot and gave the contacts behind it, the
/// contacts count.
@Component
public final class SlotStore {
  private static final int FETCH_ROWS = 10_000;

  private final JdbcClient jdbc;

  SlotStore(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCH_ROWS);
    this.jdbc = JdbcClient.create(template);
  }

  /// Whether anything is known of any queue.
  public boolean hasAny() {
    return jdbc.sql("select exists (select from queue_slot)").query(Boolean.class).single();
  }

  /// A queue's slots of a stretch, ordered by start; several sources may tell the same start.
  public List<QueueSlot> listOfQueue(String queue, Instant fromInclusive, Instant untilExclusive) {
    return jdbc.sql(
            """
            select distinct on (start_at, source_id) * from queue_slot
             where queue = :queue and start_at >= :from and start_at < :until
             order by start_at, source_id, derived desc
            """)
        .param("queue", queue)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .query((row, number) -> queueSlot(row))
        .list();
  }

  /// All queues' slots of a stretch.
  public List<QueueSlot> list(Instant fromInclusive, Instant untilExclusive) {
    return jdbc.sql(
            """
            select distinct on (queue, start_at, source_id) * from queue_slot
             where start_at >= :from and start_at < :until
             order by queue, start_at, source_id, derived desc
            """)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .query((row, number) -> queueSlot(row))
        .list();
  }

  /// Agents' slots of a stretch.
  public List<AgentSlot> listOfAgents(Instant fromInclusive, Instant untilExclusive) {
    return jdbc.sql(
            """
            select distinct on (agent, queue, start_at, source_id) * from agent_slot
             where start_at >= :from and start_at < :until
             order by agent, queue, start_at, source_id, derived desc
            """)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .query((row, number) -> agentSlot(row))
        .list();
  }

  /// The agent slots of these agents, one a queue, start and source.
  public List<AgentSlot> listOfAgents(
      List<String> agents, Instant fromInclusive, Instant untilExclusive) {
    return jdbc.sql(
            """
            select distinct on (agent, queue, start_at, source_id) * from agent_slot
             where start_at >= :from and start_at < :until and agent = any(:agents)
             order by agent, queue, start_at, source_id, derived desc
            """)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .param("agents", agents.toArray(String[]::new))
        .query((row, number) -> agentSlot(row))
        .list();
  }

  /// Every queue slot, one a start and source, ordered by time, with the queue's name.
  public void eachQueueSlot(Consumer<Named<QueueSlot>> consumer) {
    jdbc.sql(
            """
            select q.*, coalesce(n.name, q.queue) as known_as from (
              select distinct on (start_at, queue, source_id) * from queue_slot
               order by start_at, queue, source_id, derived desc) q
              left join source_name n
                on n.source_id = q.source_id and n.kind = 'queue' and n.id = q.queue
             order by q.start_at, q.queue
            """)
        .query(
            row -> {
              consumer.accept(new Named<>(queueSlot(row), row.getString("known_as")));
            });
  }

  /// Every agent slot, ordered by time, with the agent's name.
  public void eachAgentSlot(Consumer<Named<AgentSlot>> consumer) {
    jdbc.sql(
            """
            select a.*, coalesce(n.name, a.agent) as known_as from (
              select distinct on (start_at, agent, queue, source_id) * from agent_slot
               order by start_at, agent, queue, source_id, derived desc) a
              left join source_name n
                on n.source_id = a.source_id and n.kind = 'agent' and n.id = a.agent
             order by a.start_at, a.agent, a.queue
            """)
        .query(
            row -> {
              consumer.accept(new Named<>(agentSlot(row), row.getString("known_as")));
            });
  }

  /// A slot with the name people know its queue or agent by.
  public record Named<T>(T slot, String name) {}

  /// Queues that sources name, with the number of contacts told of each.
  public List<QueueTold> queuesTold() {
    return jdbc.sql(
            """
            select queue, sum(offered) as offered, max(start_at) as last
              from queue_slot group by queue order by queue
            """)
        .query(
            (row, number) ->
                new QueueTold(
                    row.getString("queue"), row.getDouble("offered"), SqlTime.get(row, "last")))
        .list();
  }

  /// A queue as sources name it.
  public record QueueTold(String queue, double offered, Instant last) {}

  private static QueueSlot queueSlot(ResultSet row) throws SQLException {
    return new QueueSlot(
        row.getString("queue"),
        SqlTime.get(row, "start_at"),
        Duration.ofMinutes(row.getInt("minutes")),
        new QueueSlot.Counts(
            row.getDouble("offered"),
            figure(row, "overflow_in"),
            figure(row, "overflow_out"),
            figure(row, "answered"),
            figure(row, "answered_in_goal"),
            figure(row, "abandoned"),
            figure(row, "abandoned_in_goal"),
            figure(row, "abandoned_short")),
        new QueueSlot.Seconds(
            figure(row, "queued_answered_s"),
            figure(row, "queued_abandoned_s"),
            figure(row, "longest_answered_s"),
            figure(row, "longest_abandoned_s"),
            figure(row, "talk_s"),
            figure(row, "wrapup_s")),
        new QueueSlot.Agents(figure(row, "available"), figure(row, "waiting_s")));
  }

  private static AgentSlot agentSlot(ResultSet row) throws SQLException {
    return new AgentSlot(
        row.getString("agent"),
        row.getString("queue"),
        SqlTime.get(row, "start_at"),
        Duration.ofMinutes(row.getInt("minutes")),
        new AgentSlot.Seconds(
            row.getDouble("available_s"),
            row.getDouble("work_s"),
            row.getDouble("talk_s"),
            row.getDouble("pause_s"),
            row.getDouble("waiting_s"),
            row.getDouble("wrapup_s"),
            row.getDouble("admin_s")),
        new AgentSlot.Counts(
            row.getDouble("answered"),
            row.getDouble("direct_out"),
            row.getDouble("direct_out_s"),
            row.getDouble("direct_in"),
            row.getDouble("direct_in_s"),
            row.getDouble("transferred_out")));
  }

  private static double figure(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}
