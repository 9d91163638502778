package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an agent has to learn and has learnt, on the phone; asking for help.
@Controller
final class MyTrainingPages {
  private static final int MOST_TEXT = 500;

  private final Requirements requirements;
  private final Catalogue catalogue;
  private final Ledger ledger;
  private final FloorWalking floor;

  MyTrainingPages(
      Requirements requirements, Catalogue catalogue, Ledger ledger, FloorWalking floor) {
    this.requirements = requirements;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.floor = floor;
  }

  @GetMapping("/my/training")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView mine(Viewer viewer) {
    Optional<PersonId> person = Optional.ofNullable(viewer.person());
    return Page.of(
        "learning/mine",
        new MyTrainingView(
            person.isPresent(),
            person.map(this::rows).orElse(List.of()),
            person.map(ledger::listOf).orElse(List.of()),
            floor.findOpenCall(viewer).orElse(null)));
  }

  private List<PersonTrainingView.Row> rows(PersonId person) {
    List<PersonTrainingView.Row> rows = new ArrayList<>();
    requirements
        .listConcerned(person)
        .forEach((requirement, one) -> rows.add(row(requirement, one)));
    rows.sort(Comparator.comparing(row -> Objects.requireNonNullElse(row.due(), LocalDate.MAX)));
    return rows;
  }

  private PersonTrainingView.Row row(Requirement requirement, Concerned one) {
    return new PersonTrainingView.Row(
        requirement,
        catalogue.find(requirement.terms().course()).orElse(null),
        one.phase(requirement),
        one.isExempt(),
        one.isDone(requirement),
        one.due());
  }

  @GetMapping("/my/training/{code}")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView read(@PathVariable String code) {
    Course course =
        catalogue
            .find(code)
            .filter(one -> one.kind().isByOneself() && one.retiredOn() == null)
            .orElseThrow(() -> new NotFound("course " + code));
    return Page.of("learning/read", new CourseView(course, List.of()));
  }

  @PostMapping("/my/training/{code}")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView confirm(Viewer viewer, @PathVariable String code) {
    ledger.confirm(viewer, code);
    return Page.goTo("/my/training").saying("learning.said.confirmed");
  }

  @PostMapping("/my/help")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView help(Viewer viewer, @RequestParam(defaultValue = "") String about) {
    floor.call(viewer, about.substring(0, Math.min(MOST_TEXT, about.length())));
    return Page.goTo("/my/training").saying("learning.said.help");
  }
}
