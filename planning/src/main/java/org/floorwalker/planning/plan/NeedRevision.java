package org.floorwalker.planning.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.Total;

/// The need of the next round, learnt from a simulated schedule.
///
/// A day below its promise asks for a person more in the slots where one brings most contacts in
/// time, until that makes up what it lacks; a day well above lets a person go where that loses
/// least, so that they can be where somebody lacks.
final class NeedRevision {
  /// Of what a person more is said to bring, part is brought by others in the same slot already.
  private static final double CERTAIN_GAIN = 0.7;

  /// A day this far above its promise has people to spare.
  private static final double TO_SPARE = 0.02;

  private final List<QueueSettings> queues;
  private final PromiseTargets targets;
  private final SimulationResult judged;
  private final MarginalValues values;
  private final List<Instant> slots;
  private final Map<String, Map<Instant, Double>> heads = new HashMap<>();

  /// @param slots starts of the measured slots
  NeedRevision(
      List<QueueSettings> queues,
      PromiseTargets targets,
      SimulationResult judged,
      MarginalValues values,
      List<Instant> slots) {
    this.queues = queues;
    this.targets = targets;
    this.judged = judged;
    this.values = values;
    this.slots = slots;
  }

  List<Need> revise(List<Need> needs) {
    for (Need need : needs) {
      heads.computeIfAbsent(need.queue(), q -> new HashMap<>()).put(need.start(), need.heads());
    }
    for (int queue = 0; queue < queues.size(); queue++) {
      if (targets.isSteered(queues.get(queue))) {
        for (int day = 0; day < judged.floor().timeline().days(); day++) {
          reviseDay(queue, day);
        }
      }
    }
    List<Need> revised = new ArrayList<>();
    heads.forEach(
        (queue, ofQueue) ->
            ofQueue.forEach((start, people) -> revised.add(new Need(queue, start, people))));
    revised.sort(Comparator.comparing(Need::queue).thenComparing(Need::start));
    return revised;
  }

  private void reviseDay(int queue, int day) {
    QueueSettings settings = queues.get(queue);
    Estimate share = PromiseTargets.simulated(judged, settings, queue, day);
    double offered = judged.meanOfDay(Total.OFFERED, queue, day);
    if (!share.isKnown() || offered == 0) {
      return;
    }
    double over = share.value() - targets.share(settings);
    List<Integer> ofDay = slotsOf(queue, day);
    if (over < 0) {
      raise(queue, ofDay, -over * offered);
    } else if (over > TO_SPARE) {
      lower(queue, ofDay, (over - TO_SPARE) / 2 * offered);
    }
  }

  /// Slots of the day with a need, those in which a person more brings most first.
  private List<Integer> slotsOf(int queue, int day) {
    Timeline timeline = judged.floor().timeline();
    Map<Instant, Double> needed = ofQueue(queue);
    List<Integer> found = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      boolean isOfDay = timeline.dayOfSlot()[timeline.firstMeasured() + slot] == day;
      if (isOfDay && needed.getOrDefault(slots.get(slot), 0.0) > 0) {
        found.add(slot);
      }
    }
    found.sort(Comparator.comparingDouble(slot -> -values.gain(queue, slot)));
    return found;
  }

  private Map<Instant, Double> ofQueue(int queue) {
    return heads.getOrDefault(queues.get(queue).id().name(), Map.of());
  }

  private void raise(int queue, List<Integer> ofDay, double lacking) {
    double left = lacking;
    for (int i = 0; i < ofDay.size() && left > 0; i++) {
      ofQueue(queue).merge(slots.get(ofDay.get(i)), 1.0, Double::sum);
      left -= CERTAIN_GAIN * values.gain(queue, ofDay.get(i));
    }
  }

  private void lower(int queue, List<Integer> ofDay, double spare) {
    double left = spare;
    for (int i = ofDay.size() - 1; i >= 0 && left > 0; i--) {
      Instant start = slots.get(ofDay.get(i));
      int least = queues.get(queue).promise().minimum().byDay();
      double now = ofQueue(queue).getOrDefault(start, 0.0);
      if (now - 1 >= Math.max(1, least)) {
        ofQueue(queue).put(start, now - 1);
        left -= values.gain(queue, ofDay.get(i)) / CERTAIN_GAIN;
      }
    }
  }
}
