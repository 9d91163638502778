package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.rostering.Trial.Verdict;
import org.floorwalker.app.rostering.internal.CarriedOver;
import org.floorwalker.app.rostering.internal.SolveJob;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: shifts, rotations and agreements are data that people of the house change on pages,
/// from a day on and with their history; grids, checks and builds go by them at once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class LibraryTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;

  private TestApp app;
  private SmallFloor floor;
  private long draft;

  @BeforeAll
  void aDraft() {
    app = TestApp.fresh();
    floor = SmallFloor.in(app);
    draft = floor.draft("r");
  }

  @Test
  void a01_aShiftIsEnteredOnThePageAndTypedByItsCode() {
    TestApp.Client planner = app.as(Role.PLANNER);
    assertThat(enter(planner, "d1", "8-16", MONDAY.minusDays(30))).isEqualTo(303);
    assertThat(enter(planner, "D1", "9-17:30", MONDAY.plusDays(2))).isEqualTo(303);
    assertThat(enter(planner, "1D", "8-16", MONDAY)).isEqualTo(422);
    assertThat(enter(planner, "D2", "25-16", MONDAY)).isEqualTo(422);
    assertThat(enter(app.as(Role.AGENT), "D3", "8-16", MONDAY)).isEqualTo(403);

    assertThat(typed("a1", MONDAY)).isNotInstanceOf(Verdict.Unreadable.class);
    assertThat(typed("a1", MONDAY.plusDays(3))).isNotInstanceOf(Verdict.Unreadable.class);
    assertThat(app.get(ShiftLibrary.class).listShifts())
        .extracting(ShiftCode::until)
        .containsExactly(MONDAY.plusDays(2), null);
    assertThat(planner.get("/library").body()).contains("08:00–16:00").contains("09:00–17:30");
  }

  private int enter(TestApp.Client client, String code, String hours, LocalDate from) {
    return client
        .post(
            "/library/shift",
            Map.of("code", code, "title", "Day", "hours", hours, "from", from.toString()))
        .statusCode();
  }

  private Verdict typed(String person, LocalDate day) {
    return app.get(GridEditing.class)
        .look(app.viewer(Role.PLANNER), draft, List.of(new TypedCell(person, day, 0, "d1")), false)
        .rows()
        .getFirst()
        .verdict();
  }

  @Test
  void a02_aRotationIsEnteredAndOnlyOfWhatIsKnown() {
    TestApp.Client planner = app.as(Role.PLANNER);
    Map<String, String> good = Map.of("title", "Early and late", "cells", "D1 D1 off 12-20");
    assertThat(planner.post("/library/rotation", good).statusCode()).isEqualTo(303);
    Map<String, String> bad = Map.of("title", "Early and late", "cells", "D1 X9 off");
    assertThat(planner.post("/library/rotation", bad).statusCode()).isEqualTo(422);
    assertThat(planner.get("/schedule/" + draft + "/many").body()).contains("D1 D1 off 12-20");
  }

  @Test
  void a03_anAgreementOfTheHouseIsEnteredByWhoKeepsAgreements() {
    TestApp.Client people = app.as(Role.PEOPLE);
    Map<String, String> rest =
        Map.of(
            "country",
            "NO",
            "agreement",
            "House",
            "rule",
            "daily_rest_h",
            "value",
            "15",
            "basis",
            "House agreement § 4",
            "from",
            MONDAY.toString());
    assertThat(app.as(Role.AGENT).post("/agreements/rule", rest).statusCode()).isEqualTo(403);
    HttpResponse<String> refused = people.post("/agreements/rule", with(rest, "value", "thirteen"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .as("what was typed is there to be mended")
        .contains("value=\"thirteen\"", "value=\"House agreement § 4\"")
        .contains("<option value=\"daily_rest_h\" selected>");
    assertThat(people.post("/agreements/rule", rest).statusCode()).isEqualTo(303);
    assertThat(people.post("/agreements/rule", rest).statusCode()).isEqualTo(422);
  }

  @Test
  void a03b_itBindsFromItsDayWhereItIsChosen() {
    TestApp.Client people = app.as(Role.PEOPLE);
    choose(people, Map.of("agreement", "House"));

    AgreementKeeping keeping = app.get(AgreementKeeping.class);
    assertThat(keeping.inForce("NO", MONDAY.minusDays(1)).value("daily_rest_h")).isEqualTo("11");
    assertThat(keeping.inForce("NO", MONDAY).value("daily_rest_h")).isEqualTo("15");
    assertThat(people.get("/agreements?country=NO&day=" + MONDAY).body())
        .contains(
            "House agreement § 4", "beyond 40 h a week at most 10 h in 1 week; 25 h in 4 weeks");
    assertThat(app.get(Publishing.class).violations(draft))
        .as("the draft was made under 11 hours of rest")
        .allMatch(violation -> violation.figure().limit() == 15)
        .anyMatch(violation -> violation.law().contains("House agreement"));
  }

  @Test
  void a03c_aSiteMayChooseForItself() {
    TestApp.Client people = app.as(Role.PEOPLE);
    String site = app.get(People.class).sites().getFirst().id();
    choose(people, Map.of("agreement", ""));
    assertThat(app.get(Publishing.class).violations(draft)).as("the law alone").isEmpty();
    choose(people, Map.of("agreement", "House", "site", site));
    assertThat(app.get(Publishing.class).violations(draft)).as("the site alone").isNotEmpty();
    choose(people, Map.of("agreement", "=", "site", site));
    assertThat(app.get(Publishing.class).violations(draft)).as("as its country").isEmpty();
    choose(people, Map.of("agreement", "House"));
  }

  @Test
  void a03d_beforeItIsWithdrawnThePageSaysWhomItConcerns() {
    TestApp.Client people = app.as(Role.PEOPLE);
    AgreementKeeping keeping = app.get(AgreementKeeping.class);
    HouseRule entered = keeping.history("NO").getFirst();
    assertThat(people.get("/agreements/withdraw?id=" + entered.id()).body())
        .contains("11 holds instead")
        .contains("8 people work in NO under it")
        .contains("Version " + draft);
    Map<String, String> withdraw = Map.of("id", String.valueOf(entered.id()), "country", "NO");
    assertThat(people.post("/agreements/withdraw", withdraw).statusCode()).isEqualTo(303);
    assertThat(keeping.inForce("NO", MONDAY).value("daily_rest_h")).isEqualTo("11");
    assertThat(Objects.requireNonNull(keeping.history("NO").getFirst().withdrawn()).by())
        .isNotEmpty();
  }

  @Test
  void a03e_valuesOfEveryCountryAreToldInWords() {
    TestApp.Client people = app.as(Role.PEOPLE);
    for (String country : List.of("DK", "EE", "FI", "IS", "LT", "LV", "PL", "RS", "SE")) {
      assertThat(people.get("/agreements?country=%s&day=%s".formatted(country, MONDAY)).body())
          .doesNotContain("h/reference", "h@hours", "local hours", "yes/no");
    }
  }

  private static void choose(TestApp.Client people, Map<String, String> what) {
    Map<String, String> form = new HashMap<>(what);
    form.put("country", "NO");
    form.put("from", MONDAY.toString());
    assertThat(people.post("/agreements/choose", form).statusCode()).isEqualTo(303);
  }

  @Test
  void a04_aKindOfActivityIsDataWithItsHistory() {
    TestApp.Client planner = app.as(Role.PLANNER);
    Map<String, String> kind =
        Map.of(
            "code", "side",
            "title", "Side by side",
            "look", "COACHING",
            "minutes", "45",
            "from", LocalDate.of(2027, 3, 1).toString());
    Map<String, String> shorter = with(with(kind, "minutes", "30"), "from", MONDAY.toString());
    String path = "/library/kind";
    assertThat(app.as(Role.AGENT).post(path, kind).statusCode()).isEqualTo(403);
    assertThat(planner.post(path, with(kind, "minutes", "50")).statusCode()).isEqualTo(422);
    assertThat(planner.post(path, kind).statusCode()).isEqualTo(303);
    assertThat(planner.post(path, shorter).statusCode()).isEqualTo(303);
    ActivityKinds kinds = app.get(ActivityKinds.class);
    assertThat(kinds.listAll()).extracting(ActivityKind::minutes).containsExactly(45, 30);
    assertThat(kinds.find("SIDE", MONDAY).orElseThrow().minutes()).isEqualTo(30);
  }

  @Test
  void a04b_activitiesOfTheKindAreAskedForOnceOrEveryWeek() {
    TestApp.Client planner = app.as(Role.PLANNER);
    Map<String, String> nobody =
        Map.of(
            "kind", "own:SIDE",
            "from", MONDAY.toString(),
            "until", MONDAY.plusDays(4).toString());
    assertThat(planner.post("/activities", nobody).body()).contains("Choose at least one person");
    Map<String, String> once = with(nobody, "person", "a1");
    assertThat(planner.post("/activities", once).statusCode()).isEqualTo(303);
    PlannedActivities activities = app.get(PlannedActivities.class);
    Activity entered = activities.list().getFirst();
    assertThat(entered.title()).isEqualTo("Side by side");
    assertThat(entered.length()).isEqualTo(Duration.ofMinutes(30));

    Map<String, String> weekly = new HashMap<>(once);
    weekly.putAll(Map.of("team", "bris", "together", "each", "round", "weekly"));
    weekly.put("until", MONDAY.plusDays(13).toString());
    assertThat(planner.post("/activities", weekly).statusCode()).isEqualTo(303);
    assertThat(activities.list()).hasSize(1 + 2 * SmallFloor.AGENTS);
    assertThat(planner.post("/activities", with(weekly, "until", "2099-01-01")).statusCode())
        .isEqualTo(422);
    activities.list().stream()
        .filter(one -> one.id() != entered.id())
        .forEach(one -> activities.cancel(app.viewer(Role.PLANNER), one.id()));
  }

  @Test
  void a04c_whatUsesItIsShownBeforeItEnds() {
    TestApp.Client planner = app.as(Role.PLANNER);
    assertThat(planner.get("/library/kind/end?code=SIDE").body()).contains("Side by side");
    Map<String, String> end = Map.of("code", "SIDE", "day", MONDAY.toString());
    assertThat(planner.post("/library/kind/end", end).statusCode()).isEqualTo(303);
    assertThat(app.get(ActivityKinds.class).find("SIDE", MONDAY)).isEmpty();
    assertThat(app.get(PlannedActivities.class).list()).hasSize(1);
    assertThat(planner.get("/library/shift/end?code=D1").body()).contains("Early and late");
  }

  /// Versions stand side by side with hours, wishes and fairness counted from their rows.
  @Test
  void a05_draftsAreComparedAsTheyStand() {
    RosterVersion version = app.get(Rostering.class).findVersion(draft).orElseThrow();
    DraftFigures before = app.get(DraftComparing.class).figures(version);
    assertThat(before.brokenRules()).isZero();
    assertThat(before.hours().paid()).isGreaterThan(8 * 35.0);

    TypedCell off =
        app.get(Rostering.class).plansOf(draft, MONDAY).values().stream()
            .findFirst()
            .map(plan -> new TypedCell(plan.person(), MONDAY, 0, "off"))
            .orElseThrow();
    app.get(GridEditing.class).keep(app.viewer(Role.PLANNER), draft, List.of(off), false);
    DraftFigures after = app.get(DraftComparing.class).figures(version);
    assertThat(after.hours().paid()).isLessThan(before.hours().paid());
    assertThat(after.hours().outside()).isEqualTo(before.hours().outside() + 1);
    assertThat(after.coverage().under()).isGreaterThanOrEqualTo(before.coverage().under());
    assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/compare").body())
        .contains("Evenings a person")
        .contains("People outside their agreed hours");
  }

  @Test
  void a06_aRotationIsFollowedFromADayAndADayFixed() {
    TestApp.Client planner = app.as(Role.PLANNER);
    Map<String, String> five =
        Map.of("title", "Five days", "cells", "8-16 8-16 8-16 8-16 ? off off");
    assertThat(planner.post("/library/rotation", five).statusCode()).isEqualTo(303);
    String path = path(rotation("Five days"));
    Map<String, String> follow =
        Map.of("person", "a1", "from", MONDAY.minusDays(6).toString(), "first", "2");
    assertThat(app.as(Role.AGENT).post(path + "/follow", follow).statusCode()).isEqualTo(403);
    assertThat(planner.post(path + "/follow", Map.of("from", "2027-04-05")).statusCode())
        .isEqualTo(422);
    assertThat(planner.post(path + "/follow", follow).statusCode()).isEqualTo(303);
    assertThat(planner.get(path).body()).contains("Person Number1");

    Map<String, String> fixed =
        Map.of("person", "a1", "day", MONDAY.plusDays(2).toString(), "text", "10-18");
    assertThat(planner.post("/library/fixed", with(fixed, "text", "noon")).statusCode())
        .isEqualTo(422);
    assertThat(planner.post("/library/fixed", fixed).statusCode()).isEqualTo(303);
    assertThat(planner.get("/library/fixed").body()).contains("10-18");
  }

  @Test
  void a06b_aBagOfShiftsIsFollowedToo() {
    TestApp.Client planner = app.as(Role.PLANNER);
    enter(planner, "E1", "8-16", MONDAY.minusDays(30));
    enter(planner, "L1", "12-20", MONDAY.minusDays(30));
    assertThat(planner.post("/library/bag", Map.of("title", "Nothing in it")).statusCode())
        .isEqualTo(422);
    app.get(Rotations.class)
        .enterBag(app.viewer(Role.PLANNER), "Early or late", List.of("E1", "L1"));
    String bag = path(rotation("Early or late"));
    Map<String, String> follow = Map.of("person", "a2", "from", MONDAY.minusDays(6).toString());
    assertThat(planner.post(bag + "/follow", follow).statusCode()).isEqualTo(303);
    assertThat(planner.get(bag).body()).contains("Person Number2");
  }

  /// Who follows a rotation has its days in the next build; a fixed day goes before it, and what is
  /// left open is chosen. What was typed by hand and locked goes before both.
  @Test
  void a06c_theNextBuildGoesByThem() {
    long built = built("given");
    assertThat(hours(built, "a1", MONDAY)).isEqualTo("08:00–16:00");
    assertThat(hours(built, "a1", MONDAY.plusDays(2))).isEqualTo("10:00–18:00");
    assertThat(hours(built, "a1", MONDAY.plusDays(3))).isEqualTo("08:00–16:00");
    assertThat(hours(built, "a1", MONDAY.plusDays(4))).as("left open, and owed").isNotEmpty();
    assertThat(hours(built, "a1", MONDAY.plusDays(5))).isEmpty();

    assertThat(MONDAY.datesUntil(MONDAY.plusDays(7)).map(day -> hours(built, "a2", day)).toList())
        .as("one shift of the bag a day, or none")
        .isSubsetOf("", "08:00–16:00", "12:00–20:00")
        .containsAnyOf("08:00–16:00", "12:00–20:00");
    String why = "/schedule/%d/why?person=a2&day=%s".formatted(built, MONDAY);
    assertThat(app.as(Role.PLANNER).get(why).body())
        .contains("Early or late leaves for this day: 08:00–16:00, 12:00–20:00, free");
    assertThat(app.get(Publishing.class).publish(app.viewer(Role.PLANNER), built, "first week"))
        .isInstanceOf(PublishOutcome.Published.class);
  }

  @Test
  void a06d_aRotationAndAFixedDayEnd() {
    TestApp.Client planner = app.as(Role.PLANNER);
    Rotations rotations = app.get(Rotations.class);
    Rotation rotation = rotation("Five days");
    assertThat(planner.get("/library/rotation/end?code=" + rotation.id()).body())
        .contains("Person Number1");
    Map<String, String> end =
        Map.of("code", String.valueOf(rotation.id()), "day", MONDAY.plusDays(7).toString());
    assertThat(planner.post("/library/rotation/end", end).statusCode()).isEqualTo(303);
    assertThat(rotations.find(rotation.id())).isEmpty();
    Map<String, String> fixed =
        Map.of(
            "person", String.valueOf(person("a1").value()), "day", MONDAY.plusDays(2).toString());
    assertThat(planner.post("/library/fixed/end", fixed).statusCode()).isEqualTo(303);
    assertThat(rotations.fixedFrom(MONDAY)).isEmpty();
  }

  private Rotation rotation(String title) {
    return app.get(Rotations.class).list().stream()
        .filter(one -> one.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String path(Rotation rotation) {
    return "/library/rotation/" + rotation.id();
  }

  private long built(String job) {
    RosterMaking making = app.get(RosterMaking.class);
    long built =
        making.begin(
            job,
            floor.need(),
            new RosterVersion.Span(MONDAY, 7),
            new RosterVersion.Recipe(3, 1),
            "Test");
    making.solve(built, new Budget.Iterations(100_000, 1), Progress.NONE);
    return built;
  }

  private String hours(long version, String code, LocalDate day) {
    DayPlan plan = app.get(Rostering.class).plansOf(version, day).get(person(code));
    return CellText.write(
        Optional.ofNullable(plan).map(found -> found.shift().range()), SmallFloor.OSLO);
  }

  private PersonId person(String code) {
    return app.get(People.class).findByCode(code).orElseThrow();
  }

  /// What the published week left is counted from its rows alone; the next build asks for it.
  @Test
  void a07_hoursOfEarlierWeeksAreEvenedOut() {
    RosterVersion.Span next = new RosterVersion.Span(MONDAY.plusDays(7), 7);
    CarriedOver carried = app.get(CarriedOver.class);
    Map<PersonId, Double> worked = new HashMap<>();
    for (int d = 0; d < 7; d++) {
      app.get(Rostering.class)
          .publishedPlans(MONDAY.plusDays(d))
          .forEach((one, plan) -> worked.merge(one, plan.paid().toMinutes() / 60.0, Double::sum));
    }
    Map<PersonId, Duration> owed = carried.of(next, 4);
    assertThat(worked).hasSize(SmallFloor.AGENTS);
    worked.forEach(
        (one, hours) ->
            assertThat(owed.getOrDefault(one, Duration.ZERO).toMinutes() / 60.0)
                .isEqualTo(37.5 - hours));
    assertThat(owed).as("a plan rarely meets 37.5 for everybody").isNotEmpty();
    assertThat(carried.of(next, 0)).isEmpty();
    assertThat(carried.of(new RosterVersion.Span(MONDAY.plusDays(14), 7), 4))
        .as("the week before is not published")
        .isEmpty();

    RosterMaking making = app.get(RosterMaking.class);
    long built = making.begin("even", floor.need(), next, new RosterVersion.Recipe(3, 1), "Test");
    making.evenOut(built, 4);
    making.solve(built, new Budget.Iterations(100_000, 1), Progress.NONE);
    PersonId one = owed.keySet().iterator().next();
    String code = Objects.requireNonNull(app.get(People.class).codes().get(one));
    ShiftAccount.Bound.ContractHours bound = contractHours(built, code, next);
    assertThat(bound.owed()).isEqualTo(owed.get(one));
    assertThat(bound.planned().minus(bound.agreed()).abs())
        .isLessThanOrEqualTo(Duration.ofHours(2));
  }

  private ShiftAccount.Bound.ContractHours contractHours(
      long version, String code, RosterVersion.Span span) {
    return span.firstDay()
        .datesUntil(span.endExclusive())
        .flatMap(day -> app.get(ShiftExplaining.class).account(version, code, day).stream())
        .flatMap(account -> account.bounds().stream())
        .filter(ShiftAccount.Bound.ContractHours.class::isInstance)
        .map(ShiftAccount.Bound.ContractHours.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// Seventy hours in shifts of seven and a half cannot be worked: said before anything is built.
  @Test
  void a08_aContractThatContradictsIsShownBeforeABuild() {
    floor.bring(
        PeopleForm.CONTRACTS, "contract,weekly_hours,shift_hours,tolerance_hours\nmuch,70,7.5,1\n");
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        b1,Oslo,bris,,much,phone,07:00,12:00,no,Beth Busy,b1@floor.example
        """);
    TestApp.Client planner = app.as(Role.PLANNER);
    Map<String, String> order = new HashMap<>();
    order.put("first", MONDAY.toString());
    order.put("days", "7");
    order.put("cpu", "1");
    order.put("seed", "1");
    HttpResponse<String> shown = planner.post("/schedule/make", order);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("Beth Busy")
        .contains("Contract much")
        .contains("can lawfully work 45.0 h")
        .doesNotContain("Person Number1");
    assertThat(app.get(Jobs.class).listUnderWay(app.viewer(Role.PLANNER), app.get(SolveJob.class)))
        .isEmpty();
    assertThat(planner.post("/schedule/make", with(order, "anyway", "yes")).statusCode())
        .isEqualTo(303);
  }

  /// Whoever is free of given days starts within an hour on all days; a team whose people may all
  /// start at the same time starts together.
  @Test
  void a09_startsAreKeptTogether() {
    assertThat(startsOf(steadily(Steady.NONE), "a3")).hasSizeGreaterThan(2);
    long person = steadily(Steady.PERSON);
    assertThat(spread(startsOf(person, "a3"))).isLessThanOrEqualTo(60);
    assertThat(spread(startsOf(person, "a4"))).isLessThanOrEqualTo(60);
    assertThat(app.as(Role.PLANNER).get(why(person, "a3")).body())
        .contains("within an hour of each other");

    long team = steadily(Steady.TEAM);
    Set<Integer> starts = new TreeSet<>();
    for (int n = 3; n <= SmallFloor.AGENTS; n++) {
      starts.addAll(startsOf(team, "a" + n));
    }
    assertThat(spread(starts)).isLessThanOrEqualTo(60);
  }

  private long steadily(Steady steady) {
    RosterMaking making = app.get(RosterMaking.class);
    RosterVersion.Span next = new RosterVersion.Span(MONDAY.plusDays(7), 7);
    long built =
        making.begin(
            "steady-" + steady, floor.need(), next, new RosterVersion.Recipe(3, 1), "Test");
    making.keepSteady(built, steady);
    making.solve(built, new Budget.Iterations(100_000, 1), Progress.NONE);
    return built;
  }

  private static String why(long version, String code) {
    return "/schedule/%d/why?person=%s&day=%s".formatted(version, code, MONDAY.plusDays(7));
  }

  /// Minutes of the day.
  private Set<Integer> startsOf(long version, String code) {
    Set<Integer> starts = new TreeSet<>();
    for (int d = 7; d < 14; d++) {
      DayPlan plan =
          app.get(Rostering.class).plansOf(version, MONDAY.plusDays(d)).get(person(code));
      if (plan != null) {
        Instant start = plan.shift().range().startInclusive();
        starts.add(start.atZone(SmallFloor.OSLO).toLocalTime().toSecondOfDay() / 60);
      }
    }
    return starts;
  }

  private static int spread(Set<Integer> starts) {
    return Collections.max(starts) - Collections.min(starts);
  }

  private static Map<String, String> with(Map<String, String> form, String key, String value) {
    Map<String, String> other = new HashMap<>(form);
    other.put(key, value);
    return other;
  }
}
