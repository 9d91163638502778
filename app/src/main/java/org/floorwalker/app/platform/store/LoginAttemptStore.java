package org.floorwalker.app.platform.store;

import java.time.Instant;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tries to log in, counted in the database so that all processes count together.
@Repository
public class LoginAttemptStore {
  private final JdbcClient database;

  LoginAttemptStore(JdbcClient database) {
    this.database = database;
  }

  public void record(String loginName, String address, Instant at, boolean succeeded) {
    database
        .sql(
            """
            insert into login_attempt (login_name, address, at, succeeded)
            values (:name, :address, :at, :succeeded)
            """)
        .param("name", loginName)
        .param("address", address)
        .param("at", SqlTime.of(at))
        .param("succeeded", succeeded)
        .update();
  }

  /// Failures with this name since an instant, none of which a success has ended.
  public long failuresByName(String loginName, Instant since) {
    return database
        .sql(
            """
            select count(*) from login_attempt f
            where f.login_name = :name and f.at > :since and not f.succeeded
              and not exists (select from login_attempt s
                              where s.login_name = f.login_name and s.succeeded and s.at > f.at)
            """)
        .param("name", loginName)
        .param("since", SqlTime.of(since))
        .query(Long.class)
        .single();
  }

  public long failuresByAddress(String address, Instant since) {
    return database
        .sql(
            """
            select count(*) from login_attempt
            where address = :address and at > :since and not succeeded
            """)
        .param("address", address)
        .param("since", SqlTime.of(since))
        .query(Long.class)
        .single();
  }
}
