package org.floorwalker.app.wellbeing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a place to work at home needs, as labour inspections ask for work with a screen.
public enum HomeItem {
  DESK,
  CHAIR,
  SCREEN,
  KEYBOARD,
  LIGHT,
  QUIET,
  NETWORK,
  HEADSET,
  PRIVACY;

  /// The word in the database and, after `wellbeing.item.`, in the message files.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HomeItem> findKey(String key) {
    return Stream.of(values()).filter(item -> item.key().equals(key)).findFirst();
  }
}
