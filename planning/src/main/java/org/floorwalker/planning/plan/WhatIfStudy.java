package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.jspecify.annotations.Nullable;

/// Answers what-if questions about a need, each against the same contacts.
///
/// Twice: how many people the changed centre would need, and what the people of the need as it is
/// would give if the change came tomorrow, which alone can show what a second skill or a partner
/// is worth.
///
/// All slots of one queue are in memory at once, or those of a centre whose rules join its queues;
/// of the others only sums are kept, and the simulated day, on which all queues meet.
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
  /// About what share of the time the needs take; the rest is simulated, half as it is.
  private static final double NEEDS_SHARE = 0.7;

  public WhatIfStudy {
    queues = List.copyOf(queues);
    centres = Map.copyOf(centres);
  }

  /// @param settings goals and handling
  /// @param zone zone of its days
  /// @param slots reads the open slots in order of time; asked once a question
  /// @param paths where its contacts may go on to
  public record Queue(
      QueueSettings settings, ZoneId zone, Supplier<List<SlotForecast>> slots, ContactPaths paths) {
    CentreNeed.Demand read() {
      return new CentreNeed.Demand(settings, zone, slots.get(), Backlog.NONE);
    }
  }

  /// @param asItIs every queue as it is, in their order
  /// @param changed every queue as the question has it, in the same order
  public record Answers(List<Answer> asItIs, List<Answer> changed) {
    public Answers {
      asItIs = List.copyOf(asItIs);
      changed = List.copyOf(changed);
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

  /// Answers for every queue.
  ///
  /// @param progress hears the share done, 0 to 1; what it throws stops the study
  /// @throws IllegalArgumentException with the reason when the question contradicts itself
  public Answers answer(WhatIf question, DoubleConsumer progress) {
    Map<QueueId, Compared> compared = compared(new WhatIfChange(question), progress);
    List<Compared> inOrder =
        queues.stream().map(queue -> compared.get(queue.settings().id())).toList();
    double each = (1 - NEEDS_SHARE) / 2;
    List<StudiedQueue> now = inOrder.stream().map(Compared::asItIs).toList();
    List<StudiedQueue> otherwise = inOrder.stream().map(Compared::changed).toList();
    return new Answers(
        answers(
            now, desk(now, WhatIf.NOTHING), share -> progress.accept(NEEDS_SHARE + each * share)),
        answers(
            otherwise,
            desk(now, question),
            share -> progress.accept(NEEDS_SHARE + each * (1 + share))));
  }

  private record Compared(StudiedQueue asItIs, StudiedQueue changed) {}

  private Map<QueueId, Compared> compared(WhatIfChange change, DoubleConsumer progress) {
    Map<QueueId, Compared> compared = new HashMap<>();
    for (List<Queue> part : CentreNeed.parts(queues, Queue::settings, centres, 1)) {
      compare(part, change, compared);
      progress.accept(NEEDS_SHARE * compared.size() / queues.size());
    }
    return compared;
  }

  private void compare(List<Queue> part, WhatIfChange change, Map<QueueId, Compared> compared) {
    List<CentreNeed.Demand> demands = part.stream().map(Queue::read).toList();
    Map<QueueId, List<SlotNeed>> needs = CentreNeed.needs(slot, demands, centres);
    List<CentreNeed.Demand> others = demands.stream().map(change::of).toList();
    Map<QueueId, List<SlotNeed>> otherNeeds =
        others.equals(demands) ? needs : CentreNeed.needs(slot, others, centres);
    for (int i = 0; i < part.size(); i++) {
      QueueId id = part.get(i).settings().id();
      ContactPaths paths = part.get(i).paths();
      compared.put(
          id,
          new Compared(
              studied(demands.get(i), paths, needs),
              studied(others.get(i), change.of(id, paths), otherNeeds)));
    }
  }

  private StudiedQueue studied(
      CentreNeed.Demand demand, ContactPaths paths, Map<QueueId, List<SlotNeed>> needs) {
    List<SlotNeed> need = needs.getOrDefault(demand.settings().id(), List.of());
    return StudiedQueue.of(demand, paths, need, days());
  }

  private RosterFloor.Days days() {
    return new RosterFloor.Days(day, 1, queues.getFirst().zone(), slot);
  }

  /// The people of the need as it is, some with the second queue.
  private PlannedDesk desk(List<StudiedQueue> asItIs, WhatIf question) {
    Map<QueueId, List<PlannedDesk.Crew>> crews = new HashMap<>();
    asItIs.forEach(queue -> crews.put(queue.id(), queue.crews()));
    return new PlannedDesk(
        asItIs.stream().map(StudiedQueue::id).toList(), crews, slot, day, question);
  }

  private List<Answer> answers(
      List<StudiedQueue> studied, PlannedDesk desk, DoubleConsumer progress) {
    RosterFloor floor = StudiedQueue.floor(studied, desk.agents(), days());
    SimulationResult result = simulation.run(floor.of(desk.roster()), progress);
    return IntStream.range(0, studied.size())
        .mapToObj(queue -> studied.get(queue).answer(service(studied.get(queue), result, queue)))
        .toList();
  }

  private static @Nullable Estimate service(
      StudiedQueue queue, SimulationResult result, int index) {
    QueueSettings.Promise promise = queue.settings().promise();
    if (promise.goal() instanceof ServiceGoal.DoneBy) {
      return null;
    }
    Estimate share = result.share(index, promise.definition());
    return share.isKnown() ? share : null;
  }
}
