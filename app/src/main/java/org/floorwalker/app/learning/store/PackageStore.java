package org.floorwalker.app.learning.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.PackageAttempt;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.files.scorm.ScormPackage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Packages, their files and attempts at them.
@Component
public final class PackageStore {
  private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  PackageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a package; one that is kept already stays as it is.
  public void insert(String hash, ScormPackage content, Instant at) {
    int written =
        jdbc.sql(
                """
                insert into package (hash, edition, launch, made_at)
                values (:hash, :edition, :launch, :at) on conflict do nothing
                """)
            .param("hash", hash)
            .param("edition", content.edition().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .param("launch", content.launch())
            .param("at", SqlTime.of(at))
            .update();
    if (written == 1) {
      content.files().forEach((path, bytes) -> insertFile(hash, path, bytes));
    }
  }

  private void insertFile(String hash, String path, byte[] bytes) {
    jdbc.sql("insert into package_file (hash, path, content) values (:hash, :path, :content)")
        .param("hash", hash)
        .param("path", path)
        .param("content", bytes)
        .update();
  }

  public Optional<byte[]> findFile(String hash, String path) {
    return jdbc.sql("select content from package_file where hash = :hash and path = :path")
        .param("hash", hash)
        .param("path", path)
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  /// Begins an attempt with what an earlier one at the same version that was not finished left.
  public void insertAttempt(String tokenHash, PackageAttempt attempt, Instant expires) {
    jdbc.sql(
            """
            insert into package_attempt (token_hash, person_id, login, course, version, hash,
                                         started_at, expires_at, data)
            values (:token, :person, :login, :course, :version, :hash, :at, :expires,
                    coalesce((select data from package_attempt
                               where person_id = :person and course = :course
                                 and version = :version and recorded_at is null
                               order by started_at desc limit 1), '{}'))
            """)
        .param("token", tokenHash)
        .param("person", attempt.person().value())
        .param("login", attempt.login())
        .param("course", attempt.course())
        .param("version", attempt.version())
        .param("hash", attempt.hash())
        .param("at", SqlTime.of(attempt.startedAt()))
        .param("expires", SqlTime.of(expires))
        .update();
  }

  /// An attempt that has not expired, held for this transaction.
  public Optional<PackageAttempt> lockAttempt(String tokenHash, Instant now) {
    return jdbc.sql(
            """
            select a.*, p.edition, p.launch
              from package_attempt a join package p on p.hash = a.hash
             where a.token_hash = :token and a.expires_at > :now
               for update of a
            """)
        .param("token", tokenHash)
        .param("now", SqlTime.of(now))
        .query(
            (row, _) ->
                new PackageAttempt(
                    new PersonId(row.getLong("person_id")),
                    row.getString("login"),
                    row.getString("course"),
                    row.getInt("version"),
                    row.getString("hash"),
                    row.getString("edition"),
                    row.getString("launch"),
                    SqlTime.get(row, "started_at"),
                    json.readValue(row.getString("data"), DATA),
                    row.getObject("recorded_at") != null))
        .optional();
  }

  public void setData(String tokenHash, Map<String, String> data) {
    jdbc.sql("update package_attempt set data = :data::jsonb where token_hash = :token")
        .param("token", tokenHash)
        .param("data", json.writeValueAsString(data))
        .update();
  }

  public void setRecorded(String tokenHash, Instant at) {
    jdbc.sql("update package_attempt set recorded_at = :at where token_hash = :token")
        .param("token", tokenHash)
        .param("at", SqlTime.of(at))
        .update();
  }
}
