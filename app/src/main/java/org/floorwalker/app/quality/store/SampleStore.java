package org.floorwalker.app.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.history.HandledContact;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.quality.SampledContact;
import org.floorwalker.app.quality.SampledContact.Draw;
import org.floorwalker.app.quality.SampledContact.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts that were drawn, and how many are drawn of each person.
@Repository
public class SampleStore {
  private final JdbcClient database;

  SampleStore(JdbcClient database) {
    this.database = database;
  }

  public int rule() {
    return database.sql("select contacts from sample_rule").query(Integer.class).single();
  }

  public void setRule(int contacts) {
    database
        .sql("update sample_rule set contacts = :contacts")
        .param("contacts", contacts)
        .update();
  }

  /// Keeps draws for these people from running beside each other until the transaction ends.
  public void lock(Collection<PersonId> persons) {
    database
        .sql("select id from person where id = any(:persons) order by id for update")
        .param("persons", ids(persons))
        .query(Long.class)
        .list();
  }

  /// Drawn contacts of these people that were answered in the stretch.
  public List<SampledContact> list(Collection<PersonId> persons, Instant from, Instant until) {
    return database
        .sql(
            """
            select * from sampled_contact
             where person_id = any(:persons) and answered_at >= :from and answered_at < :until
             order by answered_at, id
            """)
        .param("persons", ids(persons))
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query((row, _) -> sampled(row))
        .list();
  }

  /// Drawn contacts of these people that nobody has begun to judge, the oldest first.
  public List<SampledContact> listOpen(Collection<PersonId> persons, Instant from) {
    return database
        .sql(
            """
            select * from sampled_contact sample
             where person_id = any(:persons) and answered_at >= :from
               and not exists (select from evaluation where sample_id = sample.id)
             order by answered_at, id
            """)
        .param("persons", ids(persons))
        .param("from", SqlTime.of(from))
        .query((row, _) -> sampled(row))
        .list();
  }

  public Optional<SampledContact> find(long id) {
    return database
        .sql("select * from sampled_contact where id = :id")
        .param("id", id)
        .query((row, _) -> sampled(row))
        .optional();
  }

  public void insert(PersonId person, HandledContact contact, Draw draw, Instant at, String by) {
    database
        .sql(
            """
            insert into sampled_contact (person_id, contact_id, source, source_contact_id, channel,
                   queue, answered_at, handled_seconds, drawn_of, seed, drawn_at, drawn_by)
            values (:person, :contact, :source, :code, :channel,
                   :queue, :answered, :handled, :of, :seed, :at, :by)
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("contact", contact.id())
        .param("source", contact.source())
        .param("code", contact.code())
        .param("channel", contact.channel())
        .param("queue", contact.queue())
        .param("answered", SqlTime.of(contact.answeredAt()))
        .param("handled", contact.handledSeconds())
        .param("of", draw.of())
        .param("seed", draw.seed())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  private static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }

  /// Reads a sampled contact; the row names its id `id`.
  static SampledContact sampled(ResultSet row) throws SQLException {
    return sampled(row, "id");
  }

  static SampledContact sampled(ResultSet row, String id) throws SQLException {
    return new SampledContact(
        row.getLong(id),
        new PersonId(row.getLong("person_id")),
        new Origin(
            row.getLong("contact_id"), row.getString("source"), row.getString("source_contact_id")),
        row.getString("queue"),
        row.getString("channel"),
        SqlTime.get(row, "answered_at"),
        row.getInt("handled_seconds"),
        new Draw(row.getInt("drawn_of"), row.getLong("seed")));
  }
}
