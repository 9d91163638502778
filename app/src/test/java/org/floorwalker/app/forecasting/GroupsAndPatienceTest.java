package org.floorwalker.app.forecasting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.QueueSettings;
import org.junit.jupiter.api.Test;

/// FEATURE: a planner sees what a contact takes, how many give up and how long customers wait; the
/// need uses that patience; and queues can be looked at together as groups of one's own.
class GroupsAndPatienceTest {
  private static final LocalDate EARLIER = SmallFloor.MONDAY.minusDays(14);

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_whatGaveUpTellsThePatienceAndGroupsAreSummed() {
    SmallFloor floor = SmallFloor.in(app);
    floor.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        loans,voice,nb,80% in 20s,served_over_offered,0.85,,1,0.05,300,08:00,18:00,Oslo
        """);
    bringImpatient(floor, "loans");
    app.clock().standAt(EARLIER.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    long old = make("old", EARLIER);
    app.clock().standAt(SmallFloor.MONDAY.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    long version = make("new", SmallFloor.MONDAY.plusDays(7));
    figures(version);
    need(version);
    groups(version);
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=loans&name=2027-03-04").body())
        .as("a day that was unlike others is named in a form that stands open")
        .contains("name=\"date\" type=\"date\" value=\"2027-03-04\"");
    pages(old);
  }

  private long make(String job, LocalDate first) {
    return app.get(ForecastMaking.class)
        .make(job, new ForecastOrder(first, 28, 15, 1), "Test", _ -> {});
  }

  /// One in six gives up; all together wait 150 seconds in a quarter hour. An answered contact has
  /// 320 seconds of talk and 40 of wrap-up.
  private static void bringImpatient(SmallFloor floor, String queue) {
    floor.bringHistory(
        queue,
        new QueueSlot.Counts(6, 0, 0, 5, 4, 1, 0, 0),
        new QueueSlot.Seconds(110, 40, 30, 40, 1600, 200));
  }

  private QueueForecast forecast(long version, String queue) {
    Forecasting forecasting = app.get(Forecasting.class);
    ForecastVersion found = forecasting.findVersion(version).orElseThrow();
    return forecasting.findQueue(app.viewer(Role.PLANNER), found, queue).orElseThrow();
  }

  private void figures(long version) {
    QueueForecast loans = forecast(version, "loans");
    SlotForecast slot = loans.slots().getFirst();
    assertThat(slot.handleSeconds()).isCloseTo(360, within(3.0));
    assertThat(slot.wrapupSeconds()).isCloseTo(40, within(1.0));
    assertThat(slot.abandonedShare()).isCloseTo(1 / 6.0, within(0.01));
    assertThat(requireNonNull(loans.forecast().account().patience()).meanSeconds())
        .isCloseTo(150, within(1e-9));
    assertThat(loans.accuracy().getFirst().figures())
        .as("each day was like the last, so every figure is right")
        .hasSize(3)
        .allSatisfy(figure -> assertThat(figure.error()).isLessThan(2));
  }

  /// The patience set by hand stays; where none is set the history's is used.
  private void need(long version) {
    long need = app.get(NeedMaking.class).make("need", version, "Test", _ -> {});
    assertThat(handling(need, "loans").patienceSeconds()).isCloseTo(150, within(0.001));
    assertThat(handling(need, "phone").patienceSeconds()).isEqualTo(180);
    String page = "/need?version=" + need + "&queue=";
    assertThat(app.as(Role.PLANNER).get(page + "loans").body())
        .contains("Patience 150 s, learnt from the history.");
    assertThat(app.as(Role.PLANNER).get(page + "phone").body())
        .contains("Patience 180 s, set by hand.");
  }

  private QueueSettings.Handling handling(long need, String queue) {
    return app.get(Staffing.class).findNeed(need, queue).orElseThrow().settings().handling();
  }

  private void groups(long version) {
    QueueGroups groups = app.get(QueueGroups.class);
    assertThat(groups.make(app.viewer(Role.PLANNER), " ", List.of("phone", "loans")))
        .isEqualTo(new QueueGroups.Outcome.NoName());
    assertThat(groups.make(app.viewer(Role.PLANNER), "x".repeat(301), List.of("phone", "loans")))
        .isEqualTo(new QueueGroups.Outcome.NoName());
    assertThat(groups.make(app.viewer(Role.PLANNER), "One", List.of("phone", "nothing", "phone")))
        .as("a queue that is not known counts only where nothing is cut")
        .isInstanceOf(QueueGroups.Outcome.Done.class);
    assertThat(groups.make(app.viewer(Role.PLANNER), "Few", List.of("phone", "phone")))
        .isEqualTo(new QueueGroups.Outcome.TooFew());
    String address =
        ((QueueGroups.Outcome.Done)
                groups.make(app.viewer(Role.PLANNER), "Lines", List.of("phone", "loans")))
            .group()
            .address();
    assertThat(groups.make(app.viewer(Role.PLANNER), "Lines", List.of("phone", "loans")))
        .isEqualTo(new QueueGroups.Outcome.NameTaken());
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=" + address).body())
        .contains("Lines", "The sum of 2 queues");
    RangeForecast phone = forecast(version, "phone").days().getFirst();
    RangeForecast loans = forecast(version, "loans").days().getFirst();
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=" + address + "&day=2027-04-12").body())
        .contains("%.0f contacts,".formatted(phone.contacts().mean() + loans.contacts().mean()));
    app.get(LedgerKeeping.class).bringUpToDate();
    LedgerDays days = new LedgerDays(EARLIER, SmallFloor.MONDAY);
    LedgerLine both =
        app.get(ForecastLedger.class)
            .report(app.viewer(Role.PLANNER), List.of("phone", "loans"), days)
            .lines()
            .getFirst();
    // Two queues of six in every quarter hour, ten hours a day, each judged by itself.
    assertThat(both.slots()).isEqualTo(2 * 14 * 40);
    assertThat(app.as(Role.PLANNER).get("/forecast/ledger?queue=" + address).body())
        .contains("Errors of Lines by lead", "7 days ahead the forecast as used lay");
    assertThat(
            app
                .get(Audit.class)
                .find(app.viewer(Role.AUDITOR), AuditSearch.of("forecasting"))
                .stream()
                .map(AuditEntry::deed))
        .contains("forecasting.group-made");
  }

  private void pages(long old) {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      com.microsoft.playwright.Page page = window.go("/forecast?queue=loans&other=" + old);
      assertThat(page.locator("main").innerText())
          .contains("What a contact takes", "Give up waiting", "16.7\u00a0%");
      page.locator("summary:has-text('Make a group')").click();
      page.locator("#group-name").fill("Both");
      page.locator("input[name=member]").first().check();
      page.locator("form[action$=group] button").click();
      assertThat(page.locator("#group-name-why").innerText()).contains("at least two queues");
      assertThat(page.locator("#group-name").inputValue()).isEqualTo("Both");
      page.locator("input[name=member]").first().check();
      page.locator("input[name=member]").last().check();
      page.locator("form[action$=group] button").click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Both");
      window.check("group");
      page.locator("summary:has-text('Add override')").click();
      page.locator("#override-percent").fill("10");
      page.locator("#override-reason").fill("Letter to all");
      page.locator("form[action$=override] button").click();
      assertThat(page.locator("main").innerText())
          .as("laid over both, shown as one")
          .contains("1 in force", "Letter to all", "2 queues");
      page.locator("aside li form[action$='override/withdraw'] button").click();
      assertThat(page.locator("main").innerText()).contains("None in force");
      assertThat(window.go("/forecast/access").locator("main").innerText())
          .as("one of twelve gives up: one of six of the loans, nobody of the other queue")
          .contains("Answered", "91.7\u00a0%", "8.3\u00a0%", "8\u00a0%");
      window.check("access");
    }
    Map<String, String> nothing = Map.of();
    assertThat(app.as(Role.PLANNER).post("/forecast/group/1/remove", nothing).statusCode())
        .isEqualTo(303);
    assertThat(app.get(QueueGroups.class).list(app.viewer(Role.PLANNER)))
        .extracting(QueueGroup::name)
        .containsExactly("Both", "Lines");
  }
}
