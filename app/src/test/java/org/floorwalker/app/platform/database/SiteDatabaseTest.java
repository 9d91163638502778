package org.floorwalker.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.floorwalker.app.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: a PostgreSQL of the site's own, named by its address, with an ordinary user who owns
/// one database and nothing else; what is wrong is said before anything is started.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteDatabaseTest {
  private static final Path UNUSED = Path.of("not-created");

  private final DatabaseAddress server = TestDatabase.fresh();
  private final JdbcClient superuser = TestDatabase.client(server);
  private final DatabaseAddress site =
      DatabaseAddress.of(server.withDatabase("site_centre").url(), "site_owner", "one-of-ours");

  @BeforeAll
  void aServerWithAUserAndADatabaseForUs() {
    execute("create role site_owner login password 'one-of-ours'");
    execute("create database site_centre owner site_owner");
  }

  @AfterAll
  void takeDown() {
    execute("drop database if exists site_centre with (force)");
    execute("drop database if exists site_latin with (force)");
    execute("drop role site_owner");
  }

  private void execute(String sql) {
    superuser.sql(sql).update();
  }

  private static void open(DatabaseAddress address) {
    DatabaseChoice.open(Optional.of(address), UNUSED).close();
  }

  private static DatabaseAddress as(DatabaseAddress address, String password) {
    return DatabaseAddress.of(address.url(), address.user(), password);
  }

  @Test
  void a01_anOwnerWithoutOtherRightsIsEnough() {
    open(site);
    Flyway.configure().dataSource(TestDatabase.dataSource(site)).outOfOrder(true).load().migrate();
    open(site);
    assertThat(TestDatabase.client(site).sql("select count(*) from job").query(Long.class).single())
        .isZero();
    assertThat(UNUSED).doesNotExist();
  }

  @Test
  void a02_aWrongPasswordSaysWhereItIsSet() {
    assertThatThrownBy(() -> open(as(site, "guessed")))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("database-unreachable")
        .hasMessageContaining("FLOORWALKER_DATABASE_PASSWORD")
        .hasMessageNotContaining("guessed");
  }

  @Test
  void a03_aDatabaseThatIsNotThereSaysHowToCreateIt() {
    assertThatThrownBy(() -> open(site.withDatabase("nowhere")))
        .hasMessageContaining("create database floorwalker owner site_owner");
  }

  @Test
  void a04_aServerThatIsNotThereIsNamed() {
    DatabaseAddress nobody =
        DatabaseAddress.of("jdbc:postgresql://127.0.0.1:1/floorwalker", "site_owner", "x");
    assertThatThrownBy(() -> open(nobody)).hasMessageContaining("127.0.0.1:1");
  }

  @Test
  void a05_anotherEncodingIsRefused() {
    execute(
        "create database site_latin owner site_owner encoding 'LATIN1' template template0 locale 'C'"
            + " locale_provider libc");
    assertThatThrownBy(() -> open(site.withDatabase("site_latin")))
        .hasMessageContaining("database-encoding")
        .hasMessageContaining("LATIN1");
  }

  @Test
  void a06_aUserWhoMayNotCreateTablesIsRefused() {
    DatabaseAddress foreign = server.withDatabase("postgres");
    assertThatThrownBy(() -> open(DatabaseAddress.of(foreign.url(), site.user(), site.password())))
        .hasMessageContaining("database-rights");
  }

  @Test
  void a07_aReadOnlyDatabaseIsRefused() {
    execute("alter role site_owner in database site_centre set default_transaction_read_only = on");
    assertThatThrownBy(() -> open(site)).hasMessageContaining("database-read-only");
    execute("alter role site_owner in database site_centre reset default_transaction_read_only");
  }

  /// Last version too old, first that will do.
  @Test
  void a08_theVersionDecides() {
    SiteDatabase.Facts old = new SiteDatabase.Facts("17.99", 179_999, "UTF8", false, true);
    SiteDatabase.Facts young = new SiteDatabase.Facts("18.0", 180_000, "UTF8", false, true);
    assertThat(SiteDatabase.troubleWith(old, site).orElseThrow())
        .hasMessageContaining("database-version")
        .hasMessageContaining("is PostgreSQL 17.99, and Floorwalker needs 18 or newer");
    assertThat(SiteDatabase.troubleWith(young, site)).isEmpty();
    assertThatCode(() -> open(site)).doesNotThrowAnyException();
  }
}
