package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where an installation keeps its data; the same for every command that needs it.
final class DatabaseOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data. Default: FLOORWALKER_HOME, else ~/.floorwalker.")
  private @Nullable Path data;

  @Option(
      names = {"--database", "--database-url"},
      paramLabel = "URL",
      description =
          "The site's own PostgreSQL 18 or newer, as jdbc:postgresql://host:port/name. Default:"
              + " FLOORWALKER_DATABASE_URL, else one that Floorwalker runs itself. User and password"
              + " are read from FLOORWALKER_DATABASE_USER and FLOORWALKER_DATABASE_PASSWORD.")
  private @Nullable String databaseUrl;

  /// Opens the database: the site's when an address is given, else our own.
  DatabaseChoice open() {
    return DatabaseChoice.open(siteDatabase(), folder());
  }

  /// Opens the database of an installation that is there; creates none.
  DatabaseChoice openExisting() {
    return DatabaseChoice.openExisting(siteDatabase(), folder());
  }

  Path folder() {
    if (data != null) {
      return data;
    }
    return environment("FLOORWALKER_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".floorwalker"));
  }

  private Optional<DatabaseAddress> siteDatabase() {
    return Optional.ofNullable(databaseUrl)
        .or(() -> environment("FLOORWALKER_DATABASE_URL"))
        .map(DatabaseOptions::address);
  }

  /// The address as it is given, with user and password from the environment.
  static DatabaseAddress address(String url) {
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new BadInput(
          "The database address is \""
              + url
              + "\". Maybe write it as jdbc:postgresql://host:5432/floorwalker.");
    }
    return DatabaseAddress.of(
        url,
        environment("FLOORWALKER_DATABASE_USER").orElse("floorwalker"),
        environment("FLOORWALKER_DATABASE_PASSWORD").orElse(""));
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name))
        .filter(value -> !value.isBlank())
        .map(Objects::requireNonNull);
  }
}
