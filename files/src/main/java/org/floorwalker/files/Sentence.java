package org.floorwalker.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A sentence for people with its values apart, so that it can be said in another language.
///
/// @param template the sentence in English, `%s` where a value stands
/// @param values in the order of the template; a template without values is said as it stands
public record Sentence(String template, List<String> values) {
  public Sentence {
    values = List.copyOf(values);
  }

  /// @param values each is written as its text
  public static Sentence of(String template, Object... values) {
    return new Sentence(template, Arrays.stream(values).map(String::valueOf).toList());
  }

  public String english() {
    return values.isEmpty() ? template : template.formatted(values.toArray());
  }

  /// The key of its words in other languages: letters and digits of the template, `%s` as `x`.
  public String key() {
    String letters = template.replace("%s", "x").toLowerCase(Locale.ROOT);
    return "problem." + letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
