package org.floorwalker.planning.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What a what-if study keeps of a queue while it reads the others: sums over all slots, and the
/// simulated day.
///
/// @param settings goals and handling
/// @param paths where its contacts may go on to
/// @param arrivals what arrives on the simulated day
/// @param crews people at the desk on its own local day
/// @param sums over all slots
record StudiedQueue(
    QueueSettings settings,
    ContactPaths paths,
    Arrivals arrivals,
    List<PlannedDesk.Crew> crews,
    Sums sums) {
  private static final double HOUR_SECONDS = 3600;

  /// @param contacts by slot start, those that the simulation asks for
  /// @param usual mean contacts of all slots in which any arrive
  /// @param handleSeconds mean handle time of all slots
  private record Arrivals(Map<Instant, Double> contacts, double usual, double handleSeconds) {}

  /// @param contacts contacts
  /// @param hours person-hours to schedule
  /// @param mostPeople most people at the desk in a slot
  /// @param occupancy expected, weighted by people
  private record Sums(double contacts, double hours, double mostPeople, double occupancy) {}

  /// @param needed its need in all slots
  static StudiedQueue of(
      CentreNeed.Demand demand, ContactPaths paths, List<SlotNeed> needed, RosterFloor.Days days) {
    return new StudiedQueue(
        demand.settings(),
        paths,
        arrivals(demand, days.demanded()),
        needed.stream()
            .filter(need -> need.start().atZone(demand.zone()).toLocalDate().equals(days.first()))
            .map(need -> new PlannedDesk.Crew(need.start(), need.atDesk()))
            .toList(),
        sums(demand, needed, days.slot().toSeconds()));
  }

  private static Arrivals arrivals(CentreNeed.Demand demand, TimeRange demanded) {
    Map<Instant, Double> contacts = new HashMap<>();
    for (SlotForecast slot : demand.slots()) {
      if (demanded.contains(slot.start())) {
        contacts.put(slot.start(), slot.contacts().mean());
      }
    }
    return new Arrivals(
        contacts,
        RosterFloor.usualContacts(demand.slots().stream().map(slot -> slot.contacts().mean())),
        ScheduleSimulation.meanHandleSeconds(demand.slots())
            .orElse(demand.settings().handling().handleSeconds()));
  }

  private static Sums sums(CentreNeed.Demand demand, List<SlotNeed> needed, double slotSeconds) {
    double contacts = 0;
    double hours = 0;
    double atDesk = 0;
    double busy = 0;
    double most = 0;
    for (SlotForecast forecast : demand.slots()) {
      contacts += forecast.contacts().mean();
    }
    for (SlotNeed need : needed) {
      hours += need.scheduled() * slotSeconds / HOUR_SECONDS;
      atDesk += need.atDesk();
      busy += need.atDesk() * need.expected().occupancy();
      most = Math.max(most, need.atDesk());
    }
    return new Sums(contacts, hours, most, atDesk > 0 ? busy / atDesk : 0);
  }

  QueueId id() {
    return settings.id();
  }

  WhatIfStudy.Answer answer(@Nullable Estimate service) {
    return new WhatIfStudy.Answer(
        id(), sums.contacts(), sums.hours(), sums.mostPeople(), sums.occupancy(), service);
  }

  /// The floor on which these queues meet these people.
  static RosterFloor floor(List<StudiedQueue> queues, List<Agent> agents, RosterFloor.Days days) {
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    Map<QueueId, Double> usual = new HashMap<>();
    Map<QueueId, Double> handle = new HashMap<>();
    Map<QueueId, ContactPaths> paths = new HashMap<>();
    for (StudiedQueue queue : queues) {
      contacts.put(queue.id(), queue.arrivals.contacts());
      usual.put(queue.id(), queue.arrivals.usual());
      handle.put(queue.id(), queue.arrivals.handleSeconds());
      paths.put(queue.id(), queue.paths());
    }
    return new RosterFloor(
        agents,
        queues.stream().map(queue -> queue.settings().withLosses(Shrinkage.NONE)).toList(),
        new RosterFloor.Demand(contacts, usual, handle, VolumeVariation.NONE),
        days,
        paths);
  }
}
