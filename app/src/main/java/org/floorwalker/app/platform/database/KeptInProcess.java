package org.floorwalker.app.platform.database;

/// Something that keeps in this process what it read from the database, by numbers of its rows.
public interface KeptInProcess {
  /// Forgets all of it, because another database takes the place of the one it was read from.
  void forget();
}
