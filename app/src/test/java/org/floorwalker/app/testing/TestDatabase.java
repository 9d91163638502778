package org.floorwalker.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Real PostgreSQL for tests: one server per JVM, a fresh copy of the migrated database for whoever
/// asks. The session zone is neither the JVM's nor any site's, so that a query which leans on it
/// is found.
public final class TestDatabase {
  /// Half an hour off the full hour and with clock changes of its own.
  public static final ZoneId SESSION_ZONE = ZoneId.of("America/St_Johns");

  /// Where the programs are unpacked, once for all runs of a build.
  public static final Path PROGRAMS = Path.of("target", "postgresql");

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COPIES = new AtomicInteger();

  private TestDatabase() {}

  /// A new database with every migration applied and nothing in it.
  public static DatabaseAddress fresh() {
    String name = "copy_" + COPIES.incrementAndGet();
    Server.execute("create database " + name + " template " + TEMPLATE);
    return Server.ADDRESS.withDatabase(name);
  }

  /// A new database without any migration, for tests of migrations.
  public static DatabaseAddress empty(String name) {
    Server.execute("drop database if exists " + name + " with (force)");
    Server.execute("create database " + name);
    return Server.ADDRESS.withDatabase(name);
  }

  /// A client for a fresh database, for tests of one store.
  public static JdbcClient freshClient() {
    return client(fresh());
  }

  public static JdbcClient client(DatabaseAddress address) {
    return JdbcClient.create(dataSource(address));
  }

  public static PGSimpleDataSource dataSource(DatabaseAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setOptions("-c TimeZone=" + address.sessionZone().getId());
    return source;
  }

  /// Started when first asked for.
  private static final class Server {
    private static final DatabaseAddress ADDRESS = start();

    private static DatabaseAddress start() {
      Path folder = folder();
      EmbeddedPostgres server = EmbeddedPostgres.start(folder, PROGRAMS);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(server, folder)));
      DatabaseAddress address = server.server().withSessionZone(SESSION_ZONE);
      execute(address, "drop database if exists " + TEMPLATE + " with (force)");
      execute(address, "create database " + TEMPLATE);
      Flyway.configure()
          .dataSource(dataSource(address.withDatabase(TEMPLATE)))
          .outOfOrder(true)
          .load()
          .migrate();
      return address;
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("floorwalker-test");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// A copy is 1,500 files, a whole run makes millions of them: a process of its own removes them
    /// while the JVM ends. Surefire kills one that takes thirty seconds to end, and the files stay.
    private static void throwAway(EmbeddedPostgres server, Path folder) {
      server.stopAtOnce();
      try {
        new ProcessBuilder("rm", "-rf", folder.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void execute(String sql) {
      execute(ADDRESS, sql);
    }

    private static void execute(DatabaseAddress address, String sql) {
      try (Connection connection =
              DriverManager.getConnection(address.url(), address.user(), address.password());
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
