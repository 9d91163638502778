package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.GridEditing.Wanted;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Trial;
import org.floorwalker.app.rostering.TypedCell;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Many cells at once: what they would do, and keeping them.
/// With the header `X-Part` the answer is only the part a script puts into the grid.
@Controller
final class CellsPage {
  private final Rostering rostering;
  private final GridEditing grids;

  CellsPage(Rostering rostering, GridEditing grids) {
    this.rostering = rostering;
    this.grids = grids;
  }

  /// What the cells would do, before anything is saved.
  @PostMapping("/schedule/{version}/try")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView look(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    CellsForm form = CellsForm.of(sent);
    RosterVersion version = find(id);
    Trial trial = grids.look(viewer, id, form.wanted(), form.withService());
    CoverageChart chart =
        window(form.drawn(), trial, viewer.zone())
            .map(window -> chart(version, trial, window, form.drawn()))
            .orElse(null);
    TrialView view =
        new TrialView(version, trial, SchedulePage.within(version, form.back()), chart);
    return Page.of(part == null ? "rostering/cells" : "rostering/trial", view);
  }

  /// A grid draws coverage for changes of one day alone.
  private static Optional<DayWindow> window(CellsForm.Drawn drawn, Trial trial, ZoneId zone) {
    return trial.days().size() == 1
        ? drawn.on(trial.days().getFirst().day(), zone)
        : Optional.empty();
  }

  /// Coverage of the window with the changes; slots of other days stay as they are.
  private CoverageChart chart(
      RosterVersion version, Trial trial, DayWindow window, CellsForm.Drawn drawn) {
    List<CoverageSlot> changed = trial.days().getFirst().coverage();
    Set<Instant> slots = changed.stream().map(CoverageSlot::start).collect(Collectors.toSet());
    Stream<CoverageSlot> others =
        rostering.coverage(version.id(), TimeRange.of(window.start(), window.end())).stream()
            .filter(slot -> !slots.contains(slot.start()));
    List<CoverageSlot> shown =
        Stream.concat(changed.stream(), others).filter(slot -> drawn.shows(slot.queue())).toList();
    return CoverageChart.of(window, shown, rostering.channels());
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private static ModelAndView answer(
      RosterVersion version, Trial trial, String back, @Nullable String part) {
    return Page.of(
        part == null ? "rostering/cells" : "rostering/trial", TrialView.of(version, trial, back));
  }

  /// Keeps what can be kept; what cannot is answered row by row.
  @PostMapping("/schedule/{version}/cells")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView keep(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    CellsForm form = CellsForm.of(sent);
    RosterVersion version = find(id);
    Trial trial = grids.keep(viewer, id, form.wanted(), form.withService());
    if (trial.isClean() && part == null) {
      return receipt(version, trial, form.back());
    }
    ModelAndView answer = answer(version, trial, form.back(), part);
    if (trial.isOvertaken()) {
      answer.setStatus(HttpStatus.CONFLICT);
    } else if (!trial.isClean()) {
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return answer;
  }

  private static GoTo receipt(RosterVersion version, Trial trial, String back) {
    String path = SchedulePage.within(version, back);
    GoTo answer =
        Page.goTo(path)
            .saying(
                "rostering.said.kept", trial.countFine(), trial.shortBefore(), trial.shortAfter());
    return version.isDraft() && trial.deed() > 0
        ? answer.undo("/schedule/" + version.id() + "/undo", Map.of("back", path))
        : answer;
  }

  /// One row typed into a form: the twin of dragging.
  @PostMapping("/schedule/{version}/row")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView row(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("person") String person,
      @RequestParam("day") LocalDate day,
      @RequestParam("seen") long seen,
      @RequestParam("text") String text,
      @RequestParam(name = "back", defaultValue = "") String back) {
    RosterVersion version = find(id);
    TypedCell cell = new TypedCell(person, day, seen, text);
    return answer(version, grids.look(viewer, id, List.of(cell), true), back, null);
  }

  /// Two people change hours on a day: what that would do.
  @PostMapping("/schedule/{version}/exchange")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView exchange(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("person") String person,
      @RequestParam("other") String other,
      @RequestParam("day") LocalDate day,
      @RequestParam(name = "back", defaultValue = "") String back,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    RosterVersion version = find(id);
    if (person.equals(other)
        || !rostering
            .membersByCode(version.span().firstDay())
            .keySet()
            .containsAll(List.of(person, other))) {
      throw new NotFound("two people of the schedule");
    }
    Wanted swap = grids.exchange(version, person, other, day);
    return answer(version, grids.look(viewer, id, swap, false), back, part);
  }
}
