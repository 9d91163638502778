package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.optimise.PartWorkers;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.search.Watch.Effort;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.jspecify.annotations.Nullable;

/// Solves one compiled problem from a lawful start.
///
/// A problem of one country, or a small one, is one search. A large one goes through rounds: the
/// countries side by side, each round with a better split of the queues they share, then
/// all together.
public final class Solver {
  private static final int SMALL = 400;
  private static final Cooling WHOLE = new Cooling(10, 0.3);
  /// Cool enough to keep what is good of a roster at hand.
  private static final Cooling WARM = new Cooling(1.5, 0.3);

  private static final Cooling AGAIN = new Cooling(4, 0.3);
  private static final Cooling POLISH = new Cooling(0.7, 0.3);

  private final Model model;
  private final List<Infeasible> infeasible;
  private final long seed;
  private final Budget budget;
  private final Progress progress;
  private final @Nullable PartWorkers workers;
  private final Solution solution;
  private Effort effort;

  private Solver(
      Model model, List<Infeasible> infeasible, Solution start, Order order, Effort before) {
    this.model = model;
    this.infeasible = infeasible;
    this.solution = start;
    this.seed = order.seed();
    this.budget = order.budget();
    this.progress = new Told(order.progress(), unservable(model));
    this.workers = order.workers();
    this.effort = before;
  }

  /// What was asked for beside the problem.
  ///
  /// @param workers who works on the parts of a large problem; null for threads of this process
  public record Order(Budget budget, long seed, Progress progress, @Nullable PartWorkers workers) {
    public Order(Budget budget, long seed, Progress progress) {
      this(budget, seed, progress, null);
    }
  }

  /// The best roster found within the budget.
  public static Proposal solve(RosterProblem problem, Order order) {
    double before = Allowance.threadSeconds();
    Compiler compiler = new Compiler(problem);
    Model model = compiler.model();
    FirstRoster first = FirstRoster.of(model, order.seed());
    List<Infeasible> infeasible = infeasible(compiler, first);
    Effort effort = new Effort(0, Allowance.threadSeconds() - before);
    return new Solver(model.withPeople(first.people()), infeasible, first.solution(), order, effort)
        .run();
  }

  /// Agents who cannot reach their contract hours, whatever the need.
  public static List<Infeasible> contradictions(RosterProblem problem) {
    Compiler compiler = new Compiler(problem);
    return infeasible(compiler, FirstRoster.of(compiler.model(), 1));
  }

  /// Searches on from a roster that is lawful for the same people, days and rules.
  public static Proposal improve(RosterProblem problem, Proposal start, Order order) {
    double before = Allowance.threadSeconds();
    Solver solver = resumed(problem, start, order, before);
    return solver.answer(solver.runWhole(AGAIN, 0, 1));
  }

  /// Accounts for a roster against the need of a problem.
  public static Proposal judge(RosterProblem problem, Proposal proposal) {
    Order order = new Order(new Budget.Iterations(1, 1), 0, Progress.NONE);
    Solver solver = resumed(problem, proposal, order, Allowance.threadSeconds());
    solver.effort =
        new Effort(proposal.report().effort().moves(), proposal.report().effort().cpuSeconds());
    return solver.answer(solver.wholePlan());
  }

  private static Solver resumed(
      RosterProblem problem, Proposal start, Order order, double secondsBefore) {
    Model model = RosterReader.asWorked(new Compiler(problem).model(), start.roster());
    Solution solution = new RosterReader(model).read(start.roster());
    Model kept = model.withPeople(Repairs.withHoursKept(model, solution));
    Effort effort = new Effort(0, Allowance.threadSeconds() - secondsBefore);
    return new Solver(kept, start.report().infeasible(), solution, order, effort);
  }

  /// A better roster than the one at hand, the locked days left alone; who is no longer lawful is
  /// rostered anew.
  public static Proposal rebuild(
      RosterProblem problem, Roster from, List<DayLock> locks, Order order) {
    double before = Allowance.threadSeconds();
    Compiler compiler = new Compiler(problem);
    Model model = compiler.model();
    FirstRoster first = FirstRoster.of(model, order.seed());
    Model open = WarmStart.locked(model.withPeople(first.people()), locks);
    Solution start = new WarmStart(open, first.solution()).from(from);
    Effort effort = new Effort(0, Allowance.threadSeconds() - before);
    Solver solver = new Solver(open, infeasible(compiler, first), start, order, effort);
    return solver.answer(solver.runWhole(WARM, 0, 1));
  }

  private static List<Infeasible> infeasible(Compiler compiler, FirstRoster first) {
    return first.infeasible().stream()
        .map(person -> new Obstacles(compiler, person).infeasible())
        .toList();
  }

  private Proposal run() {
    Decomposition parts = Decomposition.of(model);
    Plan whole;
    if (parts.parts() < 2 || model.people().length < SMALL) {
      whole = runWhole(WHOLE, 0, 1);
    } else {
      double done = runRounds(parts);
      whole = runWhole(POLISH, done, 1 - done);
    }
    return answer(whole);
  }

  private Proposal answer(Plan whole) {
    RosterReport.Effort used = new RosterReport.Effort(effort.cpuSeconds(), effort.moves());
    return new Account(whole).proposal(infeasible, new LeftOut(whole).all(), used);
  }

  private Plan runWhole(Cooling cooling, double from, double share) {
    Job job =
        new Job(Part.whole(model), cooling, slice(share, 1, 1), PartSearch.streamOf(seed, 99, 0));
    long[] total = {wholePlan().total()};
    Job.Result result = job.run(solution, new Watch(progress, total, from, share, effort));
    effort = effort.plus(result.effort());
    return result.plan();
  }

  private double runRounds(Decomposition parts) {
    PartSearch search = new PartSearch(model, parts, seed);
    double done = 0;
    for (int r = 0; r < PartSearch.ROUNDS.size(); r++) {
      double share = PartSearch.ROUNDS.get(r).share();
      List<Budget> budgets = new ArrayList<>();
      for (int p = 0; p < parts.parts(); p++) {
        budgets.add(slice(share, parts.share(p), budget.threads()));
      }
      if (workers == null) {
        runHere(search, r, budgets, done);
      } else {
        runElsewhere(workers, search.bytes(), r, budgets, done);
      }
      done += share;
    }
    return done;
  }

  private void runHere(PartSearch search, int round, List<Budget> budgets, double done) {
    List<Part> split = search.split(round, solution);
    double share = PartSearch.ROUNDS.get(round).share();
    Progress whole = new Stretch(progress, 0, 1, Points.points(wholePlan().total()));
    Watch watch = new Watch(whole, new long[split.size()], done, share, effort);
    List<Job> jobs = new ArrayList<>();
    for (int p = 0; p < split.size(); p++) {
      jobs.add(search.job(round, p, split.get(p), budgets.get(p)));
    }
    for (Job.Result result : new SideBySide(budget.threads()).run(jobs, solution, watch)) {
      solution.take(result.plan());
      effort = effort.plus(result.effort());
    }
  }

  private void runElsewhere(
      PartWorkers elsewhere, SolutionBytes bytes, int number, List<Budget> budgets, double done) {
    var round = new PartWorkers.Round(number, bytes.write(solution), budgets);
    double share = PartSearch.ROUNDS.get(number).share();
    double cost = Points.points(wholePlan().total());
    for (byte[] part : elsewhere.run(round, new Stretch(progress, done, share, cost))) {
      effort = effort.plus(bytes.readInto(solution, part));
    }
  }

  /// What the need of queues costs that nobody has the skill for, which are no queues of the search
  /// and cost the same whatever it finds.
  private static double unservable(Model model) {
    int queues = model.queues().size();
    int[] served = Part.whole(model).queueNumbers();
    double cost = 0;
    for (int i = 0; i < model.need().length; i++) {
      boolean isServed = Arrays.binarySearch(served, i % queues) >= 0;
      cost += isServed || model.need()[i] == 0 ? 0 : Points.ofSlot(model.need()[i], 0);
    }
    return cost;
  }

  /// The progress as the caller hears it: with the cost that the answer is accounted for with.
  private record Told(Progress next, double more) implements Progress {
    @Override
    public void report(Point point) {
      next.report(new Point(point.done(), point.cost() + more, point.moves(), point.cpuSeconds()));
    }

    @Override
    public boolean isStopped() {
      return next.isStopped();
    }
  }

  /// A round's share of the whole progress.
  ///
  /// @param cost of the roster that the round starts from: what the parts cost, each against its
  ///     share of the need, is no cost of the whole, which is known when all are done
  private record Stretch(Progress whole, double from, double share, double cost)
      implements Progress {
    @Override
    public void report(Point point) {
      whole.report(new Point(from + share * point.done(), cost, point.moves(), point.cpuSeconds()));
    }

    @Override
    public boolean isStopped() {
      return whole.isStopped();
    }
  }

  private Plan wholePlan() {
    Plan plan = new Plan(Part.whole(model));
    plan.load(solution);
    return plan;
  }

  /// Part of the budget for one job; what compiling used comes off a budget in seconds.
  private Budget slice(double roundShare, double partShare, int threads) {
    double share = roundShare * partShare;
    return switch (budget) {
      case Budget.CpuSeconds cpu ->
          new Budget.CpuSeconds(Math.max(1e-3, cpu.seconds() * share), threads);
      case Budget.Iterations iterations ->
          new Budget.Iterations(Math.max(1, Math.round(iterations.moves() * share)), threads);
    };
  }
}
