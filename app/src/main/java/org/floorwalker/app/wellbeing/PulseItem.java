package org.floorwalker.app.wellbeing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One statement of the pulse. Members and leaders are asked the same from their own side.
public enum PulseItem {
  /// The two get on, also when they do not meet.
  RELATION,
  /// They reach each other when they need to.
  REACH,
  /// The team is close-knit (WEL-13).
  BELONGING,
  /// The pace can be kept up.
  PACE;

  /// The word in the database and, after `wellbeing.pulse.<side>.`, in the message files.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PulseItem> findKey(String key) {
    return Stream.of(values()).filter(item -> item.key().equals(key)).findFirst();
  }
}
