package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    LocalDate shown = SpanViews.within(version, day);
    return form(version, shown(viewer, version, shown, GridFilter.of(parameters)), false);
  }

  private ModelAndView form(RosterVersion version, GridPeople.Shown shown, boolean isTooMany) {
    return Page.of(
        "rostering/many", new ManyView(version, shown.bar(), names(shown), layable(), isTooMany));
  }

  private List<Rotation> layable() {
    return rotations.list().stream().filter(one -> !one.hasChoices()).toList();
  }

  private GridPeople.Shown shown(
      Viewer viewer, RosterVersion version, LocalDate day, GridFilter filter) {
    return people.of(
        version,
        viewer,
        "week",
        List.of(day),
        filter,
        rostering.hoursOf(version.id(), day, day.plusDays(1)));
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private static List<ManyView.Person> names(GridPeople.Shown shown) {
    return shown.shown().stream()
        .map(member -> new ManyView.Person(member.agent().id(), member.name()))
        .toList();
  }

  /// What the people have on one day, given to them on another.
  @PostMapping("/schedule/{version}/copy")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView copy(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("copied") LocalDate from,
      @RequestParam("onto") LocalDate to,
      @RequestParam MultiValueMap<String, String> sent) {
    RosterVersion version = find(id);
    ManyForm form = ManyForm.of(sent);
    List<String> chosen = chosen(viewer, version, SpanViews.within(version, from), form);
    return looked(viewer, version, grids.copyOfDay(version, chosen, from, to), form);
  }

  /// People of the schedule, each once: those who are ticked, or everybody of the filter.
  private List<String> chosen(Viewer viewer, RosterVersion version, LocalDate day, ManyForm form) {
    Stream<String> wanted =
        form.isEverybody()
            ? shown(viewer, version, day, form.filter().onOnePage()).everybody().stream()
                .map(member -> member.agent().id())
            : form.ticked().stream();
    Map<String, Member> members = rostering.membersByCode(version.span().firstDay());
    return wanted.distinct().filter(members::containsKey).toList();
  }

  private ModelAndView looked(
      Viewer viewer, RosterVersion version, List<TypedCell> cells, ManyForm form) {
    if (cells.size() > GridEditing.MOST_CELLS) {
      ModelAndView page =
          form(version, shown(viewer, version, version.span().firstDay(), form.filter()), true);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Trial trial = grids.look(viewer, version.id(), cells, true);
    return Page.of("rostering/cells", TrialView.of(version, trial, form.back()));
  }

  /// A pattern laid over the days of the people.
  @PostMapping("/schedule/{version}/pattern")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView pattern(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam MultiValueMap<String, String> sent) {
    ManyForm form = ManyForm.of(sent);
    PatternForm typed = PatternForm.of(sent.toSingleValueMap());
    RosterVersion version = find(id);
    GridEditing.Pattern pattern = typed.on(version.span());
    List<String> chosen = chosen(viewer, version, SpanViews.within(version, pattern.first()), form);
    return looked(viewer, version, grids.pattern(version, chosen, pattern), form);
  }
}
