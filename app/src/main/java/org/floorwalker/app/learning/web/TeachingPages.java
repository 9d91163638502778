package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Inductions;
import org.floorwalker.app.learning.SessionSheet;
import org.floorwalker.app.learning.Teaching;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What somebody teaches, and who came.
@Controller
final class TeachingPages {
  private final Teaching teaching;
  private final Inductions inductions;
  private final Catalogue catalogue;
  private final Clock clock;

  TeachingPages(Teaching teaching, Inductions inductions, Catalogue catalogue, Clock clock) {
    this.teaching = teaching;
    this.inductions = inductions;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/training/teaching")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list(Viewer viewer) {
    Instant now = clock.instant();
    return Page.of(
        "learning/teaching",
        new TeachingView(
            now,
            now.atZone(viewer.zone()).toLocalDate(),
            teaching.list(viewer),
            inductions.listTaught(viewer)));
  }

  @GetMapping("/training/programmes/{id}/sessions/{number}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, @PathVariable long id, @PathVariable int number) {
    SessionSheet sheet = teaching.get(viewer, id, number);
    boolean mayNote =
        viewer.may(Permission.SIGN_OFF_SKILLS)
            && !sheet.isNoted()
            && !sheet.placed().start().isAfter(clock.instant());
    return Page.of(
        "learning/session",
        new SessionView(
            sheet,
            catalogue
                .find(sheet.course())
                .map(course -> course.latest().material().content().lines().toList())
                .orElse(List.of()),
            mayNote));
  }

  @PostMapping("/training/programmes/{id}/sessions/{number}")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView note(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") List<Long> came) {
    Set<PersonId> persons = came.stream().map(PersonId::new).collect(Collectors.toSet());
    boolean isNoted = teaching.note(viewer, teaching.get(viewer, id, number), persons);
    return Page.goTo("/training/programmes/%d/sessions/%d".formatted(id, number))
        .saying(isNoted ? "learning.said.came" : "learning.said.not-begun");
  }
}
