package org.floorwalker.app.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/// A durable PostgreSQL server kept in one folder, for centres without a database of their own.
///
/// The server is a process apart: when the application dies it lives on, and the next start adopts
/// it. `fsync` and page checksums are on, passwords are SCRAM, the server listens on 127.0.0.1
/// only.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int LOOKS = 20;
  private static final String USER = "floorwalker";
  private static final String DATABASE = "floorwalker";

  /// How long a launch is tried again while an old `postmaster.pid` stands in the way: a killed
  /// server's children need a moment to let go of the shared memory.
  private static final Duration LAUNCH_PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Path data;
  private final Path log;
  private final Path passwordFile;
  private final PostgresBinaries programs;
  private final PostmasterFile postmaster;

  private EmbeddedPostgres(Path home, Path programs) {
    this.data = cluster(home);
    this.log = home.resolve("postgresql.log");
    this.passwordFile = home.resolve("database-password");
    this.programs = PostgresBinaries.in(programs);
    this.postmaster = new PostmasterFile(data.resolve("postmaster.pid"));
  }

  /// Starts the server of this folder, or adopts the one that already runs there.
  public static EmbeddedPostgres start(Path home) {
    return start(home, home);
  }

  /// Whether a server was ever created in the folder.
  static boolean isIn(Path home) {
    return Files.exists(cluster(home).resolve("PG_VERSION"));
  }

  private static Path cluster(Path home) {
    return home.resolve("data-18");
  }

  /// As [#start(Path)], with the programs unpacked in a folder that several homes share.
  public static EmbeddedPostgres start(Path home, Path programs) {
    EmbeddedPostgres server =
        new EmbeddedPostgres(
            home.toAbsolutePath().normalize(), programs.toAbsolutePath().normalize());
    server.createClusterOnce();
    server.launchUnlessRunning();
    server.createDatabaseOnce();
    return server;
  }

  /// The application's database.
  public DatabaseAddress address() {
    return server().withDatabase(DATABASE);
  }

  /// The maintenance database, from which others are created.
  public DatabaseAddress server() {
    int port =
        postmaster.findPort().orElseThrow(() -> new IllegalStateException("No server in " + data));
    return DatabaseAddress.of(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, read(passwordFile));
  }

  /// Process id of the server.
  public long processId() {
    return postmaster.process();
  }

  /// Stops the server unless another Floorwalker process still uses it.
  @Override
  public void close() {
    if (postmaster.findPort().isPresent() && otherSessions() == 0) {
      stop();
    }
  }

  /// Stops the server now: open transactions are rolled back, everything committed is on disk.
  public void stop() {
    stop("fast");
  }

  /// Stops the server as a power cut would; the next start recovers. For tests, which throw their
  /// data away.
  public void stopAtOnce() {
    stop("immediate");
  }

  private void stop(String mode) {
    programs.run("pg_ctl", "-D", data.toString(), "-m", mode, "-w", "stop");
  }

  private void createClusterOnce() {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    writePassword();
    programs.run(
        "initdb",
        "--pgdata=" + data,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
        "--data-checksums");
  }

  private void writePassword() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    try {
      Files.deleteIfExists(passwordFile);
      Files.createFile(
          passwordFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          passwordFile, HexFormat.of().formatHex(secret), StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The database password could not be written to "
              + passwordFile
              + ". Maybe the folder is not writable.",
          e);
    }
  }

  private void launchUnlessRunning() {
    long giveUpAt = System.nanoTime() + LAUNCH_PATIENCE.toNanos();
    while (!answers()) {
      Optional<String> trouble = launch();
      if (trouble.isPresent() && System.nanoTime() > giveUpAt) {
        throw new IllegalStateException(
            "PostgreSQL did not start in "
                + data
                + ": "
                + trouble.get()
                + " Maybe its log says why: "
                + log);
      }
      trouble.ifPresent(_ -> pause());
    }
  }

  private Optional<String> launch() {
    String settings =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
            .formatted(freePort());
    try {
      programs.run(
          "pg_ctl", "-D", data.toString(), "-l", log.toString(), "-o", settings, "-w", "start");
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private boolean answers() {
    if (postmaster.findPort().isEmpty()) {
      return false;
    }
    try (Connection connection = connect(server())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private void createDatabaseOnce() {
    try (Connection connection = connect(server());
        Statement statement = connection.createStatement()) {
      if (count(statement, "select count(*) from pg_database where datname = '" + DATABASE + "'")
          == 0) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be created in " + data, e);
    }
  }

  /// Sessions of other processes. One that was closed a moment ago may still be on its way out, so
  /// the server is asked again for two seconds before a session counts as another's.
  private long otherSessions() {
    try (Connection connection = connect(server());
        Statement statement = connection.createStatement()) {
      long others = countOthers(statement);
      for (int look = 0; look < LOOKS && others > 0; look++) {
        statement.execute("select pg_sleep(0.1)");
        others = countOthers(statement);
      }
      return others;
    } catch (SQLException e) {
      return 0;
    }
  }

  private static long countOthers(Statement statement) throws SQLException {
    return count(
        statement,
        "select count(*) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
  }

  private static long count(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The database password could not be read from "
              + file
              + ". Maybe the data folder belongs to another user.",
          e);
    }
  }
}
