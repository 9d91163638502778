package org.floorwalker.app.platform.database;

/// Thrown at the start when the database that was named cannot be used; the sentence says why and
/// what to do. The code stands in the administrator's handbook.
public final class DatabaseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseTrouble(String code, String sentence) {
    super(code + ": " + sentence);
  }

  DatabaseTrouble(String code, String sentence, Throwable cause) {
    super(code + ": " + sentence, cause);
  }
}
