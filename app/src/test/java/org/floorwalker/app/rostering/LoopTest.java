package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.rules.Violation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The main job of the product on one small floor: forecast, need, draft, correction, publishing,
/// and the agent who sees the week.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final ZoneId OSLO = SmallFloor.OSLO;

  private TestApp app;
  private long draft;

  @BeforeAll
  void aSmallFloorWithEightWeeksOfHistory() {
    app = TestApp.fresh();
    draft = SmallFloor.in(app).draft("r", 2);
  }

  private Rostering rostering() {
    return app.get(Rostering.class);
  }

  @Test
  @Order(1)
  void a01_theDraftIsLawfulAndSimulated() {
    assertThat(rostering().violations(draft)).isEmpty();
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
        rostering()
            .correct(planner(), draft, new Correction.MoveShift(plan.person(), MONDAY, night), 0);

    assertThat(outcome).isInstanceOf(CorrectionOutcome.Unlawful.class);
    assertThat(shiftOf(plan.person())).isEqualTo(plan.shift().range().startInclusive());
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

    CorrectionOutcome done = rostering().correct(planner, draft, correction, 0);
    CorrectionOutcome again = rostering().correct(planner, draft, correction, 0);
    CorrectionOutcome undone = rostering().undo(planner, draft);

    assertThat(done)
        .isInstanceOfSatisfying(
            CorrectionOutcome.Done.class,
            it ->
                assertThat(it.shortHoursAfter() - it.shortHoursBefore())
                    .isCloseTo(other.shortHours(), org.assertj.core.api.Assertions.within(1e-6)));
    assertThat(again).isNotInstanceOf(CorrectionOutcome.Done.class);
    assertThat(undone).isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(shiftOf(correction.person())).isEqualTo(account.shift().range().startInclusive());
  }

  private ShiftAccount anAccountWithAlternatives() {
    return rostering().plansOf(draft, MONDAY).values().stream()
        .map(plan -> rostering().account(draft, plan.person(), MONDAY).orElseThrow())
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

  @Test
  @Order(6)
  void a06_publishingMakesItUnchangeableAndTellsThePeople() {
    String person = rostering().plansOf(draft, MONDAY).values().iterator().next().person();
    Instant later = shiftOf(person).plus(Duration.ofMinutes(30));

    String path = "/schedule/%d/publish".formatted(draft);
    assertThat(rostering().checkBeforePublishing(draft).warnings())
        .extracting(Violation::rule)
        .contains("notice_days");
    assertThat(app.as(Role.PLANNER).post(path, Map.of()).body())
        .contains("The law asks for a reason", "name=\"reason\"");
    assertThat(rostering().findVersion(draft).orElseThrow().isDraft()).isTrue();

    HttpResponse<String> answer =
        app.as(Role.PLANNER).post(path, Map.of("reason", "a new floor opens"));

    assertThat(answer.statusCode()).isBetween(302, 303);
    assertThat(rostering().findVersion(draft).orElseThrow().state())
        .isEqualTo(RosterVersion.State.PUBLISHED);
    assertThat(
            rostering()
                .correct(planner(), draft, new Correction.MoveShift(person, MONDAY, later), 0))
        .isInstanceOf(CorrectionOutcome.NotThere.class);
    assertThat(app.get(Audit.class).listRecent(app.viewer(Role.AUDITOR), ""))
        .anySatisfy(
            entry -> {
              assertThat(entry.deed()).isEqualTo("rostering.published");
              assertThat(entry.toString()).contains("a new floor opens", "notice_days");
            });
  }

  @Test
  @Order(7)
  void a07_anAgentSeesTheWeekAndItsFeed() {
    PersonId person = app.get(People.class).findByCode("a1").orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), person);
    app.clock().standAt(MONDAY.atTime(10, 0).atZone(OSLO).toInstant());
    List<DayPlan> shifts =
        List.copyOf(rostering().publishedPlans(person, MONDAY, MONDAY.plusDays(7)).values());
    assertThat(shifts).isNotEmpty();

    assertThat(app.as(Role.AGENT).get("/my").statusCode()).isEqualTo(200);
    assertThat(app.as(Role.AGENT).get("/my/schedule").statusCode()).isEqualTo(200);
    String page = app.as(Role.AGENT).post("/my/feed", Map.of()).body();
    Matcher address = Pattern.compile("/calendar/[A-Za-z0-9_-]+\\.ics").matcher(page);
    assertThat(address.find()).isTrue();
    String calendar = app.asNobody().get(address.group()).body();
    assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(shifts.size() + 1);

    app.as(Role.AGENT).post("/my/feed/revoke", Map.of());
    assertThat(app.asNobody().get(address.group()).statusCode()).isEqualTo(404);
  }
}
