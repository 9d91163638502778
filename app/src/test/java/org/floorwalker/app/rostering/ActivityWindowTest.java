package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: talks of each week are asked of the draft of their week alone: what has no room on a
/// draft's days is not reported as left out of it.
class ActivityWindowTest {
  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final LocalDate FIRST = SmallFloor.MONDAY;

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);

  @Test
  void aDraftIsAskedForWhatHasRoomOnItsDays() {
    Instant start = FIRST.atStartOfDay(SmallFloor.OSLO).toInstant();
    Instant end = FIRST.plusDays(7).atStartOfDay(SmallFloor.OSLO).toInstant();
    String before = ask(start.minus(Duration.ofDays(7)), start);
    String justBefore = ask(start.minus(Duration.ofDays(7)), start.plus(LENGTH).minusSeconds(60));
    String begins = ask(start.minus(Duration.ofDays(7)), start.plus(LENGTH));
    String within = ask(start, end);
    String ends = ask(end.minus(LENGTH), end.plus(Duration.ofDays(7)));
    String after = ask(end, end.plus(Duration.ofDays(7)));

    long version = floor.draft("week");

    assertThat(
            app.get(RosterInputs.class)
                .of(app.get(Rostering.class).findVersion(version).orElseThrow())
                .problem()
                .activities()
                .requests()
                .keySet())
        .contains(begins, within, ends)
        .doesNotContain(before, justBefore, after);
    DraftReport report = app.get(RosterMaking.class).findReport(version).orElseThrow();
    assertThat(report.found().activities().placed()).contains(within);
    assertThat(report.found().activities().notPlaced())
        .extracting(one -> one.activity())
        .doesNotContain(before, justBefore, after);
  }

  private String ask(Instant from, Instant until) {
    Activity wish =
        new Activity(
            0,
            Activity.Kind.COACHING,
            "Talk",
            LENGTH,
            TimeRange.of(from, until),
            new Activity.People(null, List.of(app.person("a1"))),
            null);
    return "activity-" + app.get(PlannedActivities.class).enter(app.viewer(Role.PLANNER), wish);
  }
}
