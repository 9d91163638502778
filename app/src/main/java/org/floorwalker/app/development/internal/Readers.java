package org.floorwalker.app.development.internal;

import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.people.PersonCard;

/// The language somebody is written to in: that of their country, for who reads a letter is not
/// signed in.
final class Readers {
  private static final Map<String, Locale> LANGUAGE =
      Map.of(
          "NO", Locale.of("nb"),
          "SE", Locale.of("sv"),
          "DK", Locale.of("da"),
          "FI", Locale.of("fi"));

  private Readers() {}

  static Locale language(PersonCard reader) {
    return LANGUAGE.getOrDefault(reader.place().country(), Locale.ENGLISH);
  }
}
