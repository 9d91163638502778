package org.floorwalker.app.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The date of birth of somebody under eighteen: seen, put in, taken out.
@Controller
final class BirthPages {
  private static final String FORM = "people/born";

  private final BirthDates births;
  private final People people;
  private final Clock clock;

  BirthPages(BirthDates births, People people, Clock clock) {
    this.births = births;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/people/{id}/born")
  @Needs(Permission.CHANGE_PEOPLE)
  ModelAndView form(Viewer viewer, @PathVariable long id) {
    PersonCard person = person(viewer, id);
    String known = births.find(viewer, person.id()).map(LocalDate::toString).orElse("");
    return Page.of(FORM, new BirthView(person, known, null));
  }

  @PostMapping("/people/{id}/born")
  @Needs(Permission.CHANGE_PEOPLE)
  ModelAndView save(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String born) {
    PersonCard person = person(viewer, id);
    Typed typed = new Typed(Map.of("born", born));
    LocalDate day = typed.optionalDay("born");
    if (!typed.isRight()) {
      return invalid(person, born, "people.born.unreadable");
    }
    return switch (births.change(viewer, person.id(), day)) {
      case SAVED -> Page.goTo("/people/" + person.id()).saying("people.said.saved");
      case OF_AGE -> Page.goTo("/people/" + person.id()).saying("people.born.of-age");
      case NOT_BORN_YET -> invalid(person, born, "people.born.ahead");
    };
  }

  private static ModelAndView invalid(PersonCard person, String typed, String wrong) {
    return Page.invalid(FORM, new BirthView(person, typed, wrong));
  }

  private PersonCard person(Viewer viewer, long id) {
    if (id <= 0) {
      throw new NotFound("person " + id);
    }
    return people
        .findPerson(new PersonId(id), viewer.today(clock))
        .filter(card -> births.maySee(viewer, card))
        .orElseThrow(() -> new NotFound("person " + id));
  }
}
