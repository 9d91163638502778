package org.floorwalker.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;
import org.springframework.stereotype.Component;

/// The demo's training: what a bank's customer service must learn each year, and what has been.
@Component
final class DemoTraining {
  private static final String ADVICE_QUEUE = "cards";

  private final Catalogue catalogue;
  private final Requirements requirements;
  private final Ledger ledger;
  private final People people;
  private final DemoInduction induction;

  DemoTraining(
      Catalogue catalogue,
      Requirements requirements,
      Ledger ledger,
      People people,
      DemoInduction induction) {
    this.catalogue = catalogue;
    this.requirements = requirements;
    this.ledger = ledger;
    this.people = people;
    this.induction = induction;
  }

  /// Brings everything in, once.
  void bring(Viewer trainer, LocalDate today) {
    if (requirements.list().isEmpty()) {
      List<PersonId> everybody = people.crewOn(today).members().stream().map(Member::id).toList();
      courses(trainer);
      evidence(trainer, everybody, today);
      require(trainer, today);
      induction.bring(trainer, today);
    }
  }

  private void courses(Viewer trainer) {
    add(
        trainer,
        "resilience",
        Course.Kind.CLASS,
        "Digital resilience",
        60,
        "What to do when systems fail, and whom to tell.");
    add(
        trainer,
        "laundering",
        Course.Kind.LINK,
        "Money-laundering refresher",
        45,
        "https://learning.example/laundering");
    add(
        trainer,
        "insurance",
        Course.Kind.CLASS,
        "Insurance distribution",
        900,
        "Products, needs of the customer, advice, complaints.");
    add(
        trainer,
        "credit",
        Course.Kind.CHECK,
        "Credit advice",
        40,
        "Twenty questions on the Financial Contracts Act.");
    add(
        trainer,
        "fire",
        Course.Kind.DOCUMENT,
        "Fire and evacuation",
        15,
        "Exits, meeting place, who counts heads.\n\nLeave your things. Use the stairs. Meet at the flagpole.");
    add(
        trainer,
        "measuring",
        Course.Kind.DOCUMENT,
        "Why we measure",
        20,
        "What is counted about your work, why, who sees it, how long it is kept, and what you gain. Ask about it whenever you like: page My data.");
  }

  private void add(
      Viewer trainer, String code, Course.Kind kind, String title, int minutes, String content) {
    Integer passMark = kind == Course.Kind.CHECK ? 80 : null;
    catalogue.add(
        trainer, code, kind, "", new Course.Material(title, "en", minutes, content, passMark, 1));
  }

  private void evidence(Viewer trainer, List<PersonId> everybody, LocalDate today) {
    done(trainer, "resilience", everybody, i -> i % 7 == 0, i -> 3 + i % 20, today);
    done(
        trainer,
        "laundering",
        everybody,
        _ -> true,
        i -> i % 11 == 0 ? 345 + i % 15 : 40 + i % 250,
        today);
    done(trainer, "insurance", everybody, i -> i % 3 == 0, i -> 10 + i % 60, today);
    done(trainer, "credit", everybody, _ -> true, i -> i % 19 == 0 ? 350 : 30 + i % 200, today);
    done(trainer, "fire", everybody, i -> i % 12 != 0, i -> 20 + i % 30, today);
    done(trainer, "measuring", everybody, i -> i % 25 != 0, _ -> 300, today);
  }

  /// Writes evidence for those chosen, so many days ago each.
  private void done(
      Viewer trainer,
      String code,
      List<PersonId> everybody,
      IntPredicate chosen,
      IntUnaryOperator daysAgo,
      LocalDate today) {
    Course course = catalogue.find(code).orElseThrow();
    for (int i = 0; i < everybody.size(); i++) {
      if (chosen.test(i)) {
        ledger.bringIn(
            trainer,
            new Evidence.Entry(
                everybody.get(i),
                new Evidence.Content(
                    code,
                    course.latest().material().title(),
                    course.latest().number(),
                    course.latest().hash()),
                result(course, i),
                today.minusDays(daysAgo.applyAsInt(i)),
                null,
                "brought-in",
                "Demo academy",
                "list of participants",
                ""));
      }
    }
  }

  private static Evidence.Result result(Course course, int number) {
    Integer passMark = course.latest().material().passMark();
    Integer score = passMark == null ? null : Math.min(100, passMark + number % 20);
    return new Evidence.Result(true, score, passMark, course.latest().material().minutes());
  }

  private void require(Viewer trainer, LocalDate today) {
    LocalDate longAgo = today.minusYears(3);
    Audience everybody = Audience.EVERYBODY;
    write(
        trainer,
        "digital-resilience",
        "Digital resilience",
        "Regulation (EU) 2022/2554 (DORA), article 13 (6)",
        "resilience",
        new DueRule(new Recurrence.Once(), today.minusDays(30), today.minusDays(60), 75, 0),
        everybody,
        Set.of());
    write(
        trainer,
        "money-laundering",
        "Money-laundering refresher",
        "Money-laundering act, section 36",
        "laundering",
        new DueRule(new Recurrence.EveryMonths(12), longAgo, longAgo, 30, 14),
        everybody,
        Set.of());
    write(
        trainer,
        "insurance-hours",
        "Insurance distribution, 15 h",
        "Directive (EU) 2016/97 (IDD), article 10 (2)",
        "insurance",
        new DueRule(
            new Recurrence.HoursPerYear(Duration.ofHours(15)),
            LocalDate.of(today.getYear(), 1, 1),
            LocalDate.of(today.getYear(), 1, 1),
            0,
            31),
        ofQueues("chat", everybody),
        Set.of());
    Set<String> advice = queues(ADVICE_QUEUE);
    write(
        trainer,
        "credit-advice",
        "Credit advice",
        "House rule, yearly",
        "credit",
        new DueRule(new Recurrence.EveryMonths(12), longAgo, longAgo, 30, 10),
        ofQueues(ADVICE_QUEUE, everybody),
        advice);
    write(
        trainer,
        "fire",
        "Fire and evacuation",
        "House rule",
        "fire",
        new DueRule(
            new Recurrence.YearlyWindow(
                MonthDay.of(today.minusDays(60).getMonth(), 1),
                MonthDay.of(today.plusDays(20).getMonth(), 28)),
            longAgo,
            longAgo,
            14,
            0),
        everybody,
        Set.of());
    write(
        trainer,
        "why-we-measure",
        "Why we measure",
        "House rule, before the first day at the desk",
        "measuring",
        new DueRule(new Recurrence.Once(), longAgo, longAgo, 21, 0),
        everybody,
        Set.of());
  }

  /// Those who serve a queue with the word in its code; everybody where there is none.
  private Audience ofQueues(String word, Audience otherwise) {
    Set<String> queues = queues(word);
    return queues.isEmpty()
        ? otherwise
        : new Audience(Set.of(), queues, Set.of(), Set.of(), Set.of(), 0);
  }

  private Set<String> queues(String word) {
    List<String> found = new ArrayList<>();
    people.queues().stream()
        .map(queue -> queue.id().name())
        .filter(name -> name.contains(word))
        .forEach(found::add);
    return Set.copyOf(found);
  }

  private void write(
      Viewer trainer,
      String code,
      String title,
      String source,
      String course,
      DueRule rule,
      Audience audience,
      Set<String> closes) {
    Consequence consequence =
        new Consequence(
            closes.isEmpty() ? Consequence.Kind.ESCALATE : Consequence.Kind.CLOSE, closes);
    requirements.add(
        trainer,
        code,
        new Requirement.Terms(title, source, course, rule, audience, Reminders.USUAL, consequence));
  }
}
