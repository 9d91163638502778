package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.InductionTemplates;
import org.floorwalker.app.learning.Inductions;
import org.floorwalker.app.learning.Ramp;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Classes of newcomers: the list of them, and the form for another one.
@Controller
final class CohortsPages {
  private final Inductions inductions;
  private final InductionTemplates templates;
  private final Ramp ramp;
  private final People people;
  private final PeopleToChoose toChoose;
  private final Words words;
  private final Clock clock;

  CohortsPages(
      Inductions inductions,
      InductionTemplates templates,
      Ramp ramp,
      People people,
      PeopleToChoose toChoose,
      Words words,
      Clock clock) {
    this.inductions = inductions;
    this.templates = templates;
    this.ramp = ramp;
    this.people = people;
    this.toChoose = toChoose;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/cohorts")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    List<Cohort> cohorts = inductions.list();
    Set<PersonId> trainers = new HashSet<>();
    cohorts.forEach(cohort -> trainers.add(cohort.means().trainer()));
    Map<PersonId, String> names = people.names(trainers);
    List<CohortsView.Row> rows =
        cohorts.stream()
            .map(
                cohort ->
                    new CohortsView.Row(
                        cohort,
                        names.getOrDefault(cohort.means().trainer(), ""),
                        cohort.phase(today),
                        cohort.late(today)))
            .toList();
    return Page.of(
        "learning/cohorts",
        new CohortsView(today, rows, templates.list(), ramp.learnt(), ramp.quality()));
  }

  @GetMapping("/training/new-cohort")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView newCohort(Viewer viewer, Locale language) {
    return Page.of("learning/form", cohortForm(viewer, new Typed(Map.of()), language));
  }

  private FormView cohortForm(Viewer viewer, Typed form, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("title", "learning.title-field"),
            Field.choice(
                "template",
                "learning.induction.template",
                templates.list().stream()
                    .map(one -> new Field.Choice(one.code(), one.title()))
                    .toList()),
            Field.date("starts", "learning.induction.starts")
                .help("learning.induction.starts.help"),
            Field.choice("trainer", "learning.programme.trainer", toChoose.of(viewer)),
            Field.text("room", "learning.programme.room"),
            Field.number("places", "learning.induction.places").value("12"));
    return FormView.of(
        "learning.new-cohort",
        "",
        "/training/cohorts",
        "/training/cohorts",
        form.fields(fields, words, language));
  }

  @PostMapping("/training/cohorts")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView plan(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String title = form.text("title", 200);
    String template = form.code("template");
    LocalDate starts = form.day("starts");
    Cohort.Means means =
        new Cohort.Means(
            new PersonId(form.id("trainer")),
            form.text("room", 100),
            form.number("places", 1, 200));
    form.check(
        "starts",
        starts.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue(),
        "field.wrong.day");
    form.check("template", templates.find(template).isPresent(), "learning.wrong.code");
    form.check("trainer", toChoose.holds(viewer, means.trainer()), "field.wrong.choice");
    Optional<Long> id =
        form.isRight() ? inductions.plan(viewer, template, title, starts, means) : Optional.empty();
    form.check("room", !form.isRight() || id.isPresent(), "learning.wrong.taken");
    return id.isPresent()
        ? Page.goTo("/training/cohorts/" + id.get()).saying("learning.said.written", title)
        : Page.invalid("learning/form", cohortForm(viewer, form, language));
  }
}
