package org.floorwalker.app.learning.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.learning.internal.RecurrenceText;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;

/// The form of a requirement: its fields, what was typed, and what is wrong with it.
final class RequirementForm {
  /// Fields that hold several codes with spaces between them.
  private static final List<String> CODES =
      List.of("queues", "sites", "clients", "contracts", "closes");

  private final Map<String, String> typed;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  RequirementForm(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  /// What a requirement says, as it would be typed.
  static RequirementForm of(Requirement requirement) {
    Requirement.Terms terms = requirement.terms();
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", terms.title());
    typed.put("source", terms.source());
    typed.put("course", terms.course());
    typed.put("rhythm", RecurrenceText.of(terms.rule().recurrence()).split(" ")[0]);
    switch (terms.rule().recurrence()) {
      case Recurrence.Once() -> {}
      case Recurrence.EveryMonths(int months) -> typed.put("months", String.valueOf(months));
      case Recurrence.YearlyWindow window -> {
        typed.put("first", window.first().toString().substring(2));
        typed.put("last", window.last().toString().substring(2));
      }
      case Recurrence.HoursPerYear(var time) ->
          typed.put("hours", String.valueOf(time.toMinutes() / 60.0));
    }
    typed.put("in_force", terms.rule().inForce().toString());
    typed.put("counts_from", terms.rule().countsFrom().toString());
    typed.put("newcomer", String.valueOf(terms.rule().newcomerDays()));
    typed.put("grace", String.valueOf(terms.rule().graceDays()));
    typed.put("role", terms.audience().roles().stream().findFirst().orElse(""));
    typed.put("queues", joined(terms.audience().queues()));
    typed.put("sites", joined(terms.audience().sites()));
    typed.put("clients", joined(terms.audience().clients()));
    typed.put("contracts", joined(terms.audience().contracts()));
    typed.put("tenure", String.valueOf(terms.audience().tenureDays()));
    typed.put(
        "reminders",
        String.join(" ", terms.reminders().daysBefore().stream().map(String::valueOf).toList()));
    typed.put("escalate", String.valueOf(terms.reminders().escalateDaysBefore()));
    typed.put("consequence", terms.consequence().kind().word());
    typed.put("closes", joined(terms.consequence().queues()));
    return new RequirementForm(typed);
  }

  private static String joined(Set<String> codes) {
    return String.join(" ", new TreeSet<>(codes));
  }

  /// The usual values of a new requirement.
  static RequirementForm empty(LocalDate today) {
    return new RequirementForm(
        Map.of(
            "rhythm", "months",
            "months", "12",
            "in_force", today.toString(),
            "counts_from", today.minusYears(1).toString(),
            "newcomer", "30",
            "grace", "0",
            "tenure", "0",
            "reminders", "90 60 30 7",
            "escalate", "7",
            "consequence", "escalate"));
  }

  String value(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  boolean isWrong() {
    return !wrong.isEmpty();
  }

  /// What was typed as terms; ask [#isWrong] afterwards, and do not use them when it is.
  Requirement.Terms terms(Set<String> courses, Set<String> queues) {
    check("title", !value("title").isEmpty() && value("title").length() <= 200);
    check("source", !value("source").isEmpty() && value("source").length() <= 500);
    check("course", courses.contains(value("course")));
    check("queues", queues.containsAll(codes("queues")));
    check("closes", queues.containsAll(codes("closes")));
    boolean closes = value("consequence").equals("close");
    check("closes", closes != codes("closes").isEmpty());
    LocalDate inForce = date("in_force");
    DueRule rule =
        new DueRule(
            recurrence(), inForce, date("counts_from"), number("newcomer"), number("grace"));
    Audience audience =
        new Audience(
            value("role").isEmpty() ? Set.of() : Set.of(value("role")),
            codes("queues"),
            codes("sites"),
            codes("clients"),
            codes("contracts"),
            number("tenure"));
    return new Requirement.Terms(
        value("title"),
        value("source"),
        value("course"),
        rule,
        audience,
        new Reminders(reminders(), number("escalate")),
        new Consequence(
            Consequence.Kind.valueOf(
                (closes ? "close" : value("consequence").equals("remind") ? "remind" : "escalate")
                    .toUpperCase(Locale.ROOT)),
            codes("closes")));
  }

  private void check(String field, boolean holds) {
    if (!holds) {
      wrong.put(field, "learning.wrong." + field.replace('_', '-'));
    }
  }

  private Set<String> codes(String field) {
    return value(field).isEmpty() ? Set.of() : Set.of(distinct(value(field).split("[\\s,]+")));
  }

  private static String[] distinct(String[] words) {
    return Arrays.stream(words).distinct().toArray(String[]::new);
  }

  private Recurrence recurrence() {
    String line =
        switch (value("rhythm")) {
          case "months" -> "months " + value("months");
          case "window" -> "window " + value("first") + " " + value("last");
          case "hours" -> "hours " + value("hours").replace(',', '.');
          default -> "once";
        };
    return RecurrenceText.parse(line)
        .orElseGet(
            () -> {
              check("rhythm", false);
              return new Recurrence.Once();
            });
  }

  private LocalDate date(String field) {
    try {
      return LocalDate.parse(value(field));
    } catch (DateTimeException e) {
      check(field, false);
      return LocalDate.EPOCH;
    }
  }

  private int number(String field) {
    try {
      int number = Integer.parseInt(value(field));
      check(field, number >= 0 && number <= 1000);
      return Math.max(0, number);
    } catch (NumberFormatException e) {
      check(field, false);
      return 0;
    }
  }

  private List<Integer> reminders() {
    try {
      List<Integer> days = new ArrayList<>();
      codes("reminders").forEach(word -> days.add(Integer.parseInt(word)));
      check("reminders", days.stream().allMatch(day -> day >= 0 && day <= 1000));
      return wrong.containsKey("reminders") ? List.of() : days;
    } catch (NumberFormatException e) {
      check("reminders", false);
      return List.of();
    }
  }

  /// Says a key in the viewer's words.
  interface Saying {
    String say(String key);
  }

  /// The fields with what was typed and what is wrong.
  List<Field> fields(boolean isNew, List<Course> courses, Saying words) {
    List<Field> fields = new ArrayList<>();
    if (isNew) {
      fields.add(field(Field.text("code", "learning.code").help("learning.code.help"), words));
    }
    fields.add(field(Field.text("title", "learning.title-field"), words));
    fields.add(field(Field.text("source", "learning.source").help("learning.source.help"), words));
    fields.add(
        field(
            Field.choice(
                "course",
                "learning.course",
                courses.stream()
                    .map(c -> new Field.Choice(c.code(), c.latest().material().title()))
                    .toList()),
            words));
    fields.add(choice("rhythm", List.of("once", "months", "window", "hours"), words));
    fields.add(field(Field.number("months", "learning.months").optionally(), words));
    fields.add(
        field(
            Field.text("first", "learning.first").help("learning.first.help").optionally(), words));
    fields.add(field(Field.text("last", "learning.last").optionally(), words));
    fields.add(field(Field.text("hours", "learning.hours").optionally(), words));
    fields.add(field(Field.date("in_force", "learning.in-force"), words));
    fields.add(
        field(
            Field.date("counts_from", "learning.counts-from").help("learning.counts-from.help"),
            words));
    fields.add(field(Field.number("newcomer", "learning.newcomer"), words));
    fields.add(field(Field.number("grace", "learning.grace"), words));
    fields.add(choice("role", List.of("", "agent", "leader"), words));
    for (String name : CODES.subList(0, 4)) {
      fields.add(field(Field.text(name, "learning." + name).optionally(), words));
    }
    fields.add(field(Field.number("tenure", "learning.tenure"), words));
    fields.add(field(Field.text("reminders", "learning.reminders"), words));
    fields.add(field(Field.number("escalate", "learning.escalate"), words));
    fields.add(choice("consequence", List.of("remind", "escalate", "close"), words));
    fields.add(
        field(
            Field.text("closes", "learning.closes").help("learning.closes.help").optionally(),
            words));
    return fields;
  }

  private Field choice(String name, List<String> values, Saying words) {
    List<Field.Choice> choices =
        values.stream()
            .map(
                value ->
                    new Field.Choice(
                        value,
                        words.say("learning." + name + "." + (value.isEmpty() ? "any" : value))))
            .toList();
    return field(Field.choice(name, "learning." + name, choices), words);
  }

  private Field field(Field field, Saying words) {
    String key = wrong.get(field.name());
    return field.value(value(field.name())).error(key == null ? null : words.say(key));
  }

  /// Marks the code as taken or unfit.
  void codeIsWrong() {
    wrong.put("code", "learning.wrong.code");
  }
}
