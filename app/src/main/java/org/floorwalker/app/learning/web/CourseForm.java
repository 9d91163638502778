package org.floorwalker.app.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;

/// The form of a course that is written by hand; a package is read from its archive.
final class CourseForm {
  private static final int MOST_MINUTES = 10_000;
  private static final int MOST_CONTENT = 100_000;

  static final List<Course.Kind> KINDS =
      Stream.of(Course.Kind.values()).filter(kind -> kind != Course.Kind.PACKAGE).toList();

  /// The usual values of a new course.
  static final Map<String, String> USUAL =
      Map.of("language", "nb", "minutes", "30", "repetitions", "1");

  private CourseForm() {}

  /// What a version says, as it would be typed.
  static Map<String, String> typed(Course.Material material) {
    Integer passMark = material.passMark();
    return Map.of(
        "title", material.title(),
        "language", material.language(),
        "minutes", String.valueOf(material.minutes()),
        "pass_mark", passMark == null ? "" : passMark.toString(),
        "repetitions", String.valueOf(material.repetitions()),
        "content", material.content());
  }

  /// @param kinds to choose from, for a new course; null when its next version is written
  static List<Field> fields(@Nullable List<Field.Choice> kinds) {
    List<Field> fields = new ArrayList<>();
    if (kinds != null) {
      fields.add(Field.text("code", "learning.code").help("learning.code.help"));
      fields.add(Field.choice("kind", "learning.kind", kinds));
      fields.add(Field.text("client", "learning.client").help("learning.client.help").optionally());
    }
    fields.add(Field.text("title", "learning.title-field"));
    fields.add(Field.text("language", "learning.language"));
    fields.add(Field.number("minutes", "learning.minutes"));
    fields.add(Field.number("pass_mark", "learning.pass-mark").optionally());
    fields.add(Field.number("repetitions", "learning.repetitions"));
    fields.add(Field.area("content", "learning.content").help("learning.content.help"));
    return fields;
  }

  static Course.Kind kind(Typed form) {
    Course.Kind kind = form.choice("kind", Course.Kind.class);
    form.check("kind", KINDS.contains(kind), "field.wrong.choice");
    return kind;
  }

  /// A link's content must be an address.
  static Course.Material material(Typed form, Course.Kind kind) {
    String title = form.text("title", 200);
    String language = form.text("language", 3);
    form.check("language", language.matches("[a-z]{2,3}"), "learning.wrong.language");
    String content = form.optional("content", MOST_CONTENT);
    boolean isLink = kind == Course.Kind.LINK;
    form.check("content", !isLink || content.matches("https?://\\S+"), "learning.wrong.content");
    return new Course.Material(
        title,
        language,
        form.number("minutes", 1, MOST_MINUTES),
        content,
        form.optionalNumber("pass_mark", 1, 100),
        form.number("repetitions", 1, 100));
  }
}
