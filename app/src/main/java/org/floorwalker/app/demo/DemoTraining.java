package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Programmes;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// The demo's training: the courses of a bank's customer service, what has been learnt, and a
/// course placed into the weeks ahead.
@Component
final class DemoTraining {
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
  private final DemoDuties duties;
  private final Requirements requirements;
  private final Ledger ledger;
  private final Programmes programmes;
  private final People people;
  private final DemoInduction induction;

  DemoTraining(
      Catalogue catalogue,
      DemoDuties duties,
      Requirements requirements,
      Ledger ledger,
      Programmes programmes,
      People people,
      DemoInduction induction) {
    this.catalogue = catalogue;
    this.duties = duties;
    this.requirements = requirements;
    this.ledger = ledger;
    this.programmes = programmes;
    this.people = people;
    this.induction = induction;
  }

  private record Lesson(String code, Course.Kind kind, String title, int minutes, String content) {}

  /// Brings everything in, once.
  void bring(Viewer trainer, LocalDate today) {
    if (requirements.list().isEmpty()) {
      List<PersonId> everybody = people.crewOn(today).members().stream().map(Member::id).toList();
      LESSONS.forEach(lesson -> add(trainer, lesson));
      evidence(trainer, everybody, today);
      duties.bring(trainer, today);
      induction.bring(trainer, today);
    }
  }

  /// Places the resilience course into the weeks ahead, once, when need and schedule are known.
  void place(Viewer trainer, LocalDate today) {
    if (programmes.list().isEmpty()) {
      long requirement =
          requirements.list().stream()
              .filter(one -> one.code().equals(DemoDuties.RESILIENCE))
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
}
