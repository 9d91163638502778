package org.floorwalker.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.floorwalker.app.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: an installation from before the roles that can be cut to one client were few.
class OneClientGrantsTest {
  private final DatabaseAddress site = TestDatabase.empty("one_client");
  private final JdbcClient database = TestDatabase.client(site);

  private Flyway upTo(String version) {
    return Flyway.configure()
        .dataSource(TestDatabase.dataSource(site))
        .target(MigrationVersion.fromVersion(version))
        .load();
  }

  private void grant(String role, String client, String valid) {
    database
        .sql(
            """
            insert into role_grant (user_id, role, client_id, valid)
            select id, '%s', %s, %s from login_user
            """
                .formatted(role, client, valid))
        .update();
  }

  private List<String> inForce() {
    return database
        .sql("select role from role_grant where valid @> now() or lower(valid) > now() order by 1")
        .query(String.class)
        .list();
  }

  @Test
  void a01_grantsForOneClientEndAndAreWrittenDownButThoseThatMayBe() {
    upTo("008").migrate();
    database
        .sql("insert into login_user (login_name, name, created_at) values ('p', 'P', now())")
        .update();
    grant("PLANNER", "1", "tstzrange(now() - interval '1 year', null)");
    grant("HEAD", "1", "tstzrange(now() + interval '1 day', null)");
    grant("CLIENT", "1", "tstzrange(now() - interval '1 year', null)");
    grant("AUDITOR", "null", "tstzrange(now() - interval '1 year', null)");

    upTo("009").migrate();

    assertThat(inForce()).containsExactly("AUDITOR", "CLIENT");
    assertThat(
            database
                .sql(
                    "select before ->> 'role' from audit_entry where deed = 'platform.role-withdrawn' order by 1")
                .query(String.class)
                .list())
        .containsExactly("HEAD", "PLANNER");
    assertThatThrownBy(() -> grant("PLANNER", "1", "tstzrange(now(), null)"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("of_one_client");
  }
}
