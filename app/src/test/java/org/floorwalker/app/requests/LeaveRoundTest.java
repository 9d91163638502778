package org.floorwalker.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.requests.RoundCard.State;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.leave.EnvyCheck;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RefusedPeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.floorwalker.planning.roster.Need;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: the yearly round of leave. Eight people in Oslo wish for 2028 until 30 April 2027; the
/// rule answers, the planner looks and changes, everybody is told why and what would be possible.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeaveRoundTest {
  private static final LocalDate DEADLINE = LocalDate.of(2027, 4, 30);

  private TestApp app;
  private SmallFloor floor;
  private AgentsOfTheFloor agents;
  private long round;

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

  private Viewer planner() {
    return app.viewer(Role.PLANNER);
  }

  private LeaveRounds rounds() {
    return app.get(LeaveRounds.class);
  }

  private RoundProposals proposals() {
    return app.get(RoundProposals.class);
  }

  private static LocalDate week(int number) {
    return LocalDate.of(2028, 7, 1)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
        .with(DayOfWeek.MONDAY);
  }

  private static LeavePeriod weeks(int number, int length) {
    return new LeavePeriod(week(number), length);
  }

  @Test
  @Order(1)
  void a01_aRoundIsOpenedForATeamOnceAndEverybodyIsTold() {
    Map<String, String> form =
        Map.of("year", "2028", "opens", "2027-03-29", "deadline", "" + DEADLINE, "team", "bris");

    assertThat(app.as(Role.PLANNER).post("/requests/rounds", form).statusCode())
        .isBetween(302, 303);
    round = rounds().list(planner()).getFirst().id();

    assertThat(app.as(Role.PLANNER).post("/requests/rounds", form).statusCode()).isEqualTo(422);
    assertThat(rounds().open(planner(), 2029, List.of("bris"), DEADLINE.plusDays(1), DEADLINE))
        .isEqualTo(new LeaveRounds.Opening.NotOpened(LeaveRounds.Trouble.WRONG_DAYS));
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      assertThat(told(i, "Ferierunde 2028")).hasSize(1);
    }
  }

  private List<String> told(int agent, String start) {
    return app.get(Messages.class).listMine(agent(agent)).stream()
        .filter(message -> message.text().subject().startsWith(start))
        .map(message -> message.text().body())
        .toList();
  }

  /// The second computation: the hours of the need a week over the hours of eight contracts. A year
  /// before that summer nothing is known, so the week counts as a usual one.
  @Test
  @Order(2)
  void a02_placesAreWhatTheNeedLeavesOfThePeople() {
    double heads =
        app
            .get(Staffing.class)
            .listScheduledNeeds(
                floor.need(),
                SmallFloor.MONDAY.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                Instant.parse("2027-05-01T00:00:00Z"))
            .stream()
            .mapToDouble(Need::heads)
            .sum();
    double share = heads * 0.25 / 2 / (SmallFloor.AGENTS * 37.5);
    long expected = (long) Math.max(1, Math.floor(SmallFloor.AGENTS * Math.min(0.5, 1 - share)));

    List<RoundWeek> weeks = rounds().weeks(planner(), round);

    assertThat(weeks.getFirst().monday()).isEqualTo(LocalDate.of(2027, 12, 27));
    assertThat(weeks.getLast().monday()).isEqualTo(LocalDate.of(2029, 1, 1));
    assertThat(weeks)
        .filteredOn(one -> one.monday().equals(week(28)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.people()).isEqualTo(SmallFloor.AGENTS);
              assertThat(one.places()).isEqualTo((int) expected);
            });
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.PHONE_DARK, "fi")) {
      window.go("/requests/rounds/" + round);
      window.checkNothingSticksOut();
    }
    for (RoundWeek one : weeks) {
      rounds()
          .setPlaces(planner(), round, one.monday(), 2, "two at most, as agreed with the union");
    }
  }

  @Test
  @Order(3)
  void a03_wishesAreHandedInFromAPhoneByKeyboardAndKeptWhatComesBetween() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my/leave-round");
      page.locator("[name=most]").focus();
      page.keyboard().press("Control+A");
      page.keyboard().type("6");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.selectOption("[name=main-1]", week(28).toString());
      page.selectOption("[name=main-2]", week(25).toString());
      page.selectOption("[name=year-end-1]", RoundCard.christmasWeek(2028).toString());
      page.selectOption("[name=other-1]", week(8).toString());
      window.check("my-leave-round");
      page.locator("button.go").focus();
      page.keyboard().press("Enter");
      page.locator(".tag.good").waitFor();
      assertThat(page.locator("[name=main-1]").inputValue()).isEqualTo(week(28).toString());
    }
    RoundWishes kept =
        Objects.requireNonNull(app.get(MyLeaveRound.class).find(agent(1)).orElseThrow().wishes());
    assertThat(kept.of(RoundPart.MAIN)).containsExactly(weeks(28, 3), weeks(25, 3));
    assertThat(kept.of(RoundPart.OTHER)).containsExactly(weeks(8, 1));
    assertThat(app.as(Role.AGENT).post("/my/leave-round", Map.of("most", "many")).statusCode())
        .isEqualTo(422);
    assertThat(
            app.as(Role.AGENT)
                .post(
                    "/my/leave-round",
                    Map.of("most", "5", "main-1", "2027-07-13", "main-weeks-1", "3"))
                .statusCode())
        .isEqualTo(422);
  }

  private void handIn(int agent, List<LeavePeriod> main, List<LeavePeriod> other) {
    Map<RoundPart, List<LeavePeriod>> ranked = new HashMap<>();
    ranked.put(RoundPart.MAIN, main);
    ranked.put(RoundPart.YEAR_END, List.of(new LeavePeriod(RoundCard.christmasWeek(2028), 1)));
    ranked.put(RoundPart.OTHER, other);
    assertThat(app.get(MyLeaveRound.class).handIn(agent(agent), new RoundWishes(6, true, ranked)))
        .isTrue();
  }

  @Test
  @Order(4)
  void a04_afterTheDeadlineTheRuleAnswersByItself() {
    for (int i = 2; i <= 4; i++) {
      handIn(i, List.of(weeks(28, 3), weeks(31, 3)), List.of(weeks(8, 1)));
    }
    handIn(5, List.of(weeks(28, 3)), List.of());
    assertThat(rounds().listDue()).isEmpty();

    assertThat(proposals().propose(planner(), round)).isFalse();
    app.clock().standAt(Instant.parse("2027-05-01T06:00:00Z"));
    rounds().listDue().forEach(rounds()::proposeDue);

    assertThat(rounds().get(planner(), round).state()).isEqualTo(State.PROPOSED);
    assertThat(app.get(MyLeaveRound.class).handIn(agent(6), new RoundWishes(5, true, Map.of())))
        .isFalse();
    RoundResult result = proposals().result(planner(), round);
    assertThat(result.envy()).isEmpty();
    assertThat(result.pairs()).isEqualTo(5 * 4 + 5 * 4 + 4 * 3);
    assertThat(count(result, week(28))).isEqualTo(2);
    assertThat(count(result, RoundCard.christmasWeek(2028))).isEqualTo(2);
    assertThat(result.people())
        .filteredOn(RoundResult.Person::handedIn)
        .allMatch(
            person ->
                person.given().stream()
                    .anyMatch(one -> one.part() == RoundPart.MAIN && one.period().length() == 3));
  }

  private static long count(RoundResult result, LocalDate monday) {
    return result.people().stream()
        .flatMap(person -> person.given().stream())
        .filter(one -> one.period().weeks().contains(monday))
        .count();
  }

  @Test
  @Order(5)
  void a05_thePlannerChangesWithAReasonAndIsToldWhatThatDoes() {
    RoundResult before = proposals().result(planner(), round);
    RoundResult.Person lucky = with(before, weeks(28, 3));
    String path = "/requests/rounds/" + round;
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go(path);
      assertThat(page.locator(".note.good").innerText()).contains("52");
      window.check("leave-round");
    }
    assertThat(
            app.as(Role.PLANNER)
                .post(
                    path + "/take-out",
                    Map.of("person", lucky.code(), "monday", week(28).toString()))
                .statusCode())
        .isEqualTo(422);
    app.as(Role.PLANNER)
        .post(
            path + "/take-out",
            Map.of("person", lucky.code(), "monday", week(28).toString(), "words", "agreed"));
    app.as(Role.PLANNER)
        .post(
            path + "/give",
            Map.of(
                "person",
                lucky.code(),
                "part",
                "main",
                "monday",
                week(34).toString(),
                "weeks",
                "3",
                "words",
                "agreed on the telephone"));
    RoundResult after = proposals().result(planner(), round);
    assertThat(with(after, weeks(34, 3)).code()).isEqualTo(lucky.code());
    assertThat(after.envy())
        .allMatch(envy -> envy.id().equals(lucky.code()))
        .extracting(EnvyCheck.Envy::kind)
        .containsOnly(EnvyCheck.Kind.PASSED_OVER);
    proposals().propose(planner(), round);
    assertThat(proposals().result(planner(), round)).isEqualTo(before);
  }

  private static RoundResult.Person with(RoundResult result, LeavePeriod period) {
    return result.people().stream()
        .filter(person -> person.given().stream().anyMatch(one -> one.period().equals(period)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(6)
  void a06_decidedOnceItIsLeaveAndEverybodyIsToldWhyAndWhatIsPossible() {
    assertThat(
            app.get(LeaveBalances.class)
                .bring(
                    List.of(
                        new BalanceRow(
                            "a1",
                            "vacation",
                            LocalDate.of(2028, 1, 1),
                            LocalDate.of(2029, 2, 1),
                            new BigDecimal("40"),
                            "payroll")),
                    "Test"))
        .isEmpty();

    assertThat(proposals().decide(planner(), round)).isTrue();
    assertThat(proposals().decide(planner(), round)).isFalse();

    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      assertThat(told(i, "Ferierunde 2028: dette får du")).hasSize(1);
    }
    MyLeaveRound.Mine mine = app.get(MyLeaveRound.class).find(agent(1)).orElseThrow();
    List<LeaveRequest> leave = app.get(Leave.class).listMine(agent(1));
    assertThat(leave)
        .hasSameSizeAs(mine.given())
        .allMatch(one -> one.state() == LeaveRequest.State.GRANTED)
        .allMatch(one -> one.reasons().equals(List.of(new LeaveReason.InRound(2028))));
    BigDecimal taken =
        leave.stream().map(LeaveRequest::days).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(app.get(LeaveBalances.class).listMine(agent(1)).getFirst().left())
        .isEqualByComparingTo(new BigDecimal("40").subtract(taken));
  }

  @Test
  @Order(7)
  void a07_aNoComesWithItsTurnAndTheNearestYesAsAButton() {
    int refused =
        IntStream.rangeClosed(1, 5)
            .filter(
                i ->
                    !mine(i).refused().isEmpty()
                        && !mine(i).refused().getFirst().nearest().isEmpty())
            .findFirst()
            .orElseThrow();
    RefusedPeriod no = mine(refused).refused().getFirst();
    assertThat(no.why()).isInstanceOf(RefusedPeriod.Why.Full.class);
    UserId user = agent(refused).user();
    int before = app.get(Leave.class).listMine(agent(refused)).size();
    try (TestBrowser.Window window = TestBrowser.open(app, user, TestBrowser.Look.PHONE_DARK)) {
      Page page = window.go("/my/leave-round");
      window.check("my-leave-round-decided");
      page.locator("form[action='/my/leave'] button").first().click();
      page.waitForURL("**/my/requests");
    }
    assertThat(app.get(Leave.class).listMine(agent(refused))).hasSize(before + 1);
  }

  private MyLeaveRound.Mine mine(int agent) {
    return app.get(MyLeaveRound.class).find(agent(agent)).orElseThrow();
  }

  @Test
  @Order(8)
  void a08_balancesThatComeLaterAreTakenFromThen() {
    BigDecimal given =
        app.get(Leave.class).listMine(agent(2)).stream()
            .filter(one -> one.reasons().contains(new LeaveReason.InRound(2028)))
            .map(LeaveRequest::days)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    app.get(LeaveBalances.class)
        .bring(
            List.of(
                new BalanceRow(
                    "a2",
                    "vacation",
                    LocalDate.of(2028, 1, 1),
                    LocalDate.of(2029, 2, 1),
                    new BigDecimal("30"),
                    "payroll")),
            "Test");

    rounds().remindAndSettle();
    rounds().remindAndSettle();

    assertThat(app.get(LeaveBalances.class).listMine(agent(2)).getFirst().left())
        .isEqualByComparingTo(new BigDecimal("30").subtract(given));
  }

  /// What somebody had this time counts against them next time.
  @Test
  @Order(9)
  void a09_nextYearTheOrderKnowsWhoHadTheWeeks() {
    app.clock().standAt(Instant.parse("2029-01-10T06:00:00Z"));
    var opened =
        rounds()
            .open(
                planner(),
                2029,
                List.of("bris"),
                LocalDate.of(2029, 1, 10),
                LocalDate.of(2029, 2, 10));
    assertThat(opened).isInstanceOf(LeaveRounds.Opening.Opened.class);

    for (int i = 1; i <= 5; i++) {
      int christmas =
          (int)
              previous("a" + i).stream()
                  .filter(one -> one.period().monday().equals(RoundCard.christmasWeek(2028)))
                  .count();
      assertThat(mine(i).past().yearEndsOff()).isEqualTo(christmas);
    }
    assertThat(IntStream.rangeClosed(1, 5).map(i -> mine(i).past().popularWeeks()).sum())
        .isPositive();
  }

  private List<GivenPeriod> previous(String code) {
    return proposals().result(planner(), round).people().stream()
        .filter(person -> person.code().equals(code))
        .flatMap(person -> person.given().stream())
        .toList();
  }

  @Test
  @Order(10)
  void a10_wishesAreErasedAYearAfterTheirYearAndLeaveStays() {
    rounds().eraseOld();
    assertThat(proposals().result(planner(), round).people())
        .filteredOn(RoundResult.Person::handedIn)
        .hasSize(5);

    app.clock().standAt(Instant.parse("2030-01-02T06:00:00Z"));
    rounds().eraseOld();

    assertThat(proposals().result(planner(), round).people())
        .noneMatch(person -> person.handedIn() || !person.refused().isEmpty())
        .anyMatch(person -> !person.given().isEmpty());
  }
}
