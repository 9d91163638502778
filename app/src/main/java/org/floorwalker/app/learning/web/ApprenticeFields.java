package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;

/// The fields of an apprentice's forms.
final class ApprenticeFields {
  private static final int MOST_TEXT = 20_000;
  private static final Pattern BETWEEN_GOALS = Pattern.compile("[\\n;]");

  private ApprenticeFields() {}

  /// Says a key in the viewer's words.
  interface Saying {
    String say(String key);
  }

  static List<Field> contract(List<Field.Choice> everybody) {
    return List.of(
        Field.choice("person", "learning.person", everybody),
        Field.text("trade", "learning.apprentice.trade"),
        Field.text("contract", "learning.apprentice.contract"),
        Field.date("starts", "learning.from"),
        Field.date("ends", "learning.last-day"),
        Field.choice("supervisor", "learning.apprentice.supervisor", everybody),
        Field.number("hours", "learning.apprentice.weekly").value("37"),
        Field.area("goals", "learning.apprentice.goals")
            .help("learning.apprentice.goals.help")
            .optionally());
  }

  /// Goals of the curriculum, one on a line or with semicolons between them.
  static List<String> goals(Typed form) {
    return BETWEEN_GOALS
        .splitAsStream(form.optional("goals", MOST_TEXT))
        .map(String::strip)
        .filter(goal -> !goal.isEmpty())
        .toList();
  }

  static List<Field> note(Apprentice one, LocalDate today, Saying words) {
    List<Field.Choice> about = new ArrayList<>();
    about.add(new Field.Choice("talk", words.say("learning.apprentice.talk")));
    about.addAll(goals(one));
    return List.of(
        Field.choice("about", "learning.apprentice.about", about),
        Field.choice(
            "reached",
            "learning.apprentice.reached",
            List.of(
                new Field.Choice("no", words.say("learning.no")),
                new Field.Choice("yes", words.say("learning.yes")))),
        Field.date("on", "learning.scope.day").value(today.toString()),
        Field.text("words", "learning.apprentice.words"));
  }

  private static List<Field.Choice> goals(Apprentice one) {
    return one.goals().stream()
        .map(goal -> new Field.Choice(String.valueOf(goal.id()), title(goal)))
        .toList();
  }

  private static String title(Apprentice.Goal goal) {
    return goal.number() + ". " + goal.title();
  }

  static List<Field> hours(LocalDate today) {
    return List.of(
        Field.date("month", "learning.apprentice.month").value(today.withDayOfMonth(1).toString()),
        Field.number("work", "learning.apprentice.work"),
        Field.number("teaching", "learning.apprentice.teaching"));
  }

  static List<Field> plan(Apprentice one) {
    List<Field.Choice> halves = new ArrayList<>();
    List<LocalDate> ends = one.term().talksDue();
    for (int half = 1; half <= ends.size(); half++) {
      halves.add(new Field.Choice(String.valueOf(half), half + " – " + ends.get(half - 1)));
    }
    return List.of(
        Field.choice("goal", "learning.apprentice.goal", goals(one)),
        Field.choice("half", "learning.apprentice.half-year", halves),
        Field.text("place", "learning.apprentice.place"));
  }

  static List<Field> test(Apprentice one, Saying words) {
    List<Field.Choice> results = new ArrayList<>();
    results.add(new Field.Choice("", "–"));
    for (Apprentice.Result result : Apprentice.Result.values()) {
      String said = words.say("learning.apprentice.result." + result.word());
      results.add(new Field.Choice(result.word(), said));
    }
    Apprentice.Test test = one.test();
    return List.of(
        Field.date("registered", "learning.apprentice.registered-on")
            .value(Objects.toString(test.registeredOn(), ""))
            .optionally(),
        Field.choice("result", "learning.result", results)
            .value(test.result() == null ? "" : test.result().word()),
        Field.date("result_on", "learning.apprentice.result-on")
            .value(Objects.toString(test.resultOn(), ""))
            .optionally());
  }
}
