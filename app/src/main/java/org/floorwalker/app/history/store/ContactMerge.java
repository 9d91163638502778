package org.floorwalker.app.history.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Segment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Joins staged contacts with what is known of them, inside the caller's transaction: a second
/// telling completes the first.
@Component
public final class ContactMerge {
  private static final int FETCH_ROWS = 10_000;
  private static final int MERGE_BLOCK = 2_000;

  private final JdbcClient jdbc;

  ContactMerge(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCH_ROWS);
    this.jdbc = JdbcClient.create(template);
  }

  /// Takes the staged contacts in; returns how many were new or told something new.
  public long keepContacts(long source) {
    dropUnchanged(source);
    long changed = mergeChanged(source);
    return changed + insertNew(source);
  }

  private void dropUnchanged(long source) {
    jdbc.sql(
            """
            with gone as (
              delete from staged_contact s using contact c
               where c.source_id = :source and c.source_contact_id = s.id
                 and c.content = s.content
              returning s.n)
            delete from staged_segment where n in (select n from gone)
            """)
        .param("source", source)
        .update();
  }

  private long mergeChanged(long source) {
    List<String> ids =
        jdbc.sql(
                """
                select s.id from staged_contact s
                  join contact c on c.source_id = :source and c.source_contact_id = s.id
                """)
            .param("source", source)
            .query(String.class)
            .list();
    long changed = 0;
    for (int from = 0; from < ids.size(); from += MERGE_BLOCK) {
      changed += mergeBlock(source, ids.subList(from, Math.min(ids.size(), from + MERGE_BLOCK)));
    }
    return changed;
  }

  private long mergeBlock(long source, List<String> ids) {
    Map<String, Contact> told = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    eachStaged(
        ids,
        (number, contact) -> {
          told.put(contact.id(), contact);
          numbers.put(contact.id(), number);
        });
    Map<Long, Contact> changed = new HashMap<>();
    eachKept(
        source,
        ids,
        (id, known) -> {
          Contact merged = known.mergedWith(Objects.requireNonNull(told.get(known.id())));
          if (!merged.equals(known)) {
            changed.put(id, merged);
          }
        });
    dropStaged(ids);
    changed.forEach(
        (id, contact) -> {
          replace(id, contact);
          restage(contact, -1 - Objects.requireNonNull(numbers.get(contact.id())));
        });
    return changed.size();
  }

  private void eachKept(long source, List<String> ids, BiConsumer<Long, Contact> consumer) {
    ContactRows rows = new ContactRows(consumer);
    jdbc.sql(
            """
            select c.id as number, c.source_contact_id as id, c.channel, s.kind, s.queue, s.agent,
                   s.start_at, s.end_at, s.outcome
              from contact c join contact_segment s on s.contact_id = c.id
             where c.source_id = :source and c.source_contact_id = any(:ids)
             order by c.id, s.sequence
            """)
        .param("source", source)
        .param("ids", ids.toArray(String[]::new))
        .query(rows);
    rows.finish();
  }

  private void replace(long id, Contact contact) {
    jdbc.sql("delete from contact_segment where contact_id = :id").param("id", id).update();
    jdbc.sql(
            """
            update contact
               set channel = :channel, arrived_at = :arrived, ended_at = :ended,
                   content = :content
             where id = :id
            """)
        .param("id", id)
        .param("channel", contact.channel().name().toLowerCase(Locale.ROOT))
        .param("arrived", SqlTime.of(contact.arrived()))
        .param("ended", SqlTime.ofNullable(contact.findEnd().orElse(null)))
        .param("content", ContactContent.of(contact))
        .update();
    insertSegments(
        """
        insert into contact_segment
        values (:number, :sequence, :kind, :queue, :agent, :start, :end, :outcome)
        """,
        id,
        contact);
  }

  /// Contacts with a negative number were changed in place and are staged for their days only.
  private long insertNew(long source) {
    long inserted =
        jdbc.sql(
                """
                insert into contact
                       (source_id, source_contact_id, channel, arrived_at, ended_at, content)
                select :source, id, channel, arrived_at, ended_at, content
                  from staged_contact where n >= 0 order by n
                """)
            .param("source", source)
            .update();
    jdbc.sql(
            """
            insert into contact_segment
            select c.id, s.sequence, s.kind, s.queue, s.agent, s.start_at, s.end_at, s.outcome
              from staged_segment s
              join staged_contact t on t.n = s.n
              join contact c on c.source_id = :source and c.source_contact_id = t.id
             where s.n >= 0
            """)
        .param("source", source)
        .update();
    return inserted;
  }

  /// Joins several tellings of a contact within the staged file.
  public void mergeDuplicates() {
    for (List<String> ids = duplicateContacts(); !ids.isEmpty(); ids = duplicateContacts()) {
      Map<String, Long> numbers = new HashMap<>();
      Map<String, Contact> merged = new HashMap<>();
      eachStaged(
          ids,
          (number, contact) -> {
            numbers.putIfAbsent(contact.id(), number);
            merged.merge(contact.id(), contact, Contact::mergedWith);
          });
      dropStaged(ids);
      merged.values().forEach(c -> restage(c, Objects.requireNonNull(numbers.get(c.id()))));
    }
  }

  private List<String> duplicateContacts() {
    return jdbc.sql(
            """
            select id from staged_contact group by id having count(*) > 1 order by id limit 100
            """)
        .query(String.class)
        .list();
  }

  private void eachStaged(List<String> ids, BiConsumer<Long, Contact> consumer) {
    ContactRows rows = new ContactRows(consumer);
    jdbc.sql(
            """
            select c.n as number, c.id, c.channel, s.kind, s.queue, s.agent, s.start_at, s.end_at,
                   s.outcome
              from staged_contact c join staged_segment s on s.n = c.n
             where c.id = any(:ids)
             order by c.n, s.sequence
            """)
        .param("ids", ids.toArray(String[]::new))
        .query(rows);
    rows.finish();
  }

  private void dropStaged(List<String> ids) {
    jdbc.sql(
            """
            with gone as (delete from staged_contact where id = any(:ids) returning n)
            delete from staged_segment where n in (select n from gone)
            """)
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  private void restage(Contact contact, long number) {
    jdbc.sql("insert into staged_contact values (:n, :id, :channel, :arrived, :ended, :content)")
        .param("n", number)
        .param("id", contact.id())
        .param("channel", contact.channel().name().toLowerCase(Locale.ROOT))
        .param("arrived", SqlTime.of(contact.arrived()))
        .param("ended", SqlTime.ofNullable(contact.findEnd().orElse(null)))
        .param("content", ContactContent.of(contact))
        .update();
    insertSegments(
        """
        insert into staged_segment
        values (:number, :sequence, :kind, :queue, :agent, :start, :end, :outcome)
        """,
        number,
        contact);
  }

  private void insertSegments(String sql, long number, Contact contact) {
    int sequence = 0;
    for (Segment segment : contact.segments()) {
      jdbc.sql(sql)
          .param("number", number)
          .param("sequence", sequence++)
          .param("kind", segment.kind().name().toLowerCase(Locale.ROOT))
          .param("queue", segment.queue())
          .param("agent", segment.agent())
          .param("start", SqlTime.of(segment.start()))
          .param("end", SqlTime.ofNullable(segment.end()))
          .param("outcome", segment.outcome().name().toLowerCase(Locale.ROOT))
          .update();
    }
  }
}
