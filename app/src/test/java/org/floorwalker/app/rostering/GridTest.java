package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: a planner works in the grids of a draft as in a spreadsheet: types, moves, pastes,
/// locks; sees law and effect before anything is saved; and two planners never lose each other's
/// work.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GridTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  private TestApp app;
  private long draft;

  @BeforeAll
  void aDraft() {
    app = TestApp.fresh();
    draft = SmallFloor.in(app).draft("r");
  }

  private GridEditing grids() {
    return app.get(GridEditing.class);
  }

  private Viewer planner() {
    return app.viewer(Role.PLANNER);
  }

  private PersonId person(String code) {
    return app.get(People.class).findByCode(code).orElseThrow();
  }

  private String text(String code, LocalDate day) {
    DayPlan plan = app.get(Rostering.class).plansOf(draft, day).get(person(code));
    return CellText.write(Optional.ofNullable(plan).map(p -> p.shift().range()), SmallFloor.OSLO);
  }

  private TypedCell cell(String code, LocalDate day, String text) {
    long seen =
        grids()
            .seen(draft, day, day.plusDays(1))
            .getOrDefault(person(code), Map.of())
            .getOrDefault(day, 0L);
    return new TypedCell(code, day, seen, text);
  }

  /// A person and a day with a shift of eight hours and a free day after it or none before it.
  private TypedCell working(String text) {
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      for (int d = 0; d < 5; d++) {
        LocalDate day = MONDAY.plusDays(d);
        if (!text("a" + i, day).isEmpty()) {
          return cell("a" + i, day, text);
        }
      }
    }
    throw new IllegalStateException("Nobody works in this draft.");
  }

  @Test
  @Order(1)
  void a01_aLookSaysLawCoverageAndServiceAndWritesNothing() {
    TypedCell wanted = working("off");
    String before = text(wanted.person(), wanted.day());

    Trial trial = grids().look(planner(), draft, List.of(wanted), true);

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
    assertThat(trial.days().getFirst().service().get("phone"))
        .satisfies(service -> assertThat(service.after()).isLessThan(service.before()));
    assertThat(text(wanted.person(), wanted.day())).isEqualTo(before);
  }

  @Test
  @Order(2)
  void a02_whatTheLawForbidsIsRefusedWithItsArticleAndTheOthersAreKept() {
    TypedCell good = working("off");
    String other = good.person().equals("a8") ? "a7" : "a8";
    TypedCell bad = cell(other, FRIDAY, "1-23");

    Trial trial = grids().keep(planner(), draft, List.of(bad, good));

    assertThat(trial.rows().getFirst().verdict())
        .isInstanceOfSatisfying(
            Trial.Verdict.Unlawful.class,
            unlawful ->
                assertThat(unlawful.violations())
                    .anyMatch(violation -> violation.law().contains("aml")));
    assertThat(trial.rows().get(1).verdict()).isInstanceOf(Trial.Verdict.Fine.class);
    assertThat(text(good.person(), good.day())).isEmpty();

    assertThat(app.get(RosterEditing.class).undo(planner(), draft))
        .isInstanceOf(CorrectionOutcome.Done.class);
    assertThat(text(good.person(), good.day())).isNotEmpty();
  }

  @Test
  @Order(3)
  void a03_aDeedOfManyRowsIsUndoneAndRedoneAsOne() {
    List<TypedCell> cells =
        List.of(cell("a1", MONDAY, "off"), cell("a2", MONDAY, "off"), cell("a3", MONDAY, "off"));
    List<String> before = List.of(text("a1", MONDAY), text("a2", MONDAY), text("a3", MONDAY));

    assertThat(grids().keep(planner(), draft, cells).rows())
        .allMatch(row -> !(row.verdict() instanceof Trial.Verdict.Unlawful));
    assertThat(text("a1", MONDAY) + text("a2", MONDAY) + text("a3", MONDAY)).isEmpty();
    app.get(RosterEditing.class).undo(planner(), draft);
    assertThat(List.of(text("a1", MONDAY), text("a2", MONDAY), text("a3", MONDAY)))
        .isEqualTo(before);
    app.get(RosterEditing.class).redo(planner(), draft);
    assertThat(text("a1", MONDAY) + text("a2", MONDAY) + text("a3", MONDAY)).isEmpty();
    app.get(RosterEditing.class).undo(planner(), draft);
  }

  @Test
  @Order(4)
  void a04_twoPlannersNeverLoseEachOthersWork() {
    TypedCell wanted = working("off");
    String theirs = text(wanted.person(), wanted.day());
    grids().keep(planner(), draft, List.of(wanted));

    HttpResponse<String> late =
        app.as(Role.PLANNER)
            .post(
                "/schedule/" + draft + "/cells",
                Map.of("cell", cellLine(wanted, wanted.seen(), theirs)));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Put mine on top").contains("Keep theirs");
    assertThat(text(wanted.person(), wanted.day())).isEmpty();

    TypedCell onTop = cell(wanted.person(), wanted.day(), theirs);
    HttpResponse<String> kept =
        app.as(Role.PLANNER).post("/schedule/" + draft + "/cells", Map.of("cell", onTop.line()));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(text(wanted.person(), wanted.day())).isEqualTo(theirs);
  }

  private static String cellLine(TypedCell cell, long seen, String text) {
    return new TypedCell(cell.person(), cell.day(), seen, text).line();
  }

  @Test
  @Order(5)
  void a05_aLockedRowIsLeftAlone() {
    TypedCell wanted = working("off");
    RosterLock lock = new RosterLock(person(wanted.person()), wanted.day(), "Test");
    assertThat(grids().lock(planner(), draft, lock, true)).isTrue();
    assertThat(grids().lock(planner(), draft, lock, true)).isFalse();

    Trial trial = grids().keep(planner(), draft, List.of(wanted));

    assertThat(trial.rows().getFirst().verdict()).isInstanceOf(Trial.Verdict.Locked.class);
    assertThat(grids().lock(planner(), draft, lock, false)).isTrue();
  }

  @Test
  @Order(6)
  void a06_aDayIsCopiedAndAPatternLaidByForm() {
    HttpResponse<String> form = app.as(Role.PLANNER).get("/schedule/" + draft + "/many");
    assertThat(form.body()).contains("Person Number1");

    HttpResponse<String> copy =
        app.as(Role.PLANNER)
            .post(
                "/schedule/" + draft + "/copy",
                Map.of(
                    "person",
                    "a1",
                    "from",
                    MONDAY.toString(),
                    "to",
                    MONDAY.plusDays(1).toString()));
    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(copy.body()).contains("What the change does");
    RosterVersion version = app.get(Rostering.class).findVersion(draft).orElseThrow();
    assertThat(grids().copyOfDay(version, List.of("a1"), MONDAY, FRIDAY))
        .containsExactly(cell("a1", FRIDAY, text("a1", MONDAY)));
    assertThat(
            grids()
                .pattern(
                    version,
                    List.of("a1", "a2"),
                    new GridEditing.Pattern(
                        List.of("8-16", "off", "9-17"), MONDAY, MONDAY.plusDays(1), 1)))
        .extracting(TypedCell::text)
        .containsExactly("8-16", "off", "off", "9-17");

    HttpResponse<String> pattern =
        app.as(Role.PLANNER)
            .post(
                "/schedule/" + draft + "/pattern",
                Map.of(
                    "person",
                    "a1",
                    "pattern",
                    "8-16 off",
                    "from",
                    MONDAY.toString(),
                    "to",
                    FRIDAY.toString()));
    assertThat(pattern.statusCode()).isEqualTo(200);
    assertThat(pattern.body()).contains("What the change does");
  }

  @Test
  @Order(7)
  void a07_filtersStandInTheAddress() {
    TestApp.Client client = app.as(Role.PLANNER);
    String one = client.get("/schedule/" + draft + "/week?find=Number3").body();
    assertThat(one).contains("data-p=\"a3\"").doesNotContain("data-p=\"a4\"");
    String none = client.get("/schedule/" + draft + "?queue=unknown").body();
    assertThat(none).contains("Nobody matches");
    assertThat(client.get("/schedule/" + draft + "/month").body())
        .contains("data-d=\"" + MONDAY + "\"");
  }

  /// The whole main task with the keyboard alone, in a real browser.
  @Test
  @Order(8)
  void a08_typedPastedUndoneWithTheKeyboardAlone() {
    String before = text("a1", FRIDAY);
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "/week");
      Locator friday = page.locator("tr[data-p=a1] td[data-c]").nth(4);
      int changed = page.locator("tr[data-p=a1] td.changed").count();
      page.locator("td[tabindex='0']").focus();
      page.keyboard().press("End");
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("ArrowLeft");
      PlaywrightAssertions.assertThat(friday).isFocused();
      page.keyboard().type("1-23");
      page.locator("[data-trial]").waitFor();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Not possible");
      assertThat(text("a1", FRIDAY)).isEqualTo(before);
      page.keyboard().press("Escape");

      PlaywrightAssertions.assertThat(friday).isFocused();
      page.keyboard().press("Delete");
      page.locator("[data-keep] button").waitFor();
      PlaywrightAssertions.assertThat(page.locator("[data-keep] button")).isFocused();
      window.check("grid-week-trial");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("tr[data-p=a1] td.changed"))
          .hasCount(changed + 1);
      assertThat(text("a1", FRIDAY)).isEmpty();

      page.keyboard().press("Control+z");
      page.waitForURL(address -> true);
      PlaywrightAssertions.assertThat(page.locator("tr[data-p=a1] td.changed")).hasCount(changed);
      assertThat(text("a1", FRIDAY)).isEqualTo(before);

      page.goBack();
      PlaywrightAssertions.assertThat(page.locator("#grid")).isVisible();
    }
  }

  /// A drag is offered, never done at once; an unlawful place says why; a double click opens.
  @Test
  @Order(9)
  void a09_aShiftIsDraggedAndOneThatIsTakenIsAConflict() {
    TypedCell wanted = working("");
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "?day=" + wanted.day());
      Locator row = page.locator(".person[data-p=" + wanted.person() + "]");
      Locator piece = row.locator(".seg").first();
      var box = piece.boundingBox();
      page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
      page.mouse().down();
      page.mouse().move(box.x + box.width / 2 + 400, box.y + box.height / 2);
      page.mouse().up();
      page.locator("[data-trial]").waitFor();
      window.check("grid-day-trial");
      page.keyboard().press("Escape");

      row.locator("[data-row]").focus();
      page.keyboard().press("Delete");
      page.locator("[data-keep] button").waitFor();
      grids().keep(planner(), draft, List.of(cell(wanted.person(), wanted.day(), "off")));
      page.locator("[data-keep] button").dblclick();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Keep theirs");
      app.get(RosterEditing.class).undo(planner(), draft);
    }
  }

  /// A day by keyboard alone: hours typed over a free row, moved, locked, freed, undone; what the
  /// law closes is hatched while it moves.
  @Test
  @Order(10)
  void a10_aDayIsWorkedWithTheKeyboardAlone() {
    TypedCell was = movable();
    String one = was.person();
    String hours = was.text();
    String moved = later(hours);
    grids().keep(planner(), draft, List.of(was.with("off")));
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "?day=" + was.day());
      Locator row = page.locator(".person[data-p=" + one + "]");
      row.locator("[data-row]").focus();
      page.keyboard().type(hours);
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(row.locator(".seg").first()).isVisible();
      assertThat(text(one, was.day())).isEqualTo(hours);

      PlaywrightAssertions.assertThat(row.locator("[data-row]")).isFocused();
      page.keyboard().press("m");
      PlaywrightAssertions.assertThat(row.locator(".closed").first()).isVisible();
      page.keyboard().press("ArrowRight");
      PlaywrightAssertions.assertThat(row.locator(".ghost")).containsText(moved);
      page.locator(".need.tried").waitFor();
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("[data-keep] button")).isFocused();
      window.check("grid-day-moved");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(row).hasAttribute("data-t", moved);
      PlaywrightAssertions.assertThat(row.locator("[data-row]")).isFocused();

      page.keyboard().press("l");
      PlaywrightAssertions.assertThat(row).hasClass(java.util.regex.Pattern.compile("locked"));
      page.keyboard().press("m");
      PlaywrightAssertions.assertThat(row.locator(".ghost")).hasCount(0);
      page.keyboard().press("l");
      PlaywrightAssertions.assertThat(row)
          .not()
          .hasClass(java.util.regex.Pattern.compile("locked"));

      page.keyboard().press("Control+z");
      PlaywrightAssertions.assertThat(row).hasAttribute("data-t", hours);
      row.locator("[data-row]").focus();
      page.keyboard().press("s");
      PlaywrightAssertions.assertThat(page.locator("#swap")).isFocused();
      window.check("grid-day-panel");
    }
  }

  /// A row that may also begin half an hour later, with its hours.
  private TypedCell movable() {
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      for (int d = 0; d < 7; d++) {
        TypedCell cell = cell("a" + i, MONDAY.plusDays(d), "");
        String hours = text(cell.person(), cell.day());
        if (!hours.isEmpty() && isFine(cell.with(later(hours)))) {
          return cell.with(hours);
        }
      }
    }
    throw new IllegalStateException("Nobody in this draft may begin later.");
  }

  private boolean isFine(TypedCell cell) {
    return grids().look(planner(), draft, List.of(cell), false).countFine() == 1;
  }

  private static String later(String hours) {
    CellText.Hours typed = (CellText.Hours) CellText.parse(hours);
    return typed.start().plusMinutes(30) + "–" + typed.end().plusMinutes(30);
  }

  /// Whoever is signed out while typing finds the question again after signing in.
  @Test
  @Order(11)
  void a11_anExpiredSessionAndALostConnectionLoseNothing() {
    UserId user = planner().user();
    int at = 0;
    while (text("a1", MONDAY.plusDays(at)).isEmpty()) {
      at++;
    }
    try (TestBrowser.Window window = TestBrowser.open(app, user, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "/week");
      var cookies = page.context().cookies();
      page.context().clearCookies();
      page.locator("td[tabindex='0']").focus();
      for (int i = 0; i < at; i++) {
        page.keyboard().press("ArrowRight");
      }
      page.keyboard().press("Delete");
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("signed out");

      page.context()
          .addCookies(
              cookies.stream()
                  .map(
                      c ->
                          new com.microsoft.playwright.options.Cookie(c.name, c.value)
                              .setUrl(app.address("/").toString()))
                  .toList());
      page.reload();
      page.locator("[data-trial]").waitFor();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Person Number1");
      assertThat(window.findings()).allMatch(finding -> finding.contains("status of 403"));
      window.check("grid-week-phone");

      page.context().setOffline(true);
      page.locator("td[tabindex='0']").focus();
      for (int i = 0; i < at; i++) {
        page.keyboard().press("ArrowRight");
      }
      page.keyboard().press("Delete");
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Nothing typed is lost");
      page.context().setOffline(false);
      page.reload();
      page.locator("[data-trial]").waitFor();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Person Number1");
      assertThat(window.findings()).allMatch(finding -> finding.contains("DISCONNECTED"));
    }
  }

  @Test
  @Order(12)
  void a12_minutesOfADayReadAsTyped() {
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
  @Order(13)
  void a13_theNextBuildLeavesLockedRowsAlone() {
    grids().lock(planner(), draft, new RosterLock(person("a1"), null, "Test"), true);
    grids().lock(planner(), draft, new RosterLock(null, FRIDAY, "Test"), true);
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
    assertThat(grids().locks(built)).hasSize(2);
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
    return Optional.ofNullable(app.get(Rostering.class).plansOf(version, day).get(person(code)))
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
  @Order(14)
  void a14_representativesAreHeardBeforePublishing() {
    String path = "/schedule/" + draft + "/views";
    assertThat(app.get(Representation.class).isMissing(draft)).isTrue();
    assertThat(app.get(Publishing.class).publish(planner(), draft, ""))
        .isInstanceOf(PublishOutcome.NeedsReason.class);

    TestApp.Client representative = app.as(Role.REPRESENTATIVE);
    assertThat(representative.get(path).body()).contains("aml § 10-3");
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
  @Order(15)
  void a15_aDayIsExplainedAndAskedAbout() {
    long fresh = app.get(Rostering.class).listVersions().getFirst().id();
    TypedCell one = working("");
    DayExplaining.Explained free =
        app.get(DayExplaining.class).explain(fresh, one.person(), one.day(), "off").orElseThrow();
    assertThat(free.answer()).isNotNull();
    assertThat(free.explanation().alternatives()).isNotEmpty();
    String path =
        "/schedule/%d/why?person=%s&day=%s&not=1-9".formatted(fresh, one.person(), one.day());
    assertThat(app.as(Role.PLANNER).get(path).body()).contains("What else the day could be");
    assertThat(app.as(Role.AGENT).get(path).statusCode()).isEqualTo(403);
  }

  /// Every place of a row is weighed as it would be typed; an activity put into a row by hand
  /// stands there at once and is taken out again, and a locked row lets nothing of it happen.
  @Test
  @Order(16)
  void a16_placesAreWeighedAndAnActivityIsPutIntoARow() {
    TypedCell one = unlocked();
    PersonId person = person(one.person());
    Places places =
        app.get(RowPlaces.class)
            .of(planner(), draft, new Places.Asked(one.person(), one.day(), Places.Deed.MOVE, null))
            .orElseThrow();
    String now = text(one.person(), one.day());
    assertThat(places.places()).hasSize(96);
    assertThat(places.places())
        .filteredOn(Places.Place::isLawful)
        .extracting(Places.Place::text)
        .contains(now);
    assertThat(places.places())
        .filteredOn(place -> !place.isLawful())
        .allSatisfy(
            place ->
                assertThat(
                        grids()
                            .look(
                                planner(),
                                draft,
                                List.of(cell(one.person(), one.day(), place.text())),
                                false)
                            .rows()
                            .getFirst()
                            .verdict())
                    .isInstanceOf(Trial.Verdict.Unlawful.class));

    DayPlan plan = plan(person, one.day());
    Instant atWork = plan.shift().range().startInclusive();
    Map<String, String> form = new HashMap<>();
    form.put("person", one.person());
    form.put("day", one.day().toString());
    form.put(
        "seen", String.valueOf(app.get(RosterEditing.class).lastEdit(draft, person, one.day())));
    form.put("kind", "COACHING");
    form.put("title", "Listening together");
    form.put("start", atWork.atZone(SmallFloor.OSLO).toLocalTime().toString());
    form.put("minutes", "30");
    TestApp.Client client = app.as(Role.PLANNER);
    String path = "/schedule/" + draft + "/activity";
    assertThat(client.post(path, with(form, "minutes", "20")).statusCode()).isEqualTo(422);
    assertThat(client.post(path, with(form, "start", "03:00")).statusCode()).isEqualTo(422);
    assertThat(app.get(PlannedActivities.class).list()).isEmpty();
    assertThat(client.post(path, form).statusCode()).isEqualTo(303);
    DayPlan with = plan(person, one.day());
    assertThat(with.shift().activities()).hasSize(1);
    assertThat(client.post(path, form).statusCode()).isEqualTo(409);

    Map<String, String> out = new HashMap<>(form);
    out.put(
        "seen", String.valueOf(app.get(RosterEditing.class).lastEdit(draft, person, one.day())));
    out.put("activity", with.shift().activities().getFirst().activity());
    assertThat(client.post(path + "/out", out).statusCode()).isEqualTo(303);
    assertThat(plan(person, one.day()).shift().activities()).isEmpty();

    grids().lock(planner(), draft, new RosterLock(person, one.day(), "Test"), true);
    out.put(
        "seen", String.valueOf(app.get(RosterEditing.class).lastEdit(draft, person, one.day())));
    assertThat(client.post(path, with(out, "title", "Again")).statusCode()).isEqualTo(409);
    for (String sheet : List.of("day", "week", "month")) {
      assertThat(client.get("/schedule/" + draft + "/" + sheet + ".xlsx").body()).startsWith("PK");
    }
  }

  /// From the grid to a published week without a mouse.
  @Test
  @Order(17)
  void a17_aWeekIsPublishedWithTheKeyboardAlone() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "/week");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      tabTo(page, "main a[href$='/publish']");
      page.keyboard().press("Enter");
      page.waitForURL("**/publish");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      if (page.locator("input[name=reason]").count() > 0) {
        tabTo(page, "input[name=reason]");
        page.keyboard().type("The week was moved by a day");
      }
      tabTo(page, "main form[action$='/publish'] button");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("main .tag.good").first()).isVisible();
    }
    assertThat(app.get(Rostering.class).findVersion(draft).orElseThrow().state())
        .isEqualTo(RosterVersion.State.PUBLISHED);
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("No way by Tab to " + selector);
  }

  private DayPlan plan(PersonId person, LocalDate day) {
    return Objects.requireNonNull(app.get(Rostering.class).plansOf(draft, day).get(person));
  }

  private TypedCell unlocked() {
    return java.util.stream.IntStream.rangeClosed(2, SmallFloor.AGENTS)
        .mapToObj(i -> cell("a" + i, MONDAY.plusDays(1), ""))
        .filter(cell -> !text(cell.person(), cell.day()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }
}
