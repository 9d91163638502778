package org.floorwalker.app.quality.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Marks;

/// Reads what is typed about contacts.
final class QualityForms {
  private static final String ANSWER = "q.";

  private QualityForms() {}

  /// Answers as they were typed; the door keeps those to questions of the scorecard.
  static Marks marks(Map<String, String> form) {
    Map<String, Integer> marks = new HashMap<>();
    form.forEach(
        (name, typed) -> {
          if (name.startsWith(ANSWER) && typed.matches("-1|\\d{1,2}")) {
            marks.put(name.substring(ANSWER.length()), Integer.parseInt(typed));
          }
        });
    return new Marks(marks);
  }

  static Optional<Deed> deed(Map<String, String> form) {
    return Stream.of(Deed.values())
        .filter(deed -> QualityWords.key(deed).equals(form.getOrDefault("deed", "")))
        .findFirst();
  }

  static int number(Map<String, String> form, String name) {
    String typed = form.getOrDefault(name, "");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
