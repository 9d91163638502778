package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.planning.demand.QueueId;
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
  private static final String HOME = "/training/people/";
  private static final int MOST_CODE = 100;

  private final Catalogue catalogue;
  private final Ledger ledger;
  private final FloorWalking floor;
  private final QueueRights rights;
  private final People people;
  private final PersonTrainingViews views;
  private final Clock clock;

  PersonTrainingPages(
      Catalogue catalogue,
      Ledger ledger,
      FloorWalking floor,
      QueueRights rights,
      People people,
      PersonTrainingViews views,
      Clock clock) {
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.floor = floor;
    this.rights = rights;
    this.people = people;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping(HOME + "{id}")
  @Needs({Permission.SEE_TRAINING, Permission.SIGN_OFF_SKILLS})
  ModelAndView show(Viewer viewer, Locale language, @PathVariable long id) {
    return Page.of(
        "learning/person", views.of(viewer, language, person(viewer, id), new Typed(Map.of())));
  }

  /// The person, when the viewer's rights reach them.
  private PersonCard person(Viewer viewer, long id) {
    LocalDate today = viewer.today(clock);
    PersonId person = new PersonId(Math.max(1, id));
    return people
        .findPerson(person, today)
        .filter(_ -> people.reaches(viewer, Permission.SEE_TRAINING, person, today))
        .orElseThrow(() -> new NotFound("person " + id));
  }

  private LocalDate today(PersonCard person) {
    return person.today(clock);
  }

  @PostMapping(HOME + "{id}/observed")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView observe(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    Typed form = new Typed(typed);
    String course = form.optional("course", MOST_CODE);
    LocalDate on = form.day("on");
    form.check(
        "course",
        catalogue.find(course).filter(PersonTrainingViews::isObserved).isPresent(),
        "field.wrong.choice");
    form.check("on", !on.isAfter(today(person)), "field.wrong.day");
    Ledger.Observed seen =
        new Ledger.Observed(
            person.id(),
            course,
            on,
            form.number("minutes", 0, 10_000),
            form.optionalNumber("score", 0, 100),
            form.optional("note", 2000));
    return deed(
        viewer,
        language,
        person,
        form,
        "learning.said.observed",
        () -> ledger.observe(viewer, seen));
  }

  @PostMapping(HOME + "{id}/visited")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView visit(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    Typed form = new Typed(typed);
    String queue = queue(form, "visited");
    int heard = form.number("heard", 0, 200);
    String advice = form.optional("advice", 2000);
    boolean compliant = form.ticked("compliant");
    return deed(
        viewer,
        language,
        person,
        form,
        "learning.said.visited",
        () -> floor.visit(viewer, person.id(), queue, heard, compliant, advice));
  }

  /// The code of a queue that exists.
  private String queue(Typed form, String field) {
    String code = form.optional(field, MOST_CODE);
    form.check(
        field,
        people.queues().stream().anyMatch(card -> card.id().name().equals(code)),
        "field.wrong.choice");
    return code;
  }

  @PostMapping(HOME + "{id}/signed-off")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView signOff(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    Typed form = new Typed(typed);
    String queue = queue(form, "queue");
    LocalDate from = form.day("from");
    @Nullable LocalDate last = form.optionalDay("until");
    String evidence = form.text("evidence", 1000);
    form.check("until", last == null || !last.isBefore(from), "field.wrong.day");
    @Nullable LocalDate until = last == null ? null : last.plusDays(1);
    return deed(
        viewer,
        language,
        person,
        form,
        "learning.said.signed-off",
        () -> rights.signOff(viewer, person.id(), new QueueId(queue), from, until, evidence));
  }

  @PostMapping(HOME + "{id}/permit")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView permit(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    PersonCard person = person(viewer, id);
    Typed form = new Typed(typed);
    String queue = queue(form, "permitted");
    LocalDate from = form.day("permit_from");
    int days = form.number("days", 1, 14);
    String reason = form.text("reason", 1000);
    return deed(
        viewer,
        language,
        person,
        form,
        "learning.said.permit-asked",
        () -> floor.askForPermit(viewer, person.id(), queue, from, days, reason));
  }

  /// Does it and goes back to the person, or shows what was typed again with what is wrong in it.
  private ModelAndView deed(
      Viewer viewer, Locale language, PersonCard person, Typed form, String said, Runnable deed) {
    if (!form.isRight()) {
      return Page.invalid("learning/person", views.of(viewer, language, person, form));
    }
    deed.run();
    return Page.goTo(HOME + person.id().value()).saying(said, person.name());
  }
}
