package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.learning.LanguageTrack;
import org.floorwalker.app.people.HeldLanguage;
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

/// A language learnt beside work in another; the tracks stand on the apprentices' page.
@Controller
final class TrackPages {
  private static final String HOME = "/training/apprentices";

  /// Native speakers learn nothing here.
  private static final List<String> LEVELS = HeldLanguage.LEVELS.subList(0, 6);

  private final Apprentices apprentices;
  private final People people;
  private final PeopleToChoose toChoose;
  private final Words words;
  private final Clock clock;

  TrackPages(
      Apprentices apprentices, People people, PeopleToChoose toChoose, Words words, Clock clock) {
    this.apprentices = apprentices;
    this.people = people;
    this.toChoose = toChoose;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/new-track")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView newTrack(Viewer viewer, Locale language) {
    return Page.of("learning/form", trackForm(viewer, new Typed(Map.of()), language));
  }

  private FormView trackForm(Viewer viewer, Typed form, Locale language) {
    List<Field> fields =
        List.of(
            Field.choice("person", "learning.person", toChoose.of(viewer)),
            Field.text("language", "learning.language"),
            Field.choice(
                "goal",
                "learning.track.goal",
                LEVELS.stream().map(level -> new Field.Choice(level, level)).toList()),
            Field.text("works_in", "learning.track.works-in"),
            Field.date("starts", "learning.from"),
            Field.date("goal_by", "learning.track.goal-by"),
            Field.number("hours", "learning.track.weekly"));
    return FormView.of(
        "learning.new-track", "", "/training/tracks", HOME, form.fields(fields, words, language));
  }

  @PostMapping("/training/tracks")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView beginTrack(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    long person = form.id("person");
    String learns = form.text("language", 3);
    String worksIn = form.text("works_in", 3);
    String goal = form.text("goal", 2);
    LocalDate starts = form.day("starts");
    LocalDate goalBy = form.day("goal_by");
    int hours = form.number("hours", 1, 40);
    form.check("language", learns.matches("[a-z]{2,3}"), "learning.wrong.language");
    form.check(
        "works_in",
        worksIn.matches("[a-z]{2,3}") && !worksIn.equals(learns),
        "learning.wrong.language");
    form.check("goal", LEVELS.contains(goal), "field.wrong.choice");
    form.check("goal_by", goalBy.isAfter(starts), "field.wrong.day");
    form.check(
        "person",
        people.reaches(
            viewer, Permission.CHANGE_TRAINING, new PersonId(person), viewer.today(clock)),
        "field.wrong.choice");
    boolean begun =
        form.isRight()
            && apprentices.begin(
                viewer,
                new LanguageTrack(
                    0, new PersonId(person), learns, goal, worksIn, starts, goalBy, hours, ""));
    form.check("person", begun || !form.isRight(), "learning.wrong.track");
    return begun
        ? Page.goTo(HOME).saying("learning.said.kept")
        : Page.invalid("learning/form", trackForm(viewer, form, language));
  }
}
