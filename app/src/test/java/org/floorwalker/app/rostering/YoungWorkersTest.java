package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.rules.Violation;
import org.junit.jupiter.api.Test;

/// Nobody under eighteen is published, or corrected, into hours their country's law keeps from the
/// young; the age counts on each day.
class YoungWorkersTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final String NIGHT = "young_night";

  private final TestApp app = TestApp.fresh();
  private long draft;

  @Test
  void a01_publishingJudgesByTheAgeOnTheDay() {
    SmallFloor floor = SmallFloor.in(app);
    bringOneWhoWorksLate(floor);
    draft = floor.draft("r");
    mayStart(floor, "14:30,15:30");
    List<LocalDate> evenings = evenings();
    assertThat(evenings).hasSizeGreaterThan(1);
    assertThat(nights()).isEmpty();

    isBorn(MONDAY.plusDays(7).minusYears(18).plusDays(1));
    assertThat(nights()).extracting(Violation::businessDay).containsExactlyElementsOf(evenings);
    assertThat(nights()).allSatisfy(it -> assertThat(it.law()).contains("aml § 11-2"));
    assertThat(app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor"))
        .isInstanceOfSatisfying(
            PublishOutcome.Refused.class,
            refused ->
                assertThat(refused.violations()).extracting(Violation::rule).contains(NIGHT));
    assertThat(app.as(Role.PLANNER).post("/schedule/%d/publish".formatted(draft), Map.of()).body())
        .contains("no nights under eighteen", "aml § 11-2");

    isBorn(evenings.getFirst().minusYears(18));
    assertThat(nights()).isEmpty();
    isBorn(evenings.get(1).minusYears(18));
    assertThat(nights()).extracting(Violation::businessDay).containsExactly(evenings.getFirst());
    aCorrectionIsJudgedToo(evenings);

    isBorn(MONDAY.plusDays(7).minusYears(18).plusDays(1));
    mayStart(floor, "14:30,15:30");
    draft = floor.draft("young");
    assertThat(evenings()).as("a draft keeps to the limits of the young").hasSizeGreaterThan(1);
    assertThat(nights()).isEmpty();
  }

  /// Further into the night is refused to the young, on the birthday itself it is allowed; out of
  /// the night is always allowed.
  private void aCorrectionIsJudgedToo(List<LocalDate> evenings) {
    assertThat(moved(evenings.getFirst(), 15, 30))
        .isInstanceOfSatisfying(
            CorrectionOutcome.Unlawful.class,
            it -> assertThat(it.violations()).extracting(Violation::rule).containsExactly(NIGHT));
    assertThat(moved(evenings.get(1), 15, 30)).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(moved(evenings.getFirst(), 14, 30)).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(nights()).isEmpty();
  }

  private CorrectionOutcome moved(LocalDate day, int hour, int minute) {
    Instant start = day.atTime(hour, minute).atZone(SmallFloor.OSLO).toInstant();
    return app.get(RosterEditing.class)
        .correct(app.viewer(Role.PLANNER), draft, new Correction.MoveShift("late", day, start), 0);
  }

  private static void bringOneWhoWorksLate(SmallFloor floor) {
    floor.bring(
        PeopleForm.SITES, "site,country,zone,opens,closes\nOslo,NO,Europe/Oslo,07:00,24:00\n");
    floor.bring(
        PeopleForm.CONTRACTS, "contract,weekly_hours,shift_hours,tolerance_hours\nlate,24,8,2\n");
    mayStart(floor, "15:00,15:00");
  }

  private static void mayStart(SmallFloor floor, String times) {
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name
        late,Oslo,bris,,late,phone,%s,no,Kim Young
        """
            .formatted(times));
  }

  private PersonId late() {
    return app.get(People.class).findByCode("late").orElseThrow();
  }

  private void isBorn(LocalDate day) {
    assertThat(app.get(BirthDates.class).change(app.viewer(Role.PEOPLE), late(), day))
        .isEqualTo(BirthDates.Outcome.SAVED);
  }

  private List<LocalDate> evenings() {
    return MONDAY
        .datesUntil(MONDAY.plusDays(7))
        .filter(day -> app.get(Rostering.class).plansOf(draft, day).containsKey(late()))
        .toList();
  }

  private List<Violation> nights() {
    return app.get(Publishing.class).checkBeforePublishing(draft).refusals().stream()
        .filter(violation -> violation.rule().equals(NIGHT))
        .toList();
  }
}
