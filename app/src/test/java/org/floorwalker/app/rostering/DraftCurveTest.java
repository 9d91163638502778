package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// The curve of cost on *Expected*: it falls while the first search is at work, stands while a
/// round for the promise is, whose own need is another, and ends at what the draft costs.
class DraftCurveTest {
  private static final double FIRST_SEARCH = 0.6;

  private final TestApp app = TestApp.fresh();

  @Test
  void theCurveTellsWhatWouldBeKeptAndEndsAtTheCostOfTheDraft() {
    long draft = SmallFloor.in(app).draft("r");
    DraftReport report = app.get(RosterMaking.class).findReport(draft).orElseThrow();
    List<DraftReport.Point> curve = report.curve();

    assertThat(costs(curve, 0, FIRST_SEARCH))
        .hasSizeGreaterThan(10)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(costs(curve, FIRST_SEARCH + 0.02, 0.78))
        .hasSizeGreaterThan(3)
        .containsOnly(costs(curve, FIRST_SEARCH + 0.02, 0.78).getFirst());
    assertThat(report.found().effort().moves())
        .as("moves of all rounds, not of the last")
        .isGreaterThan(350_000);
    assertThat(curve.getLast().cost()).isCloseTo(report.found().cost().total(), within(1e-6));
  }

  private static List<Double> costs(List<DraftReport.Point> curve, double from, double to) {
    return curve.stream()
        .filter(point -> point.done() >= from && point.done() <= to)
        .map(DraftReport.Point::cost)
        .toList();
  }
}
