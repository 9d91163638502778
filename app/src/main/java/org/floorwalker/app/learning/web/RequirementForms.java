package org.floorwalker.app.learning.web;

import java.time.Clock;
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
import org.floorwalker.app.platform.pages.Page;
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
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,99}";

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
    RequirementForm form =
        RequirementForm.empty(clock.instant().atZone(viewer.zone()).toLocalDate());
    return Page.of("learning/form", forNew(form, language));
  }

  private FormView forNew(RequirementForm form, Locale language) {
    return new FormView(
        "learning.new-requirement",
        "",
        "/training/requirements",
        "/training",
        form.fields(true, courses(), key -> words.say(language, key)),
        Map.of(),
        "",
        "",
        false,
        false);
  }

  private List<Course> courses() {
    return catalogue.list().stream().filter(course -> course.retiredOn() == null).toList();
  }

  private Requirement.Terms terms(RequirementForm form) {
    Set<String> codes = courses().stream().map(Course::code).collect(Collectors.toSet());
    Set<String> queues =
        people.queues().stream().map(queue -> queue.id().name()).collect(Collectors.toSet());
    return form.terms(codes, queues);
  }

  @PostMapping("/training/requirements")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView add(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    RequirementForm form = new RequirementForm(typed);
    Requirement.Terms terms = terms(form);
    if (!form.value("code").matches(CODE)) {
      form.codeIsWrong();
    }
    Optional<Requirement> added =
        form.isWrong() ? Optional.empty() : requirements.add(viewer, form.value("code"), terms);
    if (added.isEmpty() && !form.isWrong()) {
      form.codeIsWrong();
    }
    return added
        .<ModelAndView>map(
            one ->
                Page.goTo("/training/requirements/" + one.id())
                    .saying("learning.said.written", one.terms().title()))
        .orElseGet(() -> Page.invalid("learning/form", forNew(form, language)));
  }

  @GetMapping("/training/requirements/{id}/edit")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView edit(@PathVariable long id, Locale language) {
    Requirement requirement = requirements.get(id);
    RequirementForm form = RequirementForm.of(requirement);
    return Page.of("learning/form", forEdit(requirement, form, language, false));
  }

  private FormView forEdit(
      Requirement requirement, RequirementForm form, Locale language, boolean overtaken) {
    return new FormView(
        "learning.change-requirement",
        requirement.terms().title(),
        "/training/requirements/" + requirement.id(),
        "/training/requirements/" + requirement.id(),
        form.fields(false, courses(), key -> words.say(language, key)),
        Map.of("version", String.valueOf(requirement.version())),
        "",
        "",
        false,
        overtaken);
  }

  @PostMapping("/training/requirements/{id}")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView revise(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      Locale language,
      @RequestParam Map<String, String> typed) {
    Requirement before = requirements.get(id);
    RequirementForm form = new RequirementForm(typed);
    Requirement.Terms terms = terms(form);
    if (form.isWrong()) {
      return Page.invalid("learning/form", forEdit(before, form, language, false));
    }
    return requirements.revise(viewer, id, version, terms)
        ? Page.goTo("/training/requirements/" + id).saying("learning.said.written", terms.title())
        : Page.conflict("learning/form", forEdit(before, form, language, true));
  }
}
