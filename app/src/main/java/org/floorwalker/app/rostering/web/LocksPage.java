package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.RosterLock;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.TypedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Locks: rows that other hands and the next build leave as they are.
@Controller
final class LocksPage {
  private final Rostering rostering;
  private final GridEditing grids;

  LocksPage(Rostering rostering, GridEditing grids) {
    this.rostering = rostering;
    this.grids = grids;
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
    List<TypedCell> cells = CellsForm.cells(Objects.requireNonNullElse(lines, List.of()));
    int changed = 0;
    for (RosterLock lock : locks(members, person, day, cells, viewer.name())) {
      changed += grids.lock(viewer, id, lock, isLocked) ? 1 : 0;
    }
    return Page.goTo(SchedulePage.within(version, back))
        .saying(isLocked ? "rostering.said.locked" : "rostering.said.freed", changed);
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
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
