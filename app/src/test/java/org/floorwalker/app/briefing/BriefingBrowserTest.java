package org.floorwalker.app.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: the morning and its report in a real browser, for a leader at a desk and an agent with
/// a phone.
class BriefingBrowserTest {
  private final TestApp app = TestApp.fresh();
  private final RedTeam scene = new RedTeam(app);

  @Test
  void a01_theLeaderReadsTheMorningAndSendsTheReport() {
    app.register("handle-time");
    look(scene.leader, "/morning", "morning");
    look(scene.leader, "/situation-report", "situation-report");
    try (TestBrowser.Window window = TestBrowser.open(app, scene.leader, Look.WIDE_LIGHT)) {
      Page page = window.go("/morning");
      page.locator("a.btn.go").click();
      page.locator("textarea").fill("Welcome, Ola.");
      page.locator("button[value=send]").click();
      assertThat(page.locator("main").innerText()).contains("Welcome, Ola.");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/team-news");
      page.locator("main button.go").click();
      assertThat(page.locator(".tag.good").innerText()).isEqualTo("read");
      window.check("team-news");
    }
  }

  @Test
  void a02_anAgentSeesTheirOwnDay() {
    app.register("handle-time");
    app.register("contacts-answered");
    look(scene.kari, "/my-results", "my-results");
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/my-results");
      assertThat(page.locator(".mtiles .kpi").allInnerTexts())
          .satisfiesExactly(
              handle ->
                  assertThat(handle)
                      .contains("Handle time", "usual")
                      .containsPattern("1[45]:\\d\\d"),
              answered -> assertThat(answered).contains("Contacts taken", "30"));
    }
  }

  private void look(UserId user, String path, String name) {
    for (Look look : Look.values()) {
      try (TestBrowser.Window window = TestBrowser.open(app, user, look)) {
        window.go(path);
        window.check(name);
      }
    }
  }
}
