package org.floorwalker.app.platform.pages;

import java.util.Locale;

/// The groups of the rail, from the top.
public enum RailGroup {
  DAY,
  PLAN,
  PEOPLE,
  GROW,
  TRUST;

  public String key() {
    return "rail." + name().toLowerCase(Locale.ROOT);
  }
}
