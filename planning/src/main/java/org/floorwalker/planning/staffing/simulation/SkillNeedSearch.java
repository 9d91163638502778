package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds a cheap staffing by skill set that keeps every queue's promise over the day.
///
/// A price is put on each contact that is not answered in time, queue by queue. In every round one
/// slot in three tries a small change (one agent less, one more, or one exchanged for another skill
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
  private static final double START_PRICE_HOURS = 0.2;

  /// Relative change of a price in one round for each point of service that lacks or is over.
  private static final double PRICE_RESPONSE = 2.5;

  private static final double MOST_PRICE_STEP = 0.08;
  private static final double LEAST_PRICE_HOURS = 1e-4;

  /// Promises are aimed at from above, so that fresh days keep them too.
  private static final double GOAL_MARGIN = 0.003;

  /// First price of each contact that a slot lacks to its floor; rises where the floor is missed.
  private static final double FLOOR_PRICE_HOURS = 2;

  private static final double FLOOR_PRICE_RISE = 1.6;

  /// Agent-hours for each contact that a staffing lacks to a promise on the days it is judged on:
  /// dear enough that a staffing that keeps all promises wins over one that is an hour cheaper.
  private static final double BROKEN_PROMISE_HOURS = 10;

  /// Agent-hours for each hour worked above the ceiling of occupancy.
  private static final double OCCUPANCY_PRICE = 8;

  /// The floor is aimed at from above, because each cell is known from few contacts only: by so
  /// many standard errors of its share on as many days as the second judgement simulates.
  private static final double FLOOR_MARGIN_ERRORS = 2;

  private static final int MENDING_ROUNDS = 6;

  private final SkillNeedProblem problem;
  private final Effort effort;
  private final SplittableRandom moves;
  private final int queues;
  private final int groups;
  private final int slots;
  private final double[] prices;
  private final double[][] floorPrices;

  /// Floor and margin by slot and queue.
  private final double[][] floors;

  private int[][] agents;
  private Outcome outcome;
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
    prices = new double[queues];
    Arrays.fill(prices, START_PRICE_HOURS);
    floorPrices = new double[slots][queues];
    for (double[] row : floorPrices) {
      Arrays.fill(row, FLOOR_PRICE_HOURS);
    }
    floors = floors();
    agents = start();
    outcome = simulate(agents, effort.firstDays(), sample);
  }

  /// Searches.
  ///
  /// @param progress told the share of rounds that are done
  public static SkillNeed search(SkillNeedProblem problem, Effort effort, DoubleConsumer progress) {
    return new SkillNeedSearch(problem, effort).run(progress);
  }

  private double[][] floors() {
    double[][] aims = new double[slots][queues];
    double variance = problem.floorShare() * (1 - problem.floorShare());
    for (int queue = 0; queue < queues; queue++) {
      double[] perHour = problem.queues().get(queue).contactsPerHour();
      for (int slot = 0; slot < slots; slot++) {
        double contacts = perHour[slot] * problem.slotSeconds() / 3600 * effort.mendingDays();
        double margin = FLOOR_MARGIN_ERRORS * Math.sqrt(variance / Math.max(1, contacts));
        aims[slot][queue] = Math.min(1, problem.floorShare() + margin);
      }
    }
    return aims;
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
        outcome = simulate(agents, days, ++sample);
      }
      adjustPrices();
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
    Outcome judged = simulate(agents, effort.judgeDays(), --judgement);
    double lacking = 0;
    for (int queue = 0; queue < queues; queue++) {
      lacking += judged.lackingOfDay(queue, problem.queues().get(queue).goalShare());
      for (int slot = 0; slot < slots; slot++) {
        lacking += judged.lacking(slot, queue, problem.floorShare());
        double toMargin = judged.lacking(slot, queue, floors[slot][queue]);
        floorPrices[slot][queue] *= toMargin > 0 ? FLOOR_PRICE_RISE : 1;
      }
    }
    double judgedCost = problem.costHours(agents) + BROKEN_PROMISE_HOURS * lacking;
    if (judgedCost < bestJudgedCost) {
      bestJudgedCost = judgedCost;
      best = new SkillNeed(copy(agents), problem.costHours(agents), lacking == 0);
    }
  }

  private void adjustPrices() {
    for (int queue = 0; queue < queues; queue++) {
      double goal = problem.queues().get(queue).goalShare() + GOAL_MARGIN;
      double step = PRICE_RESPONSE * (goal - outcome.share(queue));
      double price = prices[queue] * Math.exp(Math.clamp(step, -MOST_PRICE_STEP, MOST_PRICE_STEP));
      prices[queue] = Math.max(LEAST_PRICE_HOURS, price);
    }
  }

  private Outcome simulate(int[][] staffing, int days, int ofSample) {
    long seed = effort.seed() * 1_000_003 + ofSample;
    SimulationResult result =
        new Simulation(seed, days, effort.threads()).run(problem.floor(staffing));
    return Outcome.of(result, SkillNeedProblem.WARM_UP_SLOTS, slots, queues, groups);
  }

  private void tryChanges(int round, int days) {
    int[][] changed = copy(agents);
    for (int slot = round % REACH; slot < slots; slot += REACH) {
      change(changed[slot], slot);
    }
    Outcome other = simulate(changed, days, sample);
    for (int slot = round % REACH; slot < slots; slot += REACH) {
      int end = Math.min(slot + REACH, slots);
      if (cost(other, changed, slot, end) < cost(outcome, agents, slot, end)) {
        agents[slot] = changed[slot];
        outcome.takeOver(other, slot, end);
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
        weights[group] += prices[queue] * outcome.missed(slot, queue);
      }
    }
    double chosen = moves.nextDouble() * Arrays.stream(weights).sum();
    int group = 0;
    while (group < groups - 1 && chosen >= weights[group]) {
      chosen -= weights[group++];
    }
    return group;
  }

  /// Agent-hours plus priced misses of some slots.
  private double cost(Outcome of, int[][] staffing, int firstSlot, int endSlot) {
    double cost = 0;
    for (int slot = firstSlot; slot < endSlot; slot++) {
      cost +=
          rowCost(staffing[slot]) + OCCUPANCY_PRICE * of.hoursAbove(slot, problem.maxOccupancy());
      for (int queue = 0; queue < queues; queue++) {
        double lacking = of.lacking(slot, queue, floors[slot][queue]);
        cost += prices[queue] * of.missed(slot, queue) + floorPrices[slot][queue] * lacking;
      }
    }
    return cost;
  }

  private double rowCost(int[] row) {
    double cost = 0;
    for (int group = 0; group < groups; group++) {
      cost += row[group] * problem.groups().get(group).cost();
    }
    return cost * problem.slotSeconds() / 3600;
  }

  /// What came of a staffing: means of a day by slot.
  private record Outcome(
      double[][] offered, double[][] met, double[] busyHours, double[] staffedHours) {
    static Outcome of(SimulationResult result, int warmUp, int slots, int queues, int groups) {
      Outcome outcome =
          new Outcome(
              new double[slots][queues],
              new double[slots][queues],
              new double[slots],
              new double[slots]);
      for (int slot = 0; slot < slots; slot++) {
        for (int queue = 0; queue < queues; queue++) {
          outcome.offered[slot][queue] = result.mean(Total.OFFERED, queue, warmUp + slot);
          outcome.met[slot][queue] = result.mean(Total.MET, queue, warmUp + slot);
        }
        outcome.busyHours[slot] = hours(result, GroupTotal.BUSY_SECONDS, warmUp + slot, groups);
        outcome.staffedHours[slot] =
            hours(result, GroupTotal.STAFFED_SECONDS, warmUp + slot, groups);
      }
      return outcome;
    }

    private static double hours(SimulationResult result, GroupTotal total, int slot, int groups) {
      return IntStream.range(0, groups).mapToDouble(g -> result.mean(total, g, slot)).sum() / 3600;
    }

    double missed(int slot, int queue) {
      return offered[slot][queue] - met[slot][queue];
    }

    double lacking(int slot, int queue, double floor) {
      return Math.max(0, floor * offered[slot][queue] - met[slot][queue]);
    }

    double hoursAbove(int slot, double ceiling) {
      return Math.max(0, busyHours[slot] - ceiling * staffedHours[slot]);
    }

    double share(int queue) {
      double ofDay = sum(offered, queue);
      return ofDay > 0 ? sum(met, queue) / ofDay : 1;
    }

    double lackingOfDay(int queue, double goal) {
      return Math.max(0, goal * sum(offered, queue) - sum(met, queue));
    }

    private static double sum(double[][] slots, int queue) {
      return Arrays.stream(slots).mapToDouble(row -> row[queue]).sum();
    }

    void takeOver(Outcome other, int firstSlot, int endSlot) {
      for (int slot = firstSlot; slot < endSlot; slot++) {
        offered[slot] = other.offered[slot];
        met[slot] = other.met[slot];
        busyHours[slot] = other.busyHours[slot];
        staffedHours[slot] = other.staffedHours[slot];
      }
    }
  }

  private static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }
}
