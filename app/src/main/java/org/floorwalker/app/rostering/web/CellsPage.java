package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.RosterLock;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Rotation;
import org.floorwalker.app.rostering.Rotations;
import org.floorwalker.app.rostering.Trial;
import org.floorwalker.app.rostering.TypedCell;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Many cells at once: what they would do, keeping them, copying a day, laying a pattern, locks.
/// With the header `X-Part` the answer is only the part a script puts into the grid.
@Controller
final class CellsPage {
  private final Rostering rostering;
  private final GridEditing grids;
  private final GridPeople people;
  private final Rotations rotations;

  CellsPage(Rostering rostering, GridEditing grids, GridPeople people, Rotations rotations) {
    this.rostering = rostering;
    this.grids = grids;
    this.people = people;
    this.rotations = rotations;
  }

  /// What the cells would do, before anything is saved.
  @PostMapping("/schedule/{version}/try")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView look(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "cell", required = false) @Nullable List<String> lines,
      @RequestParam(name = "back", defaultValue = "") String back,
      @RequestParam(name = "service", defaultValue = "no") String service,
      @RequestParam(name = "from", required = false) @Nullable Instant from,
      @RequestParam(name = "hours", defaultValue = "0") int hours,
      @RequestParam(name = "queue", required = false) @Nullable List<String> queues,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    RosterVersion version = find(id);
    Trial trial = grids.look(viewer, id, cells(lines), service.equals("yes"));
    boolean isDrawn = trial.days().size() == 1 && hours >= 1 && hours <= DayWindow.MOST_HOURS;
    CoverageChart chart =
        isDrawn && from != null && DayWindow.isNear(from, trial.days().getFirst().day())
            ? chart(version, trial, new DayWindow(from, hours, viewer.zone()), queues)
            : null;
    TrialView view = new TrialView(version, trial, SchedulePage.within(version, back), chart);
    return Page.of(part == null ? "rostering/cells" : "rostering/trial", view);
  }

  /// Coverage of the window with the changes; slots of other days stay as they are.
  private CoverageChart chart(
      RosterVersion version, Trial trial, DayWindow window, @Nullable List<String> queues) {
    List<CoverageSlot> changed = trial.days().getFirst().coverage();
    Set<Instant> slots = changed.stream().map(CoverageSlot::start).collect(Collectors.toSet());
    Stream<CoverageSlot> others =
        rostering.coverage(version.id(), TimeRange.of(window.start(), window.end())).stream()
            .filter(slot -> !slots.contains(slot.start()));
    List<CoverageSlot> shown =
        Stream.concat(changed.stream(), others)
            .filter(slot -> queues == null || queues.contains(slot.queue()))
            .toList();
    return CoverageChart.of(window, shown, rostering.channels());
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private static List<TypedCell> cells(@Nullable List<String> lines) {
    return lines == null
        ? List.of()
        : lines.stream().map(TypedCell::parse).flatMap(Optional::stream).toList();
  }

  private static ModelAndView answer(
      RosterVersion version, Trial trial, String back, @Nullable String part) {
    TrialView view = new TrialView(version, trial, SchedulePage.within(version, back), null);
    return Page.of(part == null ? "rostering/cells" : "rostering/trial", view);
  }

  /// Keeps what can be kept; what cannot is answered row by row.
  @PostMapping("/schedule/{version}/cells")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView keep(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "cell", required = false) @Nullable List<String> lines,
      @RequestParam(name = "back", defaultValue = "") String back,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    RosterVersion version = find(id);
    Trial trial = grids.keep(viewer, id, cells(lines));
    if (trial.isClean() && part == null) {
      return receipt(version, trial, back);
    }
    ModelAndView answer = answer(version, trial, back, part);
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
    if (known(version, List.of(person, other)).size() < 2) {
      throw new NotFound("two people of the schedule");
    }
    List<TypedCell> cells = grids.exchange(version, person, other, day);
    return answer(version, grids.look(viewer, id, cells, false), back, part);
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
    return answer(version, grids.look(viewer, id, cells, true), back, null);
  }

  /// Only people of the schedule, each once.
  private List<String> known(RosterVersion version, @Nullable List<String> codes) {
    Map<String, Member> members = rostering.membersByCode(version.span().firstDay());
    return codes == null
        ? List.of()
        : codes.stream().distinct().filter(members::containsKey).toList();
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
    return answer(version, grids.look(viewer, id, cells, true), back, null);
  }

  /// Locks or frees a person, a day, or each of the cells named.
  @PostMapping("/schedule/{version}/lock")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView lock(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "person", defaultValue = "") String person,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam(name = "cell", required = false) @Nullable List<String> lines,
      @RequestParam(name = "locked", defaultValue = "yes") String locked,
      @RequestParam(name = "back", defaultValue = "") String back) {
    RosterVersion version = find(id);
    Map<String, Member> members = rostering.membersByCode(version.span().firstDay());
    boolean isLocked = locked.equals("yes");
    int changed = 0;
    for (RosterLock lock : locks(members, person, day, cells(lines), viewer.name())) {
      changed += grids.lock(viewer, id, lock, isLocked) ? 1 : 0;
    }
    return Page.goTo(SchedulePage.within(version, back))
        .saying(isLocked ? "rostering.said.locked" : "rostering.said.freed", changed);
  }

  private static List<RosterLock> locks(
      Map<String, Member> members,
      String person,
      @Nullable LocalDate day,
      List<TypedCell> cells,
      String by) {
    List<RosterLock> locks = new ArrayList<>();
    Member member = members.get(person);
    if (member != null || person.isEmpty() && day != null) {
      locks.add(new RosterLock(member == null ? null : member.id(), day, by));
    }
    for (TypedCell cell : cells) {
      Member one = members.get(cell.person());
      if (one != null) {
        locks.add(new RosterLock(one.id(), cell.day(), by));
      }
    }
    return locks;
  }
}
