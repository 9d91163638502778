package org.floorwalker.app.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.app.requests.DayWish.Firmness.IF_POSSIBLE;
import static org.floorwalker.app.requests.DayWish.Firmness.MUCH;
import static org.floorwalker.app.requests.DayWish.Firmness.MUST;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.Availability;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.ExtraOutcome;
import org.floorwalker.app.rostering.ExtraShifts;
import org.floorwalker.app.rostering.OfferedWeek;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what people say about their own time is read by every schedule that is built: hours
/// they offer, must-haves within a budget, a share of each day away; and rules of requests
/// are data.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnTimesTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final DayWish.What FREE = new DayWish.What(DayWish.Kind.FREE, 0);

  private TestApp app;
  private SmallFloor floor;
  private AgentsOfTheFloor agents;

  @BeforeAll
  void eightPeople() {
    app = TestApp.fresh();
    floor = SmallFloor.in(app);
    agents = AgentsOfTheFloor.signedIn(app);
  }

  private PersonId person(String code) {
    return agents.person(code);
  }

  private Viewer agent(int number) {
    return agents.viewer(number);
  }

  private DayWishes wishes() {
    return app.get(DayWishes.class);
  }

  @Test
  @Order(1)
  void a01_wishesHaveABudgetAndANoSaysWhatIsLeft() {
    LocalDate friday = MONDAY.plusDays(4);
    assertThat(wishes().wish(agent(2), friday, FREE, MUST))
        .contains(new WishNo.TooLate(friday.minusDays(14)));
    Map<String, String> budget = new HashMap<>();
    budget.put("group", "");
    budget.put("points", "5");
    budget.put("musts", "2");
    budget.put("share", "15");
    budget.put("days", "3");
    assertThat(app.as(Role.PLANNER).post("/requests/budgets", budget).statusCode()).isEqualTo(422);
    budget.put("site", "100");
    assertThat(app.as(Role.PLANNER).post("/requests/budgets", budget).statusCode())
        .isBetween(302, 303);

    assertThat(wishes().wish(agent(2), friday, FREE, MUST)).isEmpty();
    assertThat(wishes().wish(agent(3), friday, FREE, MUST)).contains(new WishNo.Taken(1, 1));
    assertThat(wishes().wish(agent(3), friday, FREE, IF_POSSIBLE)).isEmpty();
    assertThat(wishes().wish(agent(2), MONDAY.plusDays(5), FREE, MUST))
        .contains(new WishNo.NoPoints(3, 4));
    assertThat(
            wishes()
                .wish(
                    agent(2),
                    MONDAY.plusDays(2),
                    new DayWish.What(DayWish.Kind.NOT_AFTER, 15 * 60),
                    MUST))
        .isEmpty();
    assertThat(wishes().mine(agent(2)).left())
        .contains(new DayWishes.Left(YearMonth.of(2027, 4), 1, 0));
    assertThat(wishes().wish(agent(2), friday, FREE, IF_POSSIBLE)).isEmpty();
    assertThat(wishes().wish(agent(2), friday, FREE, MUST)).isEmpty();
  }

  @Test
  @Order(2)
  void a02_hoursAreOfferedFromAPhoneWithTheKeyboard() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my/wishes");
      page.locator("[name=limited]").focus();
      page.keyboard().press("ArrowDown");
      for (int weekday = 1; weekday <= 5; weekday++) {
        page.locator("[name=from-" + weekday + "]").focus();
        page.keyboard().type("0800AM");
        page.locator("[name=to-" + weekday + "]").focus();
        page.keyboard().type("0430PM");
      }
      window.check("my-wishes");
      page.keyboard().press("Enter");
      page.locator("text=Schedules to come keep to it").first().waitFor();
      assertThat(page.locator("[name=from-1]").inputValue()).isEqualTo("08:00");
    }
    Map<String, String> wrong = Map.of("limited", "yes", "from-1", "10:00", "to-1", "09:00");
    assertThat(app.as(Role.AGENT).post("/my/hours/week", wrong).statusCode()).isEqualTo(422);
    Map<String, String> all = Map.of("limited", "no", "from-1", "09:15", "to-1", "12:00");
    assertThat(app.as(Role.AGENT).post("/my/hours/week", all).body())
        .as("hours nobody would know of")
        .contains("You gave hours but chose all times")
        .contains("value=\"09:15\"", "<option value=\"yes\" selected>");
    app.as(Role.AGENT).post("/my/hours/day", Map.of("day", MONDAY.plusDays(1).toString()));
  }

  @Test
  @Order(3)
  void a03_aScheduleThatIsBuiltKeepsToAllOfIt() {
    LeaveRequest share =
        app.get(Leave.class)
            .ask(
                agent(4),
                new LeaveWish("part-sick", MONDAY, MONDAY.plusDays(6), new LeavePart.Share(60)));
    assertThat(share.state()).isEqualTo(LeaveRequest.State.GRANTED);
    assertThat(share.days()).isEqualByComparingTo("3");

    assertThat(wishes().wish(agent(7), MONDAY.plusDays(5), FREE, MUCH)).isEmpty();
    assertThat(wishes().mine(agent(7)).wishes())
        .extracting(DayWish::firmness)
        .containsExactly(MUCH);
    long draft = floor.draft("own-times");
    assertThat(wishedFree(draft, "a7")).containsExactly(4);
    assertThat(wishedFree(draft, "a3")).containsExactly(1);
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");

    SequencedMap<LocalDate, DayPlan> first = week("a1");
    assertThat(first).doesNotContainKey(MONDAY.plusDays(1));
    assertThat(first.values())
        .isNotEmpty()
        .allSatisfy(
            plan -> {
              var start = plan.shift().range().startInclusive().atZone(SmallFloor.OSLO);
              var end = plan.shift().range().endExclusive().atZone(SmallFloor.OSLO);
              assertThat(start.toLocalTime()).isAfterOrEqualTo(LocalTime.of(8, 0));
              assertThat(end.toLocalTime()).isBeforeOrEqualTo(LocalTime.of(16, 30));
              assertThat(start.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
            });
    LocalDate tuesday = MONDAY.plusDays(1);
    TimeRange evening =
        TimeRange.of(
            tuesday.atTime(17, 0).atZone(SmallFloor.OSLO).toInstant(),
            tuesday.atTime(20, 0).atZone(SmallFloor.OSLO).toInstant());
    assertThat(app.get(ExtraShifts.class).check(tuesday, evening, "phone").get(person("a1")))
        .isInstanceOfSatisfying(
            ExtraOutcome.Unlawful.class,
            unlawful ->
                assertThat(unlawful.violations())
                    .extracting(violation -> violation.rule())
                    .contains("unavailable"));
    SequencedMap<LocalDate, DayPlan> second = week("a2");
    assertThat(second).doesNotContainKey(MONDAY.plusDays(4));
    assertThat(paid("a4")).isBetween(Duration.ofHours(13), Duration.ofHours(17));
    assertThat(paid("a5")).isGreaterThan(Duration.ofHours(35));
    assertThat(wishes().mine(agent(2)).wishes())
        .filteredOn(DayWish::must)
        .isNotEmpty()
        .allMatch(wish -> Boolean.TRUE.equals(wish.kept()));
    assertThat(wishes().wish(agent(5), MONDAY.plusDays(4), FREE, IF_POSSIBLE))
        .contains(new WishNo.Published(MONDAY.plusDays(4)));
  }

  /// Points with which the search weighs the days somebody wishes free.
  private List<Integer> wishedFree(long draft, String code) {
    RosterInputs inputs = app.get(RosterInputs.class);
    RosterVersion version = app.get(Rostering.class).findVersion(draft).orElseThrow();
    return inputs.of(version).problem().floor().unavailable().stream()
        .filter(row -> row.person().equals(code) && row.kind() == Unavailability.Kind.WISH_FREE)
        .map(Unavailability::points)
        .toList();
  }

  private SequencedMap<LocalDate, DayPlan> week(String code) {
    return app.get(Rostering.class).publishedPlans(person(code), MONDAY, MONDAY.plusDays(7));
  }

  private Duration paid(String code) {
    return week(code).values().stream().map(DayPlan::paid).reduce(Duration.ZERO, Duration::plus);
  }

  /// Of a published shift the last half falls away, and comes back when the leave is given back.
  @Test
  @Order(4)
  void a04_aShareOfAPublishedDayEndsTheShiftEarlier() {
    Map.Entry<LocalDate, DayPlan> before = week("a6").firstEntry();
    Duration length = before.getValue().shift().range().length();

    LeaveRequest half =
        app.get(Leave.class)
            .ask(
                agent(6),
                new LeaveWish(
                    "part-sick", before.getKey(), before.getKey(), new LeavePart.Share(50)));

    assertThat(half.state()).isEqualTo(LeaveRequest.State.GRANTED);
    DayPlan now = Objects.requireNonNull(week("a6").get(before.getKey()));
    Duration away =
        now.pieces().stream()
            .filter(
                piece ->
                    piece instanceof DayPlan.Piece.Beside beside
                        && beside.activity().equals("absence"))
            .map(piece -> piece.range().length())
            .reduce(Duration.ZERO, Duration::plus)
            .plus(length.minus(now.shift().range().length()));
    assertThat(away.minus(length.dividedBy(2)).abs()).isLessThanOrEqualTo(Duration.ofMinutes(8));
    app.get(Leave.class).withdraw(agent(6), half.id());
    assertThat(week("a6").get(before.getKey())).isEqualTo(before.getValue());
  }

  @Test
  @Order(5)
  void a05_homeIsGrantedWhileEnoughAreAtTheSite() {
    PlaceWishes places = app.get(PlaceWishes.class);
    assertThat(places.wish(agent(7), MONDAY, true)).contains(new WishNo.NotAgreed());
    agreed(7);
    agreed(8);
    assertThat(places.wish(agent(7), MONDAY, true)).contains(new WishNo.NeededAtSite(7, 8));
    wishes().replace(app.viewer(Role.PLANNER), new WishBudget("bris", 5, 2, 0.15, 3, 0.8));
    assertThat(places.wish(agent(7), MONDAY, true)).isEmpty();
    assertThat(places.wish(agent(8), MONDAY, true)).contains(new WishNo.NeededAtSite(6, 7));
    assertThat(places.listMine(agent(7))).containsEntry(MONDAY, true);
    places.takeBack(agent(7), MONDAY);
    assertThat(places.wish(agent(8), MONDAY, true)).isEmpty();
  }

  /// Home work both have said yes to, long ago.
  private void agreed(int number) {
    app.get(JdbcClient.class)
        .sql(
            """
            insert into home_agreement
                   (person_id, terms, starts_on, written_at, written_by, agreed_at)
            values (:person, 'As agreed', '2027-01-01', now(), 'Test', now())
            """)
        .param("person", app.person("a" + number).value())
        .update();
  }

  @Test
  @Order(6)
  void a06_eachCheckOfARuleCanBeSwitchedOffAndWhatHeldBeforeIsKept() {
    LocalDate later = LocalDate.of(2027, 6, 7);
    LeaveWish tooEarly = new LeaveWish("vacation", later, later, LeavePart.WHOLE);
    assertThat(app.get(Leave.class).chance(agent(8), tooEarly).reasons())
        .hasAtLeastOneElementOfType(LeaveReason.NoBalance.class);
    LeaveRule.Scope scope = new LeaveRule.Scope("bris", "vacation");
    app.get(LeaveRules.class)
        .replace(
            app.viewer(Role.PLANNER),
            new LeaveRule(
                scope,
                200,
                10,
                new LeaveRule.Limits(0.1, 0),
                LeaveRule.DecidedBy.RULE,
                LeaveRule.Order.ASKED));
    assertThat(app.get(Leave.class).chance(agent(8), tooEarly).reasons())
        .hasAtLeastOneElementOfType(LeaveReason.TooLate.class)
        .hasAtLeastOneElementOfType(LeaveReason.NotOpenYet.class);

    assertThat(
            app.as(Role.PLANNER)
                .post(
                    "/requests/rules",
                    Map.of(
                        "team",
                        "bris",
                        "kind",
                        "vacation",
                        "notice",
                        "200",
                        "open",
                        "10",
                        "away",
                        "10",
                        "missing",
                        "0",
                        "decided",
                        "rule",
                        "order",
                        "asked"))
                .statusCode())
        .isBetween(302, 303);

    assertThat(app.get(Leave.class).chance(agent(8), tooEarly).reasons())
        .isEqualTo(List.of(new LeaveReason.NotWeighed()));
    assertThat(app.get(LeaveRules.class).listPast())
        .extracting(LeaveRule.Past::rule)
        .filteredOn(rule -> rule.scope().equals(scope))
        .extracting(LeaveRule::checks)
        .containsExactly(EnumSet.allOf(LeaveRule.Check.class));
    assertThat(app.as(Role.PLANNER).get("/requests/rules").body()).contains("not: staffing");
  }

  /// A leader has no wishes, and offers hours for the talks they hold.
  @Test
  @Order(7)
  void a07_aLeaderOffersHours() {
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        chief,Oslo,bris,,full,,07:00,12:00,no,Chief Strand,chief@floor.example
        """);
    app.belongsTo(app.userOf(Role.TEAM_LEADER), app.person("chief"));
    TestApp.Client leader = app.as(Role.TEAM_LEADER);
    assertThat(leader.get("/my/wishes").statusCode()).isEqualTo(403);
    assertThat(leader.get("/my/schedule").body()).contains("href=\"/my/hours\"");
    assertThat(app.as(Role.AGENT).get("/my/schedule").body()).doesNotContain("href=\"/my/hours\"");
    assertThat(app.as(Role.CLIENT).get("/my/hours").statusCode()).isEqualTo(403);

    Map<String, String> week = Map.of("limited", "yes", "from-2", "10:00", "to-2", "14:00");
    HttpResponse<String> offered = leader.post("/my/hours/week", week);
    assertThat(offered.statusCode()).isEqualTo(303);
    assertThat(offered.headers().firstValue("location").orElseThrow()).contains("/my/hours");
    assertThat(leader.get("/my/hours").body())
        .contains("value=\"10:00\"")
        .contains("Monday to Friday, 8 to 17");
    Viewer viewer = app.viewer(Role.TEAM_LEADER);
    OfferedWeek kept =
        app.get(Availability.class)
            .findWeek(viewer, viewer.today(app.clock()).plusDays(1))
            .orElseThrow();
    assertThat(kept.hours())
        .containsExactly(new OfferedWeek.Hours(DayOfWeek.TUESDAY, 10 * 60, 14 * 60));
    assertThat(leader.post("/my/hours/week", Map.of("limited", "yes")).statusCode()).isEqualTo(422);
  }
}
