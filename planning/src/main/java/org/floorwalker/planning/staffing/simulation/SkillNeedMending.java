package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch.SkillNeed;

/// Holds a staffing to its promises on days that it was not tuned on, and mends it where it
/// breaks them.
///
/// A search that keeps the best of many judgements keeps the luckiest: cells with few contacts look
/// better on its days than they are. Each round here therefore simulates fresh days, so it judges
/// what the round before has mended. A cell is trusted when its share, less three standard errors,
/// is above the floor. A weak cell first gets the skill by exchange (somebody of that slot who then
/// can do one thing more), then a person more.
final class SkillNeedMending {
  /// Standard errors by which a cell must pass: of some hundred cells hardly one then fails anew.
  private static final double FLOOR_CERTAINTY = 3;

  private static final double DAY_CERTAINTY = 2;

  /// Part of the misses of a slot that a person more is taken to prevent.
  private static final double PREVENTED = 0.4;

  private final SkillNeedProblem problem;
  private final int[][] agents;

  /// How often each cell of slot and queue was mended.
  private final int[][] mended;

  /// How much work is put in.
  ///
  /// @param seed seed of the fresh days
  /// @param rounds rounds at most
  /// @param days days simulated in each
  /// @param threads threads
  record Effort(long seed, int rounds, int days, int threads) {}

  private SkillNeedMending(SkillNeedProblem problem, int[][] agents) {
    this.problem = problem;
    this.agents = Arrays.stream(agents).map(int[]::clone).toArray(int[][]::new);
    mended = new int[problem.slots()][problem.queues().size()];
  }

  static SkillNeed mend(SkillNeedProblem problem, int[][] agents, Effort effort) {
    return new SkillNeedMending(problem, agents).run(effort);
  }

  private SkillNeed run(Effort effort) {
    SimulationResult judged = judge(effort, 0);
    for (int round = 1; round <= effort.rounds() && mendAll(judged); round++) {
      judged = judge(effort, round);
    }
    return new SkillNeed(agents, problem.costHours(agents), keepsPromises(judged));
  }

  private SimulationResult judge(Effort effort, int round) {
    long seed = effort.seed() * 7_368_787 + round;
    return new Simulation(seed, effort.days(), effort.threads()).run(problem.floor(agents));
  }

  private boolean mendAll(SimulationResult judged) {
    boolean changed = false;
    for (int slot = 0; slot < problem.slots(); slot++) {
      boolean[] weak = weakQueues(judged, slot);
      for (int queue = 0; queue < weak.length; queue++) {
        if (weak[queue]) {
          mendCell(slot, queue, weak);
          changed = true;
        }
      }
      changed |= relieve(judged, slot);
    }
    for (int queue = 0; queue < problem.queues().size(); queue++) {
      changed |= mendDay(judged, queue);
    }
    return changed;
  }

  private boolean[] weakQueues(SimulationResult judged, int slot) {
    boolean[] weak = new boolean[problem.queues().size()];
    for (int queue = 0; queue < weak.length; queue++) {
      Estimate share = judged.slotShare(queue, SkillNeedProblem.WARM_UP_SLOTS + slot);
      weak[queue] =
          share.isKnown()
              && share.value() - FLOOR_CERTAINTY * share.standardError() < problem.floorShare();
    }
    return weak;
  }

  private void mendCell(int slot, int queue, boolean[] weak) {
    boolean exchanged = mended[slot][queue]++ == 0 && exchange(slot, queue);
    if (!exchanged) {
      int group = cheapest(queue, weak);
      agents[slot][group]++;
      // The others of this slot that the same person relieves are judged again next round.
      problem.groups().get(group).skills().forEach(skill -> weak[skill] = false);
    }
  }

  /// Somebody of the slot learns the queue: exchanged for a group that serves what they serve and
  /// the queue as well, where that is cheaper than a person more.
  private boolean exchange(int slot, int queue) {
    for (int to = 0; to < problem.groups().size(); to++) {
      List<Integer> wider = problem.groups().get(to).skills();
      for (int from = 0; wider.contains(queue) && from < problem.groups().size(); from++) {
        List<Integer> narrower = problem.groups().get(from).skills();
        if (agents[slot][from] > 0 && !narrower.contains(queue) && wider.containsAll(narrower)) {
          agents[slot][from]--;
          agents[slot][to]++;
          return true;
        }
      }
    }
    return false;
  }

  /// The group with the queue that costs least for each weak queue it serves.
  private int cheapest(int queue, boolean[] weak) {
    return IntStream.range(0, problem.groups().size())
        .filter(group -> problem.groups().get(group).skills().contains(queue))
        .boxed()
        .min(Comparator.comparingDouble(group -> costPerWeak(group, weak)))
        .orElseThrow();
  }

  private double costPerWeak(int group, boolean[] weak) {
    SkillNeedProblem.PricedGroup priced = problem.groups().get(group);
    long relieved = priced.skills().stream().filter(skill -> weak[skill]).count();
    return priced.cost() / Math.max(1, relieved);
  }

  /// One person more where all together work above the ceiling.
  private boolean relieve(SimulationResult judged, int slot) {
    double busy = 0;
    double staffed = 0;
    for (int group = 0; group < problem.groups().size(); group++) {
      int simulated = SkillNeedProblem.WARM_UP_SLOTS + slot;
      busy += judged.mean(GroupTotal.BUSY_SECONDS, group, simulated);
      staffed += judged.mean(GroupTotal.STAFFED_SECONDS, group, simulated);
    }
    if (busy <= problem.maxOccupancy() * staffed) {
      return false;
    }
    agents[slot][cheapest(mostMissed(judged, slot), new boolean[problem.queues().size()])]++;
    return true;
  }

  private int mostMissed(SimulationResult judged, int slot) {
    return IntStream.range(0, problem.queues().size())
        .boxed()
        .max(Comparator.comparingDouble(queue -> missed(judged, queue, slot)))
        .orElseThrow();
  }

  private static double missed(SimulationResult judged, int queue, int slot) {
    int simulated = SkillNeedProblem.WARM_UP_SLOTS + slot;
    return judged.mean(Total.OFFERED, queue, simulated) - judged.mean(Total.MET, queue, simulated);
  }

  /// People more in the slots with most misses, until they should make up what the day lacks.
  private boolean mendDay(SimulationResult judged, int queue) {
    Estimate share = judged.ratio(Total.MET, Total.OFFERED, queue);
    double sure = share.value() - DAY_CERTAINTY * share.standardError();
    double lacking =
        (problem.queues().get(queue).goalShare() - sure)
            * judged.meanOfDay(Total.OFFERED, queue, 0);
    if (!(lacking > 0)) {
      return false;
    }
    List<Integer> slots =
        IntStream.range(0, problem.slots())
            .boxed()
            .sorted(Comparator.comparingDouble(slot -> -missed(judged, queue, slot)))
            .toList();
    int group = cheapest(queue, new boolean[problem.queues().size()]);
    for (int i = 0; i < slots.size() && lacking > 0; i++) {
      agents[slots.get(i)][group]++;
      lacking -= PREVENTED * missed(judged, queue, slots.get(i));
    }
    return true;
  }

  private boolean keepsPromises(SimulationResult judged) {
    boolean kept = true;
    for (int queue = 0; queue < problem.queues().size(); queue++) {
      Estimate day = judged.ratio(Total.MET, Total.OFFERED, queue);
      kept &= !day.isKnown() || day.value() >= problem.queues().get(queue).goalShare();
      for (int slot = 0; slot < problem.slots(); slot++) {
        Estimate share = judged.slotShare(queue, SkillNeedProblem.WARM_UP_SLOTS + slot);
        kept &= !share.isKnown() || share.value() >= problem.floorShare();
      }
    }
    return kept;
  }
}
