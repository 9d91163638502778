package org.floorwalker.app.history.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.files.contacts.ContactSink.NameOf;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.AgentState;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.demand.Segment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Brings what a reader found into the tables, inside the caller's transaction: staged first, then
/// joined with what is known, then added up per slot for the days it touches.
@Component
public final class IngestStore {
  private static final int FETCH_ROWS = 10_000;
  private static final int MERGE_BLOCK = 2_000;

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  IngestStore(DataSource dataSource) {
    this.dataSource = dataSource;
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCH_ROWS);
    this.jdbc = JdbcClient.create(template);
  }

  /// The source's id; imports of one source wait for each other until the transaction ends.
  public long lockSource(String name) {
    jdbc.sql("insert into history_source (name) values (:name) on conflict (name) do nothing")
        .param("name", name)
        .update();
    return jdbc.sql("select id from history_source where name = :name for update")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  /// Whether a file of the same content has come in already.
  public boolean isKnown(long source, String format, byte[] digest) {
    return jdbc.sql(
            """
            select exists (select from import_run
                            where source_id = :source and format = :format and digest = :digest
                              and state = 'done')
            """)
        .param("source", source)
        .param("format", format)
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  /// Begins the staging of a file.
  public Stage stage() {
    jdbc.sql(
            """
            create temporary table staged_contact
                   (n bigint, id text, channel text, arrived_at timestamptz,
                    ended_at timestamptz, content bigint) on commit drop;
            create temporary table staged_segment
                   (n bigint, sequence integer, kind text, queue text, agent text,
                    start_at timestamptz, end_at timestamptz, outcome text) on commit drop;
            create temporary table staged_event
                   (agent text, at timestamptz, state text, reason text, queue text)
                   on commit drop;
            create temporary table staged_queue_slot
                   (n bigint, queue text, start_at timestamptz, minutes integer,
                    offered double precision, overflow_in double precision,
                    overflow_out double precision, answered double precision,
                    answered_in_goal double precision, abandoned double precision,
                    abandoned_in_goal double precision, abandoned_short double precision,
                    queued_answered_s double precision, queued_abandoned_s double precision,
                    longest_answered_s double precision, longest_abandoned_s double precision,
                    talk_s double precision, wrapup_s double precision,
                    available double precision, waiting_s double precision) on commit drop;
            create temporary table staged_agent_slot
                   (n bigint, agent text, queue text, start_at timestamptz, minutes integer,
                    available_s double precision, work_s double precision,
                    talk_s double precision, pause_s double precision,
                    waiting_s double precision, wrapup_s double precision,
                    admin_s double precision, answered double precision,
                    direct_out double precision, direct_out_s double precision,
                    direct_in double precision, direct_in_s double precision,
                    transferred_out double precision) on commit drop;
            create temporary table staged_raw (text text) on commit drop
            """)
        .update();
    return new Stage(new Staging(connection()));
  }

  private Connection connection() {
    return DataSourceUtils.getConnection(dataSource);
  }

  /// Takes what a reader finds until [#finish].
  public static final class Stage {
    private final Staging staging;

    private Stage(Staging staging) {
      this.staging = staging;
    }

    public void add(Contact contact) {
      staging.add(contact);
    }

    public void add(AgentEvent event) {
      staging.add(event);
    }

    public void add(QueueSlot slot) {
      staging.add(slot);
    }

    public void add(AgentSlot slot) {
      staging.add(slot);
    }

    public void addRaw(String line) {
      staging.addRaw(line);
    }

    public void finish() {
      staging.finish();
    }
  }

  /// Ids and slots that stand more than once in the staged file, a few of each.
  public List<String> duplicates() {
    jdbc.sql("analyze staged_contact; analyze staged_segment; analyze staged_queue_slot").update();
    List<String> duplicates = new ArrayList<>(duplicateContacts());
    duplicates.addAll(
        jdbc.sql(
                """
                select queue || ' ' || start_at from staged_queue_slot
                 group by queue, start_at having count(*) > 1 order by 1 limit 100
                """)
            .query(String.class)
            .list());
    duplicates.addAll(
        jdbc.sql(
                """
                select agent || ' ' || queue || ' ' || start_at from staged_agent_slot
                 group by agent, queue, start_at having count(*) > 1 order by 1 limit 100
                """)
            .query(String.class)
            .list());
    return duplicates;
  }

  private List<String> duplicateContacts() {
    return jdbc.sql(
            """
            select id from staged_contact group by id having count(*) > 1 order by id limit 100
            """)
        .query(String.class)
        .list();
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
    int sequence = 0;
    for (Segment segment : contact.segments()) {
      bound(
              jdbc.sql(
                  """
                  insert into staged_segment
                  values (:number, :sequence, :kind, :queue, :agent, :start, :end, :outcome)
                  """),
              number,
              sequence++,
              segment)
          .update();
    }
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, long number, int sequence, Segment segment) {
    return statement
        .param("number", number)
        .param("sequence", sequence)
        .param("kind", segment.kind().name().toLowerCase(Locale.ROOT))
        .param("queue", segment.queue())
        .param("agent", segment.agent())
        .param("start", SqlTime.of(segment.start()))
        .param("end", SqlTime.ofNullable(segment.end()))
        .param("outcome", segment.outcome().name().toLowerCase(Locale.ROOT));
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
    int sequence = 0;
    for (Segment segment : contact.segments()) {
      bound(
              jdbc.sql(
                  """
                  insert into contact_segment
                  values (:number, :sequence, :kind, :queue, :agent, :start, :end, :outcome)
                  """),
              id,
              sequence++,
              segment)
          .update();
    }
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

  /// Takes agents' events in; returns how many were new, which are all that stay staged.
  public long keepEvents(long source) {
    jdbc.sql(
            """
            delete from staged_event s using agent_event e
             where e.source_id = :source and e.agent = s.agent and e.at = s.at
               and e.state = s.state and e.queue = s.queue and e.reason = s.reason
            """)
        .param("source", source)
        .update();
    return jdbc.sql(
            """
            insert into agent_event (source_id, agent, at, state, reason, queue)
            select distinct :source, agent, at, state, reason, queue from staged_event
            """)
        .param("source", source)
        .update();
  }

  /// Takes told slots in; returns how many were new or different.
  public long keepSlots(long source) {
    return keepQueueSlots(source) + keepAgentSlots(source);
  }

  private long keepQueueSlots(long source) {
    return jdbc.sql(
            """
            insert into queue_slot as q
            select :source, queue, start_at, minutes, false, offered, overflow_in, overflow_out,
                   answered, answered_in_goal, abandoned, abandoned_in_goal, abandoned_short,
                   queued_answered_s, queued_abandoned_s, longest_answered_s,
                   longest_abandoned_s, talk_s, wrapup_s, available, waiting_s
              from staged_queue_slot
            on conflict (source_id, queue, start_at, derived) do update
               set minutes = excluded.minutes, offered = excluded.offered,
                   overflow_in = excluded.overflow_in, overflow_out = excluded.overflow_out,
                   answered = excluded.answered, answered_in_goal = excluded.answered_in_goal,
                   abandoned = excluded.abandoned,
                   abandoned_in_goal = excluded.abandoned_in_goal,
                   abandoned_short = excluded.abandoned_short,
                   queued_answered_s = excluded.queued_answered_s,
                   queued_abandoned_s = excluded.queued_abandoned_s,
                   longest_answered_s = excluded.longest_answered_s,
                   longest_abandoned_s = excluded.longest_abandoned_s,
                   talk_s = excluded.talk_s, wrapup_s = excluded.wrapup_s,
                   available = excluded.available, waiting_s = excluded.waiting_s
             where (q.*) is distinct from (excluded.*)
            """)
        .param("source", source)
        .update();
  }

  private long keepAgentSlots(long source) {
    return jdbc.sql(
            """
            insert into agent_slot as a
            select :source, agent, queue, start_at, minutes, false, available_s, work_s, talk_s,
                   pause_s, waiting_s, wrapup_s, admin_s, answered, direct_out, direct_out_s,
                   direct_in, direct_in_s, transferred_out
              from staged_agent_slot
            on conflict (source_id, agent, queue, start_at, derived) do update
               set minutes = excluded.minutes, available_s = excluded.available_s,
                   work_s = excluded.work_s, talk_s = excluded.talk_s,
                   pause_s = excluded.pause_s, waiting_s = excluded.waiting_s,
                   wrapup_s = excluded.wrapup_s, admin_s = excluded.admin_s,
                   answered = excluded.answered, direct_out = excluded.direct_out,
                   direct_out_s = excluded.direct_out_s, direct_in = excluded.direct_in,
                   direct_in_s = excluded.direct_in_s,
                   transferred_out = excluded.transferred_out
             where (a.*) is distinct from (excluded.*)
            """)
        .param("source", source)
        .update();
  }

  /// Keeps lines whose meaning is not known; returns how many were new.
  public long keepRaw(long source, String format) {
    return jdbc.sql(
            """
            insert into raw_line select distinct :source, :format, text from staged_raw
            on conflict do nothing
            """)
        .param("source", source)
        .param("format", format)
        .update();
  }

  public void keepName(long source, NameOf of, String id, String name) {
    jdbc.sql(
            """
            insert into source_name values (:source, :kind, :id, :name)
            on conflict (source_id, kind, id) do update set name = excluded.name
            """)
        .param("source", source)
        .param("kind", of.name().toLowerCase(Locale.ROOT))
        .param("id", id)
        .param("name", name)
        .update();
  }

  /// UTC days whose figures change with what is staged now; a state may last into the next day, and
  /// one of the day before may turn out to have lasted longer.
  public List<LocalDate> touchedDays() {
    return jdbc.sql(
            """
            select distinct (start_at at time zone 'UTC')::date as day from staged_segment
            union
            select (at at time zone 'UTC')::date from staged_event
            union
            select (max(at) at time zone 'UTC')::date + 1 from staged_event group by agent
            union
            select (min(at) at time zone 'UTC')::date - 1 from staged_event
            having count(*) > 0
            order by day
            """)
        .query(LocalDate.class)
        .list();
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
}
