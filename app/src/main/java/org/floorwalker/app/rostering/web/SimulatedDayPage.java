package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A simulated day of a roster, with the range that chance allows.
@Controller
final class SimulatedDayPage {
  private final Rostering rostering;
  private final People people;

  SimulatedDayPage(Rostering rostering, People people) {
    this.rostering = rostering;
    this.people = people;
  }

  @GetMapping("/schedule/{version}/expected/{queue}/{day}")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView day(
      Viewer viewer,
      @PathVariable("version") long version,
      @PathVariable("queue") String queue,
      @PathVariable("day") LocalDate day) {
    ZoneId zone = viewer.zone();
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
    List<SimulatedSlot> slots =
        rostering.simulatedSlots(version, from, until).stream()
            .filter(slot -> slot.queue().equals(queue))
            .toList();
    if (slots.isEmpty()) {
      throw new NotFound("a simulated day of " + queue + " on " + day);
    }
    return Page.of(
        "rostering/simulated",
        new SimulatedDayView(
            version,
            queue,
            QueueNames.of(people).of(queue),
            day,
            goal(version, queue, day).orElse(null),
            slots));
  }

  /// The goal the day was simulated with; the queue may promise something else by now.
  private Optional<ServiceGoal> goal(long version, String queue, LocalDate day) {
    return rostering.simulatedDays(version).stream()
        .filter(one -> one.queue().equals(queue) && one.day().equals(day))
        .findFirst()
        .map(one -> ServiceGoal.parse(one.goal()));
  }
}
