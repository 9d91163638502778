package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.suite.BotDaysTable;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.forecast.WorkloadError;
import org.junit.jupiter.api.Test;

/// FEATURE: a planner reads a forecast, lays over what they know, compares versions, and sees in
/// the ledger how right frozen versions were and which overrides helped.
class ForecastBrowserTest {
  private static final LocalDate EARLIER = SmallFloor.MONDAY.minusDays(14);

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_whatPlannersKnowIsLaidOverAuditedAndJudged() {
    SmallFloor.in(app);
    standAt(EARLIER.minusDays(1));
    long old =
        app.get(ForecastMaking.class)
            .make("old", new ForecastOrder(EARLIER, 35, 15, 1), "Test", _ -> {});
    assertThat(override("10", "Letter on new fees").statusCode()).isEqualTo(303);
    rest(old);
    standAt(SmallFloor.MONDAY);
    refusals();
    events();
    ledger();
    retrospect();
    bot();
    pages(old);
    thinning(old);
  }

  @Test
  void a02_aVersionThatBeginsBeforeTheHistorySaysWhyItIsEmpty() {
    SmallFloor.in(app);
    ForecastOrder order = new ForecastOrder(SmallFloor.MONDAY.minusYears(1), 7, 15, 1);
    long early = app.get(ForecastMaking.class).make("early", order, "Test", _ -> {});
    assertThat(app.as(Role.PLANNER).get("/forecast?version=" + early).body())
        .contains("nothing is known of them before its first day")
        .doesNotContain("Nothing has been forecast yet");
  }

  private void standAt(LocalDate day) {
    standAt(day, 9);
  }

  private void standAt(LocalDate day, int hour) {
    app.clock().standAt(day.atTime(hour, 0).atZone(SmallFloor.OSLO).toInstant());
  }

  private HttpResponse<String> override(String percent, String reason) {
    return app.as(Role.PLANNER)
        .post(
            "/forecast/override",
            Map.of(
                "queue",
                "phone",
                "first",
                EARLIER.plusDays(2).toString(),
                "last",
                EARLIER.plusDays(3).toString(),
                "percent",
                percent,
                "reason",
                reason));
  }

  /// Six a quarter hour came since eight, as on every day.
  private void rest(long old) {
    LocalDate day = EARLIER.plusDays(8);
    String page = "/forecast?version=%d&queue=phone&day=%s".formatted(old, day);
    standAt(day, 12);
    assertThat(app.as(Role.PLANNER).get(page).body()).contains("Rest of today anew");
    assertThat(app.as(Role.PLANNER).get(page + "&rest=true").body())
        .contains("So far 96 contacts came where 96 were expected")
        .contains("The day comes to 240,", "240 were expected", "Known until Tue 30 Mar 12:00");
    standAt(day, 7);
    assertThat(app.as(Role.PLANNER).get(page + "&rest=true").body())
        .contains("Nothing of today is known yet");
  }

  private void refusals() {
    HttpResponse<String> blank = override("10", "  ");
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body())
        .as("the form stands open, with what was typed and the reason beside its field")
        .contains("id=\"override-reason-why\"", "name=\"percent\" type=\"number\" value=\"10\"")
        .as("and the refusal on top leads there")
        .contains("<a href=\"#override-reason\">");
    assertThat(override("-100", "Nobody will call").body()).contains("id=\"override-percent-why\"");
    Map<String, String> backwards = new HashMap<>();
    backwards.put("what", "Planned work");
    backwards.put("from", "2027-04-06T12:00");
    backwards.put("until", "2027-04-06T10:00");
    HttpResponse<String> refused = app.as(Role.PLANNER).post("/forecast/deviation", backwards);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("end before it starts", "id=\"deviation-until-why\"", "value=\"Planned work\"");
    backwards.put("until", "2027-04-06T14:00");
    assertThat(app.as(Role.PLANNER).post("/forecast/deviation", backwards).statusCode())
        .isEqualTo(303);
    List<String> deeds =
        app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("forecasting")).stream()
            .map(AuditEntry::deed)
            .toList();
    assertThat(deeds).contains("forecasting.override-laid", "forecasting.deviation-noted");
  }

  private void events() {
    assertThat(name("2027-04-07", "2027-04-01").statusCode()).isEqualTo(422);
    assertThat(name("2027-04-07", "2027-12-01").body()).contains("id=\"special-day-last-why\"");
    assertThat(name("2027-04-07", "2027-04-09").statusCode()).isEqualTo(303);
    assertThat(app.as(Role.PLANNER).get("/forecast/calendar?year=2027").body())
        .contains("Wed 7 Apr–Fri 9 Apr", "spring letter", "Campaign", "Holiday from 15:00");
    List<EnteredSpecialDay> days =
        app.get(NamedDays.class).list("NO", LocalDate.of(2027, 3, 20), LocalDate.of(2027, 5, 18));
    assertThat(days)
        .extracting(EnteredSpecialDay::day)
        .contains(
            new SpecialDay(LocalDate.of(2027, 4, 7), "spring letter", SpecialDay.Kind.CAMPAIGN),
            new SpecialDay(LocalDate.of(2027, 5, 17), "Whit Monday"))
        .extracting(SpecialDay::date)
        .contains(LocalDate.of(2027, 3, 27));
    assertThat(app.get(NamedDays.class).list("XX", EARLIER, SmallFloor.MONDAY)).isEmpty();
  }

  private HttpResponse<String> name(String first, String last) {
    return app.as(Role.PLANNER)
        .post(
            "/forecast/special-day",
            Map.of("date", first, "last", last, "name", "spring letter", "kind", "CAMPAIGN"));
  }

  private void ledger() {
    LedgerDays days = new LedgerDays(EARLIER, SmallFloor.MONDAY);
    ForecastLedger ledger = app.get(ForecastLedger.class);
    app.get(LedgerKeeping.class).bringUpToDate();
    LedgerReport report = ledger.report(app.viewer(Role.PLANNER), List.of("phone"), days);
    List<LedgerLine> lines = report.lines();
    assertThat(lines).extracting(LedgerLine::leadDays).containsExactly(1, 7);
    LedgerLine next = lines.getFirst();
    // Six came in every quarter hour; two of ten open days were raised by 10 per cent.
    assertThat(next.slots()).isEqualTo(14 * 40);
    assertThat(next.engine()).isLessThan(4);
    assertThat(next.used()).isGreaterThan(next.engine());
    assertThat(next.repeated()).isZero();
    assertThat(report.told()).isEqualTo(7);
    assertThat(report.weeks())
        .as("six in each of forty quarter hours, of a Sunday a week ahead and of seven days")
        .extracting(LedgerWeek::monday, LedgerWeek::days, LedgerWeek::came)
        .containsExactly(tuple(EARLIER.plusDays(7), 7, 1680.0), tuple(EARLIER, 1, 240.0));
    assertThat(app.as(Role.PLANNER).get("/forecast/ledger?queue=phone").body())
        .as("a week that is judged in part says so, and errors are defined")
        .containsOnlyOnce("one day judged")
        .contains("Contacts off, without", "on the days of the override");
    work(report.work());
    OverrideEffect effect =
        ledger
            .overrides(app.viewer(Role.PLANNER), List.of("phone"), days)
            .getOrDefault(1, List.of())
            .getFirst();
    assertThat(effect.days()).isEqualTo(2);
    assertThat(effect.layer().queues()).containsExactly("phone");
    assertThat(effect.helped()).isFalse();
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=phone").body())
        .contains("1 in the last 13 weeks: 0 came closer, 1 did not.")
        .as("no version reaches back a week before its days")
        .doesNotContain("days ahead, the error was");
  }

  /// Days of 240 contacts of 300 seconds each, as forecast.
  private static void work(WorkSplit work) {
    WorkloadError balance = work.balance();
    assertThat(balance.volume() + balance.handling() + balance.mix())
        .isCloseTo(balance.whole(), within(1e-9));
    assertThat(balance.mix()).as("one queue has no mix").isCloseTo(0, within(1e-9));
    assertThat(work.usualWhole())
        .isLessThanOrEqualTo(work.usual().volume() + work.usual().handling() + 1e-9);
    assertThat(work.usual().noise())
        .as("square root of 2 over pi, of 2 x 240 x 300 squared")
        .isCloseTo(Math.sqrt(2 / Math.PI * 2 * 240) * 300, within(150.0));
  }

  /// What the demo begins its ledger with: versions and overrides of weeks before the installation.
  private void retrospect() {
    ForecastMaking making = app.get(ForecastMaking.class);
    LocalDate then = SmallFloor.MONDAY.minusDays(35);
    ForecastOrder order = new ForecastOrder(then, 35, 15, 1);
    long version = making.makeInRetrospect("then", order, "Test");
    assertThat(making.makeInRetrospect("then", order, "Test")).isEqualTo(version);
    ForecastVersion made = app.get(Forecasting.class).findVersion(version).orElseThrow();
    assertThat(made.made().at()).isEqualTo(then.atTime(2, 0).toInstant(ZoneOffset.UTC));
    assertThat(made.basis().historyUntil()).isEqualTo(then);
    for (int twice = 0; twice < 2; twice++) {
      making.layOverInRetrospect(
          "phone",
          new ForecastOverride.Laid(
              ForecastOverride.When.wholeDays(EARLIER, EARLIER), 1.3, "Wages are paid"),
          new ForecastVersion.Made(then.atStartOfDay().toInstant(ZoneOffset.UTC), "Test"));
    }
    app.get(LedgerKeeping.class).bringUpToDate();
    LedgerDays days = new LedgerDays(EARLIER, SmallFloor.MONDAY);
    ForecastLedger ledger = app.get(ForecastLedger.class);
    assertThat(ledger.report(app.viewer(Role.PLANNER), List.of("phone"), days).lines())
        .extracting(LedgerLine::leadDays)
        .containsExactly(1, 7, 28);
    assertThat(
            ledger
                .overrides(app.viewer(Role.PLANNER), List.of("phone"), days)
                .getOrDefault(1, List.of()))
        .extracting(effect -> effect.layer().laid().reason())
        .containsOnlyOnce("Wages are paid");
    // Three days of sixes, forecast as such: 30, 10 and 10 per cent too many.
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=phone").body())
        .contains("2 in the last 13 weeks: 0 came closer, 2 did not.")
        .containsPattern("7 days ahead, the error was 1[5-8][.][0-9] points larger");
  }

  /// A bot that ends half of the enquiries of one reason: both numbers are kept (OPS-13).
  private void bot() {
    assertThat(bring("fax,card,2027-04-04,10,5,0,\n"))
        .isInstanceOf(PeopleImport.Result.Refused.class);
    assertThat(app.get(BotEffects.class).list(app.viewer(Role.PLANNER), SmallFloor.MONDAY))
        .isEmpty();
    String rows = "phone,card,2027-04-04,100000,60000,6000,1.2\n";
    assertThat(bring(rows + "phone,loan,2027-04-04,100000,0,0,\n"))
        .isEqualTo(new PeopleImport.Result.Done(2, 0, List.of()));
    assertThat(bring(rows)).isEqualTo(new PeopleImport.Result.Done(0, 1, List.of()));
    BotEffect effect =
        app.get(BotEffects.class).list(app.viewer(Role.PLANNER), SmallFloor.MONDAY).getFirst();
    // Of two enquiries 0.6 are ended and 0.06 of these come back: 1.46 reach people.
    assertThat(effect.residual().share()).isCloseTo(0.73, within(0.001));
    assertThat(effect.met().reasons())
        .extracting(BotEffect.Reason::name)
        .containsExactly("card", "loan");
    assertThat(effect.coming().people())
        .isCloseTo(0.73 * effect.coming().demand(), within(0.01 * effect.coming().demand()));
    double before = 1 / (0.73 * effect.residual().stretch());
    // Six contacts of 300 seconds in a quarter hour keep two people at work.
    assertThat(effect.coming().peopleSpared()).isCloseTo(2 * (before - 1), within(0.15));
  }

  private PeopleImport.Result bring(String rows) {
    String table = "queue,reason,day,sessions,contained,returned,stretch\n" + rows;
    try {
      return app.get(BotDays.class)
          .bring(
              ColumnMapping.plain(BotDaysTable.FORM, SmallFloor.OSLO),
              new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
              new TableDoor.Telling("bot.csv", "test", SmallFloor.MONDAY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pages(long old) {
    String forecast = "/forecast?version=%d&queue=phone&other=%d".formatted(old, old - 1);
    TestBrowser.checkEverywhere(app, Role.PLANNER, forecast, "forecast");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/forecast/ledger?queue=phone", "ledger");
    TestBrowser.checkStretched(app, Role.PLANNER, "/forecast/ledger?queue=phone");
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.PHONE_LIGHT)) {
      com.microsoft.playwright.Page page = window.go(forecast);
      page.locator("summary:has-text('Add override')").click();
      page.locator("#override-percent").fill("12.5");
      page.locator("#override-reason").fill("  ");
      page.locator("form[action$=override] button").click();
      assertThat(page.locator("#override-reason").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.locator("#override-percent").inputValue()).isEqualTo("12.5");
      window.check("forecast-refused");
    }
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT, "nb")) {
      assertThat(window.go("/forecast/bot").locator("main").innerText())
          .contains("Neste fire uker", "Alle årsaker", "ender hos et menneske");
      window.check("bot");
      assertThat(window.go("/forecast/calendar?year=2027").locator("main").innerText())
          .contains("Andre pinsedag", "spring letter");
      window.check("calendar");
      assertThat(window.go(forecast).locator("main").innerText()).contains("Lært av");
    }
  }

  /// Years later only what somebody decided on, and the last of each week or month, is there; what
  /// the ledger said of the rest stands.
  private void thinning(long old) {
    Forecasting forecasting = app.get(Forecasting.class);
    ForecastOrder order = new ForecastOrder(EARLIER, 35, 15, 1);
    ForecastMaking making = app.get(ForecastMaking.class);
    long approved = making.make("approved", order, "Test", _ -> {});
    app.get(Forecasting.class).approve(approved, "Test");
    standAt(SmallFloor.MONDAY, 0);
    long spare = making.make("spare", order, "Test", _ -> {});
    standAt(SmallFloor.MONDAY);
    long last = making.make("last", order, "Test", _ -> {});
    LedgerDays days = new LedgerDays(EARLIER, SmallFloor.MONDAY);
    LedgerReport before = report(days);
    assertThat(keeping("34").body()).contains("id=\"keeping-days-why\"", "value=\"34\"");
    assertThat(keeping("40").statusCode()).isEqualTo(303);
    assertThat(app.get(VersionKeeping.class).terms()).isEqualTo(new KeepingTerms(40, 9));
    standAt(SmallFloor.MONDAY.plusDays(36));
    assertThat(app.get(VersionKeeping.class).thin()).as("of each day one is enough").isEqualTo(1);
    assertThat(forecasting.listVersions())
        .extracting(ForecastVersion::id)
        .contains(old, approved, last)
        .doesNotContain(spare);
    standAt(SmallFloor.MONDAY.plusYears(2));
    app.get(VersionKeeping.class).thin();
    assertThat(forecasting.listVersions())
        .as("the old one was seen when an override was laid, the last is its month's")
        .extracting(ForecastVersion::id)
        .contains(old, approved, last);
    assertThat(report(days)).isEqualTo(before);
    assertThat(
            app
                .get(Audit.class)
                .find(app.viewer(Role.AUDITOR), AuditSearch.of("forecasting"))
                .stream()
                .map(AuditEntry::deed))
        .contains("forecasting.keeping-changed", "forecasting.version-removed");
  }

  private LedgerReport report(LedgerDays days) {
    return app.get(ForecastLedger.class).report(app.viewer(Role.PLANNER), List.of("phone"), days);
  }

  private HttpResponse<String> keeping(String days) {
    return app.as(Role.PLANNER).post("/forecast/keeping", Map.of("days", days, "weeks", "9"));
  }
}
