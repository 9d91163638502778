package org.floorwalker.app.learning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.learning.Course;

/// What was typed about a course, and what is wrong with it.
final class CourseForm {
  /// What is written by hand; a package is read from its archive.
  static final List<Course.Kind> KINDS =
      Stream.of(Course.Kind.values()).filter(kind -> kind != Course.Kind.PACKAGE).toList();

  private final Map<String, String> typed;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  CourseForm(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  private String value(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  void check(String field, boolean holds) {
    if (!holds) {
      wrong.put(field, "learning.wrong." + field.replace('_', '-'));
    }
  }

  Map<String, String> wrong() {
    return wrong;
  }

  Optional<Course.Kind> kind() {
    try {
      Optional<Course.Kind> kind =
          Optional.of(Course.Kind.of(value("kind"))).filter(KINDS::contains);
      check("kind", kind.isPresent());
      return kind;
    } catch (IllegalArgumentException e) {
      check("kind", false);
      return Optional.empty();
    }
  }

  /// @param kind empty when it was not understood; a link's content must be an address
  Course.Material material(Optional<Course.Kind> kind) {
    boolean isLink = kind.equals(Optional.of(Course.Kind.LINK));
    check("content", !isLink || value("content").matches("https?://\\S+"));
    check("title", !value("title").isEmpty() && value("title").length() <= 200);
    check("language", value("language").matches("[a-z]{2,3}"));
    int passMark = value("pass_mark").isEmpty() ? 0 : number("pass_mark", 1, 100);
    return new Course.Material(
        value("title"),
        value("language"),
        number("minutes", 1, 10_000),
        typed.getOrDefault("content", "").strip(),
        passMark == 0 ? null : passMark,
        number("repetitions", 1, 100));
  }

  private int number(String field, int least, int most) {
    try {
      int number = Integer.parseInt(value(field));
      check(field, number >= least && number <= most);
      return number;
    } catch (NumberFormatException e) {
      check(field, false);
      return least;
    }
  }
}
