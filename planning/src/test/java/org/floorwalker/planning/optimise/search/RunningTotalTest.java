package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RandomFloor;
import org.floorwalker.planning.optimise.search.Watch.Effort;
import org.junit.jupiter.api.Test;

/// The total that a search carries along is, to the last grain, the total counted from scratch.
class RunningTotalTest {
  @Test
  void a01AfterManyMovesTheTotalIsExact() {
    for (long seed = 1; seed <= 30; seed++) {
      Model model = new Compiler(RandomFloor.of(seed)).model();
      FirstRoster first = FirstRoster.of(model, seed);
      Model settled = model.withPeople(first.people());
      Job job =
          new Job(Part.whole(settled), new Cooling(30, 5), new Budget.Iterations(3000, 1), seed);
      Watch watch = new Watch(Progress.NONE, 1, 0, 1, Effort.NONE);
      Plan searched = job.run(first.solution(), watch).plan();
      Plan fresh = new Plan(Part.whole(settled));
      fresh.load(searched.solution());
      assertThat(searched.total()).as("floor %d", seed).isEqualTo(fresh.total());
    }
  }
}
