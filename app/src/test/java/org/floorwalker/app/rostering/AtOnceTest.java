package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestDatabase;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.transaction.support.TransactionTemplate;

/// FEATURE: two deeds on one published row at the same moment: the second sees what the first did.
///
/// The moment is chosen by a lock: the first deed has read and stands before its writing, at a
/// table the test holds, until the second waits too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AtOnceTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;

  private TestApp app;
  private long version;
  private long rival;

  @BeforeAll
  void aPublishedWeekAndARivalDraft() {
    app = TestApp.fresh();
    SmallFloor floor = SmallFloor.in(app);
    version = floor.draft("r");
    rival = floor.draft("rival");
    assertThat(publish(version)).isInstanceOf(PublishOutcome.Published.class);
  }

  private PublishOutcome publish(long draft) {
    return app.get(Publishing.class).publish(planner(), draft, "a new floor opens");
  }

  private Viewer planner() {
    return app.viewer(Role.PLANNER);
  }

  @Test
  @Order(1)
  void a01_ofTwoBookingsOfOnePersonOneIsRefused() throws Exception {
    PersonId person = app.person("a1");
    DayPlan plan =
        app.get(Rostering.class)
            .publishedPlans(person, MONDAY, MONDAY.plusDays(7))
            .firstEntry()
            .getValue();
    TimeRange atWork = TimeRange.of(plan.shift().range().startInclusive(), Duration.ofMinutes(15));
    TimeRange unplanned =
        TimeRange.of(
            MONDAY.plusDays(60).atTime(10, 0).atZone(SmallFloor.OSLO).toInstant(),
            Duration.ofMinutes(15));

    for (TimeRange range : List.of(atWork, unplanned)) {
      Both<BookOutcome, BookOutcome> both =
          atOnce(
              "activity_request",
              () -> book("one-" + range, person, range),
              () -> book("other-" + range, person, range));

      assertThat(both.first()).isEqualTo(new BookOutcome.Booked());
      assertThat(both.second())
          .isEqualTo(
              new BookOutcome.NotPossible(
                  List.of(new BookOutcome.Clash(person, BookOutcome.Why.IN_ANOTHER_ACTIVITY))));
    }
  }

  private BookOutcome book(String reference, PersonId person, TimeRange range) {
    Activity.People people = new Activity.People(null, List.of(person));
    return app.get(PlannedActivities.class)
        .book(
            "Test",
            new Booking("test", reference, Activity.Kind.COACHING, "A talk", people, range));
  }

  @Test
  @Order(2)
  void a02_aCorrectionPutsNobodyBackToWorkWhoWasGivenLeaveMeanwhile() throws Exception {
    Correction correction = aLawfulCorrection();
    PersonId person = app.person(correction.person());

    Both<List<LocalDate>, CorrectionOutcome> both =
        atOnce(
            "roster_change",
            () -> giveLeave(person, correction.day()),
            () -> app.get(RosterEditing.class).correct(planner(), version, correction, 0));

    assertThat(both.first()).containsExactly(correction.day());
    assertThat(both.second()).isEqualTo(new CorrectionOutcome.NotThere());
    assertThat(app.get(Rostering.class).publishedPlans(correction.day())).doesNotContainKey(person);
  }

  private Correction aLawfulCorrection() {
    ShiftExplaining explaining = app.get(ShiftExplaining.class);
    return app.get(Rostering.class).plansOf(version, MONDAY.plusDays(1)).values().stream()
        .map(plan -> explaining.account(version, plan.person(), MONDAY.plusDays(1)))
        .flatMap(Optional::stream)
        .flatMap(account -> account.alternatives().stream())
        .map(ShiftAccount.Alternative::correction)
        .findFirst()
        .orElseThrow();
  }

  private List<LocalDate> giveLeave(PersonId person, LocalDate day) {
    TimeRange range =
        TimeRange.of(day.atStartOfDay(SmallFloor.OSLO).toInstant(), Duration.ofDays(1));
    List<LocalDate> freed =
        app.get(TransactionTemplate.class).execute(_ -> grantAndFree(person, range));
    return Objects.requireNonNull(freed);
  }

  private List<LocalDate> grantAndFree(PersonId person, TimeRange range) {
    app.get(Absences.class).grant("Test", person, range, Unavailability.Kind.BLACKOUT, "unpaid");
    return app.get(PublishedChanges.class).away("Test", person, range, ChangeReason.LEAVE);
  }

  @Test
  @Order(3)
  void a03_aDraftIsNotPublishedOverLeaveGivenMeanwhile() throws Exception {
    LocalDate day = MONDAY.plusDays(2);
    PersonId person = atWorkInBoth(day);

    Both<List<LocalDate>, PublishOutcome> both =
        atOnce("roster_change", () -> giveLeave(person, day), () -> publish(rival));

    assertThat(both.first()).containsExactly(day);
    assertThat(both.second()).isNotInstanceOf(PublishOutcome.Published.class);
  }

  private PersonId atWorkInBoth(LocalDate day) {
    Rostering rostering = app.get(Rostering.class);
    return rostering.publishedPlans(day).keySet().stream()
        .filter(rostering.plansOf(rival, day)::containsKey)
        .findFirst()
        .orElseThrow();
  }

  private record Both<A, B>(A first, B second) {}

  /// Starts the second deed when the first waits for the table, and lets go when both wait.
  private <A, B> Both<A, B> atOnce(String table, Callable<A> first, Callable<B> second)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Connection holder = TestDatabase.dataSource(app.database()).getConnection();
        Statement sql = holder.createStatement()) {
      holder.setAutoCommit(false);
      sql.execute("lock table " + table + " in share mode");
      Future<A> one = threads.submit(first);
      awaitWaiting(sql, 1);
      Future<B> other = threads.submit(second);
      awaitWaiting(sql, 2);
      holder.rollback();
      return new Both<>(one.get(), other.get());
    }
  }

  /// Lets the database look again and again until so many wait for a lock; half a minute at most.
  private static void awaitWaiting(Statement sql, int waiting) throws SQLException {
    sql.execute("set local statement_timeout = '30s'");
    sql.execute(
        """
        do $$ begin
          while (select count(distinct pid) < %d from pg_locks where not granted)
          loop perform pg_sleep(0.02); end loop;
        end $$
        """
            .formatted(waiting));
  }
}
