package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.ActivityKinds;
import org.floorwalker.app.rostering.LibraryUses;
import org.floorwalker.app.rostering.Rotations;
import org.floorwalker.app.rostering.ShiftLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The library of shifts, rotations and kinds of activities, edited without a developer; who uses a
/// thing is shown before it ends.
@Controller
final class LibraryPage {
  private final ShiftLibrary library;
  private final ActivityKinds kinds;
  private final Rotations rotations;
  private final LibraryUses uses;
  private final Clock clock;

  LibraryPage(
      ShiftLibrary library,
      ActivityKinds kinds,
      Rotations rotations,
      LibraryUses uses,
      Clock clock) {
    this.library = library;
    this.rotations = rotations;
    this.kinds = kinds;
    this.uses = uses;
    this.clock = clock;
  }

  @GetMapping("/library")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView library(Viewer viewer) {
    return Page.of("rostering/library", view(viewer, null));
  }

  private LibraryView view(Viewer viewer, @Nullable String trouble) {
    LocalDate today = today(viewer);
    return new LibraryView(
        library.listShifts(),
        rotations.list().stream()
            .map(one -> new LibraryView.Line(one, rotations.followers(one.id(), today).size()))
            .toList(),
        kinds.listAll(),
        today,
        trouble);
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }

  /// Who uses a shift, before it is ended.
  @GetMapping("/library/shift/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView askShift(Viewer viewer, @RequestParam("code") String code) {
    LibraryUses.OfShift used = uses.ofShift(viewer, code);
    return Page.of(
        "rostering/end",
        new EndView(
            new EndView.Thing("shift", code, code),
            today(viewer),
            used.rotations(),
            used.people()));
  }

  /// What was entered as a kind of activity, before the kind is ended.
  @GetMapping("/library/kind/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView askKind(Viewer viewer, @RequestParam("code") String code) {
    return Page.of(
        "rostering/end",
        new EndView(
            new EndView.Thing("kind", code, code), today(viewer), kinds.uses(code), List.of()));
  }

  @PostMapping("/library/kind")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enterKind(
      Viewer viewer,
      @RequestParam("code") String code,
      @RequestParam("title") String title,
      @RequestParam("look") Activity.Kind look,
      @RequestParam("minutes") int minutes,
      @RequestParam("from") LocalDate from) {
    return answer(
        viewer, kinds.enter(viewer, new ActivityKinds.Wanted(code, title, look, minutes, from)));
  }

  @PostMapping("/library/kind/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView endKind(
      Viewer viewer, @RequestParam("code") String code, @RequestParam("day") LocalDate day) {
    kinds.end(viewer, code, day);
    return answer(viewer, null);
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

  @PostMapping("/library/bag")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enterBag(
      Viewer viewer,
      @RequestParam("title") String title,
      @RequestParam(name = "shift", required = false) @Nullable List<String> codes) {
    return answer(
        viewer, rotations.enterBag(viewer, title, Objects.requireNonNullElse(codes, List.of())));
  }

  @PostMapping("/library/rotation")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enterRotation(
      Viewer viewer, @RequestParam("title") String title, @RequestParam("cells") String cells) {
    return answer(viewer, rotations.enter(viewer, title, cells));
  }
}
