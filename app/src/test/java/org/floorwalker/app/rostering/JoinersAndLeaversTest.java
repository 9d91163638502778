package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: a draft counts on somebody from the day they begin until the day they leave, and asks
/// of them what these days hold, under the contract of each.
class JoinersAndLeaversTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_whoBeginsOrLeavesWithinWorksOnTheDaysBetween() {
    SmallFloor floor = SmallFloor.in(app);
    app.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name
        joiner,Oslo,bris,,full,phone,07:00,12:00,no,Jo Iner
        """,
        THURSDAY);
    floor.bring(
        PeopleForm.EMPLOYMENT,
        """
        agent,contract,from,to,earliest_start,latest_start,night
        a1,full,%s,%s,07:00,12:00,no
        """
            .formatted(MONDAY.minusYears(1), THURSDAY.minusDays(1)));
    floor.bring(
        PeopleForm.CONTRACTS, "contract,weekly_hours,shift_hours,tolerance_hours\nhalf,20,4 5,1\n");
    floor.bring(
        PeopleForm.EMPLOYMENT,
        """
        agent,contract,from,to,earliest_start,latest_start,night
        a2,full,%s,%s,07:00,12:00,no
        a2,half,%s,,09:00,12:00,no
        """
            .formatted(MONDAY.minusYears(1), THURSDAY.minusDays(1), THURSDAY));
    long draft = floor.draft("within");

    assertThat(worked(draft, app.person("joiner")))
        .isNotEmpty()
        .allMatch(day -> !day.isBefore(THURSDAY));
    assertThat(worked(draft, app.person("a1")))
        .isNotEmpty()
        .allMatch(day -> day.isBefore(THURSDAY));
    assertThat(worked(draft, app.person("a2")))
        .isNotEmpty()
        .allMatch(day -> paidOn(draft, day).toHours() >= 7 == day.isBefore(THURSDAY));
    assertThat(app.get(Publishing.class).violations(draft)).isEmpty();
    assertThat(app.as(Role.PLANNER).get("/schedule/%d?day=%s".formatted(draft, MONDAY)).body())
        .contains("Jo Iner", "Person Number1");
  }

  private Duration paidOn(long draft, LocalDate day) {
    return Objects.requireNonNull(
            app.get(Rostering.class).plansOf(draft, day).get(app.person("a2")))
        .paid();
  }

  private List<LocalDate> worked(long draft, PersonId person) {
    return MONDAY
        .datesUntil(MONDAY.plusDays(7))
        .filter(day -> app.get(Rostering.class).plansOf(draft, day).containsKey(person))
        .toList();
  }
}
