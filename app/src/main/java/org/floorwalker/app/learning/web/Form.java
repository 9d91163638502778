package org.floorwalker.app.learning.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into a form, remembers all that is wrong in it, and shows it again.
final class Form {
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,99}";

  private final Map<String, String> typed;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  Form(Map<String, String> typed) {
    this.typed = typed;
  }

  boolean isRight() {
    return wrong.isEmpty();
  }

  /// Keeps the key of the words that say what is wrong, unless it is right.
  void check(String field, boolean right, String why) {
    if (!right) {
      wrong.putIfAbsent(field, why);
    }
  }

  /// Text without the white space around it; empty when nothing was typed.
  String optional(String field, int most) {
    String text = typed.getOrDefault(field, "").strip();
    check(field, text.length() <= most, "learning.wrong.text");
    return text;
  }

  String text(String field, int most) {
    String text = optional(field, most);
    check(field, !text.isEmpty(), "learning.wrong.text");
    return text;
  }

  String code(String field) {
    String code = optional(field, 100);
    check(field, code.matches(CODE), "learning.wrong.code");
    return code;
  }

  /// A whole number; the least one when what was typed is none of these, which is then wrong.
  int number(String field, int least, int most) {
    try {
      int number = Integer.parseInt(typed.getOrDefault(field, "").strip());
      boolean fits = number >= least && number <= most;
      check(field, fits, "learning.wrong.number");
      return fits ? number : least;
    } catch (NumberFormatException e) {
      check(field, false, "learning.wrong.number");
      return least;
    }
  }

  @Nullable Integer optionalNumber(String field, int least, int most) {
    return typed.getOrDefault(field, "").isBlank() ? null : (Integer) number(field, least, most);
  }

  @Nullable LocalDate optionalDay(String field) {
    String text = typed.getOrDefault(field, "").strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      check(field, false, "learning.wrong.day");
      return null;
    }
  }

  /// A day; the epoch when what was typed is none, which is then remembered as wrong.
  LocalDate day(String field) {
    LocalDate day = optionalDay(field);
    check(field, day != null, "learning.wrong.day");
    return day == null ? LocalDate.EPOCH : day;
  }

  boolean ticked(String field) {
    return typed.getOrDefault(field, "").equals("yes");
  }

  /// The fields as they were typed, with what is wrong in them.
  List<Field> fields(List<Field> fields, Words words, Locale language) {
    return fields.stream()
        .map(
            field ->
                field
                    .value(typed.getOrDefault(field.name(), field.value()))
                    .error(
                        wrong.containsKey(field.name())
                            ? words.say(language, wrong.getOrDefault(field.name(), ""))
                            : null))
        .toList();
  }

  /// A page with this form.
  ///
  /// @param title key of the page's title
  /// @param about what it is about, empty when it is something new
  /// @param fields filled in by [#fields]
  static FormView page(String title, String about, String action, String back, List<Field> fields) {
    return new FormView(title, about, action, back, fields, Map.of(), "", "", false, false);
  }
}
