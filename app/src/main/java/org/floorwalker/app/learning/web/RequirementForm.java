package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.learning.internal.RecurrenceText;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;

/// The form of a requirement: its fields, and what was typed as terms.
final class RequirementForm {
  private static final int MOST = 1000;
  private static final int MOST_TEXT = 2000;
  private static final List<String> ROLES = List.of("", "agent", "leader");

  private RequirementForm() {}

  /// The usual values of a new requirement.
  static Map<String, String> usual(LocalDate today) {
    return Map.of(
        "rhythm", "months",
        "months", "12",
        "in_force", today.toString(),
        "counts_from", today.minusYears(1).toString(),
        "newcomer", "30",
        "grace", "0",
        "tenure", "0",
        "reminders", "90 60 30 7",
        "escalate", "7",
        "consequence", "escalate");
  }

  /// What a requirement says, as it would be typed.
  static Map<String, String> typed(Requirement.Terms terms) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", terms.title());
    typed.put("source", terms.source());
    typed.put("course", terms.course());
    putRule(typed, terms.rule());
    putAudience(typed, terms.audience());
    typed.put("reminders", joined(terms.reminders().daysBefore().stream().map(String::valueOf)));
    typed.put("escalate", String.valueOf(terms.reminders().escalateDaysBefore()));
    typed.put("consequence", terms.consequence().kind().word());
    typed.put("closes", joined(terms.consequence().queues()));
    return typed;
  }

  private static void putRule(Map<String, String> typed, DueRule rule) {
    typed.put("rhythm", RecurrenceText.of(rule.recurrence()).split(" ")[0]);
    switch (rule.recurrence()) {
      case Recurrence.Once() -> {}
      case Recurrence.EveryMonths(int months) -> typed.put("months", String.valueOf(months));
      case Recurrence.YearlyWindow window -> {
        typed.put("first", window.first().toString().substring(2));
        typed.put("last", window.last().toString().substring(2));
      }
      case Recurrence.HoursPerYear(var time) ->
          typed.put("hours", String.valueOf(time.toMinutes() / 60.0));
    }
    typed.put("in_force", rule.inForce().toString());
    typed.put("counts_from", rule.countsFrom().toString());
    typed.put("newcomer", String.valueOf(rule.newcomerDays()));
    typed.put("grace", String.valueOf(rule.graceDays()));
  }

  private static void putAudience(Map<String, String> typed, Audience audience) {
    typed.put("role", joined(audience.roles()));
    typed.put("queues", joined(audience.queues()));
    typed.put("sites", joined(audience.sites()));
    typed.put("clients", joined(audience.clients()));
    typed.put("contracts", joined(audience.contracts()));
    typed.put("tenure", String.valueOf(audience.tenureDays()));
  }

  private static String joined(Set<String> codes) {
    return joined(new TreeSet<>(codes).stream());
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(" "));
  }

  /// What was typed; not to be used when the form is wrong.
  ///
  /// @param courses codes of the catalogue
  /// @param queues codes of those that exist
  static Requirement.Terms terms(Typed form, Set<String> courses, Set<String> queues) {
    String course = form.optional("course", MOST_TEXT);
    form.check("course", courses.contains(course), "learning.wrong.course");
    Audience audience = audience(form);
    form.check("queues", queues.containsAll(audience.queues()), "learning.wrong.queues");
    Consequence consequence = consequence(form);
    form.check("closes", queues.containsAll(consequence.queues()), "learning.wrong.closes");
    return new Requirement.Terms(
        form.text("title", 200),
        form.text("source", 500),
        course,
        new DueRule(
            recurrence(form),
            form.day("in_force"),
            form.day("counts_from"),
            form.number("newcomer", 0, MOST),
            form.number("grace", 0, MOST)),
        audience,
        new Reminders(reminders(form), form.number("escalate", 0, MOST)),
        consequence);
  }

  private static Audience audience(Typed form) {
    String role = form.optional("role", MOST_TEXT);
    form.check("role", ROLES.contains(role), "field.wrong.choice");
    return new Audience(
        role.isEmpty() ? Set.of() : Set.of(role),
        codes(form, "queues"),
        codes(form, "sites"),
        codes(form, "clients"),
        codes(form, "contracts"),
        form.number("tenure", 0, MOST));
  }

  private static Consequence consequence(Typed form) {
    Consequence.Kind kind = form.choice("consequence", Consequence.Kind.class);
    Set<String> closes = codes(form, "closes");
    boolean isClosing = kind == Consequence.Kind.CLOSE;
    form.check("closes", isClosing != closes.isEmpty(), "learning.wrong.closes");
    return new Consequence(kind, closes);
  }

  private static Set<String> codes(Typed form, String field) {
    return words(form, field).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(Typed form, String field) {
    return Stream.of(form.optional(field, MOST_TEXT).split("[\\s,]+"))
        .filter(word -> !word.isEmpty());
  }

  private static Recurrence recurrence(Typed form) {
    String rhythm = form.optional("rhythm", MOST_TEXT);
    String line =
        switch (rhythm) {
          case "months" -> "months " + form.optional("months", MOST_TEXT);
          case "window" ->
              "window "
                  + form.optional("first", MOST_TEXT)
                  + " "
                  + form.optional("last", MOST_TEXT);
          case "hours" -> "hours " + form.optional("hours", MOST_TEXT).replace(',', '.');
          default -> rhythm;
        };
    Recurrence recurrence = RecurrenceText.parse(line).orElse(null);
    form.check("rhythm", recurrence != null, "learning.wrong.rhythm");
    return recurrence == null ? new Recurrence.Once() : recurrence;
  }

  private static List<Integer> reminders(Typed form) {
    List<String> days = words(form, "reminders").distinct().toList();
    boolean isRight = days.stream().allMatch(day -> day.matches("\\d{1,3}|" + MOST));
    form.check("reminders", isRight, "learning.wrong.reminders");
    return isRight ? days.stream().map(Integer::valueOf).toList() : List.of();
  }

  /// Says a key in the viewer's words.
  interface Saying {
    String say(String key);
  }

  static List<Field> fields(boolean isNew, List<Course> courses, Saying words) {
    List<Field> fields = new ArrayList<>();
    if (isNew) {
      fields.add(Field.text("code", "learning.code").help("learning.code.help"));
    }
    fields.add(Field.text("title", "learning.title-field"));
    fields.add(Field.text("source", "learning.source").help("learning.source.help"));
    fields.add(Field.choice("course", "learning.course", titles(courses)));
    fields.addAll(ruleFields(words));
    fields.add(choice("role", ROLES, words));
    for (String name : List.of("queues", "sites", "clients", "contracts")) {
      fields.add(Field.text(name, "learning." + name).optionally());
    }
    fields.add(Field.number("tenure", "learning.tenure"));
    fields.add(Field.text("reminders", "learning.reminders"));
    fields.add(Field.number("escalate", "learning.escalate"));
    fields.add(choice("consequence", List.of("remind", "escalate", "close"), words));
    fields.add(Field.text("closes", "learning.closes").help("learning.closes.help").optionally());
    return fields;
  }

  private static List<Field.Choice> titles(List<Course> courses) {
    return courses.stream()
        .map(course -> new Field.Choice(course.code(), course.latest().material().title()))
        .toList();
  }

  private static List<Field> ruleFields(Saying words) {
    return List.of(
        choice("rhythm", List.of("once", "months", "window", "hours"), words),
        Field.number("months", "learning.months").optionally(),
        Field.text("first", "learning.first").help("learning.first.help").optionally(),
        Field.text("last", "learning.last").optionally(),
        Field.text("hours", "learning.hours").optionally(),
        Field.date("in_force", "learning.in-force"),
        Field.date("counts_from", "learning.counts-from").help("learning.counts-from.help"),
        Field.number("newcomer", "learning.newcomer"),
        Field.number("grace", "learning.grace"));
  }

  private static Field choice(String name, List<String> values, Saying words) {
    return Field.choice(
        name,
        "learning." + name,
        values.stream()
            .map(value -> new Field.Choice(value, words.say("learning." + name + "." + key(value))))
            .toList());
  }

  private static String key(String value) {
    return value.isEmpty() ? "any" : value;
  }
}
