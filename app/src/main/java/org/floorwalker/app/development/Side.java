package org.floorwalker.app.development;

import java.util.Locale;

/// One of the two people of a talk.
public enum Side {
  LEADER,
  EMPLOYEE;

  public Side other() {
    return this == LEADER ? EMPLOYEE : LEADER;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Side ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
