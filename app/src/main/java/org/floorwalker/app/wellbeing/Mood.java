package org.floorwalker.app.wellbeing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How somebody is, in their own choice of three.
public enum Mood {
  GOOD,
  FAIR,
  HEAVY;

  /// The word in the database and, after `wellbeing.mood.`, in the message files.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mood> findKey(String key) {
    return Stream.of(values()).filter(mood -> mood.key().equals(key)).findFirst();
  }
}
