package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.search.Watch.Effort;
import org.floorwalker.planning.roster.RosterProblem;

/// The parts of a large problem, round by round.
public final class PartSearch {
  /// A round over the parts.
  ///
  /// @param share of the whole budget
  record Round(double share, Cooling cooling) {}

  static final List<Round> ROUNDS =
      List.of(
          new Round(0.7, new Cooling(12, 0.4)),
          new Round(0.02, new Cooling(0.6, 0.5)),
          new Round(0.02, new Cooling(0.6, 0.4)));

  private final Model model;
  private final Decomposition parts;
  private final long seed;
  private final SolutionBytes bytes;

  PartSearch(Model model, Decomposition parts, long seed) {
    this.model = model;
    this.parts = parts;
    this.seed = seed;
    this.bytes = new SolutionBytes(model);
  }

  /// The same as the process that searches the whole has it.
  public static PartSearch of(RosterProblem problem, long seed) {
    Model compiled = new Compiler(problem).model();
    Model model = compiled.withPeople(FirstRoster.of(compiled, seed).people());
    return new PartSearch(model, Decomposition.of(model), seed);
  }

  SolutionBytes bytes() {
    return bytes;
  }

  /// What each part has to search over in a round that starts from the solution.
  List<Part> split(int round, Solution from) {
    if (round > 0) {
      Plan whole = new Plan(Part.whole(model));
      whole.load(from);
      return parts.byService(whole);
    }
    List<Part> split = new ArrayList<>();
    for (int p = 0; p < parts.parts(); p++) {
      split.add(parts.bySupply(p));
    }
    return split;
  }

  Job job(int round, int part, Part over, Budget budget) {
    return new Job(over, ROUNDS.get(round).cooling(), budget, streamOf(seed, round, part));
  }

  static long streamOf(long seed, int round, int part) {
    return seed * 1_000_003 + round * 1009L + part;
  }

  /// Searches one part and gives back its days.
  public byte[] solve(int round, int part, byte[] from, Budget budget, Progress progress) {
    Solution solution = Solution.empty(model);
    bytes.readInto(solution, from);
    Job job = job(round, part, split(round, solution).get(part), budget);
    Job.Result result = job.run(solution, new Watch(progress, new long[1], 0, 1, Effort.NONE));
    return bytes.write(result.plan(), result.effort());
  }
}
