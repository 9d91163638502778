package org.floorwalker.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.floorwalker.app.development.TwoTeams;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: a contact is judged in a real browser, by a leader at a desk in English, and answered
/// by the person with a phone in Norwegian.
class QualityBrowserTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void a01_judgedReadSpokenOfAndClosed() {
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("nb"));
    scene.register("quality-score");
    JudgedContacts.contact(app, "kari", TwoTeams.TODAY.minusDays(2));
    String evaluation;
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT)) {
      Page page = window.go("/quality");
      page.locator("form[action='/quality/draw'] button").click();
      page.locator("form[action^='/quality/samples/'] button").click();
      evaluation = page.url().replaceAll(".*(?=/quality)", "").replaceAll("\\?.*", "");
      page.locator("button[value=give]").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("Something is missing");
      for (Locator answers : page.locator("fieldset .ans").all()) {
        answers.locator("label").first().click();
      }
      page.locator("textarea[name=words]").fill("Calm. Say the next step once more.");
      page.locator("[data-status]").filter(withText("Saved.")).waitFor();
      window.go(evaluation);
      assertThat(page.locator("textarea[name=words]").inputValue()).startsWith("Calm.");
      assertThat(page.locator("fieldset .ans").first().locator("input").first().isChecked())
          .isTrue();
      window.check("quality-judging");
      page.locator("button[value=give]").click();
      assertThat(page.locator("main").innerText()).contains("100", "Calm.");
      page.locator("textarea[name=words]").fill("We heard it together.");
      page.locator("button[value=note-dialogue]").click();
      assertThat(page.locator("button[value=close]").count()).isZero();
      window.check("quality-given");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/quality");
      page.locator("main a[href='" + evaluation + "']").click();
      page.getByText("Jeg har lest den").click();
      page.getByText("Lukk: det var det vi sa").click();
      assertThat(page.locator("main").innerText()).contains("lukket", "We heard it together.");
      window.check("quality-closed");
    }
    app.register("adherence");
    JudgedContacts.in(app, TwoTeams.TODAY, "ola", "ida");
    try (TestBrowser.Window window = TestBrowser.open(app, Role.QUALITY, Look.PHONE_DARK, "fi")) {
      window.go("/quality");
      window.check("quality-bench");
    }
  }
}
