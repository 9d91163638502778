package org.floorwalker.app.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.RowEditor;
import org.floorwalker.app.people.RowPast;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// People: the list, one person, and forms for what holds of them from a day on.
@Controller
final class PeoplePages {
  private static final int MOST = 200;

  /// Kinds of facts on a person's page, with the columns shown.
  private static final Map<PeopleForm, List<String>> FACTS = new LinkedHashMap<>();

  static {
    FACTS.put(
        PeopleForm.EMPLOYMENT,
        List.of("contract", "from", "to", "earliest_start", "latest_start", "night"));
    FACTS.put(PeopleForm.MEMBERSHIPS, List.of("team", "from", "to"));
    FACTS.put(PeopleForm.SKILLS, List.of("queue", "level", "from", "to"));
    FACTS.put(PeopleForm.LANGUAGES, List.of("language", "level", "from", "to"));
    FACTS.put(PeopleForm.ASSIGNMENTS, List.of("client", "ready", "from", "to"));
    FACTS.put(PeopleForm.PLACES, List.of("business_day", "works_from", "site"));
  }

  private final People people;
  private final RowEditor editor;
  private final BirthDates births;
  private final Clock clock;

  PeoplePages(People people, RowEditor editor, BirthDates births, Clock clock) {
    this.births = births;
    this.people = people;
    this.editor = editor;
    this.clock = clock;
  }

  @GetMapping("/people")
  @Needs(Permission.SEE_PEOPLE)
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String find) {
    List<PersonLine> found = people.searchHere(viewer, find, today(viewer), MOST + 1);
    boolean more = found.size() > MOST;
    return Page.of(
        "people/people", new PersonListView(find, more ? found.subList(0, MOST) : found, more));
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }

  @GetMapping("/people/{id}")
  @Needs(Permission.SEE_PEOPLE)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    PersonCard person = person(viewer, id);
    CodeNames names = CodeNames.of(people, today(viewer));
    List<PersonView.Facts> facts = new ArrayList<>();
    FACTS.forEach(
        (form, columns) -> {
          if (reaches(viewer, RowEditor.toSee(form), person)) {
            facts.add(
                new PersonView.Facts(
                    form,
                    columns,
                    editor.list(viewer, form, person.code()).stream().map(names::named).toList(),
                    reaches(viewer, RowEditor.toChange(form), person)));
          }
        });
    String site = names.site(person.place().site());
    return Page.of("people/person", new PersonView(person, site, facts, born(viewer, person)));
  }

  private PersonView.@Nullable Born born(Viewer viewer, PersonCard person) {
    return births.maySee(viewer, person)
        ? new PersonView.Born(births.find(viewer, person.id()).orElse(null))
        : null;
  }

  /// The person, when the viewer's rights reach them.
  private PersonCard person(Viewer viewer, long id) {
    if (id <= 0) {
      throw new NotFound("person " + id);
    }
    PersonId person = new PersonId(id);
    return people
        .findPerson(person, today(viewer))
        .filter(card -> reaches(viewer, Permission.SEE_PEOPLE, card))
        .orElseThrow(() -> new NotFound("person " + id));
  }

  /// Each right reaches as far as it was given: who sees everybody may keep one team's contracts.
  private boolean reaches(Viewer viewer, Permission permission, PersonCard card) {
    return people.reaches(viewer, permission, card.id(), today(viewer));
  }

  @GetMapping("/people/{id}/{table}")
  @Needs({Permission.CHANGE_CONTRACTS, Permission.CHANGE_PEOPLE, Permission.SIGN_OFF_SKILLS})
  ModelAndView form(Viewer viewer, @PathVariable long id, @PathVariable String table) {
    PersonCard person = person(viewer, id);
    PeopleForm form = form(viewer, person, table);
    Map<String, String> values = new LinkedHashMap<>();
    List<Map<String, String>> known = editor.list(viewer, form, person.code());
    if (form == PeopleForm.EMPLOYMENT && !known.isEmpty()) {
      values.putAll(known.getLast());
      values.put("to", "");
    }
    values.put("from", today(viewer).toString());
    return Page.of("people/form", view(viewer, person, form, values, List.of()));
  }

  private PeopleForm form(Viewer viewer, PersonCard person, String table) {
    PeopleForm form =
        PeopleForm.find(table)
            .filter(FACTS::containsKey)
            .orElseThrow(() -> new NotFound("table " + table));
    people.requireReach(viewer, RowEditor.toChange(form), person.id(), today(viewer));
    return form;
  }

  private RowFormView view(
      Viewer viewer,
      PersonCard person,
      PeopleForm form,
      Map<String, String> values,
      List<Problem> problems) {
    CodeNames names = CodeNames.of(people, today(viewer));
    String table = form.form().name();
    String page = "/people/" + person.id();
    return new RowFormView(
        form,
        "people.form." + table,
        person.name(),
        page + "/" + table,
        page,
        "",
        RowForms.fields(form, values, Set.of("agent")).stream().map(names::named).toList(),
        problems,
        false,
        RowPast.NONE);
  }

  @PostMapping("/people/{id}/{table}")
  @Needs({Permission.CHANGE_CONTRACTS, Permission.CHANGE_PEOPLE, Permission.SIGN_OFF_SKILLS})
  ModelAndView save(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable String table,
      @RequestParam Map<String, String> sent) {
    PersonCard person = person(viewer, id);
    PeopleForm form = form(viewer, person, table);
    Map<String, String> fact = RowForms.row(form, sent);
    fact.put("agent", person.code());
    return switch (editor.addFact(viewer, form, fact)) {
      case RowEditor.Outcome.NotPossible no ->
          Page.invalid("people/form", view(viewer, person, form, fact, no.problems()));
      case RowEditor.Outcome.Saved _, RowEditor.Outcome.Overtaken _ ->
          Page.goTo("/people/" + person.id()).saying("people.said.saved");
    };
  }
}
