package org.floorwalker.app.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Continuity;
import org.floorwalker.app.people.ContinuityRun;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sending a whole site home, with what is to be seen to, and calling it back.
@Controller
final class ContinuityPages {
  private static final String PATH = "/organisation/continuity";
  private static final String TEMPLATE = "people/continuity";
  private static final int USUAL_DAYS = 14;

  private final Continuity continuity;
  private final People people;
  private final Words words;
  private final Clock clock;

  ContinuityPages(Continuity continuity, People people, Words words, Clock clock) {
    this.continuity = continuity;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Needs(Permission.SEE_PEOPLE)
  ModelAndView page(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, fields(viewer), false));
  }

  private ContinuityView view(Viewer viewer, List<Field> fields, boolean refused) {
    return new ContinuityView(continuity.list(viewer), fields, viewer.today(clock), refused);
  }

  private List<Field> fields(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    List<Field.Choice> sites =
        people.sites().stream().map(site -> new Field.Choice(site.id(), site.id())).toList();
    return List.of(
        Field.choice("site", "people.column.site", sites),
        Field.date("first", "people.continuity.first").value(today.toString()),
        Field.date("last", "people.continuity.last")
            .value(today.plusDays(USUAL_DAYS - 1).toString()),
        Field.text("why", "people.continuity.why").help("people.continuity.why.help"));
  }

  @PostMapping(PATH)
  @Needs(Permission.CHANGE_PEOPLE)
  ModelAndView begin(Viewer viewer, Locale language, @RequestParam Map<String, String> sent) {
    Typed typed = new Typed(sent);
    Continuity.Asked asked =
        new Continuity.Asked(
            typed.optional("site", 100),
            new ContinuityRun.Days(typed.day("first"), typed.day("last")),
            typed.text("why", 500));
    Optional<Integer> told = typed.isRight() ? continuity.begin(viewer, asked) : Optional.empty();
    return told.isPresent()
        ? Page.goTo(PATH).saying("people.said.home", told.get())
        : Page.invalid(
            TEMPLATE, view(viewer, typed.fields(fields(viewer), words, language), typed.isRight()));
  }

  @PostMapping(PATH + "/{id}/end")
  @Needs(Permission.CHANGE_PEOPLE)
  ModelAndView end(Viewer viewer, @PathVariable long id) {
    continuity.end(viewer, id);
    return Page.goTo(PATH).saying("people.said.back");
  }

  @PostMapping(PATH + "/{id}/step")
  @Needs(Permission.CHANGE_PEOPLE)
  ModelAndView tick(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    Typed typed = new Typed(sent);
    ContinuityRun.Step step = typed.choice("step", ContinuityRun.Step.class);
    typed.orRefuse();
    continuity.tick(viewer, id, step);
    return Page.goTo(PATH);
  }
}
