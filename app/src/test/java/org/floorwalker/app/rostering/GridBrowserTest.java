package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: a planner works in the grids of a draft as in a spreadsheet, in a real browser: types,
/// moves, draws, pastes and locks with keys and mouse, and loses nothing when the session or the
/// connection is lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GridBrowserTest {
  private static final LocalDate MONDAY = GridFloor.MONDAY;
  private static final int LAST_OF_WEEK = 6;

  private final GridFloor floor = new GridFloor();
  private final TestApp app = floor.app;
  private final long draft = floor.draft;

  /// The whole main task with the keyboard alone, in a real browser.
  @Test
  @Order(1)
  void a01_typedPastedUndoneWithTheKeyboardAlone() {
    int at = LAST_OF_WEEK;
    while (floor.text("a1", MONDAY.plusDays(at)).isEmpty()) {
      at--;
    }
    LocalDate day = MONDAY.plusDays(at);
    String before = floor.text("a1", day);
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "/week");
      Locator worked = page.locator("tr[data-p=a1] td[data-c]").nth(at);
      int changed = page.locator("tr[data-p=a1] td.changed").count();
      page.locator("td[tabindex='0']").focus();
      page.keyboard().press("End");
      for (int back = at; back < LAST_OF_WEEK; back++) {
        page.keyboard().press("ArrowLeft");
      }
      PlaywrightAssertions.assertThat(worked).isFocused();
      page.keyboard().type("1-23");
      page.locator("[data-trial]").waitFor();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Not possible");
      assertThat(floor.text("a1", day)).isEqualTo(before);
      page.keyboard().press("Escape");

      PlaywrightAssertions.assertThat(worked).isFocused();
      page.keyboard().press("Delete");
      page.locator("[data-keep] button").waitFor();
      PlaywrightAssertions.assertThat(page.locator("[data-keep] button")).isFocused();
      window.check("grid-week-trial");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("tr[data-p=a1] td.changed"))
          .hasCount(changed + 1);
      assertThat(floor.text("a1", day)).isEmpty();

      page.keyboard().press("Control+z");
      page.waitForURL(address -> true);
      PlaywrightAssertions.assertThat(page.locator("tr[data-p=a1] td.changed")).hasCount(changed);
      assertThat(floor.text("a1", day)).isEqualTo(before);

      twoCellsAtOnce(page);
      page.goBack();
      PlaywrightAssertions.assertThat(page.locator("#grid")).isVisible();
    }
  }

  /// The same text in two cells with Ctrl Enter; both locked and freed with Alt L; why with
  /// Alt Enter.
  private static void twoCellsAtOnce(Page page) {
    page.locator("tr[data-p=a1] td[data-c]").first().click();
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().type("8:15-16:15");
    page.keyboard().press("Control+Enter");
    PlaywrightAssertions.assertThat(page.locator("[data-drop]")).isFocused();
    PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Person Number1");
    PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Person Number2");
    page.keyboard().press("Escape");

    page.keyboard().press("Alt+l");
    PlaywrightAssertions.assertThat(page.locator("td.locked")).hasCount(2);
    page.keyboard().press("Alt+l");
    PlaywrightAssertions.assertThat(page.locator("td.locked")).hasCount(0);

    page.keyboard().press("Alt+Enter");
    page.waitForURL("**shift=a2**");
    PlaywrightAssertions.assertThat(page.locator("#whynot"))
        .containsText("What else the day could be");
  }

  /// Dropped where the law forbids it, a shift stays where it was and the page says why; a shift
  /// drawn where there is room is there at once, and gone again with Ctrl Z.
  @Test
  @Order(2)
  void a02_aShiftIsDraggedAndOneThatIsTakenIsAConflict() {
    TypedCell wanted = floor.working("");
    String hours = floor.text(wanted.person(), wanted.day());
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
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Not possible");
      assertThat(floor.text(wanted.person(), wanted.day())).isEqualTo(hours);
      aShiftIsDrawn(window);
      page = window.go("/schedule/" + draft + "?day=" + wanted.day());
      row = page.locator(".person[data-p=" + wanted.person() + "]");

      row.locator("[data-row]").focus();
      page.keyboard().press("Delete");
      page.locator("[data-keep] button").waitFor();
      floor
          .grids()
          .keep(
              floor.planner(),
              draft,
              List.of(floor.cell(wanted.person(), wanted.day(), "off")),
              false);
      page.locator("[data-keep] button").dblclick();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Keep theirs");
      app.get(RosterEditing.class).undo(floor.planner(), draft);
    }
  }

  /// Eight hours drawn over a row without a shift.
  private void aShiftIsDrawn(TestBrowser.Window window) {
    TypedCell room = floor.roomFor("08:00–16:00");
    Page page = window.go("/schedule/" + draft + "?day=" + room.day());
    Locator row = page.locator(".person[data-p=" + room.person() + "]");
    row.scrollIntoViewIfNeeded();
    var lane = row.locator(".lane").boundingBox();
    double hour = lane.width / Integer.parseInt(page.getAttribute("#grid", "data-hours"));
    double eight = lane.x + hour * 1.1;
    double middle = lane.y + lane.height / 2;
    page.mouse().move(eight, middle);
    page.mouse().down();
    page.mouse().move(eight + hour * 4, middle);
    page.mouse().move(eight + hour * 8, middle);
    PlaywrightAssertions.assertThat(row.locator(".ghost")).containsText("08:00–16:00");
    page.mouse().up();
    PlaywrightAssertions.assertThat(row).hasAttribute("data-t", room.text());
    PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("imulated");
    page.keyboard().press("Control+z");
    PlaywrightAssertions.assertThat(row).hasAttribute("data-t", "");
    PlaywrightAssertions.assertThat(page.locator(".toast")).containsText("Undone");
  }

  /// A day by keyboard alone: hours typed over a free row, moved, locked, freed, undone; what the
  /// law closes is hatched while it moves.
  @Test
  @Order(3)
  void a03_aDayIsWorkedWithTheKeyboardAlone() {
    TypedCell was = floor.movable();
    String one = was.person();
    String hours = was.text();
    String moved = floor.later(hours);
    floor.grids().keep(floor.planner(), draft, List.of(was.with("off")), false);
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/schedule/" + draft + "?day=" + was.day());
      Locator row = page.locator(".person[data-p=" + one + "]");
      page.locator("[data-fold]").click();
      PlaywrightAssertions.assertThat(row).isHidden();
      page.locator("[data-fold]").click();
      row.locator("[data-row]").focus();
      page.keyboard().type(hours);
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(row.locator(".seg").first()).isVisible();
      assertThat(floor.text(one, was.day())).isEqualTo(hours);

      PlaywrightAssertions.assertThat(row.locator("[data-row]")).isFocused();
      page.keyboard().press("m");
      PlaywrightAssertions.assertThat(row.locator(".closed").first()).isVisible();
      page.keyboard().press("ArrowRight");
      PlaywrightAssertions.assertThat(row.locator(".ghost")).containsText(moved);
      page.locator(".need.tried").waitFor();
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("[data-days]")).containsText("imulated");
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
      row.locator("[data-row]").focus();
      page.keyboard().press("a");
      PlaywrightAssertions.assertThat(page.locator("#add")).isFocused();
      row.locator("[data-row]").focus();
      page.keyboard().press("f");
      PlaywrightAssertions.assertThat(page.locator("#better:focus, .alt button:focus")).hasCount(1);
    }
  }

  /// Whoever is signed out while typing finds the question again after signing in.
  @Test
  @Order(4)
  void a04_anExpiredSessionAndALostConnectionLoseNothing() {
    UserId user = floor.planner().user();
    int at = 0;
    while (floor.text("a1", MONDAY.plusDays(at)).isEmpty()
        || floor.text("a2", MONDAY.plusDays(at)).isEmpty()) {
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
      page.locator("td[tabindex='0']").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().type("8:15-16:15");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Nothing typed is lost");
      page.context().setOffline(false);
      page.reload();
      page.locator("[data-trial]").waitFor();
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Person Number1");
      PlaywrightAssertions.assertThat(page.locator("#trial")).containsText("Person Number2");
      assertThat(window.findings()).allMatch(finding -> finding.contains("DISCONNECTED"));
    }
  }

  /// From the grid to a published week without a mouse.
  @Test
  @Order(5)
  void a05_aWeekIsPublishedWithTheKeyboardAlone() {
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
}
