package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How busy a roster's people will be: queue by half hour of a day, against each queue's ceiling.
@Controller
final class OccupancyPage {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private final Rostering rostering;
  private final People people;

  OccupancyPage(Rostering rostering, People people) {
    this.rostering = rostering;
    this.people = people;
  }

  @GetMapping("/schedule/{version}/occupancy")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView day(
      Viewer viewer,
      @PathVariable("version") long version,
      @RequestParam(name = "day", required = false) @Nullable LocalDate wanted) {
    RosterVersion.Span span =
        rostering
            .findVersion(version)
            .map(RosterVersion::span)
            .orElseThrow(() -> new NotFound("schedule " + version));
    LocalDate day = wanted != null && span.contains(wanted) ? wanted : span.firstDay();
    Map<String, Map<Instant, List<SimulatedSlot>>> byQueue = byQueue(viewer, version, day);
    TreeSet<Instant> hours = new TreeSet<>();
    byQueue.values().forEach(slots -> hours.addAll(slots.keySet()));
    List<OccupancyView.Row> rows = new ArrayList<>();
    for (QueueCard card : people.queues()) {
      Map<Instant, List<SimulatedSlot>> slots = byQueue.get(card.id().name());
      if (slots != null) {
        rows.add(row(card, slots, hours));
      }
    }
    return Page.of(
        "rostering/occupancy", new OccupancyView(version, span, day, List.copyOf(hours), rows));
  }

  private Map<String, Map<Instant, List<SimulatedSlot>>> byQueue(
      Viewer viewer, long version, LocalDate day) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_SCHEDULES);
    ZoneId zone = viewer.zone();
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
    Map<String, Map<Instant, List<SimulatedSlot>>> byQueue = new TreeMap<>();
    for (SimulatedSlot slot : rostering.simulatedSlots(version, from, until)) {
      if (seen.covers(slot.queue())) {
        byQueue
            .computeIfAbsent(slot.queue(), queue -> new TreeMap<>())
            .computeIfAbsent(halfHour(slot.start()), start -> new ArrayList<>())
            .add(slot);
      }
    }
    return byQueue;
  }

  private static Instant halfHour(Instant start) {
    long seconds = HALF_HOUR.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), seconds) * seconds);
  }

  private static OccupancyView.Row row(
      QueueCard card, Map<Instant, List<SimulatedSlot>> slots, TreeSet<Instant> hours) {
    double ceiling = card.settings().promise().maxOccupancy();
    List<OccupancyView.Cell> cells = new ArrayList<>();
    for (Instant hour : hours) {
      double busiest =
          slots.getOrDefault(hour, List.of()).stream()
              .mapToDouble(slot -> slot.expected().occupancy())
              .max()
              .orElse(-1);
      cells.add(OccupancyView.Cell.of(busiest, ceiling));
    }
    return new OccupancyView.Row(card.name(), ceiling, cells);
  }
}
