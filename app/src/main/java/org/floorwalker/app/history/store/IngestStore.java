package org.floorwalker.app.history.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.floorwalker.files.contacts.ContactSink.NameOf;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Stages what a reader found and takes events, slots and the rest in, inside the caller's
/// transaction; contacts are joined by [ContactMerge].
@Component
public final class IngestStore {
  private final DataSource dataSource;
  private final JdbcClient jdbc;

  IngestStore(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
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

  /// Ids and slots that stand more than once in the staged file, a few of each.
  public List<String> duplicates() {
    jdbc.sql("analyze staged_contact; analyze staged_segment; analyze staged_queue_slot").update();
    List<String> duplicates =
        new ArrayList<>(
            jdbc.sql(
                    """
                select id from staged_contact group by id having count(*) > 1 order by id limit 100
                """)
                .query(String.class)
                .list());
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
}
