package org.floorwalker.app.quality.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.ScorecardContent;

/// Reads what is typed about contacts.
final class QualityForms {
  private QualityForms() {}

  /// Answers to the questions of the scorecard; whatever else is sent is dropped.
  static Marks marks(Map<String, String> form, ScorecardContent content) {
    Map<String, Integer> marks = new HashMap<>();
    for (ScorecardContent.Item item : content.items()) {
      String typed = form.getOrDefault("q." + item.key(), "");
      if (typed.matches("-1|\\d{1,2}")) {
        marks.put(item.key(), Integer.parseInt(typed));
      }
    }
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
