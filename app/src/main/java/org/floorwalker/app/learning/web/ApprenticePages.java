package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.learning.Apprentices;
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

/// One apprentice on the way to the trade test.
@Controller
final class ApprenticePages {
  private static final String HOME = "/training/apprentices";

  private final Apprentices apprentices;
  private final People people;
  private final Words words;
  private final Clock clock;

  ApprenticePages(Apprentices apprentices, People people, Words words, Clock clock) {
    this.apprentices = apprentices;
    this.people = people;
    this.words = words;
    this.clock = clock;
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
        ApprenticesView.Row.of(one, names.getOrDefault(one.person(), ""), today),
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
    boolean reached = goal != null && form.ticked("reached");
    Apprentice.Note note =
        new Apprentice.Note(goal, reached, on, said, viewer.name(), clock.instant());
    return kept(viewer, language, one, form, () -> apprentices.note(viewer, one, note));
  }

  /// Does it and goes back to the apprentice, or shows what was typed again with what is wrong.
  private ModelAndView kept(
      Viewer viewer, Locale language, Apprentice one, Typed form, Runnable deed) {
    if (!form.isRight()) {
      return Page.invalid("learning/apprentice", view(viewer, language, one, form));
    }
    deed.run();
    return Page.goTo(HOME + "/" + one.id()).saying("learning.said.kept");
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
    return kept(viewer, language, one, form, () -> apprentices.setHours(viewer, one, hours));
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
    Apprentice.Planned planned = new Apprentice.Planned(goal, half, place);
    return kept(viewer, language, one, form, () -> apprentices.plan(viewer, one, planned));
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
            ApprenticesView.Row.of(one, names.getOrDefault(one.person(), ""), viewer.today(clock)),
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
    return kept(
        viewer,
        language,
        one,
        form,
        () ->
            apprentices.setTest(
                viewer,
                one,
                new Apprentice.Test(
                    registered, word.isEmpty() ? null : Apprentice.Result.of(word), resultOn)));
  }

  private static boolean isResult(String word) {
    return List.of(Apprentice.Result.values()).stream().anyMatch(one -> one.word().equals(word));
  }
}
