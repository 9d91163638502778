package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.OpenNeeds;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which need a schedule leaves open on a day, and what binds.
@Controller
final class OpenPage {
  private final Rostering rostering;
  private final OpenNeeds needs;
  private final People people;

  OpenPage(Rostering rostering, OpenNeeds needs, People people) {
    this.rostering = rostering;
    this.needs = needs;
    this.people = people;
  }

  @GetMapping("/schedule/{version}/open")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView open(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("day") LocalDate day,
      @RequestParam(name = "queue", defaultValue = "") String queue,
      @RequestParam(name = "at", required = false) @Nullable Instant at) {
    RosterVersion version =
        rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_SCHEDULES);
    ZoneId zone = viewer.zone();
    TimeRange range =
        TimeRange.of(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    Map<String, String> names =
        people.queues().stream()
            .collect(Collectors.toMap(card -> card.id().name(), card -> card.name()));
    Optional<OpenNeed> why =
        at == null || !seen.covers(queue) ? Optional.empty() : needs.why(id, queue, at);
    return Page.of(
        "rostering/open",
        new OpenView(
            version,
            day,
            needs.list(id, range, seen::covers),
            names,
            why.orElse(null),
            why.map(need -> helps(version, need, zone)).orElse(List.of())));
  }

  private List<OpenView.Help> helps(RosterVersion version, OpenNeed need, ZoneId zone) {
    Map<String, Member> members = rostering.membersByCode(version.span().firstDay());
    return need.helps().stream()
        .map(
            help -> {
              Member member = members.get(help.agent());
              return new OpenView.Help(
                  member == null ? help.agent() : member.name(),
                  hours(help.instead().day(), zone),
                  help.instead().more().total());
            })
        .toList();
  }

  private static String hours(Day day, ZoneId zone) {
    return switch (day) {
      case Day.Free() -> "";
      case Day.Working working -> CellText.write(Optional.of(working.range()), zone);
    };
  }
}
