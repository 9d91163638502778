package org.floorwalker.planning.plan;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.PartWorkers;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.jspecify.annotations.Nullable;

/// Schedule → simulation → need → schedule, until the promise of every queue and day holds or the
/// rounds are used.
///
/// A need by formula knows neither who can do several things nor that breaks and shift ends do not
/// fit the curve; the simulation knows both. Each round simulates the schedule, learns what a
/// person more is worth in every slot ([MarginalValues]), turns that into the need of the next
/// round ([NeedRevision]) and searches on from the schedule at hand. The schedule with the fewest
/// contacts lacking wins; it is accounted for against the need as it was first computed.
///
/// @param problem people, rules and the need as computed
/// @param floor the floor on which its rosters are simulated, at the forecast mean
/// @param needs the need with its reasons
public record PromiseLoop(RosterProblem problem, RosterFloor floor, List<SlotNeed> needs) {
  /// Rounds at most, the first schedule included.
  public static final int ROUNDS = 3;

  private static final double FIRST_SHARE = 0.6;

  public PromiseLoop {
    needs = List.copyOf(needs);
  }

  /// How much work is put in.
  ///
  /// @param search budget of all rounds of the search together
  /// @param replications how often each round's schedule is simulated
  /// @param seed seed of search and simulation
  /// @param workers who works on the parts of a large problem; null for threads of this process
  public record Effort(Budget search, int replications, long seed, @Nullable PartWorkers workers) {
    public Effort(Budget search, int replications, long seed) {
      this(search, replications, seed, null);
    }

    Proposal solve(RosterProblem problem, Budget budget, Progress progress) {
      return workers == null
          ? RosterOptimizer.solve(problem, budget, seed, progress)
          : RosterOptimizer.solve(problem, budget, seed, progress, workers);
    }
  }

  /// What a round found.
  ///
  /// @param lacking contacts a period that lack to the promises of the days, at the forecast mean
  /// @param daysBelow days of queues below their promise by more than half a point
  /// @param cost cost of the schedule against the need as it was first computed, so that
  ///     rounds compare
  public record Round(double lacking, int daysBelow, double cost) {}

  /// The answer.
  ///
  /// @param proposal the best schedule
  /// @param rounds what each round found, in order
  public record Outcome(Proposal proposal, List<Round> rounds) {
    public Outcome {
      rounds = List.copyOf(rounds);
    }
  }

  /// Runs the rounds. From the second on the progress tells the cost of the schedule that would be
  /// kept now, against the need as first computed: what a round costs against its own revised need
  /// cannot be compared.
  public Outcome run(Effort effort, Progress progress) {
    return new Rounds(effort, progress).run();
  }

  private final class Rounds {
    private final Effort effort;
    private final Progress progress;
    private final PromiseTargets targets = PromiseTargets.of(floor.queues(), needs);
    private final Simulation simulation;
    private final List<Round> rounds = new ArrayList<>();
    private RosterProblem current = problem;
    private double spentSeconds;
    private long spentMoves;
    private double done;

    Rounds(Effort effort, Progress progress) {
      this.effort = effort;
      this.progress = progress;
      int threads = effort.search().threads();
      simulation = new Simulation(effort.seed(), effort.replications(), threads);
    }

    Outcome run() {
      Proposal proposal = first();
      @Nullable Kept best = null;
      while (true) {
        SimulationResult judged = simulation.run(floor.of(proposal.roster()));
        Kept found = judge(proposal, judged);
        rounds.add(found.round());
        if (best == null || found.round().lacking() < best.round().lacking()) {
          best = found;
        }
        if (rounds.size() == ROUNDS || found.round().daysBelow() == 0 || progress.isStopped()) {
          return new Outcome(withEffort(spendRest(best).proposal()), rounds);
        }
        proposal = next(proposal, judged, best.round().cost());
      }
    }

    private Proposal first() {
      double share = targets.shares().isEmpty() ? 1 : FIRST_SHARE;
      Proposal found =
          effort.solve(current, part(share), new ScaledProgress(progress, 0, share, null));
      done = share;
      return spent(found);
    }

    private Proposal next(Proposal proposal, SimulationResult judged, double cost) {
      MarginalValues values = MarginalValues.of(floor, proposal.roster(), simulation, judged);
      List<Need> revised =
          new NeedRevision(floor.queues(), targets, judged, values, floor.days())
              .revise(current.needs());
      current = withNeeds(revised);
      double share = (1 - FIRST_SHARE) / (ROUNDS - 1);
      Progress scaled = new ScaledProgress(progress, done, share, cost);
      done += share;
      return spent(
          RosterOptimizer.improve(
              current, proposal, part(share), effort.seed() + rounds.size(), scaled));
    }

    /// Work left over when the promises hold early goes into a schedule of lower cost; it is kept
    /// only when the promises hold as before and it costs less against the need as first computed.
    private Kept spendRest(Kept best) {
      if (done > 0.99 || progress.isStopped()) {
        return best;
      }
      Progress scaled = new ScaledProgress(progress, done, 1 - done, best.round().cost());
      Proposal cheaper =
          spent(
              RosterOptimizer.improve(
                  current, best.proposal(), part(1 - done), effort.seed() + ROUNDS, scaled));
      Kept found = judge(cheaper, simulation.run(floor.of(cheaper.roster())));
      boolean holds =
          found.round().daysBelow() == 0 || found.round().lacking() <= best.round().lacking();
      return holds && found.round().cost() <= best.round().cost() ? found : best;
    }

    private Proposal spent(Proposal found) {
      spentSeconds += found.report().effort().cpuSeconds();
      spentMoves += found.report().effort().moves();
      return found;
    }

    /// The schedule with what all rounds together took.
    private Proposal withEffort(Proposal found) {
      RosterReport.Effort all = new RosterReport.Effort(spentSeconds, spentMoves);
      return new Proposal(
          found.roster(), found.coverage(), found.turns(), found.report().withEffort(all));
    }

    private RosterProblem withNeeds(List<Need> revised) {
      return new RosterProblem(
          problem.period(), problem.terms(), problem.floor(), revised, problem.activities());
    }

    private Budget part(double share) {
      return switch (effort.search()) {
        case Budget.CpuSeconds(double seconds, int threads) ->
            new Budget.CpuSeconds(seconds * share, threads);
        case Budget.Iterations(long moves, int threads) ->
            new Budget.Iterations(Math.max(1, Math.round(moves * share)), threads);
      };
    }

    /// What the simulation says of a schedule, which is accounted for against the first need.
    private Kept judge(Proposal proposal, SimulationResult judged) {
      PromiseTargets.Kept kept = targets.kept(judged, floor);
      Proposal accounted = RosterOptimizer.judge(problem, proposal);
      double cost = accounted.report().cost().total();
      return new Kept(accounted, new Round(kept.lacking(), kept.daysBelow(), cost));
    }
  }

  /// A schedule, accounted for against the first need, and what the simulation says of it.
  private record Kept(Proposal proposal, Round round) {}

  /// One search's share of the whole progress.
  ///
  /// @param kept what is told in place of the search's cost, null for that
  private record ScaledProgress(Progress whole, double from, double share, @Nullable Double kept)
      implements Progress {
    @Override
    public void report(Point point) {
      double cost = kept == null ? point.cost() : kept;
      whole.report(new Point(from + share * point.done(), cost, point.moves(), point.cpuSeconds()));
    }

    @Override
    public boolean isStopped() {
      return whole.isStopped();
    }
  }
}
