package org.floorwalker.app.history.store;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.floorwalker.planning.demand.Contact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads contacts.
@Component
public final class ContactStore {
  private static final int FETCH_ROWS = 10_000;

  private final JdbcClient jdbc;

  ContactStore(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCH_ROWS);
    this.jdbc = JdbcClient.create(template);
  }

  /// Every contact there is, one after the other.
  public void each(Consumer<Contact> consumer) {
    ContactRows rows = new ContactRows((number, contact) -> consumer.accept(contact));
    jdbc.sql(
            """
            select c.id as number, c.source_contact_id as id, c.channel, s.kind, s.queue, s.agent,
                   s.start_at, s.end_at, s.outcome
              from contact c join contact_segment s on s.contact_id = c.id
             order by c.id, s.sequence
            """)
        .query(rows);
    rows.finish();
  }
}
