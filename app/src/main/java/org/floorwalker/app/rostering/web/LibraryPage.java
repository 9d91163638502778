package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.ShiftLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The library of shifts and rotations, edited without a developer.
@Controller
final class LibraryPage {
  private final ShiftLibrary library;
  private final Clock clock;

  LibraryPage(ShiftLibrary library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  @GetMapping("/library")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView library(Viewer viewer) {
    return Page.of("rostering/library", view(viewer, null));
  }

  private LibraryView view(Viewer viewer, @Nullable String trouble) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    return new LibraryView(library.listShifts(), library.rotations(), today, trouble);
  }

  @PostMapping("/library/shift")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enter(
      Viewer viewer,
      @RequestParam("code") String code,
      @RequestParam("title") String title,
      @RequestParam("hours") String hours,
      @RequestParam("from") LocalDate from) {
    return answer(viewer, library.enter(viewer, code, title, hours, from));
  }

  private ModelAndView answer(Viewer viewer, @Nullable String trouble) {
    return trouble == null
        ? Page.goTo("/library").saying("rostering.said.library")
        : Page.invalid("rostering/library", view(viewer, trouble));
  }

  @PostMapping("/library/shift/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView end(
      Viewer viewer, @RequestParam("code") String code, @RequestParam("day") LocalDate day) {
    library.end(viewer, code, day);
    return answer(viewer, null);
  }

  @PostMapping("/library/rotation")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enterRotation(
      Viewer viewer, @RequestParam("title") String title, @RequestParam("cells") String cells) {
    return answer(viewer, library.enterRotation(viewer, title, cells));
  }

  @PostMapping("/library/rotation/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView endRotation(Viewer viewer, @RequestParam("id") long id) {
    library.endRotation(viewer, id);
    return answer(viewer, null);
  }
}
