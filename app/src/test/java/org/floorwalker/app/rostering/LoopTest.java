package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The main job of the product on one small floor: forecast, need, draft, correction, publishing,
/// and the agent who sees the week.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final ZoneId OSLO = SmallFloor.OSLO;

  private TestApp app;
  private long draft;
  private String activity = "";

  @BeforeAll
  void aSmallFloorWithEightWeeksOfHistory() {
    app = TestApp.fresh();
    SmallFloor floor = SmallFloor.in(app);
    activity = enterACoaching();
    draft = floor.draft("r");
  }

  private String enterACoaching() {
    Instant from = MONDAY.atStartOfDay(OSLO).toInstant();
    Activity.People people = new Activity.People(app.person("a2"), List.of(app.person("a1")));
    long id =
        app.get(PlannedActivities.class)
            .enter(
                planner(),
                new Activity(
                    0,
                    Activity.Kind.COACHING,
                    "Calls with much silence",
                    Duration.ofMinutes(45),
                    TimeRange.of(from, Duration.ofDays(4)),
                    people,
                    null));
    return "activity-" + id;
  }

  private Rostering rostering() {
    return app.get(Rostering.class);
  }

  @Test
  @Order(1)
  void a01_theDraftIsLawfulAndSimulated() {
    assertThat(app.get(Publishing.class).violations(draft)).isEmpty();
    assertThat(rostering().plansOf(draft, MONDAY)).isNotEmpty();
    assertThat(rostering().simulatedDays(draft))
        .isNotEmpty()
        .allSatisfy(
            day -> {
              assertThat(day.expected().service()).isBetween(0.0, 1.0);
              assertThat(day.expected().occupancy()).isBetween(0.0, 1.0);
            });
  }

  @Test
  @Order(2)
  void a02_anUnlawfulMoveIsRefusedWithItsLawAndChangesNothing() {
    DayPlan plan = rostering().plansOf(draft, MONDAY).values().iterator().next();
    Instant night = MONDAY.atTime(0, 30).atZone(OSLO).toInstant();

    CorrectionOutcome outcome =
        app.get(RosterEditing.class)
            .correct(planner(), draft, new Correction.MoveShift(plan.person(), MONDAY, night), 0);

    assertThat(outcome).isInstanceOf(CorrectionOutcome.Unlawful.class);
    assertThat(shiftOf(plan.person())).isEqualTo(plan.shift().range().startInclusive());
  }

  @Test
  @Order(2)
  void a02_anActivityIsPlacedForBothAtOnceAndTheirMoveRespectsIt() {
    List<DayPlan> with =
        MONDAY
            .datesUntil(MONDAY.plusDays(4))
            .flatMap(day -> rostering().plansOf(draft, day).values().stream())
            .filter(plan -> plan.shift().activities().stream().anyMatch(this::isTheCoaching))
            .toList();
    DayPlan one = with.getFirst();
    TimeRange coaching =
        one.shift().activities().stream()
            .filter(this::isTheCoaching)
            .findFirst()
            .orElseThrow()
            .range();

    assertThat(with).extracting(DayPlan::person).containsExactlyInAnyOrder("a1", "a2");
    assertThat(with)
        .allMatch(
            plan -> plan.shift().activities().stream().anyMatch(p -> p.range().equals(coaching)));
    assertThat(one.pieces())
        .anySatisfy(
            piece ->
                assertThat(piece)
                    .isInstanceOfSatisfying(
                        DayPlan.Piece.Beside.class,
                        it -> assertThat(it.title()).isEqualTo("Calls with much silence")));
    Instant after = coaching.endExclusive();
    assertThat(
            app.get(RosterEditing.class)
                .correct(
                    planner(),
                    draft,
                    new Correction.MoveShift(one.person(), one.shift().day().date(), after),
                    0))
        .isInstanceOf(CorrectionOutcome.Unlawful.class);
  }

  private boolean isTheCoaching(PlacedActivity placed) {
    return placed.activity().equals(activity);
  }

  private Viewer planner() {
    return app.viewer(Role.PLANNER);
  }

  private Instant shiftOf(String person) {
    return rostering().plansOf(draft, MONDAY).values().stream()
        .filter(plan -> plan.person().equals(person))
        .findFirst()
        .orElseThrow()
        .shift()
        .range()
        .startInclusive();
  }

  @Test
  @Order(3)
  void a03_aLawfulMoveIsDoneAndUndone() {
    ShiftAccount account = anAccountWithAlternatives();
    ShiftAccount.Alternative other = account.alternatives().getFirst();
    Correction correction = other.correction();
    Viewer planner = planner();

    CorrectionOutcome done = app.get(RosterEditing.class).correct(planner, draft, correction, 0);
    CorrectionOutcome again = app.get(RosterEditing.class).correct(planner, draft, correction, 0);
    CorrectionOutcome undone = app.get(RosterEditing.class).undo(planner, draft);

    assertThat(done)
        .isInstanceOfSatisfying(
            CorrectionOutcome.Done.class,
            it ->
                assertThat(it.shortHoursAfter() - it.shortHoursBefore())
                    .isCloseTo(other.shortHours(), Assertions.within(1e-6)));
    assertThat(again).isNotInstanceOf(CorrectionOutcome.Done.class);
    assertThat(undone).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(shiftOf(correction.person())).isEqualTo(account.shift().range().startInclusive());
    undoneIsDoneAgainAndUndoneOnceMore(planner, account, correction.person());
  }

  private void undoneIsDoneAgainAndUndoneOnceMore(
      Viewer planner, ShiftAccount account, String person) {
    RosterEditing editing = app.get(RosterEditing.class);
    DayPlan before = planOf(person);
    assertThat(editing.redo(planner, draft)).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(planOf(person)).isNotEqualTo(before);
    assertThat(editing.redo(planner, draft)).isInstanceOf(CorrectionOutcome.NotThere.class);
    assertThat(editing.undo(planner, draft)).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(planOf(person).shift()).isEqualTo(account.shift());
  }

  private DayPlan planOf(String person) {
    return rostering().plansOf(draft, MONDAY).values().stream()
        .filter(plan -> plan.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private ShiftAccount anAccountWithAlternatives() {
    return rostering().plansOf(draft, MONDAY).values().stream()
        .map(
            plan ->
                app.get(ShiftExplaining.class).account(draft, plan.person(), MONDAY).orElseThrow())
        .filter(account -> !account.alternatives().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(4)
  void a04_thePlannersPagesAreGoodInEveryLook() {
    String person = rostering().plansOf(draft, MONDAY).values().iterator().next().person();
    TestBrowser.checkEverywhere(
        app,
        Role.PLANNER,
        "/schedule/%d?day=%s&shift=%s".formatted(draft, MONDAY, person),
        "schedule-day");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/schedule", "schedules");
    TestBrowser.checkEverywhere(
        app, Role.PLANNER, "/schedule/%d/compare".formatted(draft), "schedule-compare");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/activities", "activities");
    TestBrowser.checkEverywhere(
        app, Role.PLANNER, "/schedule/%d/publish".formatted(draft), "schedule-publish");
    TestBrowser.checkEverywhere(
        app, Role.PLANNER, "/schedule/%d/week".formatted(draft), "schedule-week");
  }

  @Test
  @Order(5)
  void a05_forecastNeedAndExpectationAnswer() {
    String slot = MONDAY.atTime(10, 0).atZone(OSLO).toInstant().toString();
    for (String path :
        List.of(
            "/forecast",
            "/need?day=%s&queue=phone&slot=%s".formatted(MONDAY, slot),
            "/schedule/%d/expected".formatted(draft))) {
      assertThat(app.as(Role.PLANNER).get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  /// Kept as codes; one kept before there were codes is told as it was written.
  @Test
  @Order(5)
  void a05b_whoCannotReachTheirHoursIsToldWhyInTheReadersWords() {
    JdbcClient.create(app.get(DataSource.class))
        .sql(
            """
            update roster_version
            set report = jsonb_set(report, '{found,infeasible}', :people::jsonb) where id = :id
            """)
        .param(
            "people",
            """
            [{"agent": "a1", "reason": "unread", "binding":
               {"reach": 32, "low": 40, "high": 40, "rules": ["DAYS_IN_A_ROW", "ABSENCE"]}},
             {"agent": "a2", "reason": "as written"}]
            """)
        .param("id", draft)
        .update();
    assertThat(app.as(Role.PLANNER).get("/schedule/%d/expected".formatted(draft)).body())
        .contains("a1: can lawfully work 32.0 h, the contract asks for 40.0 to 40.0 h.")
        .contains("In between: days in a row, absence and unavailable time.")
        .contains("a2: as written")
        .doesNotContain("unread");
  }

  @Test
  @Order(6)
  void a06_publishingMakesItUnchangeableAndTellsThePeople() {
    String path = "/schedule/%d/publish".formatted(draft);
    assertThat(app.get(Publishing.class).checkBeforePublishing(draft).warnings())
        .extracting(Violation::rule)
        .contains("notice_days");
    assertThat(app.as(Role.PLANNER).post(path, Map.of()).body())
        .contains("The law asks for a reason", "name=\"reason\"");
    assertThat(rostering().findVersion(draft).orElseThrow().isDraft()).isTrue();

    HttpResponse<String> answer =
        app.as(Role.PLANNER).post(path, Map.of("reason", "a new floor opens"));
    app.as(Role.PLANNER).post(path, Map.of("reason", "twice"));

    assertThat(answer.statusCode()).isBetween(302, 303);
    assertThat(rostering().findVersion(draft).orElseThrow().state())
        .isEqualTo(RosterVersion.State.PUBLISHED);
    assertThat(app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("")))
        .anySatisfy(
            entry -> {
              assertThat(entry.deed()).isEqualTo("rostering.published");
              assertThat(entry.toString()).contains("a new floor opens", "notice_days");
            });
    assertThat(letters())
        .hasSize(SmallFloor.AGENTS)
        .allMatch(it -> it.equals("Vaktplanen din for uke 14 er klar"));
  }

  /// Subjects of the letters in the box.
  private List<String> letters() {
    return JdbcClient.create(app.get(DataSource.class))
        .sql("select subject from mail order by id")
        .query(String.class)
        .list();
  }

  @Test
  @Order(7)
  void a06b_aChangeAfterwardsLiesOverTheVersionAndIsTold() {
    PersonId moved = app.person("a3");
    LocalDate day =
        rostering().publishedPlans(moved, MONDAY, MONDAY.plusDays(7)).firstEntry().getKey();
    DayPlan plan = rostering().publishedPlans(day).get(moved);
    ShiftAccount.Alternative other =
        app
            .get(ShiftExplaining.class)
            .account(draft, "a3", day)
            .orElseThrow()
            .alternatives()
            .stream()
            .findFirst()
            .orElseThrow();
    RosterEditing editing = app.get(RosterEditing.class);

    CorrectionOutcome done = editing.correct(planner(), draft, other.correction(), 0);
    CorrectionOutcome late = editing.correct(planner(), draft, other.correction(), 0);

    assertThat(done).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(late).isInstanceOf(CorrectionOutcome.Overtaken.class);
    assertThat(rostering().publishedPlans(day).get(moved)).isNotEqualTo(plan);
    assertThat(app.get(PublishedChanges.class).listSince(Instant.EPOCH, 10))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.person()).isEqualTo(moved);
              assertThat(change.why()).isEqualTo(ChangeReason.CORRECTION);
            });
    assertThat(letters()).hasSize(SmallFloor.AGENTS + 1);
    assertThatThrownBy(
            () ->
                JdbcClient.create(app.get(DataSource.class))
                    .sql("delete from roster_change_piece")
                    .update())
        .hasMessageContaining("kept as they were made");
    theBookingStandsInThePublishedDayAndMoves(moved, day, done instanceof CorrectionOutcome.Done);
    app.get(PublishedChanges.class).restore("Test", moved, day, ChangeReason.LEAVE_WITHDRAWN);
    assertThat(rostering().publishedPlans(day).get(moved)).isEqualTo(plan);
  }

  private void theBookingStandsInThePublishedDayAndMoves(
      PersonId person, LocalDate day, boolean isMoved) {
    assertThat(isMoved).isTrue();
    PlannedActivities activities = app.get(PlannedActivities.class);
    TimeRange shift =
        Objects.requireNonNull(rostering().publishedPlans(day).get(person)).shift().range();
    TimeRange first = TimeRange.of(shift.startInclusive(), Duration.ofMinutes(15));
    TimeRange last =
        TimeRange.of(shift.endExclusive().minus(Duration.ofMinutes(15)), shift.endExclusive());
    TimeRange over = TimeRange.of(shift.endExclusive().minusSeconds(60), Duration.ofMinutes(15));

    assertThat(activities.book("Test", talk(person, over)))
        .isEqualTo(
            new BookOutcome.NotPossible(
                List.of(new BookOutcome.Clash(person, BookOutcome.Why.OUTSIDE_SHIFT))));
    assertThat(activities.book("Test", talk(person, first))).isEqualTo(new BookOutcome.Booked());
    assertThat(activities.placed("test", "talk-1")).contains(first);
    assertThat(activities.book("Test", talk(person, last))).isEqualTo(new BookOutcome.Booked());
    assertThat(activities.placed("test", "talk-1")).contains(last);
    assertThat(besides(person, day)).containsExactly(last);
    assertThat(activities.cancel("Test", "test", "talk-1")).isTrue();
    assertThat(activities.placed("test", "talk-1")).isEmpty();
    assertThat(besides(person, day)).isEmpty();
  }

  private static Booking talk(PersonId person, TimeRange range) {
    Activity.People people = new Activity.People(null, List.of(person));
    return new Booking("test", "talk-1", Activity.Kind.COACHING, "A talk", people, range);
  }

  private List<TimeRange> besides(PersonId person, LocalDate day) {
    return Objects.requireNonNull(rostering().publishedPlans(day).get(person)).pieces().stream()
        .filter(DayPlan.Piece.Beside.class::isInstance)
        .map(DayPlan.Piece::range)
        .toList();
  }

  @Test
  @Order(8)
  void a07_anAgentSeesTheWeekAndItsFeed() {
    PersonId person = app.get(People.class).findByCode("a1").orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), person);
    app.clock().standAt(MONDAY.atTime(10, 0).atZone(OSLO).toInstant());
    List<DayPlan> shifts =
        List.copyOf(rostering().publishedPlans(person, MONDAY, MONDAY.plusDays(7)).values());
    assertThat(shifts).isNotEmpty();

    assertThat(app.get(Messages.class).countNew(app.viewer(Role.AGENT))).isEqualTo(1);
    assertThat(app.as(Role.AGENT).get("/my").body()).contains("Vaktplanen din for uke 14 er klar");
    assertThat(app.as(Role.AGENT).get("/my/schedule").statusCode()).isEqualTo(200);
    assertThat(app.get(Messages.class).countNew(app.viewer(Role.AGENT))).isZero();
    String page = app.as(Role.AGENT).post("/my/feed", Map.of()).body();
    Matcher address = Pattern.compile("/calendar/[A-Za-z0-9_-]+\\.ics").matcher(page);
    assertThat(address.find()).isTrue();
    String calendar = app.asNobody().get(address.group()).body();
    assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(shifts.size() + 1);

    app.as(Role.AGENT).post("/my/feed/revoke", Map.of());
    assertThat(app.asNobody().get(address.group()).statusCode()).isEqualTo(404);
  }
}
