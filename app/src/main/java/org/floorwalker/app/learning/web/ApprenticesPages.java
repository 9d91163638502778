package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.learning.LanguageTrack;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.training.ApprenticeTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Apprentices and what came of first chances: the list of them, and the form for another one.
@Controller
final class ApprenticesPages {
  private static final String HOME = "/training/apprentices";

  private final Apprentices apprentices;
  private final People people;
  private final PeopleToChoose toChoose;
  private final Words words;
  private final Clock clock;

  ApprenticesPages(
      Apprentices apprentices, People people, PeopleToChoose toChoose, Words words, Clock clock) {
    this.apprentices = apprentices;
    this.people = people;
    this.toChoose = toChoose;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(HOME)
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    List<Apprentice> shown = apprentices.list(viewer);
    List<LanguageTrack> tracks = apprentices.listTracks(viewer);
    Set<PersonId> persons = new HashSet<>();
    shown.forEach(one -> persons.add(one.person()));
    tracks.forEach(one -> persons.add(one.person()));
    Map<PersonId, String> names = people.names(persons);
    return Page.of(
        "learning/apprentices",
        new ApprenticesView(
            today,
            shown.stream()
                .map(
                    one -> ApprenticesView.Row.of(one, names.getOrDefault(one.person(), ""), today))
                .toList(),
            apprentices.count(viewer) - shown.size(),
            tracks.stream()
                .map(
                    one ->
                        new ApprenticesView.TrackRow(
                            one,
                            names.getOrDefault(one.person(), ""),
                            rank(one.level()) >= rank(one.goal())))
                .toList(),
            apprentices.impact(viewer)));
  }

  private static int rank(String level) {
    return HeldLanguage.LEVELS.indexOf(level);
  }

  @GetMapping("/training/new-apprentice")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView newApprentice(Viewer viewer, Locale language) {
    return Page.of("learning/form", apprenticeForm(viewer, new Typed(Map.of()), language));
  }

  private FormView apprenticeForm(Viewer viewer, Typed form, Locale language) {
    return FormView.of(
        "learning.new-apprentice",
        "",
        HOME,
        HOME,
        form.fields(ApprenticeFields.contract(toChoose.of(viewer)), words, language));
  }

  private boolean reaches(Viewer viewer, long person) {
    return people.reaches(
        viewer, Permission.CHANGE_TRAINING, new PersonId(person), viewer.today(clock));
  }

  @PostMapping(HOME)
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView begin(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    List<String> goals = ApprenticeFields.goals(form);
    Optional<Apprentice> written = written(viewer, form);
    boolean begun = written.flatMap(one -> apprentices.begin(viewer, one)).isPresent();
    form.check("person", begun || !form.isRight(), "learning.wrong.apprentice");
    if (!begun) {
      return Page.invalid("learning/form", apprenticeForm(viewer, form, language));
    }
    if (!goals.isEmpty()) {
      apprentices.setCurriculum(viewer, written.orElseThrow().trade(), goals);
    }
    return Page.goTo(HOME).saying("learning.said.kept");
  }

  /// The contract as it was typed; empty when something in it is wrong.
  private Optional<Apprentice> written(Viewer viewer, Typed form) {
    long person = form.id("person");
    long supervisor = form.id("supervisor");
    String trade = form.text("trade", 200);
    String contract = form.text("contract", 100);
    LocalDate starts = form.day("starts");
    LocalDate ends = form.day("ends");
    int hours = form.number("hours", 1, 48);
    form.check("ends", ends.isAfter(starts), "field.wrong.day");
    form.check("person", reaches(viewer, person), "field.wrong.choice");
    form.check("supervisor", reaches(viewer, supervisor), "field.wrong.choice");
    return form.isRight()
        ? Optional.of(
            new Apprentice(
                0,
                new PersonId(person),
                trade,
                contract,
                new ApprenticeTerm(starts, ends),
                new PersonId(supervisor),
                hours,
                new Apprentice.Test(null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()))
        : Optional.empty();
  }
}
