package org.floorwalker.planning.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.Total;

/// The need of the next round, learnt from a simulated schedule.
///
/// A day below its promise asks for a person more in the slots where one brings most contacts in
/// time, until that makes up what it lacks, and lets as many go where one brings far less: on a
/// floor that has not enough people, asking for more everywhere would move nobody. A day well above
/// lets a person go where that loses least, so that they can be where somebody lacks.
final class NeedRevision {
  /// Of what a person more is said to bring, part is brought by others in the same slot already.
  private static final double CERTAIN_GAIN = 0.7;

  /// Whoever is let go in the same day brings less than this part of what the other brings.
  private static final double FAR_LESS = 0.5;

  /// A day this far above its promise has people to spare.
  private static final double TO_SPARE = 0.02;

  private final List<QueueSettings> queues;
  private final PromiseTargets targets;
  private final SimulationResult judged;
  private final MarginalValues values;
  private final List<Instant> slots;
  private final ZoneId zone;
  private final Map<String, Map<Instant, Double>> heads = new HashMap<>();

  /// @param days the measured days, whose slots are counted
  NeedRevision(
      List<QueueSettings> queues,
      PromiseTargets targets,
      SimulationResult judged,
      MarginalValues values,
      RosterFloor.Days days) {
    this.queues = queues;
    this.targets = targets;
    this.judged = judged;
    this.values = values;
    this.slots = days.slots();
    this.zone = days.zone();
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
    int last = ofDay.size() - 1;
    for (int i = 0; i <= last && left > 0; i++) {
      double gain = values.gain(queue, ofDay.get(i));
      ofQueue(queue).merge(slots.get(ofDay.get(i)), 1.0, Double::sum);
      left -= CERTAIN_GAIN * gain;
      if (i < last && values.gain(queue, ofDay.get(last)) < FAR_LESS * gain) {
        letGo(queue, ofDay.get(last--));
      }
    }
  }

  private void lower(int queue, List<Integer> ofDay, double spare) {
    double left = spare;
    for (int i = ofDay.size() - 1; i >= 0 && left > 0; i--) {
      if (letGo(queue, ofDay.get(i))) {
        left -= values.gain(queue, ofDay.get(i)) / CERTAIN_GAIN;
      }
    }
  }

  /// One person less, unless the queue's minimum or its last person stands against it.
  private boolean letGo(int queue, int slot) {
    Instant start = slots.get(slot);
    int least = queues.get(queue).promise().minimum().at(start, zone);
    double now = ofQueue(queue).getOrDefault(start, 0.0);
    if (now - 1 < Math.max(1, least)) {
      return false;
    }
    ofQueue(queue).put(start, now - 1);
    return true;
  }
}
