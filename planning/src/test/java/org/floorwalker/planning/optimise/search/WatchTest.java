package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RandomFloor;
import org.floorwalker.planning.optimise.search.Watch.Effort;
import org.junit.jupiter.api.Test;

/// The curve of cost that a search tells while it is at work.
class WatchTest {
  private final List<Progress.Point> told = new ArrayList<>();

  private final Progress listening =
      new Progress() {
        @Override
        public void report(Point point) {
          told.add(point);
        }

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  @Test
  void a01_theBestOnlyFallsAlsoWhileTheSearchIsHot() {
    for (long seed = 1; seed <= 10; seed++) {
      told.clear();
      Model model = new Compiler(RandomFloor.of(seed)).model();
      FirstRoster first = FirstRoster.of(model, seed);
      Part whole = Part.whole(model.withPeople(first.people()));
      Plan start = new Plan(whole);
      start.load(first.solution());
      Job job = new Job(whole, new Cooling(30, 5), new Budget.Iterations(3000, 1), seed);
      long[] total = {start.total()};
      job.run(first.solution(), new Watch(listening, total, 0, 1, Effort.NONE));
      assertThat(told)
          .extracting(Progress.Point::cost)
          .isNotEmpty()
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @Test
  void a02_partsThatWaitForTheirTurnCountAsTheyStand() {
    Model model = new Compiler(RandomFloor.of(1)).model();
    FirstRoster first = FirstRoster.of(model, 1);
    Part whole = Part.whole(model.withPeople(first.people()));
    Plan start = new Plan(whole);
    start.load(first.solution());
    long[] totals = {Points.grains(700), Points.grains(200)};
    Watch watch = new Watch(listening, totals, 0, 1, Effort.NONE);
    Search search = new Search(start, SearchRandom.of(1, 1));
    watch.ofJob(0).report(search, Points.grains(500), 0.5);
    watch.ofJob(1).report(search, Points.grains(150), 1);
    assertThat(told).extracting(Progress.Point::cost).containsExactly(700.0, 650.0);
    assertThat(told).extracting(Progress.Point::done).containsExactly(0.25, 0.75);
  }
}
