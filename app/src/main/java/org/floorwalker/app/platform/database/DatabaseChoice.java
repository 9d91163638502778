package org.floorwalker.app.platform.database;

import java.nio.file.Path;
import java.util.Optional;

/// The database an installation uses: its own beside the data, or the site's by address.
public sealed interface DatabaseChoice extends AutoCloseable {
  DatabaseAddress address();

  @Override
  void close();

  /// The embedded server, started or adopted.
  record Embedded(EmbeddedPostgres server) implements DatabaseChoice {
    @Override
    public DatabaseAddress address() {
      return server.address();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /// A PostgreSQL 18 or newer that somebody else runs.
  record OfTheSite(DatabaseAddress address) implements DatabaseChoice {
    @Override
    public void close() {}
  }

  /// The site's database when an address is given, else the embedded one below the folder.
  ///
  /// @throws DatabaseTrouble when the site's database cannot be used
  static DatabaseChoice open(Optional<DatabaseAddress> site, Path folder) {
    site.ifPresent(SiteDatabase::requireUsable);
    return site.<DatabaseChoice>map(OfTheSite::new)
        .orElseGet(() -> new Embedded(EmbeddedPostgres.start(home(folder))));
  }

  private static Path home(Path folder) {
    return folder.resolve("database");
  }

  /// As [#open], but creates nothing: for whoever only looks.
  ///
  /// @throws DatabaseTrouble when there is no installation, or its database cannot be used
  static DatabaseChoice openExisting(Optional<DatabaseAddress> site, Path folder) {
    site.ifPresent(SiteDatabase::requireUsable);
    boolean isThere =
        site.map(SiteDatabase::holdsInstallation)
            .orElseGet(() -> EmbeddedPostgres.isIn(home(folder)));
    if (!isThere) {
      throw new DatabaseTrouble(
          "no-installation",
          "There is no installation in %s. Maybe begin one with \"floorwalker serve\", or name where it is with --data or --database."
              .formatted(site.map(DatabaseAddress::toString).orElseGet(folder::toString)));
    }
    return open(site, folder);
  }
}
