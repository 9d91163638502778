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
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.training.ApprenticeTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Apprentices on the way to their trade test, and what came of first chances.
@Controller
final class ApprenticePages {
  private static final String HOME = "/training/apprentices";

  private final Apprentices apprentices;
  private final People people;
  private final PeopleToChoose toChoose;
  private final Words words;
  private final Clock clock;

  ApprenticePages(
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
            shown.stream().map(one -> row(one, names, today)).toList(),
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

  private static ApprenticesView.Row row(
      Apprentice one, Map<PersonId, String> names, LocalDate today) {
    return new ApprenticesView.Row(
        one,
        names.getOrDefault(one.person(), ""),
        one.term().registration(today),
        one.term().talksMissed(one.talks(), today).size(),
        one.term().nextTalk(one.talks(), today));
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
    long person = form.id("person");
    long supervisor = form.id("supervisor");
    String trade = form.text("trade", 200);
    String contract = form.text("contract", 100);
    LocalDate starts = form.day("starts");
    LocalDate ends = form.day("ends");
    int hours = form.number("hours", 1, 48);
    List<String> goals = ApprenticeFields.goals(form);
    form.check("ends", ends.isAfter(starts), "field.wrong.day");
    form.check("person", reaches(viewer, person), "field.wrong.choice");
    form.check("supervisor", reaches(viewer, supervisor), "field.wrong.choice");
    Optional<Long> id = Optional.empty();
    if (form.isRight()) {
      id =
          apprentices.begin(
              viewer,
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
                  List.of()));
      form.check("person", id.isPresent(), "learning.wrong.apprentice");
    }
    if (id.isEmpty()) {
      return Page.invalid("learning/form", apprenticeForm(viewer, form, language));
    }
    if (!goals.isEmpty()) {
      apprentices.setCurriculum(viewer, trade, goals);
    }
    return Page.goTo(HOME).saying("learning.said.kept");
  }

  @GetMapping(HOME + "/{id}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, Locale language, @PathVariable long id) {
    return Page.of(
        "learning/apprentice",
        view(viewer, language, apprentices.get(viewer, id), new Typed(Map.of())));
  }

  private ApprenticeView view(Viewer viewer, Locale language, Apprentice one, Typed form) {
    Set<PersonId> named = new HashSet<>(Set.of(one.person()));
    PersonId supervisor = one.supervisor();
    if (supervisor != null) {
      named.add(supervisor);
    }
    Map<PersonId, String> names = people.names(named);
    LocalDate today = viewer.today(clock);
    boolean mayNote = viewer.may(Permission.SIGN_OFF_SKILLS);
    return new ApprenticeView(
        row(one, names, today),
        supervisor == null ? "" : names.getOrDefault(supervisor, ""),
        mayNote
            ? form.fields(
                ApprenticeFields.note(one, today, key -> words.say(language, key)), words, language)
            : List.of(),
        mayNote ? form.fields(ApprenticeFields.hours(today), words, language) : List.of(),
        viewer.may(Permission.CHANGE_TRAINING)
            ? form.fields(
                ApprenticeFields.test(one, key -> words.say(language, key)), words, language)
            : List.of(),
        mayNote && !one.goals().isEmpty()
            ? form.fields(ApprenticeFields.plan(one), words, language)
            : List.of(),
        !form.isRight());
  }

  @PostMapping(HOME + "/{id}/note")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView note(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Apprentice one = apprentices.get(viewer, id);
    Typed form = new Typed(typed);
    @Nullable Long goal =
        typed.getOrDefault("about", "").equals("talk") ? null : (Long) form.id("about");
    LocalDate on = form.day("on");
    String said = form.text("words", 2000);
    form.check("on", !on.isAfter(viewer.today(clock)), "field.wrong.day");
    form.check(
        "about",
        goal == null || one.goals().stream().anyMatch(known -> known.id() == goal),
        "field.wrong.choice");
    if (!form.isRight()) {
      return Page.invalid("learning/apprentice", view(viewer, language, one, form));
    }
    boolean reached = goal != null && form.ticked("reached");
    apprentices.note(
        viewer, one, new Apprentice.Note(goal, reached, on, said, viewer.name(), clock.instant()));
    return Page.goTo(HOME + "/" + id).saying("learning.said.kept");
  }

  @PostMapping(HOME + "/{id}/hours")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView hours(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Apprentice one = apprentices.get(viewer, id);
    Typed form = new Typed(typed);
    Apprentice.Hours hours =
        new Apprentice.Hours(
            form.day("month").withDayOfMonth(1),
            form.number("work", 0, 400),
            form.number("teaching", 0, 400));
    if (!form.isRight()) {
      return Page.invalid("learning/apprentice", view(viewer, language, one, form));
    }
    apprentices.setHours(viewer, one, hours);
    return Page.goTo(HOME + "/" + id).saying("learning.said.kept");
  }

  @PostMapping(HOME + "/{id}/plan")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView plan(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Apprentice one = apprentices.get(viewer, id);
    Typed form = new Typed(typed);
    long goal = form.id("goal");
    int half = form.number("half", 1, one.term().talksDue().size());
    String place = form.text("place", 200);
    form.check(
        "goal", one.goals().stream().anyMatch(known -> known.id() == goal), "field.wrong.choice");
    if (!form.isRight()) {
      return Page.invalid("learning/apprentice", view(viewer, language, one, form));
    }
    apprentices.plan(viewer, one, new Apprentice.Planned(goal, half, place));
    return Page.goTo(HOME + "/" + id).saying("learning.said.kept");
  }

  /// The apprentice's own record, as trainer and supervisor see it.
  @GetMapping("/my/apprenticeship")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView own(Viewer viewer) {
    Apprentice one =
        apprentices.findOwn(viewer).orElseThrow(() -> new NotFound("your apprenticeship"));
    PersonId supervisor = one.supervisor();
    Map<PersonId, String> names =
        people.names(supervisor == null ? Set.of(one.person()) : Set.of(one.person(), supervisor));
    return Page.of(
        "learning/myapprenticeship",
        new ApprenticeView(
            row(one, names, viewer.today(clock)),
            supervisor == null ? "" : names.getOrDefault(supervisor, ""),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false));
  }

  @PostMapping(HOME + "/{id}/test")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView test(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Apprentice one = apprentices.get(viewer, id);
    Typed form = new Typed(typed);
    @Nullable LocalDate registered = form.optionalDay("registered");
    @Nullable LocalDate resultOn = form.optionalDay("result_on");
    String word = form.optional("result", 20);
    form.check(
        "registered",
        registered == null
            || one.term().registration(registered) == ApprenticeTerm.Registration.OPEN,
        "learning.wrong.registration");
    form.check("result_on", word.isEmpty() == (resultOn == null), "field.wrong.day");
    form.check("result", word.isEmpty() || isResult(word), "field.wrong.text");
    if (!form.isRight()) {
      return Page.invalid("learning/apprentice", view(viewer, language, one, form));
    }
    apprentices.setTest(
        viewer,
        one,
        new Apprentice.Test(
            registered, word.isEmpty() ? null : Apprentice.Result.of(word), resultOn));
    return Page.goTo(HOME + "/" + id).saying("learning.said.kept");
  }

  private static boolean isResult(String word) {
    return List.of(Apprentice.Result.values()).stream().anyMatch(one -> one.word().equals(word));
  }
}
