package org.floorwalker.app.history.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.AgentState;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// What derived slots are added up from, and the slots themselves.
@Component
public final class DerivedStore {
  private static final int FETCH_ROWS = 10_000;

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  DerivedStore(DataSource dataSource) {
    this.dataSource = dataSource;
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCH_ROWS);
    this.jdbc = JdbcClient.create(template);
  }

  /// Every contact of the source with a segment that began in the stretch.
  public void eachContact(
      long source, Instant fromInclusive, Instant untilExclusive, Consumer<Contact> consumer) {
    ContactRows rows = new ContactRows((number, contact) -> consumer.accept(contact));
    jdbc.sql(
            """
            select c.id as number, c.source_contact_id as id, c.channel, s.kind, s.queue, s.agent,
                   s.start_at, s.end_at, s.outcome
              from contact c join contact_segment s on s.contact_id = c.id
             where c.source_id = :source
               and c.id in (select contact_id from contact_segment
                             where start_at >= :from and start_at < :until)
             order by c.id, s.sequence
            """)
        .param("source", source)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .query(rows);
    rows.finish();
  }

  /// Agents' events in the stretch, and each one's last of the day before.
  public void eachEvent(
      long source, Instant fromInclusive, Instant untilExclusive, Consumer<AgentEvent> consumer) {
    jdbc.sql(
            """
            (select distinct on (agent) agent, at, state, reason, queue
               from agent_event
              where source_id = :source and at >= :from - interval '24 hours' and at < :from
              order by agent, at desc)
            union all
            select agent, at, state, reason, queue
              from agent_event
             where source_id = :source and at >= :from and at < :until
            """)
        .param("source", source)
        .param("from", SqlTime.of(fromInclusive))
        .param("until", SqlTime.of(untilExclusive))
        .query(
            row -> {
              consumer.accept(
                  new AgentEvent(
                      row.getString("agent"),
                      SqlTime.get(row, "at"),
                      AgentState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                      row.getString("reason"),
                      row.getString("queue")));
            });
  }

  /// The last event of the source; the epoch when there is none.
  public Instant lastEvent(long source) {
    return jdbc.sql(
            """
            select coalesce(max(at), timestamptz 'epoch') as last
              from agent_event where source_id = :source
            """)
        .param("source", source)
        .query((row, number) -> SqlTime.get(row, "last"))
        .single();
  }

  /// Puts the derived slots of a stretch in place of those that were there.
  public void replaceDerived(
      long source,
      Instant fromInclusive,
      Instant untilExclusive,
      List<QueueSlot> queueSlots,
      List<AgentSlot> agentSlots) {
    deleteDerived(
        """
        delete from queue_slot
         where source_id = :source and derived and start_at >= :from and start_at < :until
        """,
        source,
        fromInclusive,
        untilExclusive);
    deleteDerived(
        """
        delete from agent_slot
         where source_id = :source and derived and start_at >= :from and start_at < :until
        """,
        source,
        fromInclusive,
        untilExclusive);
    try (BinaryCopy copy =
        new BinaryCopy(connection(), "copy queue_slot from stdin (format binary)")) {
      for (QueueSlot slot : queueSlots) {
        copy.row(21).number(source).text(slot.queue()).instant(slot.start());
        copy.integer((int) slot.length().toMinutes()).bool(true);
        Staging.figures(copy, slot);
      }
      copy.finish();
    }
    try (BinaryCopy copy =
        new BinaryCopy(connection(), "copy agent_slot from stdin (format binary)")) {
      for (AgentSlot slot : agentSlots) {
        copy.row(19).number(source).text(slot.agent()).text(slot.queue()).instant(slot.start());
        copy.integer((int) slot.length().toMinutes()).bool(true);
        Staging.figures(copy, slot);
      }
      copy.finish();
    }
  }

  private void deleteDerived(String sql, long source, Instant from, Instant until) {
    jdbc.sql(sql)
        .param("source", source)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .update();
  }

  private Connection connection() {
    return DataSourceUtils.getConnection(dataSource);
  }
}
