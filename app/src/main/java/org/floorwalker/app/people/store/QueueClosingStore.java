package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.QueueClosing;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which queues are closed to whom, by cause: training that ran out, a sign-off that is missing.
@Component
public final class QueueClosingStore {
  private final JdbcClient jdbc;

  QueueClosingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// First days of the endless closings of a queue for a cause.
  public Map<PersonId, LocalDate> listEndless(String cause, QueueId queue) {
    Map<PersonId, LocalDate> closings = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.person_id, lower(c.valid) as from_day
              from queue_closing c join queue q on q.id = c.queue_id
             where c.cause = :cause and q.code = :queue and upper_inf(c.valid)
             order by c.person_id
            """)
        .param("cause", cause)
        .param("queue", queue.name())
        .query(
            row -> {
              closings.put(new PersonId(row.getLong("person_id")), Rows.fromDay(row));
            });
    return closings;
  }

  /// Queues a cause has ever closed.
  public List<QueueId> listCauseQueues(String cause) {
    return jdbc.sql(
            """
            select distinct q.code from queue_closing c join queue q on q.id = c.queue_id
             where c.cause = :cause order by q.code
            """)
        .param("cause", cause)
        .query((row, _) -> new QueueId(row.getString("code")))
        .list();
  }

  public void insert(QueueClosing closing) {
    jdbc.sql(
            """
            insert into queue_closing (person_id, queue_id, cause, valid)
            select :person, id, :cause, daterange(:from, :until) from queue where code = :queue
            """)
        .param("person", closing.person().value())
        .param("queue", closing.queue().name())
        .param("cause", closing.cause())
        .param("from", closing.from())
        .param("until", closing.until(), Types.DATE)
        .update();
  }

  /// Ends an endless closing with yesterday.
  public void end(String cause, PersonId person, QueueId queue, LocalDate from, LocalDate today) {
    jdbc.sql(
            """
            update queue_closing set valid = daterange(lower(valid), :today)
             where cause = :cause and person_id = :person and lower(valid) = :from
               and queue_id = (select id from queue where code = :queue) and upper_inf(valid)
            """)
        .param("cause", cause)
        .param("person", person.value())
        .param("queue", queue.name())
        .param("from", from)
        .param("today", today)
        .update();
  }

  /// Forgets an endless closing that has not closed anything yet.
  public void delete(String cause, PersonId person, QueueId queue, LocalDate from) {
    jdbc.sql(
            """
            delete from queue_closing
             where cause = :cause and person_id = :person and lower(valid) = :from
               and queue_id = (select id from queue where code = :queue) and upper_inf(valid)
            """)
        .param("cause", cause)
        .param("person", person.value())
        .param("queue", queue.name())
        .param("from", from)
        .update();
  }

  public List<QueueClosing> listOf(PersonId person) {
    return jdbc.sql(
            """
            select c.person_id, q.code as queue, c.cause, lower(c.valid) as from_day,
                   upper(c.valid) as until_day
              from queue_closing c join queue q on q.id = c.queue_id
             where c.person_id = :person
             order by lower(c.valid), q.code
            """)
        .param("person", person.value())
        .query((row, _) -> closing(row))
        .list();
  }

  public List<QueueClosing> list(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select c.person_id, q.code as queue, c.cause, lower(c.valid) as from_day,
                   upper(c.valid) as until_day
              from queue_closing c join queue q on q.id = c.queue_id
             where c.valid && daterange(:from, :until)
             order by lower(c.valid), q.code, c.person_id
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> closing(row))
        .list();
  }

  private static QueueClosing closing(ResultSet row) throws SQLException {
    return new QueueClosing(
        new PersonId(row.getLong("person_id")),
        new QueueId(row.getString("queue")),
        row.getString("cause"),
        Rows.fromDay(row),
        Rows.date(row, "until_day"));
  }
}
