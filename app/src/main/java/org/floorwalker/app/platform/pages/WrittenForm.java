package org.floorwalker.app.platform.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.floorwalker.app.platform.words.LocalText;

/// A form of parts that is written one language at a time: what was written in the other languages
/// is kept, and its buttons add parts or take them away.
///
/// Part number 2 of the parts named `s` has the fields `s2.code`, `s2.title` and so on; a button
/// with the deed `remove-section:2` takes it away.
public final class WrittenForm {
  private static final int MOST_PARTS = 40;
  private static final int MOST_LINES = 10;
  private static final int MOST_LETTERS = 400;

  private final Map<String, String> form;
  private final Locale language;

  /// @param language in which it is written
  public WrittenForm(Map<String, String> form, Locale language) {
    this.form = form;
    this.language = language;
  }

  /// The parts in their order, without the one whose removal is asked for.
  ///
  /// @param name of the parts' fields before their number
  /// @param removal the deed that takes one away, before its number
  /// @param read makes a part of the name of its fields and its number
  public <T> List<T> parts(String name, String removal, BiFunction<String, Integer, T> read) {
    List<T> parts = new ArrayList<>();
    for (int i = 0; i < MOST_PARTS && has(name + i + ".code"); i++) {
      if (!isDeed(removal + i)) {
        parts.add(read.apply(name + i, i));
      }
    }
    return parts;
  }

  public boolean has(String field) {
    return form.containsKey(field);
  }

  public String get(String field) {
    return form.getOrDefault(field, "");
  }

  /// Whether a button was pressed.
  public boolean isDeed(String deed) {
    return deed().equals(deed);
  }

  public String deed() {
    return get("deed");
  }

  /// The stable code of a part.
  public String code(String part) {
    String code = get(part + ".code");
    return code.matches("[a-z0-9-]{1,40}") ? code : "part";
  }

  /// A code that none of the parts has: the stem with the next free number.
  public static String fresh(String stem, List<String> taken) {
    int number = 1;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    return stem + "-" + number;
  }

  /// What was written in the language, with what stood in the others before.
  public LocalText text(String field, LocalText before) {
    return before.with(language, cut(get(field)));
  }

  /// One text a line; a line keeps its other languages by its place.
  public List<LocalText> lines(String field, List<LocalText> before) {
    List<String> typed =
        get(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<LocalText> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(typed.size(), MOST_LINES); i++) {
      LocalText there = i < before.size() ? before.get(i) : LocalText.NONE;
      lines.add(there.with(language, cut(typed.get(i))));
    }
    return lines;
  }

  private static String cut(String text) {
    return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
  }
}
