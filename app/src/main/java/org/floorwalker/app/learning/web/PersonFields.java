package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.pages.Field;

/// The fields of the forms that stand beside a person's training; each has a name of its own,
/// because what is wrong with one is shown among all of them.
final class PersonFields {
  private PersonFields() {}

  static List<Field> observe(List<Field.Choice> courses, LocalDate today) {
    return List.of(
        Field.choice("course", "learning.course", courses),
        Field.date("on", "learning.completed").value(today.toString()),
        Field.number("minutes", "learning.minutes"),
        Field.number("score", "learning.score").optionally(),
        Field.text("note", "learning.note").optionally());
  }

  static List<Field> visit(List<Field.Choice> queues) {
    return List.of(
        Field.choice("visited", "learning.queue", queues),
        Field.number("heard", "learning.heard"),
        Field.text("advice", "learning.advice").optionally());
  }

  static List<Field> signOff(List<Field.Choice> queues, LocalDate today) {
    return List.of(
        Field.choice("queue", "learning.queue", queues),
        Field.date("from", "learning.from").value(today.toString()),
        Field.date("until", "learning.last-day").optionally(),
        Field.text("evidence", "learning.evidence-field"));
  }

  static List<Field> permit(List<Field.Choice> queues, LocalDate today) {
    return List.of(
        Field.choice("permitted", "learning.queue", queues),
        Field.date("permit_from", "learning.from").value(today.toString()),
        Field.number("days", "learning.days").value("3"),
        Field.text("reason", "learning.reason"));
  }
}
