package org.floorwalker.app.platform.database;

import java.time.ZoneId;

/// Where the database is and who asks. The session zone never decides a result; it differs in tests
/// on purpose, so that a query which leans on it is found.
public record DatabaseAddress(String url, String user, String password, ZoneId sessionZone) {

  /// An address whose sessions run in UTC.
  public static DatabaseAddress of(String url, String user, String password) {
    return new DatabaseAddress(url, user, password, ZoneId.of("UTC"));
  }

  /// The same server and user, another database of it.
  public DatabaseAddress withDatabase(String name) {
    int lastSlash = url.lastIndexOf('/');
    return new DatabaseAddress(url.substring(0, lastSlash + 1) + name, user, password, sessionZone);
  }

  /// The same database seen by sessions of another zone.
  public DatabaseAddress withSessionZone(ZoneId zone) {
    return new DatabaseAddress(url, user, password, zone);
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }
}
