package org.floorwalker.planning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.floorwalker.planning.training.Standing.Owed;
import org.floorwalker.planning.training.Standing.Phase;
import org.floorwalker.planning.training.Standing.Settled;
import org.junit.jupiter.api.Test;

/// FEATURE: what is due when follows from what was completed, with leap days, windows, newcomers
/// and years of hours (TRN-11, TRN-12).
class DueDatesTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final Recurrence.YearlyWindow JANUARY =
      new Recurrence.YearlyWindow(MonthDay.of(1, 1), MonthDay.of(1, 31));

  private static DueRule rule(Recurrence recurrence) {
    return new DueRule(recurrence, LONG_AGO, LONG_AGO, 30, 14);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<Completion> done(String... days) {
    return List.of(days).stream().map(d -> Completion.of(day(d), Duration.ofHours(1))).toList();
  }

  private static Owed owed(Recurrence recurrence, String since, List<Completion> done, String on) {
    return (Owed) DueDates.standing(rule(recurrence), day(since), done, day(on));
  }

  @Test
  void a01_twelveMonthsAfterALeapDayIsTheLastOfFebruary() {
    Owed next =
        owed(new Recurrence.EveryMonths(12), "2027-01-01", done("2028-02-29"), "2028-03-01");
    assertThat(next.due()).isEqualTo(day("2029-02-28"));
    assertThat(next.lapses(rule(new Recurrence.EveryMonths(12)))).isEqualTo(day("2029-03-15"));
  }

  @Test
  void a02_whoLearntInNovemberLearnsAgainInJanuary() {
    Owed newcomer = owed(JANUARY, "2027-11-08", done("2027-11-20"), "2027-12-01");
    assertThat(newcomer.opens()).isEqualTo(day("2028-01-01"));
    assertThat(newcomer.due()).isEqualTo(day("2028-01-31"));
    Owed after = owed(JANUARY, "2027-11-08", done("2027-11-20", "2028-01-12"), "2028-01-13");
    assertThat(after.due()).isEqualTo(day("2029-01-31"));
  }

  @Test
  void a03_whoComesAtTheEndOfTheWindowHasTheNewcomersDays() {
    assertThat(owed(JANUARY, "2028-01-25", done(), "2028-01-26").due())
        .isEqualTo(day("2028-02-24"));
    assertThat(owed(JANUARY, "2028-02-01", done(), "2028-02-02").due())
        .isEqualTo(day("2029-01-31"));
  }

  @Test
  void a04_doneLateStillCountsForTheWindowMissed() {
    Owed late = owed(JANUARY, "2026-01-01", done("2028-03-20"), "2028-03-21");
    assertThat(late.due()).isEqualTo(day("2029-01-31"));
    Owed missed = owed(JANUARY, "2026-01-01", done("2027-01-20"), "2028-03-21");
    assertThat(missed.due()).isEqualTo(day("2028-01-31"));
    assertThat(missed.phase(rule(JANUARY), 90, day("2028-02-14"))).isEqualTo(Phase.OVERDUE);
    assertThat(missed.phase(rule(JANUARY), 90, day("2028-02-15"))).isEqualTo(Phase.LAPSED);
  }

  @Test
  void a05_aWindowMayPassTheNewYear() {
    Recurrence.YearlyWindow winter =
        new Recurrence.YearlyWindow(MonthDay.of(12, 1), MonthDay.of(2, 29));
    assertThat(owed(winter, "2026-01-01", done("2027-02-01"), "2027-02-02").due())
        .isEqualTo(day("2028-02-29"));
    assertThat(owed(winter, "2026-01-01", done("2027-12-05"), "2028-01-05").due())
        .isEqualTo(day("2029-02-28"));
  }

  @Test
  void a06_onceIsDoneForGoodUnlessTheContentIsNew() {
    Recurrence once = new Recurrence.Once();
    assertThat(DueDates.standing(rule(once), LONG_AGO, done("2026-05-04"), day("2030-01-01")))
        .isEqualTo(new Settled(day("2026-05-04")));
    DueRule renewed = new DueRule(once, LONG_AGO, day("2027-01-17"), 30, 0);
    assertThat(DueDates.standing(renewed, LONG_AGO, done("2026-05-04"), day("2027-02-01")))
        .isInstanceOf(Owed.class);
  }

  @Test
  void a07_hoursAreOwedByTheYearAndOldOnesFirst() {
    Recurrence insurance = new Recurrence.HoursPerYear(Duration.ofHours(15));
    DueRule rule = new DueRule(insurance, day("2026-01-01"), LONG_AGO, 0, 31);
    List<Completion> ten = List.of(Completion.of(day("2026-06-01"), Duration.ofHours(10)));
    Owed thisYear = (Owed) DueDates.standing(rule, LONG_AGO, ten, day("2026-10-01"));
    assertThat(thisYear.due()).isEqualTo(day("2026-12-31"));
    assertThat(thisYear.missing()).isEqualTo(Duration.ofHours(5));
    Owed newYear = (Owed) DueDates.standing(rule, LONG_AGO, ten, day("2027-01-02"));
    assertThat(newYear.due()).isEqualTo(day("2026-12-31"));
    List<Completion> madeUp = new ArrayList<>(ten);
    madeUp.add(Completion.of(day("2027-01-20"), Duration.ofHours(7)));
    Owed after = (Owed) DueDates.standing(rule, LONG_AGO, madeUp, day("2027-01-21"));
    assertThat(after.due()).isEqualTo(day("2027-12-31"));
    assertThat(after.missing()).isEqualTo(Duration.ofHours(13));
  }

  @Test
  void a08_whoComesDuringTheYearOwesItsShare() {
    Recurrence.HoursPerYear hours = new Recurrence.HoursPerYear(Duration.ofHours(15));
    assertThat(hours.owed(2028, day("2028-07-02"))).isEqualTo(Duration.ofMinutes(450));
    assertThat(hours.owed(2027, day("2026-01-01"))).isEqualTo(Duration.ofHours(15));
    assertThat(hours.owed(2027, day("2027-12-31"))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a12_aCertificateThatSaysItsEndIsBelieved() {
    List<Completion> done =
        List.of(new Completion(day("2027-01-10"), Duration.ZERO, day("2027-09-30")));
    assertThat(owed(new Recurrence.EveryMonths(12), "2026-01-01", done, "2027-02-01").due())
        .isEqualTo(day("2027-09-30"));
  }

  /// A certificate of 12 May lapses at midnight of the person's own site: in Tokyo it is already
  /// the 13th when it is still the 12th in Oslo.
  @Test
  void a09_daysAreThePersonsOwn() {
    Instant evening = Instant.parse("2027-05-12T16:30:00Z");
    Recurrence yearly = new Recurrence.EveryMonths(12);
    DueRule strict = new DueRule(yearly, LONG_AGO, LONG_AGO, 0, 0);
    List<Completion> done = done("2026-05-12");
    Owed owed = (Owed) DueDates.standing(strict, LONG_AGO, done, day("2027-05-12"));
    assertThat(owed.phase(strict, 30, evening.atZone(ZoneId.of("Europe/Oslo")).toLocalDate()))
        .isEqualTo(Phase.SOON);
    assertThat(owed.phase(strict, 30, evening.atZone(ZoneId.of("Asia/Tokyo")).toLocalDate()))
        .isEqualTo(Phase.LAPSED);
  }

  @Test
  void a10_passedStepsAreNotMadeUpFor() {
    LocalDate due = day("2027-06-30");
    assertThat(Reminders.USUAL.stepOn(due, day("2027-03-31"))).isEmpty();
    assertThat(Reminders.USUAL.stepOn(due, day("2027-04-01"))).contains(90);
    assertThat(Reminders.USUAL.stepOn(due, day("2027-06-10"))).contains(30);
    assertThat(Reminders.USUAL.stepOn(due, day("2027-07-02"))).contains(7);
    assertThat(Reminders.USUAL.isEscalated(due, day("2027-06-22"))).isFalse();
    assertThat(Reminders.USUAL.isEscalated(due, day("2027-06-23"))).isTrue();
  }

  @Property(tries = 300)
  void p01_doingItAlwaysMovesTheDueDay(
      @ForAll("recurrences") Recurrence recurrence,
      @ForAll("days") LocalDate since,
      @ForAll("days") LocalDate today) {
    LocalDate day = today.isBefore(since) ? since : today;
    DueRule rule = rule(recurrence);
    Owed before = (Owed) DueDates.standing(rule, since, List.of(), day);
    LocalDate doneOn = day.isBefore(before.opens()) ? before.opens() : day;
    Completion enough = Completion.of(doneOn, Duration.ofDays(200));
    Standing after = DueDates.standing(rule, since, List.of(enough), doneOn);
    assertThat(after)
        .isInstanceOfAny(Settled.class, Owed.class)
        .satisfies(
            it -> {
              if (it instanceof Owed owed) {
                assertThat(owed.due()).isAfterOrEqualTo(before.due()).isAfter(doneOn);
              }
            });
  }

  @Property(tries = 300)
  void p02_newcomersHaveTheirDays(
      @ForAll("rhythms") Recurrence recurrence, @ForAll("days") LocalDate since) {
    Owed first = (Owed) DueDates.standing(rule(recurrence), since, List.of(), since);
    assertThat(first.due()).isAfterOrEqualTo(since.plusDays(30));
  }

  @Property(tries = 300)
  void p03_theOrderOfCompletionsDoesNotMatter(
      @ForAll("recurrences") Recurrence recurrence,
      @ForAll("days") LocalDate since,
      @ForAll("histories") List<Completion> history,
      @ForAll("days") LocalDate today) {
    List<Completion> turned = new ArrayList<>(history);
    Collections.reverse(turned);
    assertThat(DueDates.standing(rule(recurrence), since, turned, today))
        .isEqualTo(DueDates.standing(rule(recurrence), since, history, today));
  }

  /// An independent count: walks the days and looks for the first on which the window of that day
  /// is closed and nothing was done since it opened.
  @Property(tries = 200)
  void p04_aWindowIsMissedExactlyWhenNothingWasDoneInIt(
      @ForAll("histories") List<Completion> history, @ForAll("days") LocalDate today) {
    LocalDate since = day("2024-06-01");
    LocalDate on = today.isBefore(since) ? since : today;
    Owed owed = (Owed) DueDates.standing(rule(JANUARY), since, history, on);
    boolean late = on.isAfter(owed.due());
    boolean doneThisYear =
        history.stream().anyMatch(c -> c.on().getYear() == on.getYear() && !c.on().isAfter(on));
    boolean windowOver = on.getDayOfYear() > 31 && on.getYear() > 2024;
    assertThat(late).isEqualTo(windowOver && !doneThisYear);
  }

  @Property(tries = 200)
  void p05_monthsFollowTheCalendarOneMonthAtATime(@ForAll("days") LocalDate completed) {
    Owed owed =
        (Owed)
            DueDates.standing(
                rule(new Recurrence.EveryMonths(14)),
                LONG_AGO,
                List.of(Completion.of(completed, Duration.ZERO)),
                completed);
    LocalDate firstOfMonth = completed.withDayOfMonth(1);
    for (int i = 0; i < 14; i++) {
      firstOfMonth = firstOfMonth.plusDays(firstOfMonth.lengthOfMonth());
    }
    int day = Math.min(completed.getDayOfMonth(), firstOfMonth.lengthOfMonth());
    assertThat(owed.due()).isEqualTo(firstOfMonth.withDayOfMonth(day));
  }

  @Provide
  Arbitrary<Recurrence> rhythms() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Recurrence.Once()),
        Arbitraries.integers().between(1, 36).map(Recurrence.EveryMonths::new),
        Arbitraries.of(
            JANUARY,
            new Recurrence.YearlyWindow(MonthDay.of(2, 29), MonthDay.of(3, 31)),
            new Recurrence.YearlyWindow(MonthDay.of(11, 15), MonthDay.of(2, 15))));
  }

  @Provide
  Arbitrary<Recurrence> recurrences() {
    return Arbitraries.oneOf(
        rhythms(), Arbitraries.just(new Recurrence.HoursPerYear(Duration.ofHours(15))));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 3000).map(day("2024-01-01")::plusDays);
  }

  @Provide
  Arbitrary<List<Completion>> histories() {
    return days()
        .map(on -> Completion.of(on, Duration.ofHours(on.getDayOfMonth())))
        .list()
        .ofMaxSize(8);
  }

  @Test
  void a11_theUsualStepsAreFour() {
    assertThat(Reminders.USUAL.daysBefore()).containsExactly(90, 60, 30, 7);
    assertThat(Optional.of(Reminders.USUAL.firstDays())).contains(90);
  }
}
