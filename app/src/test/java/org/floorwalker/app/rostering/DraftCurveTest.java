package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.junit.jupiter.api.Test;

/// FEATURE: a search that is at work tells how far it is, and nothing is published of it. The curve
/// of cost on *Expected* falls while the first search is at work, stands while a round for the
/// promise is, whose own need is another, and ends at what the draft costs.
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

  /// By address one comes to the page of publishing before there is anything to publish.
  @Test
  void whatIsStillSoughtCannotBePublishedAndSaysSo() {
    SmallFloor floor = SmallFloor.in(app);
    RosterVersion.Span week = new RosterVersion.Span(SmallFloor.MONDAY, 7);
    long sought =
        app.get(RosterMaking.class)
            .begin("s", floor.need(), week, new RosterVersion.Recipe(1, 1), "Test");
    String page = "/schedule/" + sought + "/publish";
    for (String body :
        List.of(
            app.as(Role.PLANNER).get(page).body(),
            app.as(Role.PLANNER).post(page, Map.of("reason", "late")).body())) {
      assertThat(body)
          .contains("The search for this schedule still runs.")
          .doesNotContain("Not published", "reasons");
    }
    TestBrowser.checkEverywhere(app, Role.PLANNER, page, "publish-searching");
    long draft = floor.draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/publish").headers().map())
        .containsEntry("location", List.of("/schedule/" + draft));
  }

  /// Two windows wait for a search: when it ends, the list shows the draft and the page of
  /// publishing publishes, without anybody loading them anew.
  @Test
  void whoeverWaitsForASearchIsLedOnWhenItEnds() {
    SmallFloor floor = SmallFloor.in(app);
    RosterMaking making = app.get(RosterMaking.class);
    RosterVersion.Span week = new RosterVersion.Span(SmallFloor.MONDAY, 7);
    long sought = making.begin("w", floor.need(), week, new RosterVersion.Recipe(1, 0.5), "Test");
    try (TestBrowser.Window list = TestBrowser.open(app, Role.PLANNER, Look.WIDE_LIGHT);
        TestBrowser.Window waiting = TestBrowser.open(app, Role.PLANNER, Look.WIDE_LIGHT)) {
      Page schedules = list.go("/schedule");
      Page publish = waiting.go("/schedule/" + sought + "/publish");
      assertThat(schedules.locator("#versions .tag").first().innerText()).isEqualTo("searching");
      assertThat(schedules.locator("#curve-" + sought).count()).isOne();

      making.solve(sought, new Budget.Iterations(2_000, 1), Progress.NONE);

      publish.waitForSelector("form[action='/schedule/" + sought + "/publish'] button");
      schedules.waitForSelector("#versions .tag:text('draft')");
      assertThat(schedules.locator("#curve-" + sought).count()).isZero();
    }
  }

  private static List<Double> costs(List<DraftReport.Point> curve, double from, double to) {
    return curve.stream()
        .filter(point -> point.done() >= from && point.done() <= to)
        .map(DraftReport.Point::cost)
        .toList();
  }
}
