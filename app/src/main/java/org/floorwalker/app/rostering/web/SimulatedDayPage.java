package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
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
    Optional<QueueCard> card = people.findQueue(new QueueId(queue));
    return Page.of(
        "rostering/simulated",
        new SimulatedDayView(
            version, queue, card.map(QueueCard::name).orElse(queue), day, goal(card), slots));
  }

  private static @Nullable Double goal(Optional<QueueCard> card) {
    return card.map(found -> found.settings().promise().goal())
        .filter(ServiceGoal.AnswerWithin.class::isInstance)
        .map(goal -> ((ServiceGoal.AnswerWithin) goal).share())
        .orElse(null);
  }
}
