package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Finds a cheap staffing by skill set that keeps every queue's promise over the day.
///
/// A price is put on each contact that is not answered in time, queue by queue. In every round one
/// slot in two tries a small change (one agent less, one more, or one exchanged for another skill
/// set); all are simulated together on the same days, and each slot keeps its change when agents
/// and misses together cost less in the slots it can touch. Prices rise for queues below their
/// promise and fall for those above, so that misses are allowed where they save most: a Lagrangian
/// of the day goal, in place of a fixed share in every slot (which costs some 5 % more). The
/// cheapest staffing that kept the promises on other days than those it was tuned on goes to
/// [SkillNeedMending], which judges it a second time on days of its own: the best of many
/// judgements is also the luckiest.
///
/// Deterministic for any number of threads: the budget is rounds.
public final class SkillNeedSearch {
  /// A change in one slot is judged by that slot and the next.
  private static final int REACH = 2;

  private static final int ROUNDS_PER_SAMPLE = 8;
  private static final int ROUNDS_PER_JUDGEMENT = 32;

  /// Agent-hours for each contact that a staffing lacks to a promise on the days it is judged on:
  /// dear enough that a staffing that keeps all promises wins over one that is an hour cheaper.
  private static final double BROKEN_PROMISE_HOURS = 10;

  private static final int MENDING_ROUNDS = 6;

  private final SkillNeedProblem problem;
  private final Effort effort;
  private final SplittableRandom moves;
  private final int queues;
  private final int groups;
  private final int slots;
  private final MissPrices prices;
  private int[][] agents;
  private SlotOutcomes outcomes;
  private int sample;
  private int judgement;
  private double bestJudgedCost = Double.POSITIVE_INFINITY;
  private @Nullable SkillNeed best;

  /// How much work is put in.
  ///
  /// @param seed seed of moves and days
  /// @param rounds rounds in all
  /// @param firstDays days simulated in each of the first rounds
  /// @param lastDays days simulated in each of the last half
  /// @param judgeDays days of each judgement during the search; the last judgement has four times
  ///     as many
  /// @param threads threads
  public record Effort(
      long seed, int rounds, int firstDays, int lastDays, int judgeDays, int threads) {
    /// About 70 CPU seconds on the seven-queue instance.
    public static Effort usual(long seed, int threads) {
      return new Effort(seed, 560, 20, 64, 500, threads);
    }

    private int mendingDays() {
      return 4 * judgeDays;
    }
  }

  /// The answer.
  ///
  /// @param agents `agents[slot][group]`
  /// @param costHours its cost
  /// @param keepsPromises whether it kept every promise and floor on days it was not tuned on
  public record SkillNeed(int[][] agents, double costHours, boolean keepsPromises) {}

  private SkillNeedSearch(SkillNeedProblem problem, Effort effort) {
    this.problem = problem;
    this.effort = effort;
    queues = problem.queues().size();
    groups = problem.groups().size();
    slots = problem.slots();
    moves = new SplittableRandom(effort.seed());
    prices = new MissPrices(problem, effort.mendingDays());
    agents = start();
    outcomes = simulate(agents, effort.firstDays(), sample);
  }

  /// Searches.
  ///
  /// @param progress told the share of rounds that are done
  public static SkillNeed search(SkillNeedProblem problem, Effort effort, DoubleConsumer progress) {
    return new SkillNeedSearch(problem, effort).run(progress);
  }

  /// The load of each queue in its cheapest group, what chance needs beyond it in the group that
  /// costs least per skill, where others can share it.
  private int[][] start() {
    int[][] first = new int[slots][groups];
    for (int queue = 0; queue < queues; queue++) {
      int own = cheapest(queue, false);
      int shared = cheapest(queue, true);
      SkillNeedProblem.PromisedQueue model = problem.queues().get(queue);
      for (int slot = 0; slot < slots; slot++) {
        double load = model.contactsPerHour()[slot] * model.handling().meanSeconds() / 3600;
        first[slot][own] += (int) Math.floor(load);
        first[slot][shared] += (int) Math.ceil(0.5 + 0.5 * Math.sqrt(load));
      }
    }
    return first;
  }

  private int cheapest(int queue, boolean perSkill) {
    int best = -1;
    double bestCost = Double.POSITIVE_INFINITY;
    for (int group = 0; group < groups; group++) {
      SkillNeedProblem.PricedGroup priced = problem.groups().get(group);
      double cost = priced.cost() / (perSkill ? priced.skills().size() : 1);
      if (priced.skills().contains(queue) && cost < bestCost) {
        best = group;
        bestCost = cost;
      }
    }
    return best;
  }

  private SkillNeed run(DoubleConsumer progress) {
    for (int round = 0; round < effort.rounds(); round++) {
      boolean late = 2 * round >= effort.rounds();
      int days = late ? effort.lastDays() : effort.firstDays();
      if (4 * round >= 3 * effort.rounds() && round % ROUNDS_PER_JUDGEMENT == 0) {
        judge();
      }
      if (round % ROUNDS_PER_SAMPLE == 0) {
        // Other days, so that the staffing does not come to fit one sample only.
        outcomes = simulate(agents, days, ++sample);
      }
      prices.follow(outcomes);
      tryChanges(round, days);
      progress.accept((round + 1.0) / effort.rounds());
    }
    judge();
    return SkillNeedMending.mend(
        problem,
        Objects.requireNonNull(best).agents(),
        new SkillNeedMending.Effort(
            effort.seed(), MENDING_ROUNDS, effort.mendingDays(), effort.threads()));
  }

  /// Keeps the staffing as the best when it is, on days that no round has seen. Floors that it
  /// misses there become dearer to miss.
  private void judge() {
    SlotOutcomes judged = simulate(agents, effort.judgeDays(), --judgement);
    double lacking = 0;
    for (int queue = 0; queue < queues; queue++) {
      lacking += judged.lackingOfDay(queue, problem.queues().get(queue).goalShare());
      for (int slot = 0; slot < slots; slot++) {
        lacking += judged.lacking(slot, queue, problem.floorShare());
      }
    }
    prices.raiseFloors(judged);
    double judgedCost = problem.costHours(agents) + BROKEN_PROMISE_HOURS * lacking;
    if (judgedCost < bestJudgedCost) {
      bestJudgedCost = judgedCost;
      best = new SkillNeed(copy(agents), problem.costHours(agents), lacking == 0);
    }
  }

  private SlotOutcomes simulate(int[][] staffing, int days, int ofSample) {
    long seed = effort.seed() * 1_000_003 + ofSample;
    SimulationResult result =
        new Simulation(seed, days, effort.threads()).run(problem.floor(staffing));
    return SlotOutcomes.of(result, SkillNeedProblem.WARM_UP_SLOTS, slots, queues, groups);
  }

  private void tryChanges(int round, int days) {
    int[][] changed = copy(agents);
    for (int slot = round % REACH; slot < slots; slot += REACH) {
      change(changed[slot], slot);
    }
    SlotOutcomes other = simulate(changed, days, sample);
    for (int slot = round % REACH; slot < slots; slot += REACH) {
      int end = Math.min(slot + REACH, slots);
      if (prices.cost(other, changed, slot, end) < prices.cost(outcomes, agents, slot, end)) {
        agents[slot] = changed[slot];
        outcomes.takeOver(other, slot, end);
      }
    }
  }

  /// One agent less, one more, or one exchanged for another skill set.
  private void change(int[] row, int slot) {
    int kind = moves.nextInt(4);
    if (kind < 3) {
      int group = occupied(row);
      if (group >= 0) {
        row[group]--;
      }
    }
    if (kind > 0) {
      row[moves.nextBoolean() ? wanted(slot) : moves.nextInt(groups)]++;
    }
  }

  private int occupied(int[] row) {
    int people = Arrays.stream(row).sum();
    if (people == 0) {
      return -1;
    }
    int chosen = moves.nextInt(people);
    int group = 0;
    while (chosen >= row[group]) {
      chosen -= row[group++];
    }
    return group;
  }

  /// A group by the priced misses of the slot that its skills could have prevented.
  private int wanted(int slot) {
    double[] weights = new double[groups];
    for (int group = 0; group < groups; group++) {
      for (int queue : problem.groups().get(group).skills()) {
        weights[group] += prices.ofMisses(outcomes, slot, queue);
      }
    }
    double chosen = moves.nextDouble() * Arrays.stream(weights).sum();
    int group = 0;
    while (group < groups - 1 && chosen >= weights[group]) {
      chosen -= weights[group++];
    }
    return group;
  }

  private static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }
}
