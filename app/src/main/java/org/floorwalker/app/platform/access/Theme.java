package org.floorwalker.app.platform.access;

import java.util.Locale;
import java.util.stream.Stream;

/// Light, dark, or what the viewer's machine says.
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /// The theme of a key; what the machine says when there is no such theme.
  public static Theme parse(String key) {
    return Stream.of(values()).filter(theme -> theme.key().equals(key)).findFirst().orElse(SYSTEM);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
