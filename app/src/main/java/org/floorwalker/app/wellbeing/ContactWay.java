package org.floorwalker.app.wellbeing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a leader was in touch with somebody.
public enum ContactWay {
  PHONE,
  VIDEO,
  CHAT,
  MAIL,
  IN_PERSON;

  /// Whether they heard each other.
  public boolean isSpoken() {
    return this != CHAT && this != MAIL;
  }

  /// The word in the database and, after `wellbeing.way.`, in the message files.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ContactWay> findKey(String key) {
    return Stream.of(values()).filter(way -> way.key().equals(key)).findFirst();
  }
}
