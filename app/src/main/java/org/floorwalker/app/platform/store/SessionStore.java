package org.floorwalker.app.platform.store;

import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.platform.pages.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Open sessions, known by the hash of their token only.
@Repository
public class SessionStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  SessionStore(JdbcClient database) {
    this.database = database;
  }

  public void open(byte[] tokenHash, UserId user, Instant at, Instant expires) {
    database
        .sql(
            """
            insert into login_session (token_hash, user_id, created_at, seen_at, expires_at)
            values (:hash, :user, :at, :at, :expires)
            """)
        .param("hash", tokenHash)
        .param("user", user.value())
        .param("at", SqlTime.of(at))
        .param("expires", SqlTime.of(expires))
        .update();
  }

  /// The user of a session that has not expired.
  public Optional<UserId> findUser(byte[] tokenHash, Instant at) {
    return database
        .sql(
            """
            select s.user_id
            from login_session s join login_user u on u.id = s.user_id
            where s.token_hash = :hash and s.expires_at > :at and u.closed_at is null
            """)
        .param("hash", tokenHash)
        .param("at", SqlTime.of(at))
        .query((row, _) -> new UserId(row.getLong("user_id")))
        .optional();
  }

  /// Moves the end of a session that is in use; writes at most once in the given pause.
  public void touch(byte[] tokenHash, Instant at, Instant expires, Instant unlessSeenSince) {
    database
        .sql(
            """
            update login_session set seen_at = :at, expires_at = :expires
            where token_hash = :hash and seen_at < :since
            """)
        .param("hash", tokenHash)
        .param("at", SqlTime.of(at))
        .param("expires", SqlTime.of(expires))
        .param("since", SqlTime.of(unlessSeenSince))
        .update();
  }

  public void close(byte[] tokenHash) {
    database
        .sql("delete from login_session where token_hash = :hash")
        .param("hash", tokenHash)
        .update();
  }

  public void closeAllOf(UserId user) {
    database
        .sql("delete from login_session where user_id = :user")
        .param("user", user.value())
        .update();
  }

  public void closeOthersOf(UserId user, byte[] tokenHash) {
    database
        .sql("delete from login_session where user_id = :user and token_hash <> :hash")
        .param("user", user.value())
        .param("hash", tokenHash)
        .update();
  }

  /// Keeps a receipt for the next page of this session.
  public void leaveReceipt(byte[] tokenHash, Receipt receipt) {
    database
        .sql("update login_session set receipt = :receipt::jsonb where token_hash = :hash")
        .param("receipt", json.writeValueAsString(receipt))
        .param("hash", tokenHash)
        .update();
  }

  /// The receipt kept for the next page, once.
  public Optional<Receipt> takeReceipt(byte[] tokenHash) {
    return database
        .sql(
            """
            update login_session s set receipt = null
            from (select token_hash, receipt from login_session
                  where token_hash = :hash and receipt is not null for update) old
            where s.token_hash = old.token_hash
            returning old.receipt::text
            """)
        .param("hash", tokenHash)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Receipt.class));
  }
}
