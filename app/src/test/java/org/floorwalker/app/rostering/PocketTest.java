package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.requests.Leave;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: the agent's pocket: day, week, month, team, fairness; installable and readable without
/// a connection.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PocketTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final String ASK = "form[action='/my/leave'] button.go";

  private static final Map<String, String> NEWS =
      Map.of("title", "Read the news", "minutes", "45", "pieceMinutes", "15", "from", "2027-04-01");

  private TestApp app;
  private long draft;
  private PersonId me;
  private LocalDate day;
  private TimeRange shift;

  @BeforeAll
  void inTheMidstOfMyFirstShift() {
    app = TestApp.fresh();
    SmallFloor floor = SmallFloor.in(app);
    assertThat(app.as(Role.PLANNER).post("/library/tasks", NEWS).statusCode()).isEqualTo(303);
    draft = floor.draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    me = app.get(People.class).findByCode("a1").orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), me);
    Map.Entry<LocalDate, DayPlan> first =
        app.get(Rostering.class).publishedPlans(me, MONDAY, MONDAY.plusDays(7)).firstEntry();
    day = first.getKey();
    shift = first.getValue().shift().range();
    app.clock().standAt(shift.startInclusive().plusSeconds(900));
  }

  private Viewer agent() {
    return app.viewer(Role.AGENT);
  }

  @Test
  @Order(1)
  void a01_theTeamShowsWhoIsHereAndNeverWhyNot() {
    assertThat(app.get(TeamPresence.class).today(agent()))
        .hasSize(SmallFloor.AGENTS)
        .anySatisfy(
            line -> {
              assertThat(line.state()).isEqualTo(TeamPresence.State.HERE);
              assertThat(line.range()).isEqualTo(shift);
            });
    Instant now = app.clock().instant();
    app.get(PublishedChanges.class)
        .away("Test", me, TimeRange.of(now, shift.endExclusive()), ChangeReason.ILL);
    assertThat(app.get(TeamPresence.class).today(agent()))
        .filteredOn(line -> line.name().equals("Person Number1"))
        .containsExactly(
            new TeamPresence.Line("Person Number1", TeamPresence.State.NOT_TODAY, null));
    app.get(PublishedChanges.class).restore("Test", me, day, ChangeReason.ILL);
  }

  @Test
  @Order(2)
  void a02_fairnessIsShownOnceItsMeasureIsRegisteredAndCountsWhatIsInForce() {
    assertThat(app.get(FairnessLedger.class).mine(agent()))
        .isInstanceOf(Figure.NotRegistered.class);
    app.register("fairness", 366);

    Figure<Fairness> figure = app.get(FairnessLedger.class).mine(agent());

    long weekends =
        app.get(Rostering.class).publishedPlans(me, MONDAY, MONDAY.plusDays(7)).keySet().stream()
            .filter(one -> one.getDayOfWeek().getValue() > 5)
            .count();
    assertThat(figure)
        .isInstanceOfSatisfying(
            Figure.Shown.class,
            shown -> {
              Fairness fairness = (Fairness) shown.value();
              assertThat(fairness.own().weekends()).isEqualTo(weekends);
              assertThat(fairness.own().lateChanges()).isZero();
              assertThat(fairness.median()).isNotNull();
            });
  }

  @Test
  @Order(3)
  void a03_myDayIsGoodInEveryLook() {
    TestBrowser.checkEverywhere(app, Role.AGENT, "/my", "pocket");
  }

  @Test
  @Order(4)
  void a03b_aWishIsKeptFromTomorrowAndANewOneReplacesIt() {
    app.as(Role.AGENT).post("/my/wish", Map.of("from", "07:00", "to", "09:00"));
    app.as(Role.AGENT).post("/my/wish", Map.of("from", "10:00", "to", "12:00"));

    assertThat(app.as(Role.AGENT).post("/my/wish", Map.of("from", "never")).statusCode())
        .isEqualTo(400);
    assertThat(app.get(MySchedule.class).findWish(agent(), day)).isEmpty();
    assertThat(app.get(MySchedule.class).findWish(agent(), day.plusDays(1)))
        .contains(new StartTimes(600, 720));
  }

  /// A small task is given stretches at the desk; ended, it is seen by nobody any more.
  @Test
  @Order(4)
  void a03d_aSmallTaskStandsBesideTheDaysInWhichPeopleAreToSpare() {
    TestApp.Client planner = app.as(Role.PLANNER);
    Map<String, String> longer = new HashMap<>(NEWS);
    longer.put("pieceMinutes", "60");
    assertThat(planner.post("/library/tasks", longer).statusCode()).isEqualTo(422);
    assertThat(app.as(Role.AGENT).post("/library/tasks", NEWS).statusCode()).isEqualTo(403);
    Map<String, String> ofNobody = new HashMap<>(NEWS);
    ofNobody.put("team", "x");
    assertThat(planner.post("/library/tasks", ofNobody).statusCode()).isEqualTo(404);

    SmallTasks tasks = app.get(SmallTasks.class);
    WeeklyTask news = tasks.list().getFirst();
    TaskShare share = Objects.requireNonNull(tasks.shares(draft).get(news.id()));
    assertThat(share.people()).isEqualTo(SmallFloor.AGENTS);
    assertThat(share.asked()).isEqualTo(SmallFloor.AGENTS * 0.75);
    assertThat(share.given()).isBetween(1.0, share.asked());
    assertThat(planner.get("/library/tasks").body()).contains("Read the news");

    Map<LocalDate, DayPlan> mine =
        app.get(Rostering.class).publishedPlans(me, MONDAY, MONDAY.plusDays(7));
    List<QuietTime> quiet = tasks.quiet(me, mine);
    assertThat(quiet).isNotEmpty();
    for (QuietTime time : quiet) {
      DayPlan plan = Objects.requireNonNull(mine.get(time.day()));
      assertThat(plan.pieces())
          .filteredOn(piece -> piece.range().overlaps(time.range()))
          .hasOnlyElementsOfType(DayPlan.Piece.Desk.class);
    }
    String week = "/my/schedule?week=" + MONDAY;
    assertThat(app.as(Role.AGENT).get(week).body()).contains("If it is quiet", "Read the news");
    String panel = "/schedule/%d?day=%s&shift=a1".formatted(draft, quiet.getFirst().day());
    assertThat(planner.get(panel).body()).contains("Read the news");

    tasks.end(app.viewer(Role.PLANNER), news.id(), MONDAY);
    assertThat(app.as(Role.AGENT).get(week).body()).doesNotContain("Read the news");
  }

  @Test
  @Order(4)
  void a03c_aTalkOnAFreeDayStandsAheadAndTheWeekIsASpreadsheet() {
    TimeRange tomorrow =
        TimeRange.of(app.clock().instant().plusSeconds(86_400 * 5), Duration.ofMinutes(30));
    Booking talk =
        new Booking(
            "test",
            "talk-9",
            Activity.Kind.COACHING,
            "Half a year",
            new Activity.People(null, List.of(me)),
            tomorrow);
    if (app.get(PlannedActivities.class).book("Test", talk) instanceof BookOutcome.Booked) {
      assertThat(app.as(Role.AGENT).get("/my").body()).contains("Half a year");
    }
    long version = app.get(Rostering.class).listVersions().getFirst().id();
    assertThat(app.as(Role.PLANNER).get("/schedule/%d/week.xlsx".formatted(version)).body())
        .startsWith("PK");
  }

  @Test
  @Order(4)
  void a03e_aDayOfNoPublishedScheduleIsNotCalledFree() {
    String free = "<span class=\"h dim\">free";
    TestApp.Client agent = app.as(Role.AGENT);

    assertThat(agent.get("/my/schedule?week=" + MONDAY).body()).contains(free);
    assertThat(agent.get("/my/schedule?week=" + MONDAY.plusWeeks(8)).body())
        .contains("not published yet")
        .doesNotContain(free);
  }

  @Test
  @Order(4)
  void a03g_aWholeDayAwayIsNotCalledFreeAndAnHourIsNoDay() {
    String away = "<span class=\"h dim\">away</span>";
    LocalDate monday = MONDAY.plusWeeks(8);
    Absences absences = app.get(Absences.class);
    TestApp.Client agent = app.as(Role.AGENT);
    absences.grant("Test", me, hours(monday, 1, 24), Unavailability.Kind.ABSENCE, "");
    assertThat(agent.get("/my/schedule?week=" + monday).body()).doesNotContain(away);

    long night = absences.grant("Test", me, hours(monday, 0, 24), Unavailability.Kind.ABSENCE, "");
    assertThat(agent.get("/my/schedule?week=" + monday).body()).containsOnlyOnce(away);
    assertThat(agent.get("/my/month?month=" + YearMonth.from(monday)).body())
        .containsOnlyOnce(">away<");
    absences.takeBack(me, night);
    assertThat(agent.get("/my/schedule?week=" + monday).body()).doesNotContain(away);
  }

  /// A leader stands in no schedule: no day of theirs is free, and none is called so.
  @Test
  @Order(4)
  void a03h_whoHasNoShiftsAtAllIsNotToldThatTheyAreFree() {
    app.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        lea,Oslo,bris,,full,,07:00,12:00,no,Lea Leader,lea@floor.example
        """,
        MONDAY.minusYears(1));
    app.belongsTo(app.userOf(Role.TEAM_LEADER), app.person("lea"));
    TestApp.Client leader = app.as(Role.TEAM_LEADER);
    assertThat(leader.get("/my").body())
        .contains("You have no shifts of your own")
        .doesNotContain("You are free today", ">free<");
    assertThat(leader.get("/my/schedule?week=" + MONDAY).body())
        .contains("<span class=\"sr\">no shift</span>")
        .doesNotContain(">free<");
    assertThat(leader.get("/my/month?month=" + YearMonth.from(MONDAY)).body())
        .contains("<span class=\"sr\">no shift</span>")
        .doesNotContain(">free<");
  }

  private static TimeRange hours(LocalDate day, int from, int until) {
    Instant midnight = day.atStartOfDay(SmallFloor.OSLO).toInstant();
    return TimeRange.of(
        midnight.plus(Duration.ofHours(from)), midnight.plus(Duration.ofHours(until)));
  }

  @Test
  @Order(4)
  void a03f_aShiftThatHasBegunIsNotOfferedForSwap() {
    assertThat(app.as(Role.AGENT).get("/my/requests").body())
        .doesNotContain("<option value=\"" + day + "\">")
        .contains("<option value=\"" + next(day) + "\">");
  }

  private LocalDate next(LocalDate after) {
    return app.get(Rostering.class)
        .publishedPlans(me, after.plusDays(1), after.plusDays(7))
        .firstEntry()
        .getKey();
  }

  @Test
  @Order(4)
  void a04_theScheduleIsReadableWithoutAConnection() {
    assertThat(app.asNobody().get("/pocket.webmanifest").body()).contains("\"start_url\": \"/my\"");
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      var page = window.go("/my/schedule");
      page.evaluate("navigator.serviceWorker.ready.then(() => 1)");
      page.waitForFunction("navigator.serviceWorker.controller !== null");
      page.reload();
      String online = page.locator("h1").innerText();
      page.context().setOffline(true);
      page.reload();
      assertThat(page.locator("h1").innerText()).isEqualTo(online);
      assertThat(page.locator("[data-offline]").isVisible()).isTrue();
      assertThat(page.locator(".week li").count()).isEqualTo(7);
      page.context().setOffline(false);
    }
  }

  /// Each time one request, whatever becomes of the session and the line.
  @Test
  @Order(5)
  void a05_aDoubleClickTheBackButtonAnExpiredSessionAndALostLineLoseNothing() {
    LocalDate later = LocalDate.of(2027, 6, 7);
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my/requests");
      type(page, later);
      page.locator(ASK).dblclick();
      page.locator(".toast").waitFor();
      assertThat(asked()).containsExactly(later);
      page.goBack();
      type(page, later);
      page.locator(ASK).click();
      page.locator(".toast").waitFor();
      assertThat(asked()).containsExactly(later);

      type(page, later.plusDays(1));
      page.context().clearCookies();
      page.locator(ASK).click();
      page.locator("form[action='/login']").waitFor();
      assertThat(page.locator("input[name=next]").inputValue()).isEqualTo("/my/requests");
      String token = Objects.requireNonNull(app.as(Role.AGENT).token());
      page.context()
          .addCookies(
              List.of(new Cookie("floorwalker", token).setUrl(app.address("/").toString())));
      window.go("/my/requests");
      sendAsFilled(page, later.plusDays(1));

      type(page, later.plusDays(2));
      page.context().setOffline(true);
      page.locator(ASK).click();
      page.waitForURL(url -> url.startsWith("chrome-error"));
      page.context().setOffline(false);
      page.goBack();
      sendAsFilled(page, later.plusDays(2));
      assertThat(window.findings()).allMatch(finding -> finding.contains("DISCONNECTED"));
    }
    assertThat(asked()).containsExactly(later.plusDays(2), later.plusDays(1), later);
  }

  private static void type(Page page, LocalDate day) {
    page.locator("form[action='/my/leave'] [name=kind]").selectOption("unpaid");
    page.locator("form[action='/my/leave'] [name=first]").fill(day.toString());
    page.locator("form[action='/my/leave'] [name=last]").fill(day.toString());
  }

  private static void sendAsFilled(Page page, LocalDate day) {
    PlaywrightAssertions.assertThat(page.locator("form[action='/my/leave'] [name=first]"))
        .hasValue(day.toString());
    page.locator(ASK).click();
    page.locator(".toast").waitFor();
  }

  private List<LocalDate> asked() {
    return app.get(Leave.class).listMine(agent()).stream()
        .filter(one -> one.wish().kind().equals("unpaid"))
        .map(one -> one.wish().first())
        .toList();
  }
}
