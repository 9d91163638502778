package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.NoticeChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How people want to be told, and what waits for their letter of the day.
@Repository
public class NoticeStore {
  private final JdbcClient database;

  NoticeStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<NoticeChoice> find(PersonId person) {
    return database
        .sql("select * from notice_choice where person = :person")
        .param("person", person.value())
        .query(
            (row, _) ->
                new NoticeChoice(
                    row.getObject("quiet_from", LocalTime.class),
                    row.getObject("quiet_until", LocalTime.class),
                    row.getBoolean("digest"),
                    row.getBoolean("break_reminder")))
        .optional();
  }

  public void choose(PersonId person, NoticeChoice choice, Instant at) {
    database
        .sql(
            """
            insert into notice_choice
              (person, quiet_from, quiet_until, digest, break_reminder, chosen_at)
            values (:person, :from, :until, :digest, :reminder, :at)
            on conflict (person) do update set quiet_from = excluded.quiet_from,
              quiet_until = excluded.quiet_until, digest = excluded.digest,
              break_reminder = excluded.break_reminder, chosen_at = excluded.chosen_at
            """)
        .param("person", person.value())
        .param("from", choice.quietFrom())
        .param("until", choice.quietUntil())
        .param("digest", choice.digest())
        .param("reminder", choice.breakReminder())
        .param("at", SqlTime.of(at))
        .update();
  }

  /// People who want to be reminded of breaks.
  public List<PersonId> listReminded() {
    return database
        .sql("select person from notice_choice where break_reminder order by person")
        .query((row, _) -> new PersonId(row.getLong("person")))
        .list();
  }

  /// Lets the message of a cause wait for the letter of the day.
  public void hold(PersonId person, String cause, Instant due) {
    database
        .sql(
            """
            insert into notice_held (message, person, due_at)
            select id, person, :due from message where person = :person and cause = :cause
            """)
        .param("person", person.value())
        .param("cause", cause)
        .param("due", SqlTime.of(due))
        .update();
  }

  /// Takes what is due out of waiting, by person, oldest first.
  public Map<Long, List<Message.Text>> takeDue(Instant now) {
    Map<Long, List<Message.Text>> due = new TreeMap<>();
    database
        .sql(
            """
            with taken as (delete from notice_held where due_at <= :now returning message)
            select person, subject, body, path from message
            where id in (select message from taken) order by person, id
            """)
        .param("now", SqlTime.of(now))
        .query(
            row -> {
              due.computeIfAbsent(row.getLong("person"), _ -> new ArrayList<>())
                  .add(
                      new Message.Text(
                          row.getString("subject"), row.getString("body"), row.getString("path")));
            });
    return due;
  }
}
