package org.floorwalker.app.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// The site's own PostgreSQL, looked at before anything is started on it, so that what is missing
/// is said in one sentence and not by a migration half way.
final class SiteDatabase {
  /// The first version whose features the product uses, as `server_version_num`.
  private static final int LEAST_VERSION = 180_000;

  private static final int ANSWER_SECONDS = 10;

  private SiteDatabase() {}

  /// What a server says about itself.
  ///
  /// @param mayCreate whether the user may create tables and trusted extensions there
  record Facts(
      String version, int versionNumber, String encoding, boolean readOnly, boolean mayCreate) {}

  /// @throws DatabaseTrouble when the database cannot be used
  static void requireUsable(DatabaseAddress address) {
    Facts facts = facts(address);
    troubleWith(facts, address)
        .ifPresent(
            trouble -> {
              throw trouble;
            });
  }

  /// Whether an installation was ever begun in the database.
  static boolean holdsInstallation(DatabaseAddress address) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
      row.next();
      return row.getString(1) != null;
    } catch (SQLException e) {
      throw notReached(address, e);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    DriverManager.setLoginTimeout(ANSWER_SECONDS);
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static Facts facts(DatabaseAddress address) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select current_setting('server_version') as version,
                       current_setting('server_version_num')::int as version_number,
                       current_setting('server_encoding') as encoding,
                       pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'
                         as read_only,
                       has_database_privilege(current_database(), 'create')
                         and has_schema_privilege(current_schema, 'create') as may_create
                """)) {
      row.next();
      return new Facts(
          row.getString("version"),
          row.getInt("version_number"),
          row.getString("encoding"),
          row.getBoolean("read_only"),
          row.getBoolean("may_create"));
    } catch (SQLException e) {
      throw notReached(address, e);
    }
  }

  private static DatabaseTrouble notReached(DatabaseAddress address, SQLException e) {
    String remedy =
        switch (String.valueOf(e.getSQLState())) {
          case "28P01", "28000" ->
              "Maybe set FLOORWALKER_DATABASE_USER and FLOORWALKER_DATABASE_PASSWORD.";
          case "3D000" -> "Maybe create it: create database floorwalker owner " + address.user();
          default -> "Maybe the host, the port or a firewall is another.";
        };
    return new DatabaseTrouble(
        "database-unreachable",
        "The database %s does not let us in: %s. %s".formatted(address, e.getMessage(), remedy),
        e);
  }

  /// What keeps a server from being used; empty when nothing does.
  static Optional<DatabaseTrouble> troubleWith(Facts facts, DatabaseAddress address) {
    if (facts.versionNumber() < LEAST_VERSION) {
      return trouble(
          "database-version",
          "The database %s is PostgreSQL %s, and Floorwalker needs 18 or newer. Maybe upgrade it, or"
              + " leave the address out: Floorwalker then runs a PostgreSQL of its own.",
          address,
          facts.version());
    }
    if (!facts.encoding().equals("UTF8")) {
      return trouble(
          "database-encoding",
          "The database %s keeps text as %s and names of people need UTF8. Maybe create one with"
              + " encoding 'UTF8' template template0.",
          address,
          facts.encoding());
    }
    if (facts.readOnly()) {
      return trouble(
          "database-read-only",
          "The database %s can only be read (server %s). Maybe it is a replica: name the primary.",
          address,
          facts.version());
    }
    return facts.mayCreate()
        ? Optional.empty()
        : trouble(
            "database-rights",
            "The user %2$s may not create tables in the database %1$s. Maybe make the user its"
                + " owner.",
            address,
            address.user());
  }

  private static Optional<DatabaseTrouble> trouble(
      String code, String sentence, DatabaseAddress address, String found) {
    return Optional.of(new DatabaseTrouble(code, sentence.formatted(address, found)));
  }
}
