package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
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

/// Writing requirements.
@Controller
final class RequirementForms {
  private static final String HOME = "/training/requirements";

  private final Requirements requirements;
  private final Catalogue catalogue;
  private final People people;
  private final Words words;
  private final Clock clock;

  RequirementForms(
      Requirements requirements, Catalogue catalogue, People people, Words words, Clock clock) {
    this.requirements = requirements;
    this.catalogue = catalogue;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/requirements/new")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView empty(Viewer viewer, Locale language) {
    LocalDate today = viewer.today(clock);
    return Page.of("learning/form", forNew(new Typed(RequirementForm.usual(today)), language));
  }

  private FormView forNew(Typed form, Locale language) {
    return FormView.of(
        "learning.new-requirement", "", HOME, "/training", fields(form, true, language));
  }

  private List<Field> fields(Typed form, boolean isNew, Locale language) {
    return form.fields(
        RequirementForm.fields(isNew, courses(), key -> words.say(language, key)), words, language);
  }

  private List<Course> courses() {
    return catalogue.list().stream().filter(course -> course.retiredOn() == null).toList();
  }

  private Requirement.Terms terms(Typed form) {
    Set<String> codes = courses().stream().map(Course::code).collect(Collectors.toSet());
    Set<String> queues =
        people.queues().stream().map(queue -> queue.id().name()).collect(Collectors.toSet());
    return RequirementForm.terms(form, codes, queues);
  }

  @PostMapping(HOME)
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView add(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String code = form.code("code");
    Requirement.Terms terms = terms(form);
    Optional<Requirement> added =
        form.isRight() ? requirements.add(viewer, code, terms) : Optional.empty();
    form.check("code", added.isPresent() || !form.isRight(), "learning.wrong.code");
    return added
        .<ModelAndView>map(
            one -> Page.goTo(HOME + "/" + one.id()).saying("learning.said.written", terms.title()))
        .orElseGet(() -> Page.invalid("learning/form", forNew(form, language)));
  }

  @GetMapping(HOME + "/{id}/edit")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView edit(@PathVariable long id, Locale language) {
    Requirement requirement = requirements.get(id);
    Typed form = new Typed(RequirementForm.typed(requirement.terms()));
    return Page.of("learning/form", forEdit(requirement, form, language, false));
  }

  private FormView forEdit(
      Requirement requirement, Typed form, Locale language, boolean overtaken) {
    String home = HOME + "/" + requirement.id();
    return new FormView(
        "learning.change-requirement",
        requirement.terms().title(),
        home,
        home,
        fields(form, false, language),
        Map.of("version", String.valueOf(requirement.version())),
        overtaken);
  }

  @PostMapping(HOME + "/{id}")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView revise(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      Locale language,
      @RequestParam Map<String, String> typed) {
    Requirement before = requirements.get(id);
    Typed form = new Typed(typed);
    Requirement.Terms terms = terms(form);
    if (!form.isRight()) {
      return Page.invalid("learning/form", forEdit(before, form, language, false));
    }
    return requirements.revise(viewer, id, version, terms)
        ? Page.goTo(HOME + "/" + id).saying("learning.said.written", terms.title())
        : Page.conflict("learning/form", forEdit(before, form, language, true));
  }
}
