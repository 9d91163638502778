package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.store.AvailabilityStore;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a build asks a leader who is not scheduled only when they are there: Monday to Friday
/// from 8 to 17 until they say otherwise, at most six talks a day. What was booked stays.
class LeaderHoursTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);

  @Test
  void aBuildPlacesTalksWhileTheLeaderIsThere() {
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        chief,Oslo,bris,,full,,07:00,12:00,no,Chief Strand,chief@floor.example
        """);
    ask("In the week", day(0, 0), Duration.ofDays(6));
    ask("On Sunday", day(6, 0), Duration.ofDays(1));
    ask("Booked early", day(1, 7), Duration.ofMinutes(30));
    long version = floor.draft("leader");

    RosterProblem problem = searched(version);
    assertThat(problem.activities().mostADay()).isEqualTo(6);
    assertThat(isOff(problem, day(5, 10))).as("Saturday").isTrue();
    assertThat(isOff(problem, day(0, 8))).as("Monday at 8").isFalse();
    assertThat(isOff(problem, day(0, 17))).as("Monday at 17").isTrue();
    assertThat(isOff(problem, day(1, 7))).as("booked").isFalse();
    assertThat(isOff(problem, day(1, 7).plus(Duration.ofMinutes(30)))).isTrue();
    assertThat(app.get(RosterInputs.class).of(version(version)).problem().floor().unavailable())
        .as("who moves a talk by hand is not bound")
        .noneMatch(row -> row.person().equals("chief"));
    assertThat(app.as(Role.PLANNER).get("/activities").body()).contains("Monday to Friday");

    PersonId chief = app.person("chief");
    OfferedWeek.Hours saturday = new OfferedWeek.Hours(DayOfWeek.SATURDAY, 9 * 60, 15 * 60);
    app.get(AvailabilityStore.class)
        .replaceWeek(
            chief, new OfferedWeek(MONDAY.minusDays(7), true, List.of(saturday)), Instant.EPOCH);
    RosterProblem own = searched(version);
    assertThat(isOff(own, day(5, 10))).as("own Saturday").isFalse();
    assertThat(isOff(own, day(0, 8))).as("own Monday").isTrue();
  }

  private RosterVersion version(long id) {
    return app.get(Rostering.class).findVersion(id).orElseThrow();
  }

  private RosterProblem searched(long id) {
    RosterInputs inputs = app.get(RosterInputs.class);
    return inputs.forSearch(inputs.of(version(id))).problem();
  }

  private static boolean isOff(RosterProblem problem, Instant at) {
    return problem.floor().unavailable().stream()
        .anyMatch(row -> row.person().equals("chief") && row.range().contains(at));
  }

  private static Instant day(int number, int hour) {
    return MONDAY.plusDays(number).atTime(hour, 0).atZone(SmallFloor.OSLO).toInstant();
  }

  private void ask(String title, Instant from, Duration window) {
    Activity wish =
        new Activity(
            0,
            Activity.Kind.COACHING,
            title,
            Duration.ofMinutes(30),
            TimeRange.of(from, window),
            new Activity.People(app.person("chief"), List.of(app.person("a1"))),
            null);
    app.get(PlannedActivities.class).enter(app.viewer(Role.PLANNER), wish);
  }
}
