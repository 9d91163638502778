package org.floorwalker.planning.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.NeedReason;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;

/// The share of a day that each queue of waiting customers should have in time.
///
/// That is the goal itself; for an average wait the share of the answered within it that goes with
/// the need, since a mean of waits cannot be steered slot by slot. Work with a deadline has no
/// target here: its need holds the deadlines.
///
/// @param shares by queue
record PromiseTargets(Map<QueueId, Double> shares) {
  /// A day this little below its promise keeps it.
  private static final double ALLOWED_LOSS = 0.005;

  static PromiseTargets of(List<QueueSettings> queues, List<SlotNeed> needs) {
    Map<QueueId, Double> shares = new HashMap<>();
    for (QueueSettings queue : queues) {
      switch (queue.promise().goal()) {
        case ServiceGoal.AnswerWithin within -> shares.put(queue.id(), within.share());
        case ServiceGoal.AverageAnswerTime _ -> shares.put(queue.id(), expected(queue, needs));
        case ServiceGoal.DoneBy _ -> {
          // held by the need
        }
      }
    }
    return new PromiseTargets(shares);
  }

  private static double expected(QueueSettings queue, List<SlotNeed> needs) {
    double contacts = 0;
    double met = 0;
    for (SlotNeed need : needs) {
      if (need.queue().equals(queue.id())
          && need.reasons().getFirst() instanceof NeedReason.Load load) {
        contacts += load.contactsPerHour();
        met += load.contactsPerHour() * need.expected().service();
      }
    }
    return contacts > 0 ? met / contacts : 0;
  }

  boolean isSteered(QueueSettings queue) {
    return shares.containsKey(queue.id());
  }

  double share(QueueSettings queue) {
    return shares.getOrDefault(queue.id(), 0.0);
  }

  /// How far the days of a simulated roster keep what is promised.
  ///
  /// @param lacking contacts that lack to the promises, all days together
  /// @param daysBelow days of queues below their promise by more than half a point
  record Kept(double lacking, int daysBelow) {}

  Kept kept(SimulationResult judged, RosterFloor floor) {
    double lacking = 0;
    int below = 0;
    for (int queue = 0; queue < floor.queues().size(); queue++) {
      QueueSettings settings = floor.queues().get(queue);
      for (int day = 0; isSteered(settings) && day < floor.days().count(); day++) {
        Estimate share = simulated(judged, settings, queue, day);
        double missing = share.isKnown() ? share(settings) - share.value() : 0;
        lacking += Math.max(0, missing) * judged.meanOfDay(Total.OFFERED, queue, day);
        below += missing > ALLOWED_LOSS ? 1 : 0;
      }
    }
    return new Kept(lacking, below);
  }

  /// The simulated share of a day, counted like the target.
  static Estimate simulated(SimulationResult result, QueueSettings settings, int queue, int day) {
    return result.share(queue, day, counted(settings));
  }

  private static ServiceDefinition counted(QueueSettings queue) {
    return queue.promise().goal() instanceof ServiceGoal.AnswerWithin
        ? queue.promise().definition()
        : ServiceDefinition.OF_SERVED;
  }
}
