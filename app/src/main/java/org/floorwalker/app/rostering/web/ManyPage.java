package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Rotation;
import org.floorwalker.app.rostering.Rotations;
import org.floorwalker.app.rostering.Trial;
import org.floorwalker.app.rostering.TypedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A day copied, or a pattern laid, over many people at once: the form, and what it would do.
@Controller
final class ManyPage {
  private final Rostering rostering;
  private final GridEditing grids;
  private final GridPeople people;
  private final Rotations rotations;

  ManyPage(Rostering rostering, GridEditing grids, GridPeople people, Rotations rotations) {
    this.rostering = rostering;
    this.grids = grids;
    this.people = people;
    this.rotations = rotations;
  }

  /// The form for copying a day and laying a pattern over the people of a filter.
  @GetMapping("/schedule/{version}/many")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView many(
      @PathVariable("version") long id, @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    GridPeople.Shown shown =
        people.of(
            version,
            "week",
            List.of(version.span().firstDay()),
            GridFilter.of(parameters),
            Map.of());
    return Page.of(
        "rostering/many", new ManyView(version, shown.bar(), names(shown), rotations.list()));
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private static List<ManyView.Person> names(GridPeople.Shown shown) {
    return shown.shown().stream()
        .map(member -> new ManyView.Person(member.agent().id(), member.name()))
        .toList();
  }

  @PostMapping("/schedule/{version}/copy")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView copy(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("from") LocalDate from,
      @RequestParam("to") LocalDate to,
      @RequestParam(name = "person", required = false) @Nullable List<String> codes,
      @RequestParam(name = "back", defaultValue = "") String back) {
    RosterVersion version = find(id);
    List<TypedCell> cells = grids.copyOfDay(version, known(version, codes), from, to);
    return looked(version, grids.look(viewer, id, cells, true), back);
  }

  /// Only people of the schedule, each once.
  private List<String> known(RosterVersion version, @Nullable List<String> codes) {
    Map<String, Member> members = rostering.membersByCode(version.span().firstDay());
    return codes == null
        ? List.of()
        : codes.stream().distinct().filter(members::containsKey).toList();
  }

  private static ModelAndView looked(RosterVersion version, Trial trial, String back) {
    return Page.of("rostering/cells", TrialView.of(version, trial, back));
  }

  @PostMapping("/schedule/{version}/pattern")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView pattern(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("from") LocalDate from,
      @RequestParam("to") LocalDate to,
      @RequestParam("pattern") String pattern,
      @RequestParam(name = "shift", defaultValue = "0") int shift,
      @RequestParam(name = "person", required = false) @Nullable List<String> codes,
      @RequestParam(name = "back", defaultValue = "") String back) {
    RosterVersion version = find(id);
    LocalDate first = from.isBefore(version.span().firstDay()) ? version.span().firstDay() : from;
    LocalDate end = version.span().endExclusive().minusDays(1);
    GridEditing.Pattern wanted =
        new GridEditing.Pattern(Rotation.cells(pattern), first, to.isAfter(end) ? end : to, shift);
    List<TypedCell> cells = grids.pattern(version, known(version, codes), wanted);
    return looked(version, grids.look(viewer, id, cells, true), back);
  }
}
