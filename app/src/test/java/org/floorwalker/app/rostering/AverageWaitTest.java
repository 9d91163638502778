package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.web.ExpectedView;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: a queue that promises an average wait is told its wait, and judged by it.
class AverageWaitTest {
  private static final ExpectedView.Queue PROMISED =
      new ExpectedView.Queue(
          "Phone", new ServiceGoal.AverageAnswerTime(Duration.ofSeconds(20)), List.of());

  @Test
  void a01_whatToExpectTellsTheWaitInSecondsAndItsRange() {
    TestApp app = TestApp.fresh();
    SmallFloor floor = SmallFloor.in(app);
    floor.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        phone,voice,nb,average 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo
        """);
    floor.plan("average");
    long draft = floor.draft("average");

    List<SimulatedDay> days = app.get(Rostering.class).simulatedDays(draft);
    assertThat(days).isNotEmpty();
    assertThat(days.stream().map(SimulatedDay::waiting).filter(AverageWaitTest::isSound))
        .hasSameSizeAs(days);
    assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/expected").body())
        .containsPattern(">\\d+\u00a0s</a> <span class=\"xs dim\">\\d+–\\d+</span>")
        .doesNotContain("%</a>");
    assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/compare").body())
        .as("a share in time is not told of a centre that promises none")
        .containsPattern("(?s)id=\"def-service-simulated\"((?!</tr>).)*<td class=\"r num\">–</td>");
    itsSlotsTellWaitsToo(app, draft, days.getFirst());
  }

  /// The waits of the slots, weighted by the contacts answered in them, are that of the day; those
  /// offered stand here for those answered, which are nearly all.
  private static void itsSlotsTellWaitsToo(TestApp app, long draft, SimulatedDay day) {
    List<SimulatedSlot> slots =
        app
            .get(Rostering.class)
            .simulatedSlots(
                draft,
                day.day().atStartOfDay(SmallFloor.OSLO).toInstant(),
                day.day().plusDays(1).atStartOfDay(SmallFloor.OSLO).toInstant())
            .stream()
            .filter(slot -> slot.waiting() != null)
            .toList();
    assertThat(slots).isNotEmpty().allMatch(slot -> isSound(slot.waiting()));
    double offered = slots.stream().mapToDouble(slot -> slot.expected().offered()).sum();
    double waited =
        slots.stream()
            .mapToDouble(
                slot ->
                    slot.expected().offered() * Objects.requireNonNull(slot.waiting()).seconds())
            .sum();
    assertThat(waited / offered)
        .isCloseTo(Objects.requireNonNull(day.waiting()).seconds(), withinPercentage(10));
    String page = "/schedule/%d/expected/phone/%s".formatted(draft, day.day());
    assertThat(app.as(Role.PLANNER).get(page).body())
        .contains("Average wait</h2>", "c-goal")
        .containsPattern("<td class=\"r b\">\\d+&nbsp;s</td>")
        .doesNotContain("Service</h2>");
    TestBrowser.checkEverywhere(app, Role.PLANNER, page, "simulated-wait");
    app.get(JdbcClient.class)
        .sql("update roster_simulation_slot set wait_seconds = null where version = :draft")
        .param("draft", draft)
        .update();
    assertThat(app.as(Role.PLANNER).get(page).body())
        .contains("simulated before waits were kept by slot")
        .doesNotContain("Average wait</h2>", "Service</h2>", "<td class=\"r b\">");
  }

  @Test
  void a02_itIsBrokenOrKeptWhereChanceLeavesNoDoubt() {
    assertThat(PROMISED.css(day(new SimulatedDay.Wait(18, 16, 20)))).isEqualTo("good");
    assertThat(PROMISED.css(day(new SimulatedDay.Wait(18, 16, 20.1)))).isEmpty();
    assertThat(PROMISED.css(day(new SimulatedDay.Wait(22, 20, 24)))).isEmpty();
    assertThat(PROMISED.css(day(new SimulatedDay.Wait(22, 20.1, 24)))).isEqualTo("bad");
    assertThat(PROMISED.css(day(null))).as("simulated before it was counted").isEmpty();
  }

  private static boolean isSound(SimulatedDay.@Nullable Wait wait) {
    return wait != null
        && wait.low() >= 0
        && wait.seconds() > 0
        && wait.low() <= wait.seconds()
        && wait.seconds() <= wait.high();
  }

  private static SimulatedDay day(SimulatedDay.@Nullable Wait wait) {
    return new SimulatedDay(
        "phone",
        LocalDate.of(2027, 4, 5),
        new SimulatedDay.Expected(100, 0.7, 0.6, 0.8, 0.8),
        wait,
        "average 20s");
  }
}
