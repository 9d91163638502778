package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: expectations, coaching and careers in a real browser, the employee with a phone in
/// Finnish, the leader at a desk in English.
class AimsBrowserTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  @Test
  void a01_bothSayWhatTheyExpectAndAimAt() {
    List.of("career-find", "coaching-minutes", "leader-programme").forEach(scene::register);
    app.get(CareerFinds.class)
        .setRules(
            app.viewer(Role.PEOPLE),
            new CareerRules(CareerRules.SHIPPED.fast(), new CareerRules.SecondLine(12, 1, 1)));
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT, "fi")) {
      Page page = window.go("/expectations");
      page.locator("button[value=agree]").click();
      window.check("expectations");
      page = window.go("/careers");
      page.locator("form[action='/careers/return'] input[name=month]").fill("2028-06");
      page.locator("button[value=tell]").click();
      assertThat(page.locator("form[action='/careers/return'] button").count()).isEqualTo(2);
      window.check("careers");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT)) {
      Page page = window.go("/expectations");
      page.locator("section:has-text('Kari Nordmann') button[value=agree]").click();
      assertThat(page.locator("main").innerText()).contains("confirmed by both");
      page = window.go("/coaching?person=" + scene.person("kari").value());
      page.locator("select[name=from]").selectOption("question");
      page.locator("input[name=fact]").fill("How do I close a long call kindly?");
      page.locator("form input[name=words]").fill("Two closings of one's own");
      page.locator("button[value=begin]").click();
      assertThat(page.locator("main").innerText()).contains("Two closings of one's own");
      window.check("coaching");
      page = window.go("/careers/found");
      page.locator("details:has(input[name=reasons]) summary").first().click();
      page.locator("input[name=reasons]").first().fill("Asks for harder cases");
      page.locator("button[value=nominate]").first().click();
      assertThat(page.locator("main").innerText()).contains("nominated");
      window.check("found");
      window.go("/careers/leaders");
      window.check("leaders");
      window.go("/goals");
      window.check("goals");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT, "fi")) {
      Page page = window.go("/coaching");
      page.locator("button[value=agree]").click();
      assertThat(page.locator("button[value=agree]").count()).isZero();
      window.check("coaching");
    }
  }
}
