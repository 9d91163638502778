package org.floorwalker.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Programmes;
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
  private static final String PLACED = "digital-resilience";
  private static final int GROUP = 8;
  private static final int DAYS_TO_PLACE = 42;
  private static final int PASS_MARK = 80;

  private static final List<Lesson> LESSONS =
      List.of(
          new Lesson(
              "resilience",
              Course.Kind.CLASS,
              "Digital resilience",
              60,
              "What to do when systems fail, and whom to tell."),
          new Lesson(
              "laundering",
              Course.Kind.LINK,
              "Money-laundering refresher",
              45,
              "https://learning.example/laundering"),
          new Lesson(
              "insurance",
              Course.Kind.CLASS,
              "Insurance distribution",
              900,
              "Products, needs of the customer, advice, complaints."),
          new Lesson(
              "credit",
              Course.Kind.CHECK,
              "Credit advice",
              40,
              "Twenty questions on the Financial Contracts Act."),
          new Lesson(
              "fire",
              Course.Kind.DOCUMENT,
              "Fire and evacuation",
              15,
              "Exits, meeting place, who counts heads.\n\nLeave your things. Use the stairs. Meet at the flagpole."),
          new Lesson(
              "measuring",
              Course.Kind.DOCUMENT,
              "Why we measure",
              20,
              "What is counted about your work, why, who sees it, how long it is kept, and what you gain. Ask about it whenever you like: page My data."));

  private final Catalogue catalogue;
  private final Requirements requirements;
  private final Ledger ledger;
  private final Programmes programmes;
  private final People people;
  private final DemoInduction induction;

  DemoTraining(
      Catalogue catalogue,
      Requirements requirements,
      Ledger ledger,
      Programmes programmes,
      People people,
      DemoInduction induction) {
    this.catalogue = catalogue;
    this.requirements = requirements;
    this.ledger = ledger;
    this.programmes = programmes;
    this.people = people;
    this.induction = induction;
  }

  private record Lesson(String code, Course.Kind kind, String title, int minutes, String content) {}

  /// Something that must be learnt.
  ///
  /// @param closes queues that are closed to whoever has not
  private record Duty(
      String code,
      String title,
      String source,
      String course,
      DueRule rule,
      Audience audience,
      Set<String> closes) {}

  /// Brings everything in, once.
  void bring(Viewer trainer, LocalDate today) {
    if (requirements.list().isEmpty()) {
      List<PersonId> everybody = people.crewOn(today).members().stream().map(Member::id).toList();
      LESSONS.forEach(lesson -> add(trainer, lesson));
      evidence(trainer, everybody, today);
      duties(today).forEach(duty -> add(trainer, duty));
      induction.bring(trainer, today);
    }
  }

  /// Places the resilience course into the weeks ahead, once, when need and schedule are known.
  void place(Viewer trainer, LocalDate today) {
    if (programmes.list().isEmpty()) {
      long requirement =
          requirements.list().stream()
              .filter(one -> one.code().equals(PLACED))
              .findFirst()
              .orElseThrow()
              .id();
      long programme = programmes.order(trainer, requirement, orders(today));
      programmes.place(programme, _ -> {}, () -> false);
    }
  }

  /// An hour in groups of four to eight, in one room at each site.
  private Programme.Orders orders(LocalDate today) {
    List<Programme.Room> rooms =
        people.zones().keySet().stream()
            .map(site -> new Programme.Room("Green room, " + site, GROUP, site))
            .toList();
    return new Programme.Orders(
        60,
        GROUP / 2,
        GROUP,
        today.plusDays(1),
        today.plusDays(DAYS_TO_PLACE),
        List.of(),
        rooms,
        8,
        18,
        List.of(),
        new Programme.Prices(30, 50, 45, 35));
  }

  private void add(Viewer trainer, Lesson lesson) {
    Integer passMark = lesson.kind() == Course.Kind.CHECK ? PASS_MARK : null;
    catalogue.add(
        trainer,
        lesson.code(),
        lesson.kind(),
        "",
        new Course.Material(lesson.title(), "en", lesson.minutes(), lesson.content(), passMark, 1));
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

  private List<Duty> duties(LocalDate today) {
    LocalDate longAgo = today.minusYears(3);
    return List.of(
        resilience(today),
        laundering(longAgo),
        insurance(today),
        credit(longAgo),
        fire(today, longAgo),
        measuring(longAgo));
  }

  private static Duty resilience(LocalDate today) {
    return new Duty(
        PLACED,
        "Digital resilience",
        "Regulation (EU) 2022/2554 (DORA), article 13 (6)",
        "resilience",
        new DueRule(new Recurrence.Once(), today.minusDays(30), today.minusDays(60), 75, 0),
        Audience.EVERYBODY,
        Set.of());
  }

  private static Duty laundering(LocalDate longAgo) {
    return new Duty(
        "money-laundering",
        "Money-laundering refresher",
        "Money-laundering act, section 36",
        "laundering",
        new DueRule(new Recurrence.EveryMonths(12), longAgo, longAgo, 30, 14),
        Audience.EVERYBODY,
        Set.of());
  }

  private Duty insurance(LocalDate today) {
    LocalDate newYear = LocalDate.of(today.getYear(), 1, 1);
    return new Duty(
        "insurance-hours",
        "Insurance distribution, 15 h",
        "Directive (EU) 2016/97 (IDD), article 10 (2)",
        "insurance",
        new DueRule(new Recurrence.HoursPerYear(Duration.ofHours(15)), newYear, newYear, 0, 31),
        ofQueues("chat"),
        Set.of());
  }

  private Duty credit(LocalDate longAgo) {
    return new Duty(
        "credit-advice",
        "Credit advice",
        "House rule, yearly",
        "credit",
        new DueRule(new Recurrence.EveryMonths(12), longAgo, longAgo, 30, 10),
        ofQueues(ADVICE_QUEUE),
        queues(ADVICE_QUEUE));
  }

  private static Duty fire(LocalDate today, LocalDate longAgo) {
    Recurrence window =
        new Recurrence.YearlyWindow(
            MonthDay.of(today.minusDays(60).getMonth(), 1),
            MonthDay.of(today.plusDays(20).getMonth(), 28));
    return new Duty(
        "fire",
        "Fire and evacuation",
        "House rule",
        "fire",
        new DueRule(window, longAgo, longAgo, 14, 0),
        Audience.EVERYBODY,
        Set.of());
  }

  private static Duty measuring(LocalDate longAgo) {
    return new Duty(
        "why-we-measure",
        "Why we measure",
        "House rule, before the first day at the desk",
        "measuring",
        new DueRule(new Recurrence.Once(), longAgo, longAgo, 21, 0),
        Audience.EVERYBODY,
        Set.of());
  }

  /// Those who serve a queue with the word in its code; everybody where there is none.
  private Audience ofQueues(String word) {
    Set<String> queues = queues(word);
    return queues.isEmpty()
        ? Audience.EVERYBODY
        : new Audience(Set.of(), queues, Set.of(), Set.of(), Set.of(), 0);
  }

  private Set<String> queues(String word) {
    return people.queues().stream()
        .map(queue -> queue.id().name())
        .filter(name -> name.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void add(Viewer trainer, Duty duty) {
    Consequence.Kind kind =
        duty.closes().isEmpty() ? Consequence.Kind.ESCALATE : Consequence.Kind.CLOSE;
    requirements.add(
        trainer,
        duty.code(),
        new Requirement.Terms(
            duty.title(),
            duty.source(),
            duty.course(),
            duty.rule(),
            duty.audience(),
            Reminders.USUAL,
            new Consequence(kind, duty.closes())));
  }
}
