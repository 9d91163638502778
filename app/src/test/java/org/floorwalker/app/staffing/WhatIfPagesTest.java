package org.floorwalker.app.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.Overrides;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.rostering.Correction;
import org.floorwalker.app.rostering.CorrectionOutcome;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.CustomerTimeReport;
import org.floorwalker.app.rostering.CustomerTimes;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.ExpectedNow;
import org.floorwalker.app.rostering.LoadStudies;
import org.floorwalker.app.rostering.LoadWeeks;
import org.floorwalker.app.rostering.MyCustomerTime;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.internal.PublishedAgain;
import org.floorwalker.app.rostering.internal.Resimulating;
import org.floorwalker.app.staffing.internal.ScenarioJob;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.plan.LoadStudy;
import org.floorwalker.planning.plan.PersonWeek;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.staffing.NeedReason;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: a planner asks why so many, what if, and over which stretch a promise is judged.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class WhatIfPagesTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final ZoneId OSLO = SmallFloor.OSLO;

  private TestApp app;
  private SmallFloor floor;
  private long need;
  private long draft;

  @BeforeAll
  void aSmallFloor() {
    app = TestApp.fresh();
    floor = SmallFloor.in(app);
    need = floor.need();
    draft = floor.draft("r");
  }

  @Test
  void a01_whySoManyTellsLoadLimitsAndEffects() {
    QueueNeed phone = app.get(Staffing.class).findNeed(need, "phone").orElseThrow();
    QueueNeed.Slot ten =
        phone.findSlot(MONDAY.atTime(10, 0).atZone(OSLO).toInstant()).orElseThrow();
    assertThat(ten.need().reasons())
        .hasAtLeastOneElementOfType(NeedReason.Load.class)
        .hasAtLeastOneElementOfType(NeedReason.Asks.class)
        .hasAtLeastOneElementOfType(NeedReason.With.class)
        .hasAtLeastOneElementOfType(NeedReason.Computed.class);
    assertThat(ten.range()).isNotNull();
    assertThat(ten.rangeOrNeed().low()).isLessThanOrEqualTo(ten.need().scheduled());
    look("/need?day=%s&queue=phone&slot=%s".formatted(MONDAY, ten.need().start()), "need-why");
  }

  @Test
  void a10_needAndCoverageStandInOnePicture() {
    String all = app.as(Role.PLANNER).get("/need?day=" + MONDAY).body();
    assertThat(all).contains("/schedule/%d?day=%s".formatted(draft, MONDAY), "c-band", "f-phone");
    PlanBeside.Plan plan = app.get(PlanBeside.class).find(MONDAY).orElseThrow();
    assertThat(plan.isPublished()).isFalse();
    Instant ten = MONDAY.atTime(10, 0).atZone(OSLO).toInstant();
    long served =
        app.get(Rostering.class).coverage(draft, TimeRange.of(ten, Duration.ofMinutes(15))).stream()
            .filter(slot -> slot.queue().equals("phone"))
            .mapToInt(CoverageSlot::served)
            .sum();
    assertThat(served).isPositive();
    assertThat(plan.people("phone", ten)).isEqualTo((int) served);
    look("/need?day=" + MONDAY, "need");
    theForecastTellsWhatItLeadsTo();
  }

  /// The people of the busiest slot and what the draft lacks, each counted here in another way.
  private void theForecastTellsWhatItLeadsTo() {
    TimeRange monday =
        TimeRange.of(
            MONDAY.atStartOfDay(OSLO).toInstant(),
            MONDAY.plusDays(1).atStartOfDay(OSLO).toInstant());
    double lacking =
        app.get(Rostering.class).coverage(draft, monday).stream()
            .mapToDouble(CoverageSlot::shortBy)
            .sum();
    double most =
        app.get(Staffing.class).findNeed(need, "phone").orElseThrow().slots().stream()
            .mapToDouble(slot -> slot.need().scheduled())
            .max()
            .orElseThrow();
    String page = app.as(Role.PLANNER).get("/forecast?queue=phone&day=" + MONDAY).body();
    assertThat(page)
        .contains(
            "Mon 5 Apr–Sun 18 Apr",
            "Not covered by the newest draft, week 14",
            ">All 14 days</a>",
            String.format(Locale.ROOT, "%.1f h, Mon 5 Apr", lacking / 4),
            "%d at ".formatted((int) Math.ceil(most)));
  }

  @Test
  void a02_scenariosAreComputedAndComparedSideBySide() {
    ask(Map.of("name", "Busier", "volume", "80"));
    ask(Map.of("name", "Bot", "bot", "30", "handle", "10"));
    ask(Map.of("name", "Partner", "volume", "80", "partner", "3", "after", "10"));
    app.runJobs();
    List<Scenario> asked = app.get(Scenarios.class).list(app.viewer(Role.PLANNER), need);
    assertThat(asked).hasSize(3).allMatch(s -> s.answer() != null && s.trouble() == null);
    double asItIs = answer(asked, 0).asItIs().getFirst().hours();
    assertThat(answer(asked, 0).changed().getFirst().hours()).isGreaterThan(asItIs);
    assertThat(answer(asked, 1).changed().getFirst().hours()).isLessThan(asItIs);
    assertThat(service(asked, 2)).isGreaterThan(service(asked, 0));
    look("/need/scenarios?version=%d&day=%s".formatted(need, MONDAY), "scenarios");

    app.as(Role.PLANNER)
        .post(
            "/need/scenarios/%d/remove".formatted(asked.get(1).id()),
            Map.of("version", String.valueOf(need)));
    assertThat(app.get(Scenarios.class).list(app.viewer(Role.PLANNER), need)).hasSize(2);
    assertThat(app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("")))
        .extracting(entry -> entry.deed())
        .contains("staffing.scenario-asked", "staffing.scenario-removed");
  }

  @Test
  void a02b_aQuestionThatIsStoppedHasNoAnswerAndSaysSo() {
    Scenarios scenarios = app.get(Scenarios.class);
    long id = scenarios.ask(app.viewer(Role.PLANNER), need, "Halted", MONDAY, WhatIf.NOTHING);
    StoppedRun run = new StoppedRun();
    String page = app.get(ScenarioJob.class).run(new ScenarioJob.Input(id, need), run);
    assertThat(run.shares).hasSize(1).allMatch(share -> share > 0 && share < 1);
    assertThat(app.as(Role.PLANNER).get(page).body())
        .contains("Halted", "No answer: it is being computed, or was stopped.");
    scenarios.compute(id, _ -> {});
    assertThat(app.as(Role.PLANNER).get(page).body())
        .contains("Halted")
        .doesNotContain("No answer:");
    scenarios.remove(app.viewer(Role.PLANNER), id);
  }

  /// A run that somebody asked to stop at once.
  private static final class StoppedRun implements JobRun {
    private final List<Double> shares = new ArrayList<>();

    @Override
    public JobId id() {
      return new JobId(0);
    }

    @Override
    public @Nullable UserId askedBy() {
      return null;
    }

    @Override
    public void progress(double share, String words, Object... arguments) {
      shares.add(share);
    }

    @Override
    public boolean stopAsked() {
      return true;
    }
  }

  private static Scenario.Answer answer(List<Scenario> asked, int number) {
    return Objects.requireNonNull(asked.get(number).answer());
  }

  private static double service(List<Scenario> asked, int number) {
    return Objects.requireNonNull(answer(asked, number).changed().getFirst().service()).value();
  }

  private HttpResponse<String> ask(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", String.valueOf(need));
    all.put("day", MONDAY.toString());
    return app.as(Role.PLANNER).post("/need/scenarios", all);
  }

  @Test
  void a03_whatCannotBeReadOrContradictsIsSaid() {
    assertThat(ask(Map.of("name", "x", "volume", "many")).statusCode()).isEqualTo(422);
    assertThat(ask(Map.of("name", "x", "bot", "140")).body()).contains("bot share of 1.4");
    HttpResponse<String> nameless = ask(Map.of("volume", "10"));
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.body()).contains("Give it a name.");
  }

  @Test
  void a04_termsAreSetWithTheirReasonsAndTheNextNeedFollowsThem() {
    HttpResponse<String> refused =
        app.as(Role.PLANNER)
            .post("/need/goals/phone", Map.of("period", "day", "floor", "95", "night", "2"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("contradicts the goal");

    HttpResponse<String> set =
        app.as(Role.PLANNER)
            .post(
                "/need/goals/phone",
                Map.of(
                    "period", "day",
                    "floor", "60",
                    "night", "2",
                    "reason", "ill",
                    "share", "5",
                    "weekdays", "1 2 3 4 5"));
    assertThat(set.statusCode()).isBetween(302, 303);
    long forecast = app.get(Staffing.class).findVersion(need).orElseThrow().forecast();
    long next = app.get(NeedMaking.class).make("terms", forecast, "Test", share -> {});
    QueueNeed phone = app.get(Staffing.class).findNeed(next, "phone").orElseThrow();
    assertThat(phone.settings().promise().period().floorShare()).isEqualTo(0.6);
    assertThat(phone.settings().losses().losses()).hasSize(1);
    assertThat(phone.slots().getFirst().need().reasons())
        .hasAtLeastOneElementOfType(NeedReason.Over.class);
    look("/need/goals/phone", "goals");
  }

  @Test
  void a05_aSimulatedDayIsShownWithItsRange() {
    String path = "/schedule/%d/expected/phone/%s".formatted(draft, MONDAY);
    assertThat(app.as(Role.PLANNER).get("/schedule/%d/expected".formatted(draft)).body())
        .contains(path);
    look(path, "simulated-day");
    assertThat(
            app.as(Role.PLANNER)
                .get("/schedule/%d/expected/none/%s".formatted(draft, MONDAY))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void a06_aCentresBandAndLanguageLinesRaiseTheNextNeed() {
    String site = app.get(Centres.class).list(app.viewer(Role.PLANNER)).getFirst().site();
    String path = "/need/centres/" + site;
    Map<String, String> band =
        Map.of("from", "20", "to", "30", "ceiling", "35", "away", "9", "day-nb", "2");
    Map<String, String> swapped = new HashMap<>(band);
    swapped.put("from", "60");
    assertThat(app.as(Role.PLANNER).post(path, swapped).body())
        .contains("not in order", "Norwegian ");
    assertThat(app.as(Role.AGENT).post(path, band).statusCode()).isEqualTo(403);
    assertThat(app.as(Role.PLANNER).post("/need/centres/none", band).statusCode()).isEqualTo(404);

    assertThat(app.as(Role.PLANNER).post(path, band).statusCode()).isBetween(302, 303);
    assertThat(app.as(Role.PLANNER).get("/need/goals").body()).contains("30");
    long forecast = app.get(Staffing.class).findVersion(need).orElseThrow().forecast();
    long next = app.get(NeedMaking.class).make("centre", forecast, "Test", share -> {});
    assertThat(hours(next)).isGreaterThan(1.2 * hours(need));
    assertThat(limits(next)).contains(NeedReason.Limit.CUSTOMER_TIME);
    app.as(Role.PLANNER).post(path, Map.of("away", "9"));
    assertThat(app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("")))
        .extracting(entry -> entry.deed())
        .contains("staffing.centre-rules-set");
  }

  private double hours(long version) {
    return slots(version).stream().mapToDouble(slot -> slot.need().scheduled()).sum();
  }

  private List<NeedReason.Limit> limits(long version) {
    return slots(version).stream()
        .flatMap(slot -> slot.need().reasons().stream())
        .filter(NeedReason.Asks.class::isInstance)
        .map(reason -> ((NeedReason.Asks) reason).limit())
        .distinct()
        .toList();
  }

  private List<QueueNeed.Slot> slots(long version) {
    return app.get(Staffing.class).listQueues(version).stream()
        .flatMap(queue -> app.get(Staffing.class).findNeed(version, queue).stream())
        .flatMap(found -> found.slots().stream())
        .toList();
  }

  @Test
  void a07_howContactsAreWorkedAndWhereTheyGoIsKeptWithTheNeed() {
    Map<String, String> fields = new HashMap<>(Map.of("period", "slot"));
    fields.put("speeds", "140");
    assertThat(app.as(Role.PLANNER).post("/need/goals/phone", fields).body())
        .contains("are not speeds");
    fields.put("speeds", "80 70");
    fields.put("partner", "4");
    fields.put("partner-after", "30");
    fields.put("partner-factor", "120");
    fields.put("redial-share", "40");
    fields.put("redial-after", "300");
    assertThat(app.as(Role.PLANNER).post("/need/goals/phone", fields).statusCode())
        .isBetween(302, 303);
    assertThat(app.as(Role.PLANNER).get("/need/goals/phone").body())
        .contains("value=\"80 70\"", "value=\"120\"");
    long forecast = app.get(Staffing.class).findVersion(need).orElseThrow().forecast();
    long next = app.get(NeedMaking.class).make("paths", forecast, "Test", share -> {});
    QueueNeed phone = app.get(Staffing.class).findNeed(next, "phone").orElseThrow();
    ContactPaths.Partner partner = Objects.requireNonNull(phone.paths().partner());
    assertThat(partner.people()).isEqualTo(4);
    assertThat(partner.handleFactor()).isEqualTo(1.2);
    assertThat(phone.settings().handling().speed().with(2)).isEqualTo(0.8);
    assertThat(app.get(Staffing.class).findNeed(need, "phone").orElseThrow().paths())
        .isEqualTo(ContactPaths.NONE);
    app.as(Role.PLANNER).post("/need/goals/phone", Map.of("period", "slot"));
  }

  @Test
  void a08_timeWithCustomersIsToldByTeamAndPeopleOnlyWhileRegistered() {
    String path = "/schedule/%d/customer-time".formatted(draft);
    assertThat(app.as(Role.AGENT).get(path).statusCode()).isEqualTo(403);
    HttpResponse<String> week = app.as(Role.PLANNER).get(path);
    assertThat(week.body()).contains("aim 55", "By queue they can serve");
    CustomerTimeReport report =
        app.get(CustomerTimes.class).report(app.viewer(Role.PLANNER), draft, null, null);
    assertThat(report.queues()).isNotEmpty();
    assertThat(report.queues().getFirst().week().meanShare()).isBetween(0.01, 1.0);
    CustomerTimeReport.Group team = report.teams().getFirst();
    CustomerTimeReport named =
        app.get(CustomerTimes.class)
            .report(app.viewer(Role.PLANNER), draft, MONDAY, new TeamId(team.id()));
    assertThat(named.persons()).isEmpty();
    assertThat(named.isRegistered()).isFalse();
    assertThat(app.as(Role.PLANNER).get(path + "?team=" + team.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void a09_aCorrectedDayIsSimulatedAgainAndItsOccupancyShown() {
    Rostering rostering = app.get(Rostering.class);
    LocalDate tuesday = MONDAY.plusDays(1);
    double before = served(rostering, tuesday);
    double other = served(rostering, MONDAY);
    RosterEditing editing = app.get(RosterEditing.class);
    Instant ten = tuesday.atTime(10, 0).atZone(OSLO).toInstant();
    int moved = 0;
    for (DayPlan plan : List.copyOf(rostering.plansOf(draft, tuesday).values())) {
      PersonId person = app.get(People.class).findByCode(plan.shift().agent()).orElseThrow();
      boolean isEarly = plan.shift().range().startInclusive().isBefore(ten);
      CorrectionOutcome outcome =
          editing.correct(
              app.viewer(Role.PLANNER),
              draft,
              new Correction.MoveShift(plan.shift().agent(), tuesday, ten),
              editing.lastEdit(draft, person, tuesday));
      moved += isEarly && outcome instanceof CorrectionOutcome.Done ? 1 : 0;
    }
    assertThat(moved).as("who came early comes at ten").isPositive();
    app.get(Resimulating.class).again(draft, tuesday);
    assertThat(served(rostering, tuesday)).isLessThan(before);
    assertThat(served(rostering, MONDAY)).isEqualTo(other);
    HttpResponse<String> map =
        app.as(Role.PLANNER).get("/schedule/%d/occupancy?day=%s".formatted(draft, MONDAY));
    assertThat(map.body()).contains("class=\"cell h", "above the queue");
  }

  /// Runs after all that change drafts: it publishes, and a published schedule stays as it is.
  @Test
  void a99_aPublishedDayIsSimulatedAgainWithTheNewestNeedAndTheOwnWeekIsTold() {
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    Rostering rostering = app.get(Rostering.class);
    assertThat(rostering.findVersion(draft).orElseThrow().state())
        .isEqualTo(RosterVersion.State.PUBLISHED);
    PublishedAgain again = app.get(PublishedAgain.class);
    Instant now = app.clock().instant();
    app.clock().standAt(MONDAY.minusDays(27).atTime(0, 30).atZone(OSLO).toInstant());
    again.run();
    assertThat(rostering.expectedNow(draft)).as("28 days from the centre's on").hasSize(1);
    app.clock().standAt(now);
    again.run();
    List<ExpectedNow> first = rostering.expectedNow(draft);
    assertThat(first).hasSize(7);
    long forecast = app.get(Staffing.class).findVersion(need).orElseThrow().forecast();
    app.get(Overrides.class)
        .lay(
            app.viewer(Role.PLANNER),
            "phone",
            new ForecastOverride.Laid(
                ForecastOverride.When.wholeDays(MONDAY, MONDAY), 2.5, "a letter goes out"));
    long busier = app.get(NeedMaking.class).make("busier", forecast, "Test", share -> {});
    again.run();
    List<ExpectedNow> second = rostering.expectedNow(draft);
    assertThat(second).allMatch(one -> one.need() == busier);
    assertThat(service(second)).isLessThan(service(first) - 0.2);
    assertThat(app.as(Role.PLANNER).get("/schedule/%d/expected".formatted(draft)).body())
        .contains("now ", "note warn");
    theWeekOfAPersonIsToldOnceTheMeasureIsRegistered();
  }

  private void theWeekOfAPersonIsToldOnceTheMeasureIsRegistered() {
    PersonId person = app.get(People.class).findByCode("a1").orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), person);
    MyCustomerTime mine = app.get(MyCustomerTime.class);
    assertThat(mine.find(app.viewer(Role.AGENT), MONDAY)).isEmpty();
    LocalDate told = MONDAY.minusWeeks(6);
    app.get(Measures.class)
        .register(
            app.viewer(Role.DATA_PROTECTION),
            new Registration(
                "planned-customer-time",
                "NO",
                "plans that people last with",
                "legitimate interest",
                90,
                told.minusDays(3),
                told,
                MONDAY.minusWeeks(1),
                MONDAY.plusWeeks(30),
                null));
    PersonWeek week = mine.find(app.viewer(Role.AGENT), MONDAY).orElseThrow().week();
    assertThat(week.share()).isBetween(0.05, 0.95);
    assertThat(app.as(Role.AGENT).get("/my/schedule?week=" + MONDAY).body())
        .contains("id=\"customer-time\"");
    String path = "/schedule/%d/customer-time?team=".formatted(draft);
    CustomerTimeReport all =
        app.get(CustomerTimes.class).report(app.viewer(Role.PLANNER), draft, null, null);
    CustomerTimeReport named =
        app.get(CustomerTimes.class)
            .report(
                app.viewer(Role.PLANNER), draft, MONDAY, new TeamId(all.teams().getFirst().id()));
    assertThat(named.persons())
        .hasSize(SmallFloor.AGENTS)
        .anyMatch(one -> one.week().days().equals(week.days()));
    look(path + all.teams().getFirst().id(), "customer-time-people");
    assertThat(app.get(Measures.class).listLooksAtMe(app.viewer(Role.AGENT)))
        .anyMatch(entry -> entry.measure().equals("planned-customer-time"));
    weeksOfTeamsFourWeeksPastAreStudiedTogether();
  }

  private void weeksOfTeamsFourWeeksPastAreStudiedTogether() {
    LoadStudies studies = app.get(LoadStudies.class);
    assertThat(LoadWeeks.of(studies, app.viewer(Role.PLANNER))).isEmpty();
    app.clock().standAt(MONDAY.plusWeeks(5).atTime(9, 0).atZone(OSLO).toInstant());
    LoadStudy.GroupWeek week = LoadWeeks.of(studies, app.viewer(Role.PLANNER)).getFirst();
    assertThat(week.load().people()).isEqualTo(SmallFloor.AGENTS);
    assertThat(week.load().customerHours() / week.load().paidHours()).isBetween(0.05, 0.95);
    assertThat(week.after().personDays()).isEqualTo(SmallFloor.AGENTS * 28.0);
    assertThat(week.after().leavers()).isZero();
    assertThat(studies.find(app.viewer(Role.PLANNER))).isEmpty();
    assertThat(app.as(Role.PLANNER).get("/customer-time").body()).contains("Too little is known");
    assertThat(app.as(Role.AGENT).get("/customer-time").statusCode()).isEqualTo(403);
  }

  private static double service(List<ExpectedNow> days) {
    return days.getFirst().day().expected().service();
  }

  @Test
  void b01_aClosedQueueSaysWhenItOpensAndThePageBeginsThere() {
    floor.bring(
        PeopleForm.OPENING, "queue,weekday,date,opens,closes\nphone,,%s,,\n".formatted(MONDAY));
    floor.plan("closed");
    TestApp.Client planner = app.as(Role.PLANNER);
    String tuesday = "day=" + MONDAY.plusDays(1);
    assertThat(planner.get("/need").body()).contains("Need on Tue 6 Apr").doesNotContain("Closed.");
    assertThat(planner.get("/need?day=" + MONDAY).body()).contains("Closed.", tuesday);
  }

  private double served(Rostering rostering, LocalDate day) {
    return rostering.simulatedDays(draft).stream()
        .filter(one -> one.day().equals(day))
        .mapToDouble(one -> one.expected().service())
        .sum();
  }

  /// One look; every page is taken in the others by the walk over all pages.
  private void look(String path, String name) {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      window.go(path);
      window.check(name);
    }
  }
}
