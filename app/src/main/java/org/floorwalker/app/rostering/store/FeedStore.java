package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Private calendar feeds, each known by the digest of its secret.
@Repository
public class FeedStore {
  private final JdbcClient database;

  FeedStore(JdbcClient database) {
    this.database = database;
  }

  public void insertFeed(long person, byte[] digest, Instant at) {
    database
        .sql("insert into calendar_feed (person, secret_digest, made_at) values (:p, :digest, :at)")
        .param("p", person)
        .param("digest", digest)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Revokes the person's feed in force, if any.
  public void revoke(long person, Instant at) {
    database
        .sql(
            """
            update calendar_feed set revoked_at = :at
            where person = :person and revoked_at is null
            """)
        .param("at", SqlTime.of(at))
        .param("person", person)
        .update();
  }

  /// The person a secret in force belongs to.
  public Optional<Long> findPerson(byte[] digest) {
    return database
        .sql(
            """
            select person from calendar_feed
            where secret_digest = :digest and revoked_at is null
            """)
        .param("digest", digest)
        .query(Long.class)
        .optional();
  }

  /// When the person's feed in force was made.
  public Optional<Instant> findMade(long person) {
    return database
        .sql("select made_at from calendar_feed where person = :person and revoked_at is null")
        .param("person", person)
        .query((row, _) -> SqlTime.get(row, "made_at"))
        .optional();
  }
}
