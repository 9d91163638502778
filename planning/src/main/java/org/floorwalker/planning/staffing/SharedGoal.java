package org.floorwalker.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// Spreads people over the slots of a day or block so that together they keep a promise with the
/// fewest people.
///
/// Starting from what each slot needs by itself (floor, ceiling, minimum), one person after another
/// goes where they bring most contacts in time, until the stretch keeps its share; then whoever can
/// be spared is taken away again. The gain of each next person falls, so that the greedy choice is
/// the best one (B. Fox, Discrete optimization via marginal analysis, Management Science 13, 1966);
/// where it first rises, in slots with nearly nobody, the mean gain of the next few counts.
final class SharedGoal {
  /// People looked ahead where a single one would gain little.
  private static final int LOOK_AHEAD = 3;

  private static final double ROUNDING = 1e-9;

  private final List<SlotOptions> slots;
  private final ServiceDefinition definition;
  private final double goal;
  private final int[] people;

  private SharedGoal(List<SlotOptions> slots, ServiceDefinition definition, double goal) {
    this.slots = slots;
    this.definition = definition;
    this.goal = goal;
    people = slots.stream().mapToInt(SlotOptions::base).toArray();
  }

  /// People in each slot.
  static int[] spread(List<SlotOptions> slots, ServiceDefinition definition, double goal) {
    SharedGoal shared = new SharedGoal(slots, definition, goal);
    shared.raise();
    shared.spare();
    return shared.people;
  }

  /// Consecutive slots with at least so many contacts together; a rest joins the last.
  static List<List<SlotOptions>> blocks(List<SlotOptions> slots, double contacts) {
    List<List<SlotOptions>> blocks = new ArrayList<>();
    List<SlotOptions> block = new ArrayList<>();
    double held = 0;
    for (SlotOptions slot : slots) {
      block.add(slot);
      held += slot.slot.contacts().mean();
      if (held >= contacts) {
        blocks.add(block);
        block = new ArrayList<>();
        held = 0;
      }
    }
    if (!block.isEmpty() && blocks.isEmpty()) {
      blocks.add(block);
    } else if (!block.isEmpty()) {
      blocks.getLast().addAll(block);
    }
    return blocks;
  }

  /// @param gain contacts in time that each of the people brings in the mean
  private record Step(int slot, int from, int people, double gain) {}

  private void raise() {
    PriorityQueue<Step> steps = new PriorityQueue<>((a, b) -> Double.compare(b.gain(), a.gain()));
    for (int slot = 0; slot < people.length; slot++) {
      steps.add(bestStep(slot));
    }
    double surplus = total();
    while (surplus < -ROUNDING) {
      Step step = steps.remove();
      if (step.gain() <= 0) {
        return; // nobody helps any more: the goal is as near as it gets
      }
      people[step.slot()] += step.people();
      surplus += step.gain() * step.people();
      steps.add(bestStep(step.slot()));
    }
  }

  private Step bestStep(int slot) {
    double before = surplus(slot, people[slot]);
    Step best = new Step(slot, people[slot], 1, 0);
    for (int more = 1; more <= LOOK_AHEAD; more++) {
      double gain = (surplus(slot, people[slot] + more) - before) / more;
      if (gain > best.gain()) {
        best = new Step(slot, people[slot], more, gain);
      }
    }
    return best;
  }

  /// Takes people away again while the goal allows, each time where it costs least.
  private void spare() {
    double left = total();
    for (int slot = leastLoss(left); slot >= 0; slot = leastLoss(left)) {
      left -= loss(slot);
      people[slot]--;
    }
  }

  private int leastLoss(double allowed) {
    int best = -1;
    double least = allowed + ROUNDING;
    for (int slot = 0; slot < people.length; slot++) {
      if (people[slot] > slots.get(slot).base() && loss(slot) <= least) {
        best = slot;
        least = loss(slot);
      }
    }
    return best;
  }

  private double loss(int slot) {
    return surplus(slot, people[slot]) - surplus(slot, people[slot] - 1);
  }

  private double surplus(int slot, int with) {
    return slots.get(slot).surplus(with, definition, goal);
  }

  private double total() {
    double sum = 0;
    for (int slot = 0; slot < people.length; slot++) {
      sum += surplus(slot, people[slot]);
    }
    return sum;
  }
}
