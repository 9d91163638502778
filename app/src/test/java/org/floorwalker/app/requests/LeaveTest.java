package org.floorwalker.app.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.requests.LeaveRequest.State;
import org.floorwalker.app.rostering.AwayEffect;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.StaffedDay;
import org.floorwalker.app.rostering.StaffedDays;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: leave is decided by rule at once, with the reason, and a no comes with what would be a
/// yes. Eight people in Oslo; the week from 5 April 2027 is published.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeaveTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final LocalDate LATER = LocalDate.of(2027, 6, 7);

  private TestApp app;

  @BeforeAll
  void aPublishedWeek() {
    app = TestApp.fresh();
    long draft = SmallFloor.in(app).draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    for (int i = 2; i < SmallFloor.AGENTS; i++) {
      UserId user = app.user("agent" + i);
      app.grant(user, Role.AGENT, new Scope.Everywhere());
      app.belongsTo(user, app.person("a" + i));
    }
    app.belongsTo(app.userOf(Role.AGENT), app.person("a1"));
  }

  private Viewer agent(int number) {
    return app.viewer(
        app.get(UserStore.class)
            .findCredentials(number == 1 ? "agent" : "agent" + number)
            .orElseThrow()
            .user());
  }

  private Leave leave() {
    return app.get(Leave.class);
  }

  private static LeaveWish whole(String kind, LocalDate day) {
    return new LeaveWish(kind, day, day, LeavePart.WHOLE);
  }

  private LocalDate aDayOf(String code) {
    return app.get(Rostering.class)
        .publishedPlans(app.person(code), MONDAY, MONDAY.plusDays(7))
        .firstEntry()
        .getKey();
  }

  @Test
  @Order(1)
  void a01_withoutDaysLeftTheAnswerIsNoWithTheFigures() {
    LeaveRequest answer = leave().ask(agent(1), whole("vacation", LATER));

    assertThat(answer.state()).isEqualTo(State.REFUSED);
    assertThat(answer.reasons())
        .containsExactly(new LeaveReason.NoBalance(BigDecimal.ZERO, BigDecimal.ONE));
  }

  @Test
  @Order(2)
  void a02_balancesAreBroughtTogetherOrNotAtAll() {
    LeaveBalances balances = app.get(LeaveBalances.class);
    BalanceRow good = row("a1", "vacation", "25");

    assertThat(balances.bring(List.of(good, row("nobody", "vacation", "5")), "Test"))
        .containsExactly(new LeaveBalances.RowTrouble(1, LeaveBalances.Trouble.UNKNOWN_PERSON));
    assertThat(balances.listMine(agent(1))).isEmpty();
    assertThat(balances.bring(List.of(good, row("a2", "vacation", "1")), "Test")).isEmpty();
    assertThat(balances.bring(List.of(row("a1", "vacation", "24")), "Test")).isEmpty();
    assertThat(balances.listMine(agent(1)))
        .singleElement()
        .satisfies(one -> assertThat(one.left()).isEqualByComparingTo("24"));
  }

  private static BalanceRow row(String person, String kind, String days) {
    return new BalanceRow(
        person,
        kind,
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2028, 1, 1),
        new BigDecimal(days),
        "payroll");
  }

  /// 17 May is a public holiday in Norway, so the week takes four days.
  @Test
  @Order(3)
  void a03_aWeekWithAHolidayTakesFourDaysAndGivesThemBack() {
    LocalDate holidayMonday = LocalDate.of(2027, 5, 17);
    LeaveWish week =
        new LeaveWish("vacation", holidayMonday, holidayMonday.plusDays(6), LeavePart.WHOLE);

    LeaveRequest granted = leave().ask(agent(1), week);
    LeaveRequest again = leave().ask(agent(1), week);

    assertThat(granted.state()).isEqualTo(State.GRANTED);
    assertThat(granted.days()).isEqualByComparingTo("4");
    assertThat(granted.reasons())
        .containsExactly(new LeaveReason.Place(holidayMonday.plusDays(1), 0, 1));
    assertThat(again).isEqualTo(granted);
    assertThat(leave().ask(agent(1), whole("vacation", holidayMonday.plusDays(1))).reasons())
        .contains(new LeaveReason.AwayAlready(holidayMonday.plusDays(1)));
    assertThat(left(1)).isEqualByComparingTo("20");
    leave().withdraw(agent(1), granted.id());
    assertThat(left(1)).isEqualByComparingTo("24");
  }

  private BigDecimal left(int agent) {
    return app.get(LeaveBalances.class).listMine(agent(agent)).getFirst().left();
  }

  @Test
  @Order(4)
  void a04_theDayBecomesFreeInThePublishedPlanAndComesBack() {
    LocalDate day = aDayOf("a1");
    DayPlan plan = planOf("a1", day);
    rule(10, LeaveRule.DecidedBy.RULE);

    LeaveRequest granted = leave().ask(agent(1), whole("vacation", day));

    assertThat(granted.state()).isEqualTo(State.GRANTED);
    assertThat(granted.reasons()).singleElement().isInstanceOf(LeaveReason.Enough.class);
    assertThat(app.get(Rostering.class).publishedPlans(day)).doesNotContainKey(app.person("a1"));
    leave().withdraw(agent(1), granted.id());
    assertThat(planOf("a1", day)).isEqualTo(plan);
  }

  private DayPlan planOf(String code, LocalDate day) {
    return Objects.requireNonNull(
        app.get(Rostering.class).publishedPlans(day).get(app.person(code)));
  }

  private void rule(double shortAllowed, LeaveRule.DecidedBy decidedBy) {
    app.get(LeaveRules.class)
        .replace(
            app.viewer(Role.PLANNER),
            new LeaveRule(
                new LeaveRule.Scope("", ""),
                0,
                365,
                new LeaveRule.Limits(0.125, shortAllowed),
                decidedBy,
                LeaveRule.Order.ASKED));
  }

  /// The independent computation of "short": the people at the desk against the need, slot by slot.
  @Test
  @Order(5)
  void a05_whoIsMissedIsRefusedWithTheHourAndAHalfDayOffered() {
    rule(0, LeaveRule.DecidedBy.RULE);
    LocalDate day = aDayOf("a1");
    StaffedDay staffed =
        Objects.requireNonNull(app.get(StaffedDays.class).list(day, day.plusDays(1)).get(day));
    double newlyShort =
        app.get(Rostering.class).coverage(version(), planOf("a1", day).shift().range()).stream()
            .filter(slot -> isAtDesk("a1", day, slot.start()))
            .mapToDouble(slot -> Math.max(0, slot.need() - (slot.served() - 1)) - slot.shortBy())
            .max()
            .orElse(0);

    Leave.Chance chance = leave().chance(agent(1), whole("vacation", day));

    AwayEffect effect = staffed.without(app.person("a1"), planOf("a1", day).shift().range());
    assertThat(Objects.requireNonNull(effect.tightest()).newlyShort())
        .isCloseTo(newlyShort, within(1e-9));
    assertThat(chance.possible()).isEqualTo(newlyShort <= 1e-9);
    if (!chance.possible()) {
      assertThat(chance.reasons()).allMatch(LeaveReason.Short.class::isInstance);
      assertThat(chance.nearest()).isNotEmpty();
      LeaveWish other = chance.nearest().getFirst();
      assertThat(leave().chance(agent(1), other).possible()).isTrue();
    }
  }

  private long version() {
    return app.get(Rostering.class).listVersions().getFirst().id();
  }

  private boolean isAtDesk(String code, LocalDate day, Instant slot) {
    return planOf(code, day).pieces().stream()
        .filter(DayPlan.Piece.Desk.class::isInstance)
        .anyMatch(piece -> piece.range().encloses(TimeRange.of(slot, Duration.ofMinutes(15))));
  }

  @Test
  @Order(6)
  void a06_whoWaitsGetsThePlaceThatIsGivenBackAndIsToldOnce() {
    app.get(LeaveBalances.class)
        .bring(List.of(row("a2", "vacation", "5"), row("a3", "vacation", "5")), "Test");
    LeaveRequest first = leave().ask(agent(1), whole("vacation", LATER));
    LeaveRequest second = leave().ask(agent(2), whole("vacation", LATER));
    LeaveRequest third = leave().ask(agent(3), whole("vacation", LATER));
    leave().join(agent(3), third.id());
    leave().join(agent(2), second.id());

    assertThat(second.reasons()).containsExactly(new LeaveReason.NoPlace(LATER, 1, 1));
    assertThat(app.get(WaitingList.class).list())
        .extracting(LeaveRequest::id)
        .containsExactly(second.id(), third.id());
    assertThat(app.get(WaitingList.class).placeOf(third)).isEqualTo(2);

    leave().withdraw(agent(1), first.id());
    app.get(WaitingList.class).listPromising().forEach(app.get(WaitingList.class)::reconsider);

    assertThat(leave().listMine(agent(2)).getFirst().state()).isEqualTo(State.GRANTED);
    assertThat(leave().listMine(agent(3)).getFirst().state()).isEqualTo(State.WAITING);
    assertThat(
            app.get(Messages.class).listMine(agent(2)).stream()
                .filter(message -> message.text().subject().startsWith("Du får fri")))
        .hasSize(1);
  }

  @Test
  @Order(7)
  void a07_aRightGivenByLawIsGrantedWhateverTheStaffing() {
    rule(0, LeaveRule.DecidedBy.LEADER);
    LeaveRequest sick = leave().ask(agent(4), whole("child-sick", aDayOf("a4")));

    assertThat(sick.state()).isEqualTo(State.GRANTED);
    assertThat(sick.reasons()).containsExactly(new LeaveReason.ByRight());
  }

  @Test
  @Order(8)
  void a08_theLawSaysHowManyDaysAYearAndWhichRightsACountryGives() {
    LeaveWish twoWeeks =
        new LeaveWish("care", LATER.plusDays(28), LATER.plusDays(41), LeavePart.WHOLE);

    assertThat(leave().chance(agent(5), twoWeeks).possible()).isTrue();
    LeaveWish fourWeeks =
        new LeaveWish("care", LATER.plusDays(28), LATER.plusDays(55), LeavePart.WHOLE);
    LeaveRequest beyond = leave().ask(agent(5), fourWeeks);
    assertThat(beyond.reasons()).singleElement().isInstanceOf(LeaveReason.RightUsed.class);
    assertThat(beyond.state()).isEqualTo(State.LEADER);
    leave().withdraw(agent(5), beyond.id());
  }

  @Test
  @Order(8)
  void a08b_whatTheCentreHasNotReadIsPutToTheLeaderAndConfirmedOnThePage() {
    LeaveWish elsewhere = new LeaveWish("urgent-family", LATER, LATER, LeavePart.WHOLE);
    assertThat(leave().chance(agent(5), elsewhere).reasons())
        .containsExactly(new LeaveReason.RightNotEntered("NO"));
    LeaveRights rights = app.get(LeaveRights.class);
    assertThat(rights.list()).isNotEmpty().allMatch(right -> right.read() == null);
    Map<String, String> read = new HashMap<>();
    read.put("kind", "urgent-family");
    read.put("country", "NO");
    read.put("law", "aml § 12-9");
    assertThat(app.as(Role.PLANNER).post("/requests/rights", read).statusCode()).isEqualTo(422);
    read.put("where", "lovdata.no, 2027-04-01");
    assertThat(app.as(Role.PLANNER).post("/requests/rights", read).statusCode())
        .isBetween(302, 303);

    assertThat(leave().chance(agent(5), elsewhere).reasons())
        .containsExactly(new LeaveReason.ByRight());
    assertThat(app.as(Role.PLANNER).get("/requests/rights").body())
        .contains("lovdata.no, 2027-04-01");
    app.as(Role.PLANNER)
        .post(
            "/requests/rights/season",
            Map.of(
                "country",
                "NO",
                "first",
                "06-01",
                "last",
                "09-30",
                "weeks",
                "3",
                "law",
                "ferieloven § 7 nr. 1",
                "where",
                "lovdata.no, 2027-04-01"));
    assertThat(rights.seasons())
        .filteredOn(season -> season.read() != null)
        .extracting(RoundSeason::country)
        .containsExactly("NO");
  }

  @Test
  @Order(9)
  void a09_aLeaderOfTheTeamDecidesWhatTheRuleFoundPossible() {
    LeaveRequest asked = leave().ask(agent(5), whole("unpaid", LATER.plusDays(1)));
    app.belongsTo(app.userOf(Role.TEAM_LEADER), app.person("a8"));

    assertThat(asked.state()).isEqualTo(State.LEADER);
    assertThat(app.get(LeaveDecisions.class).countForMe(app.viewer(Role.TEAM_LEADER))).isEqualTo(1);
    String path = "/requests/%d/decide".formatted(asked.id());
    app.as(Role.TEAM_LEADER).post(path, Map.of("answer", "no"));
    assertThat(app.get(LeaveDecisions.class).countForMe(app.viewer(Role.TEAM_LEADER))).isEqualTo(1);
    app.as(Role.TEAM_LEADER).post(path, Map.of("answer", "no", "words", "Inventory that day"));

    TestApp.Client second = app.as(Role.TEAM_LEADER);
    assertThat(second.post(path, Map.of("answer", "yes")).statusCode())
        .as("a second window is told, and changes nothing")
        .isEqualTo(303);
    assertThat(second.get("/requests").body()).contains("decided or taken back meanwhile");

    LeaveRequest decided = leave().listMine(agent(5)).getFirst();
    assertThat(decided.state()).isEqualTo(State.REFUSED);
    assertThat(decided.reasons())
        .containsExactly(new LeaveReason.ByLeader("team_leader", "Inventory that day"));
  }

  @Test
  @Order(10)
  void a10_thePagesAreGoodInEveryLook() {
    rule(0, LeaveRule.DecidedBy.LEADER);
    leave().ask(agent(1), whole("vacation", aDayOf("a1")));
    leave().ask(agent(6), whole("unpaid", LATER.plusDays(2)));
    TestBrowser.checkEverywhere(app, Role.AGENT, "/my/requests", "my-requests");
    TestBrowser.checkEverywhere(app, Role.TEAM_LEADER, "/requests", "requests");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/requests/rules", "request-rules");
    TestBrowser.checkEverywhere(app, Role.PEOPLE, "/requests/balances?person=a1", "balances");
    theFormAnswersBeforeAsking();
    balancesAreEnteredByHand();
  }

  private void balancesAreEnteredByHand() {
    Map<String, String> form =
        Map.of("person", "a7", "kind", "vacation", "from", "2027-01-01", "until", "2027-12-31");
    Map<String, String> full = new HashMap<>(form);
    full.put("days", "12.5");
    Map<String, String> nobody = new HashMap<>(full);
    nobody.put("person", "a99");
    assertThat(app.as(Role.PEOPLE).post("/requests/balances", form).statusCode()).isEqualTo(422);
    assertThat(app.as(Role.PEOPLE).post("/requests/balances", nobody).body())
        .contains("Nobody has this code");
    assertThat(app.as(Role.PEOPLE).post("/requests/balances", full).statusCode())
        .isBetween(302, 303);
    assertThat(left(7)).isEqualByComparingTo("12.5");
  }

  private void theFormAnswersBeforeAsking() {
    int before = leave().listMine(agent(1)).size();
    Map<String, String> form =
        Map.of("kind", "unpaid", "first", "2027-07-05", "last", "2027-07-04", "part", "whole");
    assertThat(app.as(Role.AGENT).post("/my/leave", form).statusCode()).isEqualTo(422);
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      var page = window.go("/my/requests");
      page.selectOption("[name=kind]", "unpaid");
      page.fill("[name=first]", "2027-07-05");
      page.fill("[name=last]", "2027-07-06");
      page.click("text=See the chance first");
      assertThat(page.locator("[role=status] b").first().innerText())
          .isEqualTo("Would be granted now:");
      window.check("my-requests-chance");
      assertThat(leave().listMine(agent(1))).hasSize(before);
      page.click("button.go");
      assertThat(leave().listMine(agent(1))).hasSize(before + 1);
    }
  }

  /// Only Tab, typing and Enter: leave with its chance, a wish for a day, ill and well again.
  @Test
  @Order(11)
  void a11_theMainTasksOfThePocketNeedNoMouse() {
    rule(0, LeaveRule.DecidedBy.RULE);
    int before = leave().listMine(agent(1)).size();
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my");
      enter(page, "a[href='/my/requests']");
      page.waitForURL("**/my/requests");
      tabTo(page, "[name=kind]");
      page.keyboard().type("Unpaid");
      tabTo(page, "[name=first]");
      page.keyboard().type("07122027");
      tabTo(page, "[name=last]");
      page.keyboard().type("07132027");
      enter(page, "button[formaction='/my/leave/chance']");
      page.locator("[role=status] b").first().waitFor();
      enter(page, "form[action='/my/leave'] button.go");
      page.waitForURL("**/my/requests");
      assertThat(leave().listMine(agent(1))).hasSize(before + 1);
      enter(page, "form[action='/my/ill'] button");
      page.locator("form[action='/my/ill/well']").waitFor();
      assertThat(app.get(Sickness.class).findMine(agent(1))).isPresent();
      enter(page, "form[action='/my/ill/well'] button");
      page.locator("form[action='/my/ill'] button").waitFor();
      enter(page, "a[href='/my/wishes']");
      page.waitForURL("**/my/wishes");
      tabTo(page, "form[action='/my/wishes'] [name=day]");
      page.keyboard().type("07142027");
      enter(page, "form[action='/my/wishes'] button");
      page.locator("text=Schedules to come read it").first().waitFor();
    }
    assertThat(app.get(DayWishes.class).mine(agent(1)).wishes())
        .extracting(DayWish::day)
        .containsExactly(LocalDate.of(2027, 7, 14));
  }

  private static void enter(Page page, String selector) {
    tabTo(page, selector);
    page.keyboard().press("Enter");
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 120; i++) {
      page.keyboard().press("Tab");
      Object isThere =
          page.evaluate("one => document.activeElement?.matches(one) ?? false", selector);
      if (Boolean.TRUE.equals(isThere)) {
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + selector);
  }
}
