package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people were told.
@Repository
public class MessageStore {
  private final JdbcClient database;

  MessageStore(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a message; false when the person was told of this cause before.
  public boolean insert(long person, String cause, Message.Text text, Instant at) {
    return database
            .sql(
                """
                insert into message (person, cause, subject, body, path, told_at)
                values (:person, :cause, :subject, :body, :path, :at)
                on conflict (person, cause) do nothing
                """)
            .param("person", person)
            .param("cause", cause)
            .param("subject", text.subject())
            .param("body", text.body())
            .param("path", text.path())
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// The person's newest messages.
  public List<Message> listNewest(long person, int most) {
    return database
        .sql(
            """
            select id, subject, body, path, told_at, seen_at is null as fresh from message
            where person = :person order by id desc limit :most
            """)
        .param("person", person)
        .param("most", most)
        .query(
            (row, _) ->
                new Message(
                    row.getLong("id"),
                    new Message.Text(
                        row.getString("subject"), row.getString("body"), row.getString("path")),
                    SqlTime.get(row, "told_at"),
                    row.getBoolean("fresh")))
        .list();
  }

  public int countUnseen(long person) {
    return database
        .sql("select count(*) from message where person = :person and seen_at is null")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  public void markSeen(long person, Instant at) {
    database
        .sql("update message set seen_at = :at where person = :person and seen_at is null")
        .param("at", SqlTime.of(at))
        .param("person", person)
        .update();
  }
}
