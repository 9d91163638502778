package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: a planner changes many rows of a draft at once: sees law, coverage and service before
/// anything is saved, takes deeds back, locks, copies, lays patterns, asks why; and two planners
/// never lose each other's work. With keys and mouse: [GridBrowserTest].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class GridTest {
  private static final LocalDate MONDAY = GridFloor.MONDAY;
  private static final LocalDate FRIDAY = GridFloor.FRIDAY;

  private final GridFloor floor = new GridFloor();
  private final TestApp app = floor.app;
  private final long draft = floor.draft;

  @Test
  void a01_aLookSaysLawCoverageAndServiceAndWritesNothing() {
    TypedCell wanted = floor.working("off");
    String before = floor.text(wanted.person(), wanted.day());

    Trial trial = floor.grids().look(floor.planner(), draft, List.of(wanted), true);

    assertThat(trial.deed()).isZero();
    assertThat(trial.rows().getFirst().verdict())
        .isInstanceOfSatisfying(
            Trial.Verdict.Fine.class,
            fine -> {
              assertThat(fine.was()).isEqualTo(before);
              assertThat(fine.becomes()).isEmpty();
            });
    assertThat(trial.days().getFirst().shortAfter())
        .isGreaterThan(trial.days().getFirst().shortBefore());
    assertThat(Objects.requireNonNull(trial.days().getFirst().service()).get("phone"))
        .satisfies(service -> assertThat(service.after()).isLessThan(service.before()));
    assertThat(floor.text(wanted.person(), wanted.day())).isEqualTo(before);
  }

  @Test
  void a02_whatTheLawForbidsIsRefusedWithItsArticleAndTheOthersAreKept() {
    TypedCell good = floor.working("off");
    String other = good.person().equals("a8") ? "a7" : "a8";
    TypedCell bad = floor.cell(other, FRIDAY, "1-23");

    Trial trial = floor.grids().keep(floor.planner(), draft, List.of(bad, good), false);

    assertThat(trial.rows().getFirst().verdict())
        .isInstanceOfSatisfying(
            Trial.Verdict.Unlawful.class,
            unlawful ->
                assertThat(unlawful.violations())
                    .anyMatch(violation -> violation.law().contains("aml")));
    assertThat(trial.rows().get(1).verdict()).isInstanceOf(Trial.Verdict.Fine.class);
    assertThat(floor.text(good.person(), good.day())).isEmpty();

    assertThat(app.get(RosterEditing.class).undo(floor.planner(), draft))
        .isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(floor.text(good.person(), good.day())).isNotEmpty();
  }

  @Test
  void a03_aDeedOfManyRowsIsUndoneAndRedoneAsOne() {
    List<TypedCell> cells =
        List.of(
            floor.cell("a1", MONDAY, "off"),
            floor.cell("a2", MONDAY, "off"),
            floor.cell("a3", MONDAY, "off"));
    List<String> before =
        List.of(floor.text("a1", MONDAY), floor.text("a2", MONDAY), floor.text("a3", MONDAY));

    assertThat(floor.grids().keep(floor.planner(), draft, cells, false).rows())
        .allMatch(row -> !(row.verdict() instanceof Trial.Verdict.Unlawful));
    assertThat(floor.text("a1", MONDAY) + floor.text("a2", MONDAY) + floor.text("a3", MONDAY))
        .isEmpty();
    app.get(RosterEditing.class).undo(floor.planner(), draft);
    assertThat(
            List.of(floor.text("a1", MONDAY), floor.text("a2", MONDAY), floor.text("a3", MONDAY)))
        .isEqualTo(before);
    app.get(RosterEditing.class).redo(floor.planner(), draft);
    assertThat(floor.text("a1", MONDAY) + floor.text("a2", MONDAY) + floor.text("a3", MONDAY))
        .isEmpty();
    app.get(RosterEditing.class).undo(floor.planner(), draft);
  }

  @Test
  void a04_twoPlannersNeverLoseEachOthersWork() {
    TypedCell wanted = floor.working("off");
    String theirs = floor.text(wanted.person(), wanted.day());
    floor.grids().keep(floor.planner(), draft, List.of(wanted), false);

    HttpResponse<String> late =
        app.as(Role.PLANNER)
            .post(
                "/schedule/" + draft + "/cells",
                Map.of("cell", cellLine(wanted, wanted.seen(), theirs)));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Put mine on top").contains("Keep theirs");
    assertThat(floor.text(wanted.person(), wanted.day())).isEmpty();

    TypedCell onTop = floor.cell(wanted.person(), wanted.day(), theirs);
    HttpResponse<String> kept =
        app.as(Role.PLANNER).post("/schedule/" + draft + "/cells", Map.of("cell", onTop.line()));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(floor.text(wanted.person(), wanted.day())).isEqualTo(theirs);
  }

  private static String cellLine(TypedCell cell, long seen, String text) {
    return new TypedCell(cell.person(), cell.day(), seen, text).line();
  }

  @Test
  void a05_aLockedRowIsLeftAlone() {
    TypedCell wanted = floor.working("off");
    RosterLock lock = new RosterLock(floor.person(wanted.person()), wanted.day(), "Test");
    assertThat(floor.grids().lock(floor.planner(), draft, lock, true)).isTrue();
    assertThat(floor.grids().lock(floor.planner(), draft, lock, true)).isFalse();

    Trial trial = floor.grids().keep(floor.planner(), draft, List.of(wanted), false);

    assertThat(trial.rows().getFirst().verdict()).isInstanceOf(Trial.Verdict.Locked.class);
    assertThat(floor.grids().lock(floor.planner(), draft, lock, false)).isTrue();
  }

  @Test
  void a06_aDayIsCopied() {
    TestApp.Client planner = app.as(Role.PLANNER);
    assertThat(planner.get("/schedule/" + draft + "/many").body()).contains("Person Number1");
    Map<String, String> form =
        Map.of(
            "person", "a1",
            "copied", MONDAY.toString(),
            "onto", MONDAY.plusDays(1).toString());
    HttpResponse<String> copy = planner.post("/schedule/" + draft + "/copy", form);
    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(copy.body()).contains("What the change does");
    RosterVersion version = app.get(Rostering.class).findVersion(draft).orElseThrow();
    assertThat(floor.grids().copyOfDay(version, List.of("a1"), MONDAY, FRIDAY))
        .containsExactly(floor.cell("a1", FRIDAY, floor.text("a1", MONDAY)));
  }

  @Test
  void a06b_aPatternIsLaidOverPeopleAndDays() {
    RosterVersion version = app.get(Rostering.class).findVersion(draft).orElseThrow();
    GridEditing.Pattern three =
        new GridEditing.Pattern(List.of("8-16", "off", "9-17"), MONDAY, MONDAY.plusDays(1), 1);
    assertThat(floor.grids().pattern(version, List.of("a1", "a2"), three))
        .extracting(TypedCell::text)
        .containsExactly("8-16", "off", "off", "9-17");

    HttpResponse<String> laid =
        lay(
            Map.of(
                "person",
                "a1",
                "pattern",
                "8-16 off",
                "from",
                MONDAY.toString(),
                "to",
                FRIDAY.toString()));
    assertThat(laid.statusCode()).isEqualTo(200);
    assertThat(laid.body()).contains("What the change does");

    HttpResponse<String> found =
        lay(
            Map.of(
                "everybody", "yes",
                "find", "Number3",
                "pattern", "8:15-16:15",
                "from", MONDAY.toString(),
                "to", MONDAY.toString()));
    assertThat(found.body()).contains("Person Number3").doesNotContain("Person Number1");
  }

  private HttpResponse<String> lay(Map<String, String> form) {
    return app.as(Role.PLANNER).post("/schedule/" + draft + "/pattern", form);
  }

  @Test
  void a07_filtersStandInTheAddress() {
    TestApp.Client client = app.as(Role.PLANNER);
    String one = client.get("/schedule/" + draft + "/week?find=Number3").body();
    assertThat(one).contains("data-p=\"a3\"").doesNotContain("data-p=\"a4\"");
    String none = client.get("/schedule/" + draft + "?queue=unknown").body();
    assertThat(none).contains("Nobody matches");
    assertThat(client.get("/schedule/" + draft + "/month").body())
        .contains("data-d=\"" + MONDAY + "\"");
  }

  @Test
  void a08_minutesOfADayReadAsTyped() {
    Instant start = MONDAY.atTime(22, 0).atZone(SmallFloor.OSLO).toInstant();
    assertThat(CellText.parse("22-06"))
        .isInstanceOfSatisfying(
            CellText.Hours.class,
            hours -> {
              var range = hours.on(MONDAY, SmallFloor.OSLO);
              assertThat(range.startInclusive()).isEqualTo(start);
              assertThat(range.length()).isEqualTo(Duration.ofHours(8));
            });
  }

  /// A locked row and everybody outside the team stay as they are in the next build.
  @Test
  void a09_theNextBuildLeavesLockedRowsAlone() {
    floor
        .grids()
        .lock(floor.planner(), draft, new RosterLock(floor.person("a1"), null, "Test"), true);
    floor.grids().lock(floor.planner(), draft, new RosterLock(null, FRIDAY, "Test"), true);
    RosterMaking making = app.get(RosterMaking.class);
    Rostering rostering = app.get(Rostering.class);
    RosterVersion from = rostering.findVersion(draft).orElseThrow();

    long built =
        making.beginFrom(
            "rebuilt",
            from,
            new RosterMaking.Rebuild(from.need(), List.of()),
            new RosterVersion.Recipe(7, 1),
            "Test");
    making.solve(built, new Budget.Iterations(50_000, 1), Progress.NONE);

    assertThat(app.get(Publishing.class).violations(built)).isEmpty();
    assertThat(floor.grids().locks(built)).hasSize(2);
    for (int d = 0; d < 7; d++) {
      LocalDate day = MONDAY.plusDays(d);
      assertThat(shift(built, "a1", day)).isEqualTo(shift(draft, "a1", day));
    }
    assertThat(hours(built, FRIDAY)).isEqualTo(hours(draft, FRIDAY));
    assertThat(making.curve(built)).isNotEmpty();

    long other =
        making.beginFrom(
            "nobody",
            from,
            new RosterMaking.Rebuild(from.need(), List.of("no-such-team")),
            new RosterVersion.Recipe(7, 1),
            "Test");
    making.solve(other, new Budget.Iterations(20_000, 1), Progress.NONE);
    assertThat(hours(other, MONDAY)).isEqualTo(hours(draft, MONDAY));
  }

  private Optional<TimeRange> shift(long version, String code, LocalDate day) {
    return Optional.ofNullable(
            app.get(Rostering.class).plansOf(version, day).get(floor.person(code)))
        .map(plan -> plan.shift().range());
  }

  private Map<PersonId, TimeRange> hours(long version, LocalDate day) {
    Map<PersonId, TimeRange> hours = new HashMap<>();
    app.get(Rostering.class)
        .plansOf(version, day)
        .forEach((person, plan) -> hours.put(person, plan.shift().range()));
    return hours;
  }

  /// In Norway the plan is drawn up with the representatives (aml § 10-3): what they say stands
  /// with the draft before it is published.
  @Test
  void a10_representativesAreHeardBeforePublishing() {
    String path = "/schedule/" + draft + "/views";
    assertThat(app.get(Representation.class).isMissing(draft)).isTrue();
    assertThat(app.get(Publishing.class).publish(floor.planner(), draft, ""))
        .isInstanceOf(PublishOutcome.NeedsReason.class);
    HttpResponse<String> unanswered =
        app.as(Role.PLANNER).post("/schedule/%d/publish".formatted(draft), Map.of("reason", " "));
    assertThat(unanswered.statusCode()).isEqualTo(422);
    assertThat(unanswered.body()).contains("Nothing was published.", "id=\"field-reason-why\"");

    TestApp.Client representative = app.as(Role.REPRESENTATIVE);
    assertThat(representative.get(path).body())
        .contains("aml § 10-3<")
        .doesNotContain("discussed with");
    assertThat(representative.post(path, Map.of("kind", "REMARKS")).statusCode()).isEqualTo(422);
    assertThat(
            representative
                .post(path, Map.of("kind", "REMARKS", "said", "Too many late Fridays"))
                .statusCode())
        .isEqualTo(303);

    assertThat(app.get(Representation.class).isMissing(draft)).isFalse();
    assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/publish").body())
        .contains("Too many late Fridays");
    assertThat(app.as(Role.AGENT).get(path).statusCode()).isEqualTo(403);
  }

  /// Why not another shift, at what price, and what the rules refuse, on a page of its own.
  @Test
  void a11_aDayIsExplainedAndAskedAbout() {
    long fresh = app.get(Rostering.class).listVersions().getFirst().id();
    TypedCell one = floor.working("");
    DayExplaining.Explained free =
        app.get(DayExplaining.class).explain(fresh, one.person(), one.day(), "off").orElseThrow();
    assertThat(free.answer()).isNotNull();
    assertThat(free.explanation().alternatives()).isNotEmpty();
    String path =
        "/schedule/%d/why?person=%s&day=%s&not=1-9".formatted(fresh, one.person(), one.day());
    assertThat(app.as(Role.PLANNER).get(path).body()).contains("What else the day could be");
    assertThat(app.as(Role.AGENT).get(path).statusCode()).isEqualTo(403);
  }

  /// Every place of a row is weighed as it would be typed.
  @Test
  void a12_placesAreWeighed() {
    TypedCell one = unlocked();
    Places.Asked asked = new Places.Asked(one.person(), one.day(), Places.Deed.MOVE, null);
    List<Places.Place> places =
        app.get(RowPlaces.class).of(floor.planner(), draft, asked).orElseThrow().places();
    assertThat(places).hasSize(96);
    assertThat(places)
        .filteredOn(Places.Place::isLawful)
        .extracting(Places.Place::text)
        .contains(floor.text(one.person(), one.day()));
    assertThat(places)
        .filteredOn(place -> !place.isLawful())
        .allSatisfy(
            place ->
                assertThat(looked(floor.cell(one.person(), one.day(), place.text())))
                    .isInstanceOf(Trial.Verdict.Unlawful.class));
  }

  private Trial.Verdict looked(TypedCell cell) {
    return floor
        .grids()
        .look(floor.planner(), draft, List.of(cell), false)
        .rows()
        .getFirst()
        .verdict();
  }

  /// An activity put into a row by hand stands there at once and is taken out again; a locked row
  /// lets nothing of it happen.
  @Test
  void a12b_anActivityIsPutIntoARowAndTakenOut() {
    TypedCell one = unlocked();
    PersonId person = floor.person(one.person());
    Map<String, String> form = thirtyMinutesAtTheStart(one);
    TestApp.Client client = app.as(Role.PLANNER);
    String path = "/schedule/" + draft + "/activity";
    assertThat(client.post(path, with(form, "minutes", "20")).statusCode()).isEqualTo(422);
    assertThat(client.post(path, with(form, "start", "03:00")).statusCode()).isEqualTo(422);
    assertThat(app.get(PlannedActivities.class).list()).isEmpty();
    assertThat(client.post(path, form).statusCode()).isEqualTo(303);
    assertThat(client.post(path, form).statusCode()).isEqualTo(409);

    DayPlan plan = plan(person, one.day());
    assertThat(plan.shift().activities()).hasSize(1);
    String activity = plan.shift().activities().getFirst().activity();
    Map<String, String> out = with(seenLast(form, one), "activity", activity);
    assertThat(client.post(path + "/out", out).statusCode()).isEqualTo(303);
    assertThat(plan(person, one.day()).shift().activities()).isEmpty();

    floor.grids().lock(floor.planner(), draft, new RosterLock(person, one.day(), "Test"), true);
    Map<String, String> again = with(seenLast(out, one), "title", "Again");
    assertThat(client.post(path, again).statusCode()).isEqualTo(409);
  }

  private Map<String, String> thirtyMinutesAtTheStart(TypedCell cell) {
    Instant atWork = plan(floor.person(cell.person()), cell.day()).shift().range().startInclusive();
    Map<String, String> form = new HashMap<>();
    form.put("person", cell.person());
    form.put("day", cell.day().toString());
    form.put("kind", "COACHING");
    form.put("title", "Listening together");
    form.put("start", atWork.atZone(SmallFloor.OSLO).toLocalTime().toString());
    form.put("minutes", "30");
    return seenLast(form, cell);
  }

  /// The form of somebody who has seen the newest change of the row.
  private Map<String, String> seenLast(Map<String, String> form, TypedCell cell) {
    long seen =
        app.get(RosterEditing.class).lastEdit(draft, floor.person(cell.person()), cell.day());
    return with(form, "seen", String.valueOf(seen));
  }

  @Test
  void a13_aDayAWeekAndAMonthAreSheets() {
    for (String sheet : List.of("day", "week", "month")) {
      assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/" + sheet + ".xlsx").body())
          .startsWith("PK");
    }
  }

  private DayPlan plan(PersonId person, LocalDate day) {
    return Objects.requireNonNull(app.get(Rostering.class).plansOf(draft, day).get(person));
  }

  private TypedCell unlocked() {
    return java.util.stream.IntStream.rangeClosed(2, SmallFloor.AGENTS)
        .mapToObj(i -> floor.cell("a" + i, MONDAY.plusDays(1), ""))
        .filter(cell -> !floor.text(cell.person(), cell.day()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }
}
