package org.floorwalker.app.people;

import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.Logins;
import org.springframework.stereotype.Component;

/// The language somebody is written to in: the one chosen at their login, else that of the country
/// they work in, else English.
@Component
public class LetterLanguage {
  private static final Map<String, Locale> SPOKEN_THERE =
      Map.of(
          "NO", Locale.of("nb"),
          "SE", Locale.of("sv"),
          "DK", Locale.of("da"),
          "FI", Locale.of("fi"));

  private final Logins logins;

  LetterLanguage(Logins logins) {
    this.logins = logins;
  }

  public Locale of(PersonCard reader) {
    return logins
        .findLanguage(reader.id())
        .orElse(SPOKEN_THERE.getOrDefault(reader.place().country(), Locale.ENGLISH));
  }
}
