package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Private calendar feeds, each known by the digest of its secret, and who was told of what.
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

  /// Notes that everybody with a shift in the version is told.
  ///
  /// @return number of people
  public int tellEverybody(long version, Instant at) {
    return database
        .sql(
            """
            insert into schedule_notice (person, version, told_at)
            select distinct person, version, cast(:at as timestamptz)
            from roster_piece where version = :version
            on conflict do nothing
            """)
        .param("version", version)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Versions the person was told of and has not looked at yet.
  public int countUnseen(long person) {
    return database
        .sql(
            """
            select count(*) from schedule_notice where person = :person and seen_at is null
            """)
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  public void markSeen(long person, Instant at) {
    database
        .sql(
            """
            update schedule_notice set seen_at = :at where person = :person and seen_at is null
            """)
        .param("person", person)
        .param("at", SqlTime.of(at))
        .update();
  }
}
