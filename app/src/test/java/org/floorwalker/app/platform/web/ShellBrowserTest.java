package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: the shell of every page, in a real browser.
class ShellBrowserTest {
  private final TestApp app = TestApp.fresh();

  @Test
  void a01_theWayInLooksRightEverywhere() {
    for (Look look : Look.values()) {
      try (TestBrowser.Window window = TestBrowser.openAsNobody(app, look)) {
        window.go("/login");
        window.check("login");
      }
    }
  }

  @Test
  void a02_theStartPageLooksRightEverywhere() {
    TestBrowser.checkEverywhere(app, Role.ADMINISTRATOR, "/welcome", "welcome");
  }

  @Test
  void a03_theMenuChangesThemeAndLanguage() {
    try (TestBrowser.Window window = TestBrowser.open(app, Role.AGENT, Look.WIDE_LIGHT)) {
      Page page = window.go("/welcome");
      page.locator(".menu summary").click();
      page.locator("button[value=dark]").click();
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      page.locator(".menu summary").click();
      page.locator("button[value=fi]").click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fi");
      assertThat(page.locator("h1").innerText()).startsWith("Tervetuloa");
      page.locator(".menu summary").click();
      window.check("menu");
    }
  }

  /// The receipt is said to those who listen, stays for the one who is at it, and undoes by a form.
  @Test
  void a04_aDeedHasAReceiptWithTheWayBack() {
    try (TestBrowser.Window window = TestBrowser.open(app, Role.PLANNER, Look.PHONE_LIGHT, "fi")) {
      Page page = window.go("/welcome");
      deed(page);
      assertThat(page.locator(".toast span").innerText()).isEqualTo("Done 1234,5 on pe 14.5.");
      page.waitForFunction("document.querySelector('[data-said]').textContent !== ''");
      window.check("receipt");
      page.locator(".toast button").press("Enter");
      assertThat(page.locator(".toast span").innerText()).isEqualTo("Undone: seventeen & more.");
      assertThat(page.locator(".toast button").count()).isZero();
      page.reload();
      assertThat(page.locator(".toast").count()).as("said once").isZero();
    }
  }

  @Test
  void a05_theReceiptGoesAfterTenSecondsUnlessSomebodyIsAtIt() {
    try (TestBrowser.Window window = TestBrowser.open(app, Role.PLANNER, Look.WIDE_LIGHT)) {
      Page page = window.page();
      page.clock().install();
      window.go("/welcome");
      deed(page);
      page.locator(".toast button").focus();
      page.clock().runFor(13_000);
      assertThat(page.locator(".toast").count()).isEqualTo(1);
      page.evaluate("document.activeElement.blur()");
      page.clock().runFor(3_000);
      assertThat(page.locator(".toast").count()).isZero();
    }
  }

  /// High contrast takes shadows and backgrounds away; an outline is what is left of the mark.
  @Test
  void a06_theKeyboardIsSeenInForcedColours() {
    try (TestBrowser.Window window = TestBrowser.open(app, Role.PLANNER, Look.WIDE_LIGHT)) {
      Page page = window.go("/welcome");
      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  private static void deed(Page page) {
    page.evaluate(
        """
        const form = document.createElement("form");
        form.method = "post";
        form.action = "/testing/deed";
        const proof = document.createElement("input");
        proof.name = "_csrf";
        proof.value = document.body.dataset.formProof;
        form.append(proof);
        document.body.append(form);
        form.submit();
        """);
    page.locator(".toast").waitFor();
  }
}
