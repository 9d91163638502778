package org.floorwalker.app.platform.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A text people wrote in one or more languages, such as a template's question.
///
/// @param byLanguage texts by language code, such as `nb`; blank ones are left out
public record LocalText(@JsonValue Map<String, String> byLanguage) {
  public static final LocalText NONE = new LocalText(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalText {
    Map<String, String> filled = new TreeMap<>();
    byLanguage.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            filled.put(language, text.strip());
          }
        });
    byLanguage = Map.copyOf(filled);
  }

  /// The text in the language, else in English, else in any; empty when there is none.
  public String in(Locale language) {
    String own = byLanguage.get(language.getLanguage());
    if (own != null) {
      return own;
    }
    String english = byLanguage.get("en");
    return english != null
        ? english
        : new TreeMap<>(byLanguage).values().stream().findFirst().orElse("");
  }

  /// The text written for exactly this language; empty when nobody wrote one.
  public String only(Locale language) {
    return byLanguage.getOrDefault(language.getLanguage(), "");
  }

  /// The same with this language's text replaced; a blank text takes it away.
  public LocalText with(Locale language, String text) {
    Map<String, String> changed = new TreeMap<>(byLanguage);
    changed.put(language.getLanguage(), text);
    return new LocalText(changed);
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
