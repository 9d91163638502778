package org.floorwalker.app.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.mail.Letter.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters on their way.
@Repository
public class MailStore {
  private final JdbcClient database;

  MailStore(JdbcClient database) {
    this.database = database;
  }

  /// A letter not yet sent.
  public record Waiting(long id, Letter letter, int attempts) {}

  /// @param due it does not leave before
  public void insert(Letter letter, Instant at, Instant due) {
    @Nullable Attachment attached = letter.attachment().orElse(null);
    database
        .sql(
            """
            insert into mail (to_address, subject, body, attachment, attachment_name,
                              attachment_type, written_at, next_try_at)
            values (:to, :subject, :body, :content, :name, :type, :at, :due)
            """)
        .param("to", letter.to())
        .param("subject", letter.subject())
        .param("body", letter.body())
        .param("content", attached == null ? null : attached.content())
        .param("name", attached == null ? null : attached.name())
        .param("type", attached == null ? null : attached.type())
        .param("at", SqlTime.of(at))
        .param("due", SqlTime.of(due))
        .update();
  }

  /// The oldest letter that is due, held for this transaction; others are left to other processes.
  public Optional<Waiting> lockNext(Instant at) {
    return database
        .sql(
            """
            select * from mail where sent_at is null and next_try_at <= :at
            order by next_try_at, id limit 1 for update skip locked
            """)
        .param("at", SqlTime.of(at))
        .query(MailStore::waiting)
        .optional();
  }

  public void sent(long id, Instant at) {
    database
        .sql(
            "update mail set sent_at = :at, trouble = null, attempts = attempts + 1 where id = :id")
        .param("id", id)
        .param("at", SqlTime.of(at))
        .update();
  }

  public void notTaken(long id, String trouble, Instant nextTry) {
    database
        .sql(
            """
            update mail set attempts = attempts + 1, trouble = :trouble, next_try_at = :next
            where id = :id
            """)
        .param("id", id)
        .param("trouble", trouble)
        .param("next", SqlTime.of(nextTry))
        .update();
  }

  public long countWaiting() {
    return database
        .sql("select count(*) from mail where sent_at is null")
        .query(Long.class)
        .single();
  }

  private static Waiting waiting(ResultSet row, int rowNumber) throws SQLException {
    Letter letter =
        Letter.of(row.getString("to_address"), row.getString("subject"), row.getString("body"));
    byte @Nullable [] content = row.getBytes("attachment");
    if (content != null) {
      letter =
          letter.with(
              new Attachment(
                  row.getString("attachment_name"), row.getString("attachment_type"), content));
    }
    return new Waiting(row.getLong("id"), letter, row.getInt("attempts"));
  }
}
