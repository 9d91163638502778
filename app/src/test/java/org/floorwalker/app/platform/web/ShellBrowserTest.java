package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
}
