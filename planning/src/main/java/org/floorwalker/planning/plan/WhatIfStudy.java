package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.jspecify.annotations.Nullable;

/// Answers what-if questions about a need, each against the same contacts.
///
/// Twice: how many people the changed centre would need, and what the people of the need as it is
/// would give if the change came tomorrow, which alone can show what a second skill or a partner is
/// worth.
///
/// @param queues queues with what is forecast
/// @param slot slot length
/// @param day the day that is simulated
/// @param centres what centres ask of all their queues together, by site; the changed centre keeps
///     it as the need does
/// @param simulation how it is simulated
public record WhatIfStudy(
    List<Queue> queues,
    Duration slot,
    LocalDate day,
    Map<String, CentreRules> centres,
    Simulation simulation) {
  private static final double HOUR_SECONDS = 3600;

  public WhatIfStudy {
    queues = List.copyOf(queues);
    centres = Map.copyOf(centres);
  }

  /// @param settings goals and handling
  /// @param zone zone of its days
  /// @param slots open slots in order of time
  /// @param paths where its contacts may go on to
  public record Queue(
      QueueSettings settings, ZoneId zone, List<SlotForecast> slots, ContactPaths paths) {
    public Queue {
      slots = List.copyOf(slots);
    }
  }

  /// @param queue the queue
  /// @param contacts contacts for people over all slots
  /// @param hours person-hours to schedule
  /// @param mostPeople most people at the desk in a slot
  /// @param occupancy expected with the changed need, weighted by people
  /// @param service on the simulated day with the people of the need as it is; null for work with a
  ///     deadline, which a single day cannot judge
  public record Answer(
      QueueId queue,
      double contacts,
      double hours,
      double mostPeople,
      double occupancy,
      @Nullable Estimate service) {}

  /// Answers for every queue, in their order.
  ///
  /// @throws IllegalArgumentException with the reason when the question contradicts itself
  public List<Answer> answer(WhatIf question) {
    List<Queue> changed = queues.stream().map(queue -> changed(queue, question)).toList();
    PlannedDesk desk = desk(question);
    SimulationResult result = simulation.run(floor(changed, desk).of(desk.roster()));
    Map<QueueId, List<SlotNeed>> needs = needs(changed);
    List<Answer> answers = new ArrayList<>();
    for (int queue = 0; queue < changed.size(); queue++) {
      QueueId id = changed.get(queue).settings().id();
      List<SlotNeed> need = needs.getOrDefault(id, List.of());
      answers.add(answer(changed.get(queue), need, result, queue));
    }
    return answers;
  }

  private Answer answer(Queue queue, List<SlotNeed> needed, SimulationResult result, int index) {
    double contacts = 0;
    double hours = 0;
    double atDesk = 0;
    double busy = 0;
    double most = 0;
    for (SlotForecast forecast : queue.slots()) {
      contacts += forecast.contacts().mean();
    }
    for (SlotNeed need : needed) {
      hours += need.scheduled() * slot.toSeconds() / HOUR_SECONDS;
      atDesk += need.atDesk();
      busy += need.atDesk() * need.expected().occupancy();
      most = Math.max(most, need.atDesk());
    }
    return new Answer(
        queue.settings().id(),
        contacts,
        hours,
        most,
        atDesk > 0 ? busy / atDesk : 0,
        service(queue.settings(), result, index));
  }

  private static @Nullable Estimate service(
      QueueSettings settings, SimulationResult result, int index) {
    if (settings.promise().goal() instanceof ServiceGoal.DoneBy) {
      return null;
    }
    Estimate share = result.share(index, settings.promise().definition());
    return share.isKnown() ? share : null;
  }

  private Map<QueueId, List<SlotNeed>> needs(List<Queue> of) {
    List<CentreNeed.Demand> demands =
        of.stream()
            .map(q -> new CentreNeed.Demand(q.settings(), q.zone(), q.slots(), Backlog.NONE))
            .toList();
    return CentreNeed.needs(slot, demands, centres);
  }

  private static Queue changed(Queue queue, WhatIf question) {
    if (!question.touches().test(queue.settings().id())) {
      return queue;
    }
    return new Queue(
        changed(queue.settings(), question),
        queue.zone(),
        queue.slots().stream().map(forecast -> changed(forecast, question.demand())).toList(),
        changed(queue.paths(), question.overflow()));
  }

  private static ContactPaths changed(ContactPaths paths, WhatIf.@Nullable Overflow overflow) {
    return overflow == null
        ? paths
        : paths.withPartner(new ContactPaths.Partner(overflow.after(), overflow.people(), 1));
  }

  private static SlotForecast changed(SlotForecast forecast, WhatIf.Demand demand) {
    Band band = forecast.contacts();
    double factor = demand.contacts();
    return forecast
        .withContacts(
            new Band(
                band.mean() * factor,
                band.p10() * factor,
                band.p50() * factor,
                band.p90() * factor))
        .withHandlingTimes(demand.handleTime());
  }

  private static QueueSettings changed(QueueSettings settings, WhatIf question) {
    QueueSettings.Promise promise = settings.promise();
    QueueSettings.Handling handling = settings.handling();
    WhatIf.Rules rules = question.rules();
    double handleNanos = handling.handleTime().toNanos() * question.demand().handleTime();
    return settings
        .withPromise(
            new QueueSettings.Promise(
                rules.goal() == null ? promise.goal() : rules.goal(),
                promise.definition(),
                rules.maxOccupancy() == null ? promise.maxOccupancy() : rules.maxOccupancy(),
                promise.minimum(),
                promise.period()))
        .withHandling(
            new QueueSettings.Handling(
                Duration.ofNanos(Math.round(handleNanos)),
                handling.patience(),
                rules.concurrency() == null ? handling.concurrency() : rules.concurrency(),
                handling.speed()));
  }

  /// The people of the need as it is, some with the second queue.
  private PlannedDesk desk(WhatIf question) {
    Map<QueueId, List<SlotNeed>> all = needs(queues);
    Map<QueueId, List<SlotNeed>> needs = new HashMap<>();
    for (Queue queue : queues) {
      QueueId id = queue.settings().id();
      needs.put(
          id,
          all.getOrDefault(id, List.of()).stream()
              .filter(n -> n.start().atZone(queue.zone()).toLocalDate().equals(day))
              .toList());
    }
    return new PlannedDesk(
        queues.stream().map(queue -> queue.settings().id()).toList(), needs, slot, day, question);
  }

  private RosterFloor floor(List<Queue> changed, PlannedDesk desk) {
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    Map<QueueId, Double> handle = new HashMap<>();
    Map<QueueId, ContactPaths> paths = new HashMap<>();
    for (Queue queue : changed) {
      QueueId id = queue.settings().id();
      Map<Instant, Double> bySlot = new HashMap<>();
      queue.slots().forEach(f -> bySlot.put(f.start(), f.contacts().mean()));
      contacts.put(id, bySlot);
      handle.put(
          id,
          ScheduleSimulation.meanHandleSeconds(queue.slots())
              .orElse(queue.settings().handling().handleSeconds()));
      paths.put(id, queue.paths());
    }
    return new RosterFloor(
        desk.agents(),
        changed.stream().map(queue -> queue.settings().withLosses(Shrinkage.NONE)).toList(),
        new RosterFloor.Demand(contacts, handle, VolumeVariation.NONE),
        new RosterFloor.Days(day, 1, queues.getFirst().zone(), slot),
        paths);
  }
}
