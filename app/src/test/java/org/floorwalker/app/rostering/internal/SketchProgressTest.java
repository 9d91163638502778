package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.optimise.Progress;
import org.junit.jupiter.api.Test;

/// FEATURE: a build that keeps starts together searches twice. Whoever watches sees both, and
/// whoever stops it in the first gets a roster worth keeping all the same.
class SketchProgressTest {
  private final List<Double> seen = new ArrayList<>();
  private boolean stopped;
  private final Progress watcher =
      new Progress() {
        @Override
        public void report(Point point) {
          seen.add(point.done());
        }

        @Override
        public boolean isStopped() {
          return stopped;
        }
      };

  @Test
  void a01_bothSearchesAreOneProgress() {
    Progress sketch = SketchProgress.sketch(watcher, 0.2);
    sketch.report(new Progress.Point(0.5, 100, 1, 1));
    sketch.report(new Progress.Point(1, 90, 2, 2));
    Progress search = SketchProgress.search(watcher, 0.2);
    search.report(new Progress.Point(0, 120, 3, 0));
    search.report(new Progress.Point(1, 80, 4, 8));
    assertThat(seen).containsExactly(0.1, 0.2, 0.2, 1.0);
  }

  @Test
  void a02_theSketchEndsAtOnceAndTheSearchWhenThereIsSomethingToKeep() {
    Progress search = SketchProgress.search(watcher, 0.2);
    stopped = true;
    assertThat(SketchProgress.sketch(watcher, 0.2).isStopped()).isTrue();
    assertThat(search.isStopped()).isFalse();
    search.report(new Progress.Point(0.1, 90, 1, SketchProgress.LEAST - 0.1));
    assertThat(search.isStopped()).isFalse();
    search.report(new Progress.Point(0.2, 80, 2, SketchProgress.LEAST));
    assertThat(search.isStopped()).isTrue();
    stopped = false;
    assertThat(search.isStopped()).isFalse();
  }
}
