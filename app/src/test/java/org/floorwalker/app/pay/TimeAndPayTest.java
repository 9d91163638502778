package org.floorwalker.app.pay;

import static java.math.RoundingMode.HALF_EVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.pay.TimeReport.Reason;
import org.floorwalker.app.pay.TimeReport.Said;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.Publishing;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: from the published week to the payroll's table: what was worked, what a leader
/// approved, a closed month, and the correction that follows it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimeAndPayTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final YearMonth APRIL = YearMonth.of(2027, 4);
  private static final PayMonth MONTH = new PayMonth("NO", APRIL);

  private TestApp app;
  private Viewer agent;
  private Viewer leader;
  private Viewer keeper;
  private PersonId person;

  @BeforeAll
  void aPublishedWeek() {
    app = TestApp.fresh();
    long draft = SmallFloor.in(app).draft("pay");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    person = app.get(People.class).findByCode("a1").orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), person);
    agent = app.viewer(Role.AGENT);
    UserId ledBy = app.userOf(Role.TEAM_LEADER);
    app.belongsTo(ledBy, app.get(People.class).findByCode("a8").orElseThrow());
    leader = app.viewer(ledBy);
    keeper = app.viewer(Role.PEOPLE);
    app.clock().standAt(Instant.parse("2027-04-13T10:00:00Z"));
  }

  private TimeSheet sheet(PersonId whose) {
    Figure<Optional<TimeSheet>> figure = app.get(TimeSheets.class).of(keeper, whose, APRIL);
    assertThat(figure).isInstanceOf(Figure.Shown.class);
    return ((Figure.Shown<Optional<TimeSheet>>) figure).value().orElseThrow();
  }

  private SheetDay day(int index) {
    return sheet(person).days().get(index);
  }

  @Test
  @Order(1)
  void a01_nothingIsShownBeforeTheMeasureIsRegistered() {
    assertThat(app.get(TimeSheets.class).mine(agent, APRIL))
        .isInstanceOf(Figure.NotRegistered.class);
    Registration wish =
        new Registration(
            "worked-hours",
            "NO",
            "pay and the record of hours",
            "a duty by law",
            1830,
            MONDAY.minusDays(40),
            MONDAY.minusDays(35),
            MONDAY.minusDays(10),
            MONDAY.plusDays(200),
            null);
    app.get(Measures.class).register(app.viewer(Role.DATA_PROTECTION), wish);
    assertThat(app.get(TimeSheets.class).mine(agent, APRIL)).isInstanceOf(Figure.Shown.class);
  }

  @Test
  @Order(2)
  void a02_theSheetIsThePlanUntilSomebodySaysOtherwise() {
    TimeSheet sheet = sheet(person);

    assertThat(sheet.planned()).isEqualTo(sheet.worked()).isGreaterThan(Duration.ofHours(30));
    assertThat(sheet.totals()).containsEntry("ordinary", sheet.worked());
    assertThat(sheet.days()).allMatch(day -> day.difference().isZero());
  }

  @Test
  @Order(3)
  void a03_aReportCountsWhenTheLeaderHasSaidYes() {
    SheetDay before = day(0);
    TimeRange planned = Objects.requireNonNull(before.worked().range());
    TimeRange longer =
        TimeRange.of(planned.startInclusive(), planned.endExclusive().plusSeconds(2 * 3600));
    Said said = new Said(before.day(), longer, true, Reason.LONG_CONTACT, "a long one", false);

    assertThat(app.get(TimeReports.class).report(agent, said)).isEqualTo(TimeReports.Outcome.TAKEN);
    assertThat(day(0).difference()).isZero();
    assertThat(app.get(TimeReports.class).countForMe(leader)).isEqualTo(1);
    long id = app.get(TimeReports.class).listForMe(leader).getFirst().id();
    assertThatThrownBy(() -> app.get(TimeReports.class).decide(agent, id, true, ""))
        .isInstanceOf(Refused.class);
    app.get(TimeReports.class).decide(leader, id, true, "");

    SheetDay after = day(0);
    assertThat(after.difference()).isEqualTo(Duration.ofHours(2));
    long overtime = after.worked().paid().minusHours(9).toMinutes();
    assertThat(after.codes().getOrDefault("overtime-40", Duration.ZERO).toMinutes())
        .isEqualTo(Math.max(0, overtime));
    assertThat(app.get(Messages.class).listMine(agent).getFirst().text().body())
        .contains("team_leader");
  }

  @Test
  @Order(4)
  void a04_overtimeMayGoToTheBankAndImpossibleTimesAreRefused() {
    SheetDay second = day(1);
    TimeRange planned = Objects.requireNonNull(second.worked().range());
    TimeRange longer =
        TimeRange.of(planned.startInclusive(), planned.endExclusive().plusSeconds(4 * 3600));
    TimeReports reports = app.get(TimeReports.class);
    Said said = new Said(second.day(), longer, true, Reason.ASKED_TO_STAY, "", true);

    assertThat(
            reports.report(
                agent, new Said(LocalDate.of(2027, 4, 20), longer, true, Reason.OTHER, "", false)))
        .isEqualTo(TimeReports.Outcome.WRONG_DAY);
    assertThat(
            reports.report(
                agent,
                new Said(
                    second.day(),
                    TimeRange.of(longer.startInclusive(), Duration.ofHours(21)),
                    true,
                    Reason.OTHER,
                    "",
                    false)))
        .isEqualTo(TimeReports.Outcome.WRONG_TIMES);
    assertThat(reports.report(agent, said)).isEqualTo(TimeReports.Outcome.TAKEN);
    reports.decide(leader, reports.listForMe(leader).getFirst().id(), true, "");

    Duration over = day(1).worked().paid().minusHours(9);
    assertThat(over).isPositive();
    assertThat(day(1).codes())
        .containsEntry("to-bank", over)
        .containsEntry("overtime-40-premium", over)
        .doesNotContainKey("overtime-40");
  }

  @Test
  @Order(5)
  void a05_theMonthIsClosedWhenNothingStandsInTheWay() {
    PayMonths months = app.get(PayMonths.class);
    TimeSheets sheets = app.get(TimeSheets.class);
    assertThat(months.obstacles(keeper, MONTH).notOver()).isTrue();
    app.clock().standAt(Instant.parse("2027-05-03T08:00:00Z"));
    assertThat(months.close(MONTH, "test").unapproved()).hasSize(SmallFloor.AGENTS);
    assertThat(sheets.approve(leader, person, APRIL, "wrong"))
        .isEqualTo(TimeSheets.Outcome.CHANGED);
    app.get(People.class)
        .teamsOn(MONDAY)
        .forEach(team -> assertThat(sheets.approvePlain(leader, team.id(), APRIL)).isEqualTo(6));
    assertThat(sheets.approve(leader, person, APRIL, sheet(person).digest()))
        .isEqualTo(TimeSheets.Outcome.APPROVED);
    PersonId own = Objects.requireNonNull(leader.person());
    assertThatThrownBy(() -> sheets.approve(leader, own, APRIL, sheet(own).digest()))
        .isInstanceOf(Refused.class);
    sheets.approve(keeper, own, APRIL, sheet(own).digest());

    assertThat(months.obstacles(keeper, MONTH).isClear()).isTrue();
    assertThat(months.payroll(keeper, MONTH)).isEmpty();
    assertThat(
            app.as(Role.PEOPLE)
                .post("/time/months/close", Map.of("country", "NO", "month", "2027-04"))
                .statusCode())
        .isEqualTo(303);
    app.runJobs();
    assertThat(months.closed("NO")).containsKey(APRIL);
    assertThat(months.close(MONTH, "again").closed()).isTrue();
    Duration kept = Objects.requireNonNull(day(1).codes().get("to-bank"));
    assertThat(sheets.bankOf(sheet(person)).closed()).isEqualTo(kept);
    assertThat(app.get(LeaveBalances.class).listMine(agent))
        .filteredOn(balance -> balance.kind().equals("time-bank"))
        .singleElement()
        .extracting(LeaveBalance::days, BIG_DECIMAL)
        .isEqualByComparingTo(
            BigDecimal.valueOf(kept.toMinutes()).divide(BigDecimal.valueOf(450), 2, HALF_EVEN));
  }

  @Test
  @Order(6)
  void a06_theTableForThePayrollHasThePayrollsCodesAndAllHours() {
    PayMonths months = app.get(PayMonths.class);
    Map<String, String> codes = new HashMap<>();
    months.unnamedCodes(MONTH).forEach(code -> codes.put(code, "W" + codes.size()));
    assertThat(months.payroll(keeper, MONTH)).isEmpty();
    app.get(PayRules.class).replaceWageCodes(keeper, "NO", codes);

    HttpResponse<String> file =
        app.as(Role.PEOPLE).get("/time/months/payroll.csv?country=NO&month=2027-04");
    assertThat(file.body()).isEqualTo(months.payroll(keeper, MONTH).orElseThrow());
    List<String> rows = file.body().lines().toList();
    assertThat(rows.getFirst()).isEqualTo("agent,wage_code,first_day,last_day,correction,hours");
    double ordinary =
        rows.stream()
            .filter(row -> row.startsWith("a1," + codes.get("ordinary") + ","))
            .mapToDouble(row -> Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)))
            .sum();
    assertThat(ordinary)
        .isEqualTo(
            sheet(person).totals().getOrDefault("ordinary", Duration.ZERO).toMinutes() / 60.0);
    assertThat(rows).allMatch(row -> row.equals(rows.getFirst()) || row.contains(",no,"));
    assertThat(months.record(keeper, MONTH)).contains("a1," + day(0).day() + ",2027-04-");
  }

  @Test
  @Order(7)
  void a07_whatChangesAfterwardsIsCorrectedWithTheNextMonthAndTold() {
    TimeReports reports = app.get(TimeReports.class);
    SheetDay third = day(2);
    TimeRange planned = Objects.requireNonNull(third.worked().range());
    TimeRange shorter =
        TimeRange.of(planned.startInclusive(), planned.endExclusive().minusSeconds(3600));
    reports.report(agent, new Said(third.day(), shorter, true, Reason.SHORTER, "", false));
    reports.decide(leader, reports.listForMe(leader).getFirst().id(), true, "");
    app.clock().standAt(Instant.parse("2027-06-02T08:00:00Z"));
    PayMonth may = new PayMonth("NO", YearMonth.of(2027, 5));
    PayMonths months = app.get(PayMonths.class);

    assertThat(months.close(may, "test").unapproved())
        .containsExactly(new PayMonths.Owed(sheet(person).who(), APRIL));
    app.get(TimeSheets.class).approve(leader, person, APRIL, sheet(person).digest());
    assertThat(months.close(may, "test").isClear()).isTrue();

    assertThat(months.listCorrections(keeper, may))
        .contains(new PaidLine(person, third.day(), "ordinary", -60));
    assertThat(months.payroll(keeper, may).orElseThrow())
        .contains("," + third.day() + "," + third.day() + ",yes,-1.00");
    assertThat(app.get(Messages.class).listMine(agent))
        .anyMatch(message -> message.text().path().equals("/my/time?month=2027-05"));
    assertThat(months.closed("NO")).containsKeys(APRIL, YearMonth.of(2027, 5));
  }

  @Test
  @Order(8)
  void a08_anAgreementIsATableWithAFirstDay() {
    PayRules rules = app.get(PayRules.class);
    String table = rules.contentOn("NO", MONDAY);
    LocalDate june = LocalDate.of(2027, 6, 1);

    assertThat(rules.replace(keeper, "NO", june, "row,code,worth\nlimit,day,many\n")).hasSize(1);
    assertThat(rules.replace(keeper, "NO", june, table.replace("40 %", "55 %"))).isEmpty();
    assertThat(rules.contentOn("NO", june.minusDays(1))).contains("40 %");
    assertThat(rules.contentOn("NO", june)).contains("55 %").doesNotContain("40 %");
    assertThatThrownBy(() -> rules.replace(leader, "NO", june, table)).isInstanceOf(Refused.class);
  }

  @Test
  @Order(9)
  void a09_itsRowsAreEditedOnThePage() {
    TestApp.Client visitor = app.as(Role.PEOPLE);
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "country", "NO", "from", "2027-07-01", "limit-day", "9:00", "limit-plan", "yes"));
    form.putAll(Map.of("row-0", "supplement", "code-0", "evening", "worth-0", "25", "mon-0", "on"));
    form.putAll(
        Map.of("row-1", "supplement", "code-1", "fair", "worth-1", "30", "from-1", "18:00"));
    PayRules rules = app.get(PayRules.class);
    String before = rules.contentOn("NO", LocalDate.of(2027, 7, 1));

    HttpResponse<String> wrong = visitor.post("/time/rules", form);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Write days such as mon-fri.");
    form.putAll(Map.of("tue-0", "on", "wed-0", "on", "eve-0", "on", "sat-1", "on"));
    assertThat(visitor.post("/time/rules", with(form, "deed", "add-overtime")).body())
        .contains("name=\"row-2\"");
    assertThat(visitor.post("/time/rules", with(form, "deed", "up:1")).body())
        .containsSubsequence("value=\"fair\"", "value=\"evening\"");
    assertThat(visitor.post("/time/rules", with(form, "deed", "remove:0")).body())
        .doesNotContain("name=\"code-0\" value=\"evening\"");
    assertThat(rules.contentOn("NO", LocalDate.of(2027, 7, 1))).isEqualTo(before);

    assertThat(visitor.post("/time/rules", form).statusCode()).isEqualTo(303);
    String kept = rules.contentOn("NO", LocalDate.of(2027, 7, 1));
    assertThat(kept)
        .contains("limit,day,,,,,,9:00,,", "supplement,evening,,mon-wed eve,,,,25,,")
        .contains("supplement,fair,,sat,18:00,,,30,,");
    String anew = kept.replace("9:00", "8:30");
    assertThat(
            visitor
                .post(
                    "/time/rules/text",
                    Map.of("country", "NO", "from", "2027-08-01", "content", anew))
                .body())
        .contains("value=\"8:30\"", "value=\"2027-08-01\"");
    assertThat(
            visitor.post(
                "/time/rules/text", Map.of("country", "NO", "from", "x", "content", "row")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(422);
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> more = new HashMap<>(form);
    more.put(field, value);
    return more;
  }

  @Test
  @Order(10)
  void a10_anAgentTellsFromThePhoneHowADayWent() {
    app.clock().standAt(Instant.parse("2027-04-20T10:00:00Z"));
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my/time?day=" + day(3).day());
      page.fill("input[name=from]", "08:00");
      page.fill("input[name=to]", "17:30");
      page.fill("input[name=note]", "Stood in for a colleague");
      page.click("form[action='/my/time'] button.go");
      assertThat(page.content()).contains("Waits for your leader");
      window.check("pay-my");
    }
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.TEAM_LEADER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/time?month=2027-04");
      page.click("button[value=yes]");
      assertThat(day(3).why().report()).isNotNull();
      window.go("/time?month=2027-04");
      window.check("pay-team");
    }
  }

  @Test
  @Order(11)
  void a11_aLeaderEntersItForWhoCannot() {
    PersonId absent = app.get(People.class).findByCode("a2").orElseThrow();
    SheetDay planned = sheet(absent).days().getFirst();
    String path = "/time/people/" + absent.value() + "/report";
    Map<String, String> form =
        Map.of("day", planned.day().toString(), "none", "yes", "reason", "shorter");
    assertThat(app.as(Role.TEAM_LEADER).post(path, Map.of("day", "x")).statusCode()).isEqualTo(422);
    assertThat(app.as(Role.TEAM_LEADER).post(path, form).statusCode()).isEqualTo(303);

    SheetDay entered = sheet(absent).days().getFirst();
    assertThat(entered.worked().paid()).isZero();
    assertThat(app.get(TimeReports.class).countForMe(leader)).isZero();
  }

  @Test
  @Order(12)
  void a12_whoCameAndWentWithinTheMonthHasASheet() {
    PersonId guest = app.get(People.class).findByCode("a3").orElseThrow();
    app.get(JdbcClient.class)
        .sql("update contract set valid = '[2027-04-05,2027-04-12)' where person_id = :person")
        .param("person", guest.value())
        .update();

    assertThat(app.get(PayMonths.class).record(keeper, MONTH)).contains("\na3,2027-04-0");
  }
}
