package org.floorwalker.app.platform.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// What a figure means: one click away wherever the figure stands, and all of them
/// on `/definitions`.
///
/// Its words stand in the message files. A figure of the centre has `definition.<code>.name`,
/// `.says` (one sentence), `.counted` (formula with its denominator; left out for a plain count)
/// and `.source` (period, and where the figure comes from). A figure about a person is a [Measure]
/// and brings its own words, with who sees it and how long it is kept.
///
/// @param name key of the figure's name
/// @param says key of the sentence
/// @param counted key of the formula; null for a plain count
/// @param source key of period and source; null for a measure, whose register says it
/// @param measure the measure, when the figure is about a person
public record Definition(
    String code,
    String name,
    String says,
    @Nullable String counted,
    @Nullable String source,
    @Nullable Measure measure) {
  private static final String HEAD = "definition.";
  private static final String NAME = ".name";

  /// The definition of a figure of the centre.
  ///
  /// @throws IllegalArgumentException when the message files do not hold it
  public static Definition of(String code, Words words) {
    String key = HEAD + code;
    if (!words.has(key + NAME)) {
      throw new IllegalArgumentException(
          "No definition \"" + code + "\". Maybe add " + key + NAME + ", .says and .source.");
    }
    String counted = key + ".counted";
    return new Definition(
        code,
        key + NAME,
        key + ".says",
        words.has(counted) ? counted : null,
        key + ".source",
        null);
  }

  /// The definition of a figure about a person.
  public static Definition of(Measure measure) {
    return new Definition(
        "measure-" + measure.code(), measure.nameKey(), measure.countedKey(), null, null, measure);
  }

  /// Every figure of the centre that is defined, by code.
  public static List<Definition> all(Words words) {
    Set<String> keys = words.keys(Locale.ENGLISH);
    return keys.stream()
        .filter(key -> key.startsWith(HEAD) && key.endsWith(NAME))
        .map(key -> key.substring(HEAD.length(), key.length() - NAME.length()))
        .sorted()
        .map(code -> of(code, words))
        .toList();
  }

  /// Who sees the figure of a person by name, beside the person.
  public List<Role> seenBy() {
    return measure == null
        ? List.of()
        : Stream.of(Role.values()).filter(measure.seenBy()::contains).toList();
  }
}
