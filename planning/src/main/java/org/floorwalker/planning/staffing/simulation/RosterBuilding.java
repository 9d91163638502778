package org.floorwalker.planning.staffing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.time.TimeRange;

/// One floor while it is put together from a roster.
final class RosterBuilding {
  private final RosterFloor floor;
  private final RosterFloor.Conditions conditions;
  private final RosterClock clock;
  private final List<List<String>> skillSets;
  private final List<GroupModel> groups = new ArrayList<>();
  private final List<Staffing.Presence> presences = new ArrayList<>();
  private final List<List<QueueModel.Route>> routes = new ArrayList<>();

  RosterBuilding(RosterFloor floor, RosterFloor.Conditions conditions) {
    this.floor = floor;
    this.conditions = conditions;
    clock = floor.clock();
    skillSets = floor.skillSets();
    skillSets.forEach(skills -> groups.add(floor.group(skills)));
    floor.queues().forEach(queue -> routes.add(ownRoutes(queue)));
  }

  FloorModel floor(Roster roster) {
    addPeople(roster);
    for (int queue = 0; queue < floor.queues().size(); queue++) {
      addPartner(queue);
      if (conditions.helps() && !RosterFloor.isDeferrable(floor.queues().get(queue))) {
        addHelper(queue);
      }
    }
    List<QueueModel> models = new ArrayList<>();
    for (int queue = 0; queue < floor.queues().size(); queue++) {
      models.add(queueModel(floor.queues().get(queue), routes.get(queue)));
    }
    double absent = conditions.absenceDrawn() ? absentShare() : 0;
    return new FloorModel(
        clock.timeline(),
        models,
        groups,
        new Staffing.Presences(presences, absent),
        floor.demand().variation());
  }

  private void addPeople(Roster roster) {
    RosterPresences rostered = new RosterPresences(clock);
    Map<String, List<TimeRange>> atDesk = rostered.atDesk(roster);
    Map<String, Integer> order = floor.queueOrder();
    for (Agent agent : floor.agents()) {
      int group = skillSets.indexOf(RosterFloor.knownSkills(agent, order));
      List<TimeRange> ranges = atDesk.getOrDefault(agent.id(), List.of());
      if (group >= 0 && !ranges.isEmpty()) {
        presences.add(rostered.presence(agent.id(), group, ranges));
      }
    }
  }

  private List<QueueModel.Route> ownRoutes(QueueSettings queue) {
    List<QueueModel.Route> own = new ArrayList<>();
    for (int group = 0; group < skillSets.size(); group++) {
      if (skillSets.get(group).contains(queue.id().name())) {
        own.add(new QueueModel.Route(group, 0, 1 / (1 - averagedLoss(queue))));
      }
    }
    return own;
  }

  private double averagedLoss(QueueSettings queue) {
    return conditions.absenceDrawn()
        ? queue.losses().without(Shrinkage.ILL).usual()
        : queue.shrinkage();
  }

  /// Absence is a person's, not a queue's: the mean of what the queues tell.
  private double absentShare() {
    return floor.queues().stream()
        .mapToDouble(queue -> queue.losses().of(Shrinkage.ILL).usual())
        .average()
        .orElse(0);
  }

  private void addPartner(int queue) {
    ContactPaths.Partner partner = floor.paths(floor.queues().get(queue)).partner();
    if (partner == null || partner.people() == 0) {
      return;
    }
    double after = partner.after().toMillis() / 1000.0;
    routes.get(queue).add(new QueueModel.Route(groups.size(), after, partner.handleFactor()));
    for (int i = 0; i < partner.people(); i++) {
      double[] end = {clock.timeline().endSeconds()};
      presences.add(
          new Staffing.Presence(RosterFloor.PARTNER, groups.size(), new double[] {0}, end, true));
    }
    groups.add(GroupModel.longestWaiting(RosterFloor.PARTNER, List.of(queue)));
  }

  private void addHelper(int queue) {
    List<Double> starts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int slot = 0; slot < conditions.helped().length; slot++) {
      if (conditions.helped()[slot]) {
        starts.add(clock.at(clock.slots().get(slot)));
        ends.add(clock.at(clock.slots().get(slot).plus(floor.days().slot())));
      }
    }
    double factor = 1 / (1 - averagedLoss(floor.queues().get(queue)));
    routes.get(queue).add(new QueueModel.Route(groups.size(), 0, factor));
    presences.add(
        new Staffing.Presence("helper", groups.size(), doubles(starts), doubles(ends), true));
    groups.add(GroupModel.longestWaiting("helper", List.of(queue)));
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private QueueModel queueModel(QueueSettings queue, List<QueueModel.Route> ofQueue) {
    double handle = Math.max(1e-3, floor.handleSeconds(queue));
    return new QueueModel(
        queue.id().name(),
        rates(queue),
        new QueueModel.Handling(
            new TimeLaw.Lognormal(handle, RosterFloor.HANDLE_LOG_DEVIATION),
            RosterFloor.speeds(queue)),
        floor.waiting(queue),
        promise(queue),
        ofQueue,
        floor.onward(queue));
  }

  private double[] rates(QueueSettings queue) {
    Map<Instant, Double> contacts = floor.demand().of(queue);
    double[] rates = new double[clock.simulatedSlots()];
    Arrays.setAll(
        rates, i -> contacts.getOrDefault(clock.demandOf(i), 0.0) * 3600 / clock.slotSeconds());
    return rates;
  }

  private QueueModel.Promise promise(QueueSettings queue) {
    return switch (queue.promise().goal()) {
      case ServiceGoal.AnswerWithin goal ->
          new QueueModel.Promise.AnsweredWithin(goal.within().toSeconds());
      case ServiceGoal.AverageAnswerTime goal ->
          new QueueModel.Promise.AnsweredWithin(goal.atMost().toSeconds());
      case ServiceGoal.DoneBy goal ->
          new QueueModel.Promise.DoneWithin(
              goal.within().toSeconds(),
              goal.hours() == ServiceGoal.HoursCounted.ELAPSED
                  ? OpenTimes.ALWAYS
                  : openTimes(queue));
    };
  }

  /// Openings of the measured days; time after the last day counts as open, so that a promise
  /// that runs out of the plan is judged by the clock.
  private OpenTimes openTimes(QueueSettings queue) {
    List<double[]> openings = new ArrayList<>();
    for (Instant slot : clock.slots()) {
      double from = clock.at(slot);
      if (queue.opening().isOpen(slot, floor.days().zone())) {
        if (!openings.isEmpty() && openings.getLast()[1] == from) {
          openings.getLast()[1] = from + clock.slotSeconds();
        } else {
          openings.add(new double[] {from, from + clock.slotSeconds()});
        }
      }
    }
    double end = clock.timeline().endSeconds();
    openings.add(new double[] {end, Double.POSITIVE_INFINITY});
    return new OpenTimes(
        openings.stream().mapToDouble(o -> o[0]).toArray(),
        openings.stream().mapToDouble(o -> o[1]).toArray());
  }
}
