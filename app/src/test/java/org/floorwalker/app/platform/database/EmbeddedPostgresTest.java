package org.floorwalker.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.floorwalker.app.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: what was committed is there, whatever was killed.
class EmbeddedPostgresTest {
  @TempDir private Path home = Path.of("set by JUnit");

  @AfterEach
  void stopWhatRuns() {
    EmbeddedPostgres.start(home, TestDatabase.PROGRAMS).stopAtOnce();
  }

  @Test
  void a01_aCleanStopKeepsTheData() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS)) {
      write(server.address(), "a01");
    }
    assertThat(Files.exists(home.resolve("data-18/postmaster.pid"))).isFalse();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS)) {
      assertThat(read(server.address())).isEqualTo("a01");
    }
  }

  /// The backup that the handbook describes: the folder of a stopped server, copied elsewhere, is
  /// the installation as it was, whatever is done to the first one since (ORG-16).
  @Test
  void a01b_aCopyOfTheFolderIsTheInstallationAsItWas(@TempDir Path elsewhere)
      throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS)) {
      write(server.address(), "before");
    }
    Path copy = elsewhere.resolve("restored");
    copy(home, copy);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS);
        Connection connection = connect(server.address());
        Statement statement = connection.createStatement()) {
      statement.execute("update note set text = 'since'");
    }
    try (EmbeddedPostgres restored = EmbeddedPostgres.start(copy, TestDatabase.PROGRAMS)) {
      assertThat(read(restored.address())).isEqualTo("before");
      write(restored.address(), "goes on");
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS)) {
      assertThat(read(server.address())).isEqualTo("since");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void a02_theServerIsDurableAndGuarded() throws SQLException, IOException {
    DatabaseAddress address = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS).address();
    assertThat(show(address, "fsync")).isEqualTo("on");
    assertThat(show(address, "full_page_writes")).isEqualTo("on");
    assertThat(show(address, "synchronous_commit")).isEqualTo("on");
    assertThat(show(address, "data_checksums")).isEqualTo("on");
    assertThat(show(address, "password_encryption")).isEqualTo("scram-sha-256");
    assertThat(show(address, "listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(
            one(
                address,
                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
        .isEqualTo("b C.UTF-8");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("database-password"))))
        .isEqualTo("rw-------");
    assertThat(address.toString()).doesNotContain(address.password());
  }

  @Test
  void a03_aRunningServerIsAdopted() throws SQLException {
    EmbeddedPostgres first = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS);
    write(first.address(), "a03");
    EmbeddedPostgres second = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS);
    assertThat(second.processId()).isEqualTo(first.processId());
    assertThat(read(second.address())).isEqualTo("a03");
  }

  @Test
  void a04_theServerStaysWhileSomebodyElseUsesIt() throws SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS);
    try (Connection other = connect(server.address())) {
      EmbeddedPostgres.start(home, TestDatabase.PROGRAMS).close();
      assertThat(other.isValid(5)).isTrue();
    }
  }

  /// The JVM dies by `kill -9`; its server lives on and is adopted.
  @Test
  void a05_aKilledApplicationLeavesItsServerToTheNext() throws Exception {
    Process application = startElsewhere();
    long server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS).processId();
    application.destroyForcibly().waitFor();
    EmbeddedPostgres next = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS);
    assertThat(next.processId()).isEqualTo(server);
    assertThat(read(next.address())).isEqualTo("written elsewhere");
  }

  /// JVM and server die by `kill -9`; the next start finds an old `postmaster.pid` and recovers.
  @Test
  void a06_bothKilledLoseNothing() throws Exception {
    Process application = startElsewhere();
    long server = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS).processId();
    application.destroyForcibly().waitFor();
    ProcessHandle.of(server).orElseThrow().destroyForcibly();
    EmbeddedPostgres next = EmbeddedPostgres.start(home, TestDatabase.PROGRAMS);
    assertThat(next.processId()).isNotEqualTo(server);
    assertThat(read(next.address())).isEqualTo("written elsewhere");
  }

  /// Starts a server from another JVM, which writes and then waits to be killed.
  private Process startElsewhere() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("ready");
    return process;
  }

  /// The other JVM.
  public static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] arguments) throws Exception {
      write(
          EmbeddedPostgres.start(Path.of(arguments[0]), TestDatabase.PROGRAMS).address(),
          "written elsewhere");
      System.out.println("ready");
      new CountDownLatch(1).await();
    }
  }

  private static void write(DatabaseAddress address, String text) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists note (text text)");
      statement.execute("insert into note values ('" + text + "')");
    }
  }

  private static String read(DatabaseAddress address) throws SQLException {
    return one(address, "select text from note");
  }

  private static String show(DatabaseAddress address, String setting) throws SQLException {
    return one(address, "show " + setting);
  }

  private static String one(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
