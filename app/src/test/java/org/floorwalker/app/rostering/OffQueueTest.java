package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.people.PartlyUsable;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: whoever may serve a queue on a part of a draft's days only is kept off it on all of
/// them, and the planner is told who, when and what to do; a build may go on in mid-week.
class OffQueueTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final QueueId PHONE = new QueueId("phone");

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);

  @Test
  void a01_whoseRightEndsWithinIsNamed() {
    close("a1", WEDNESDAY);
    close("a2", MONDAY);
    close("a3", MONDAY.plusDays(7));
    close("a4", MONDAY.plusDays(4));
    app.get(JdbcClient.class)
        .sql("update contract set valid = daterange(lower(valid), :day) where person_id = :person")
        .param("day", MONDAY.plusDays(4))
        .param("person", app.person("a4").value())
        .update();

    app.get(JdbcClient.class).sql("update queue set name = 'Telefon'").update();

    assertThat(
            app.get(QueueRights.class)
                .listPartly(app.viewer(Role.PLANNER), MONDAY, MONDAY.plusDays(7)))
        .as("not who may never, always, or as long as employed")
        .containsExactly(
            new PartlyUsable(
                app.person("a1"), "Person Number1", PHONE, "Telefon", MONDAY, WEDNESDAY));
    long version = floor.draft("r");
    assertThat(app.as(Role.PLANNER).get("/schedule/" + version).body())
        .contains("One person is kept off a queue.");
    assertThat(app.as(Role.PLANNER).get("/schedule/" + version + "/expected").body())
        .contains("Person Number1")
        .contains("Telefon may be served from Mon 5 Apr to Tue 6 Apr only.", ">Telefon</td>")
        .contains("Renew the sign-off");
    assertThat(app.as(Role.TRAINER).get("/training/readiness").body())
        .as("training pages call a queue by its name too")
        .contains(">Telefon</td>");
    assertThat(app.as(Role.PLANNER).get("/schedule/" + version).body()).contains("Number2");
    assertThat(app.as(Role.REPRESENTATIVE).get("/schedule/" + version).body())
        .contains("Number2")
        .doesNotContain("kept off a queue");
    assertThat(app.as(Role.REPRESENTATIVE).get("/schedule/" + version + "/expected").body())
        .contains("Telefon")
        .doesNotContain("may be served");
  }

  @Test
  void a02_theRestOfTheWeekIsBuiltOnItsOwn() {
    assertThat(app.as(Role.PLANNER).get("/schedule").body()).doesNotContain("Wed 7 Apr");
    RosterMaking making = app.get(RosterMaking.class);
    long version =
        making.begin(
            "two days",
            floor.need(),
            new RosterVersion.Span(MONDAY, 2),
            new RosterVersion.Recipe(1, 1),
            "Test");
    making.solve(version, new Budget.Iterations(20_000, 1), Progress.NONE);
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), version, "a new floor opens");
    assertThat(app.as(Role.PLANNER).get("/schedule").body())
        .contains("<option value=\"2027-04-07\" selected>")
        .contains("Wed 7 Apr", "week 14, Mon 5 Apr–Tue 6 Apr");
  }

  @Test
  void a03_daysOfTwoWeeksAreCalledByBoth() {
    RosterMaking making = app.get(RosterMaking.class);
    long version =
        making.begin(
            "over Sunday",
            floor.need(),
            new RosterVersion.Span(MONDAY.minusDays(1), 2),
            new RosterVersion.Recipe(1, 1),
            "Test");
    making.solve(version, new Budget.Iterations(1_000, 1), Progress.NONE);
    assertThat(app.as(Role.PLANNER).get("/schedule").body())
        .contains("weeks 13–14, Sun 4 Apr–Mon 5 Apr");
  }

  private void close(String code, LocalDate from) {
    PersonId person = app.person(code);
    app.get(QueueRights.class)
        .close("training of " + code, Set.of(PHONE), Map.of(person, from), MONDAY.minusDays(7));
  }
}
