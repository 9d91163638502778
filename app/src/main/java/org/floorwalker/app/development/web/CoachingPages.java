package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.Coaching;
import org.floorwalker.app.development.CoachingAim;
import org.floorwalker.app.development.CoachingWish;
import org.floorwalker.app.development.PeriodFact;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Coaching with an aim: what it began with, how much of it there was, and before and after.
@Controller
public final class CoachingPages {
  private static final String PATH = "/coaching";
  private static final String TEMPLATE = "development/coaching";

  private final Coaching coaching;
  private final Clock clock;

  CoachingPages(Coaching coaching, Clock clock) {
    this.coaching = coaching;
    this.clock = clock;
  }

  /// @param circle whom the viewer may look at, oneself first
  /// @param sheet of the one looked at; null when there is nobody
  /// @param whyNot why the last deed was not done
  public record View(
      List<Placement> circle,
      Coaching.@Nullable Sheet sheet,
      Map<String, String> form,
      LocalDate today,
      Set<WhyNot> whyNot) {
    public String typed(String field) {
      return form.getOrDefault(field, "");
    }

    /// Whether a figure lies outside the person's own usual range.
    public boolean isOutside(PeriodFact fact) {
      return fact.usual() != null
          && !fact.measure().code().equals("contacts-answered")
          && (fact.value() < fact.usual().low() || fact.value() > fact.usual().high());
    }

    /// "Handling time 5:42, usually 4:50 to 5:30": what a coaching may begin with.
    public String says(Shell shell, PeriodFact fact) {
      return fact.usual() == null
          ? ""
          : shell.say(
              "development.coaching.trend-says",
              shell.say(fact.measure().nameKey()),
              TalkWords.value(shell, fact, fact.value()),
              TalkWords.value(shell, fact, fact.usual().low()),
              TalkWords.value(shell, fact, fact.usual().high()));
    }
  }

  @GetMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView show(
      Viewer viewer,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam Map<String, String> form) {
    return Page.of(TEMPLATE, view(viewer, person, form, Set.of()));
  }

  private View view(Viewer viewer, long person, Map<String, String> form, Set<WhyNot> whyNot) {
    List<Placement> circle = coaching.circle(viewer);
    Coaching.@Nullable Sheet sheet =
        person > 0
            ? coaching.of(viewer, new PersonId(person))
            : circle.isEmpty() ? null : coaching.of(viewer, circle.getFirst().id());
    LocalDate today = viewer.today(clock);
    return new View(circle, sheet, form, today, whyNot);
  }

  @PostMapping("/coaching/{person}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView act(
      Viewer viewer, @PathVariable long person, @RequestParam Map<String, String> form) {
    if (person < 1) {
      throw new NotFound("person " + person);
    }
    PersonId about = new PersonId(person);
    long id = TalkForms.number(form, "aim");
    Set<WhyNot> why =
        switch (TalkForms.text(form, "deed")) {
          case "begin" -> begin(viewer, about, form);
          case "agree" -> coaching.agree(viewer, about, id);
          case "end" -> coaching.end(viewer, about, id, TalkForms.text(form, "words"));
          default -> Set.of(WhyNot.UNREADABLE);
        };
    return why.isEmpty()
        ? Page.goTo(PATH + "?person=" + person).saying("development.said.coaching")
        : Page.invalid(TEMPLATE, view(viewer, person, form, why));
  }

  private Set<WhyNot> begin(Viewer viewer, PersonId person, Map<String, String> form) {
    try {
      LocalDate due = LocalDate.parse(TalkForms.text(form, "due"));
      return CoachingAim.From.findKey(TalkForms.text(form, "from"))
          .map(
              from ->
                  coaching.begin(
                      viewer,
                      person,
                      new CoachingWish(
                          new CoachingAim.Beginning(
                              from,
                              TalkForms.text(form, "fact"),
                              TalkForms.text(form, "measure"),
                              TalkForms.number(form, "evaluation")),
                          TalkForms.text(form, "words"),
                          due)))
          .orElse(Set.of(WhyNot.UNREADABLE));
    } catch (DateTimeException unreadable) {
      return Set.of(WhyNot.DAY_UNREADABLE);
    }
  }
}
