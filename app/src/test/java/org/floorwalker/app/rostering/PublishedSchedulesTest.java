package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.Problem;
import org.junit.jupiter.api.Test;

/// FEATURE: a centre that changes from another suite brings the schedule people already rely
/// on (OPS-23).
class PublishedSchedulesTest {
  private static final LocalDate TUESDAY = SmallFloor.MONDAY.plusDays(1);
  private static final String HEADER = "agent,business_day,kind,start,end,queue,activity\n";
  private static final String WEEK =
      HEADER
          + """
          a1,2027-04-06,shift,2027-04-06T08:00,2027-04-06T16:00,phone,
          a1,2027-04-06,meal,2027-04-06T12:00,2027-04-06T12:30,,
          a1,2027-04-06,activity,2027-04-06T14:00,2027-04-06T14:30,,coaching
          a2,2027-04-06,shift,2027-04-06T10:00,2027-04-06T18:00,,
          """;

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final Rostering rostering = app.get(Rostering.class);
  private final PersonId amy = app.get(People.class).findByCode("a1").orElseThrow();

  private DayPlan planOf(PersonId person) {
    return Objects.requireNonNull(plansOf(person).get(TUESDAY));
  }

  /// Empty when the person is free that day.
  private Map<LocalDate, DayPlan> plansOf(PersonId person) {
    return rostering.publishedPlans(person, TUESDAY, TUESDAY.plusDays(1));
  }

  /// One floor for the whole story, since each has its price.
  @Test
  void a01_itComesInOnceIsCorrectedAndNeverOverwritesWhatWasPublishedHere() {
    assertThat(app.bringSchedule(WEEK).counts().changed()).isEqualTo(4);
    assertThat(planOf(amy).shift().range().length()).isEqualTo(Duration.ofHours(8));
    assertThat(planOf(amy).shift().pauses()).hasSize(1);
    assertThat(planOf(amy).shift().activities())
        .singleElement()
        .satisfies(placed -> assertThat(placed.activity()).isEqualTo("coaching"));
    RosterVersion version = rostering.listVersions().getFirst();
    assertThat(version.state()).isEqualTo(RosterVersion.State.PUBLISHED);
    assertThat(version.isMadeHere()).isFalse();
    pagesAnswer(version.id());

    List<String> rows = new ArrayList<>();
    app.get(PublishedScheduleSource.class)
        .each(SmallFloor.OSLO, cells -> rows.add(String.join(",", cells)));
    assertThat(rows)
        .as("it goes out as it came")
        .containsExactlyElementsOf(
            WEEK.replaceAll("(T\\d\\d:\\d\\d)", "$1+02:00").lines().skip(1).toList());

    assertThat(app.bringSchedule(WEEK + "\n").counts().changed()).isZero();
    assertThat(rostering.listVersions()).hasSize(1);

    app.bringSchedule(WEEK.replace("T08:00,2027-04-06T16:00", "T09:00,2027-04-06T17:00"));
    assertThat(planOf(amy).shift().range().startInclusive())
        .isEqualTo(TUESDAY.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    assertThat(rostering.listVersions()).hasSize(2);

    long draft = floor.draft("ours");
    assertThat(
            app.get(Publishing.class)
                .publish(app.viewer(Role.PLANNER), draft, "Agreed with everybody"))
        .isInstanceOf(PublishOutcome.Published.class);
    Map<LocalDate, DayPlan> ours = plansOf(amy);
    ImportReport refused = app.bringSchedule(WEEK.replace("a2,", "zoe,"));
    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsOnly("published-here", "unknown-code");
    assertThat(plansOf(amy)).as("whether she works or is free").isEqualTo(ours);
  }

  private void pagesAnswer(long version) {
    app.belongsTo(app.userOf(Role.AGENT), amy);
    for (String path :
        List.of(
            "/schedule",
            "/schedule/%d?day=%s".formatted(version, TUESDAY),
            "/schedule/%d/week".formatted(version),
            "/schedule/%d/expected".formatted(version))) {
      assertThat(app.as(Role.PLANNER).get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(app.as(Role.AGENT).get("/my/schedule").statusCode()).isEqualTo(200);
    assertThat(Map.copyOf(rostering.publishedPlans(TUESDAY))).hasSize(2);
  }
}
