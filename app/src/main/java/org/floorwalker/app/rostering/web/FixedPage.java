package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.FixedDay;
import org.floorwalker.app.rostering.Rotations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Days that are fixed one by one, whatever a build would choose.
@Controller
final class FixedPage {
  private final Rotations rotations;
  private final Choosable people;
  private final Clock clock;

  FixedPage(Rotations rotations, Choosable people, Clock clock) {
    this.rotations = rotations;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/library/fixed")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView fixed(Viewer viewer) {
    return Page.of("rostering/fixed", view(viewer, ChosenPeople.NOBODY, null));
  }

  private FixedView view(Viewer viewer, ChosenPeople chosen, @Nullable String trouble) {
    LocalDate today = today(viewer);
    List<FixedDay> days = rotations.fixedFrom(today);
    Map<PersonId, String> names = people.names(days.stream().map(FixedDay::person).toList());
    return new FixedView(
        days.stream()
            .map(one -> new FixedView.Line(names.getOrDefault(one.person(), ""), one))
            .toList(),
        people.teams(viewer, today),
        chosen,
        today,
        trouble);
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }

  @PostMapping("/library/fixed")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView fix(
      Viewer viewer,
      @ModelAttribute ChosenPeople chosen,
      @RequestParam("day") LocalDate day,
      @RequestParam("text") String text) {
    String trouble = rotations.fix(viewer, people.known(chosen, today(viewer)), day, text);
    return trouble == null
        ? Page.goTo("/library/fixed").saying("rostering.said.library")
        : Page.invalid("rostering/fixed", view(viewer, chosen, trouble));
  }

  @PostMapping("/library/fixed/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView free(
      Viewer viewer, @RequestParam("person") long person, @RequestParam("day") LocalDate day) {
    rotations.free(viewer, new PersonId(person), day);
    return Page.goTo("/library/fixed").saying("rostering.said.library");
  }
}
