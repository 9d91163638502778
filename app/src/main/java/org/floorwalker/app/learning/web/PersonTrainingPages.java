package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.training.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One person's training: standing, evidence, visits, sign-offs and permits.
@Controller
final class PersonTrainingPages {
  private final Requirements requirements;
  private final Catalogue catalogue;
  private final Ledger ledger;
  private final FloorWalking floor;
  private final QueueRights rights;
  private final People people;
  private final Measures measures;
  private final Clock clock;

  PersonTrainingPages(
      Requirements requirements,
      Catalogue catalogue,
      Ledger ledger,
      FloorWalking floor,
      QueueRights rights,
      People people,
      Measures measures,
      Clock clock) {
    this.requirements = requirements;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.floor = floor;
    this.rights = rights;
    this.people = people;
    this.measures = measures;
    this.clock = clock;
  }

  @GetMapping("/training/people/{id}")
  @Needs({Permission.SEE_TRAINING, Permission.SIGN_OFF_SKILLS})
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    return Page.of("learning/person", view(viewer, person(viewer, id), Map.of(), null));
  }

  /// The person, when the viewer's rights reach them.
  private PersonCard person(Viewer viewer, long id) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    boolean reached =
        people.listWithin(viewer.reach(Permission.SEE_TRAINING), today).stream()
            .anyMatch(line -> line.id().value() == id);
    return people
        .findPerson(new PersonId(Math.max(1, id)), today)
        .filter(_ -> reached)
        .orElseThrow(() -> new NotFound("person " + id));
  }

  private PersonTrainingView view(
      Viewer viewer, PersonCard person, Map<String, String> typed, @Nullable String problem) {
    LocalDate today = clock.instant().atZone(person.place().zone()).toLocalDate();
    boolean mayWrite = viewer.may(Permission.SIGN_OFF_SKILLS);
    return new PersonTrainingView(
        person,
        rows(person.id()),
        evidence(viewer, person, today),
        new PersonTrainingView.Rights(
            queuesOf(person.id(), today),
            rights.listSignOffs(person.id()),
            rights.listClosings(person.id())),
        visits(viewer, person, today),
        forms(today, typed),
        mayWrite,
        problem);
  }

  private List<PersonTrainingView.Row> rows(PersonId person) {
    List<PersonTrainingView.Row> rows = new ArrayList<>();
    requirements
        .listConcerned(person)
        .forEach((requirement, one) -> rows.add(row(requirement, one)));
    return rows;
  }

  private PersonTrainingView.Row row(Requirement requirement, Concerned one) {
    return new PersonTrainingView.Row(
        requirement,
        catalogue.find(requirement.terms().course()).orElse(null),
        one.phase(requirement),
        one.isExempt(),
        one.isDone(requirement),
        one.standing() instanceof Standing.Owed owed ? owed.due() : null);
  }

  private @Nullable List<Evidence> evidence(Viewer viewer, PersonCard person, LocalDate today) {
    return shown(viewer, person, today, TrainingMeasures.RECORD, () -> ledger.listOf(person.id()));
  }

  private @Nullable List<FloorWalking.Visit> visits(
      Viewer viewer, PersonCard person, LocalDate today) {
    return shown(
        viewer, person, today, TrainingMeasures.VISITS, () -> floor.listVisits(person.id()));
  }

  private <T> @Nullable List<T> shown(
      Viewer viewer, PersonCard person, LocalDate today, Measure measure, Supplier<List<T>> lines) {
    Figure<List<T>> figure =
        measures.show(
            viewer, person.id(), measure, person.place().country(), today, "training page", lines);
    return figure instanceof Figure.Shown<List<T>>(List<T> shown) ? shown : null;
  }

  private List<String> queuesOf(PersonId person, LocalDate day) {
    return people.crewOn(day).members().stream()
        .filter(member -> member.id().equals(person))
        .flatMap(member -> member.agent().skills().stream())
        .toList();
  }

  private PersonTrainingView.Forms forms(LocalDate today, Map<String, String> typed) {
    List<Field.Choice> courses =
        catalogue.list().stream()
            .filter(course -> course.retiredOn() == null && !course.kind().isByOneself())
            .map(c -> new Field.Choice(c.code(), c.latest().material().title()))
            .toList();
    List<Field.Choice> queues =
        people.queues().stream()
            .map(queue -> new Field.Choice(queue.id().name(), queue.name()))
            .toList();
    return new PersonTrainingView.Forms(
        courses.isEmpty()
            ? List.of()
            : typed(
                typed,
                Field.choice("course", "learning.course", courses),
                Field.date("on", "learning.completed").value(today.toString()),
                Field.number("minutes", "learning.minutes"),
                Field.number("score", "learning.score").optionally(),
                Field.text("note", "learning.note").optionally()),
        typed(
            typed,
            Field.choice("visited", "learning.queue", queues),
            Field.number("heard", "learning.heard"),
            Field.text("advice", "learning.advice").optionally()),
        typed(
            typed,
            Field.choice("queue", "learning.queue", queues),
            Field.date("from", "learning.from").value(today.toString()),
            Field.date("until", "learning.last-day").optionally(),
            Field.text("evidence", "learning.evidence-field")),
        typed(
            typed,
            Field.choice("permitted", "learning.queue", queues),
            Field.date("permit_from", "learning.from").value(today.toString()),
            Field.number("days", "learning.days").value("3"),
            Field.text("reason", "learning.reason")));
  }

  private static List<Field> typed(Map<String, String> typed, Field... fields) {
    List<Field> filled = new ArrayList<>();
    for (Field field : fields) {
      filled.add(
          typed.containsKey(field.name())
              ? field.value(typed.getOrDefault(field.name(), ""))
              : field);
    }
    return filled;
  }

  @PostMapping("/training/people/{id}/observed")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView observe(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    return deed(
        viewer,
        person,
        typed,
        "learning.said.observed",
        () -> {
          String score = typed.getOrDefault("score", "");
          ledger.observe(
              viewer,
              new Ledger.Observed(
                  person.id(),
                  course(typed.getOrDefault("course", "")),
                  notLater(LocalDate.parse(typed.getOrDefault("on", "")), person),
                  between(typed.getOrDefault("minutes", ""), 0, 10_000),
                  score.isEmpty() ? null : between(score, 0, 100),
                  atMost(typed.getOrDefault("note", ""), 2000)));
        });
  }

  private String course(String code) {
    return catalogue
        .find(code)
        .filter(course -> course.retiredOn() == null && !course.kind().isByOneself())
        .map(Course::code)
        .orElseThrow(() -> new IllegalArgumentException("No course " + code));
  }

  private LocalDate notLater(LocalDate day, PersonCard person) {
    if (day.isAfter(clock.instant().atZone(person.place().zone()).toLocalDate())) {
      throw new DateTimeException("Nothing was learnt on " + day + " yet.");
    }
    return day;
  }

  private static int between(String text, int least, int most) {
    int number = Integer.parseInt(text.strip());
    if (number < least || number > most) {
      throw new NumberFormatException("%d is not from %d to %d".formatted(number, least, most));
    }
    return number;
  }

  private static String atMost(String text, int length) {
    if (text.length() > length) {
      throw new IllegalArgumentException(text.length() + " letters are too many.");
    }
    return text.strip();
  }

  @PostMapping("/training/people/{id}/visited")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView visit(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    return deed(
        viewer,
        person,
        typed,
        "learning.said.visited",
        () ->
            floor.visit(
                viewer,
                person.id(),
                queue(typed.getOrDefault("visited", "")).name(),
                between(typed.getOrDefault("heard", ""), 0, 200),
                typed.getOrDefault("compliant", "").equals("yes"),
                atMost(typed.getOrDefault("advice", ""), 2000)));
  }

  private QueueId queue(String code) {
    return people.queues().stream()
        .map(card -> card.id())
        .filter(queue -> queue.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No queue " + code));
  }

  @PostMapping("/training/people/{id}/signed-off")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView signOff(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    return deed(
        viewer,
        person,
        typed,
        "learning.said.signed-off",
        () -> {
          LocalDate from = LocalDate.parse(typed.getOrDefault("from", ""));
          String last = typed.getOrDefault("until", "");
          @Nullable LocalDate until = last.isEmpty() ? null : LocalDate.parse(last).plusDays(1);
          String evidence = atMost(typed.getOrDefault("evidence", ""), 1000);
          if (evidence.isEmpty() || (until != null && !until.isAfter(from))) {
            throw new IllegalArgumentException("A sign-off needs its evidence and its days.");
          }
          rights.signOff(
              viewer, person.id(), queue(typed.getOrDefault("queue", "")), from, until, evidence);
        });
  }

  @PostMapping("/training/people/{id}/permit")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView permit(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    return deed(
        viewer,
        person,
        typed,
        "learning.said.permit-asked",
        () -> {
          String reason = atMost(typed.getOrDefault("reason", ""), 1000);
          if (reason.isEmpty()) {
            throw new IllegalArgumentException("A permit needs a reason.");
          }
          floor.askForPermit(
              viewer,
              person.id(),
              queue(typed.getOrDefault("permitted", "")).name(),
              LocalDate.parse(typed.getOrDefault("permit_from", "")),
              between(typed.getOrDefault("days", ""), 1, 14),
              reason);
        });
  }

  /// Does it and goes back to the person, or shows what was typed again when it cannot be read.
  private ModelAndView deed(
      Viewer viewer, PersonCard person, Map<String, String> typed, String said, Runnable deed) {
    try {
      deed.run();
      return Page.goTo("/training/people/" + person.id().value()).saying(said, person.name());
    } catch (IllegalArgumentException | DateTimeException e) {
      return Page.invalid(
          "learning/person", view(viewer, person, typed, "learning.wrong.incomplete"));
    }
  }
}
