package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.junit.jupiter.api.Test;

/// FEATURE: a search whose worker was taken for dead, and which another has made in the meantime,
/// does not write over the draft that stands: somebody may have corrected it.
class WrittenOnceTest {
  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final RosterMaking making = app.get(RosterMaking.class);

  @Test
  void aDraftThatStandsIsNotWrittenAgain() {
    RosterVersion.Span week = new RosterVersion.Span(SmallFloor.MONDAY, 7);
    long version =
        making.begin("twice", floor.need(), week, new RosterVersion.Recipe(1, 1), "Test");
    List<Set<RosterStore.Piece>> other = new ArrayList<>();
    Progress overtaken =
        new Progress() {
          @Override
          public void report(Point point) {
            if (other.isEmpty()) {
              making.solve(version, new Budget.Iterations(500, 1), Progress.NONE);
              other.add(pieces(version));
            }
          }

          @Override
          public boolean isStopped() {
            return false;
          }
        };
    making.solve(version, new Budget.Iterations(100_000, 1), overtaken);
    assertThat(other.getFirst()).isNotEmpty();
    assertThat(pieces(version)).isEqualTo(other.getFirst());
  }

  private Set<RosterStore.Piece> pieces(long version) {
    return new HashSet<>(app.get(RosterStore.class).listPieces(version));
  }
}
