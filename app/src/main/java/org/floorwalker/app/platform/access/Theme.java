package org.floorwalker.app.platform.access;

import java.util.Locale;

/// Light, dark, or what the viewer's machine says.
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
