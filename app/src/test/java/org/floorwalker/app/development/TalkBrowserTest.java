package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: a talk in a real browser, the leader at a desk in English, the employee with a phone
/// in Norwegian.
class TalkBrowserTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  @Test
  void a01_bothPrepareOpenTalkAndAgree() {
    scene.register("talk-grade");
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("nb"));
    long talk = scene.planned();
    prepare(scene.kari, talk, Look.PHONE_LIGHT, TwoTeams.KARIS_SECRET);
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT)) {
      Page page = window.go("/talks/" + talk);
      assertThat(page.locator(".veil").innerText()).contains("Opens for both at the same moment");
      fill(page, TwoTeams.RUNAS_SECRET);
      window.check("talk-preparing");
      page.locator("button[value=ready]").click();
      page.locator("button[value=hold]").waitFor();
      assertThat(page.locator("main").innerText()).contains(TwoTeams.KARIS_SECRET);
      page.locator("button[value=hold]").click();
      page.locator("form:has(button[value=note]) textarea").fill("We spoke about second line.");
      page.locator("button[value=note]").click();
      page.locator("form:has(button[value=propose]) input[name=words]")
          .fill("Two half days beside second line");
      page.locator("button[value=propose]").click();
      window.check("talk-held");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/talks/" + talk);
      assertThat(page.locator("h1").innerText())
          .isEqualTo("Resultater, tiltak, kvalitet med Runa Vik");
      page.locator("button[value=confirm-action]").click();
      page.locator("button[value=confirm]").click();
      window.check("talk-agreeing");
    }
    looks(talk);
  }

  private void prepare(UserId user, long talk, Look look, String secret) {
    try (TestBrowser.Window window = TestBrowser.open(app, user, look)) {
      Page page = window.go("/talks/" + talk);
      fill(page, secret);
      window.check("talk-preparing");
      page.locator("button[value=ready]").click();
      page.locator("button[value=unready]").waitFor();
    }
  }

  private static void fill(Page page, String secret) {
    page.locator("textarea[name='q.results.well']").fill(secret);
    for (String name : List.of("q.results.improve", "q.actions.actions", "q.quality.quality")) {
      page.locator("textarea[name='" + name + "']").fill("Call-backs noted in the case.");
    }
    page.locator("[data-draft] .scale")
        .all()
        .forEach(scale -> scale.locator("label").nth(3).click());
  }

  private void looks(long talk) {
    for (Look look : Look.values()) {
      try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, look)) {
        window.go("/talks/" + talk);
        window.check("talk");
        window.go("/talks");
        window.check("talks");
      }
    }
  }

  /// A week of coachings takes a word each and one press; rows typed and not sent are there again.
  @Test
  void a05_aWeekOfCoachingsIsNotedWithOnePress() {
    String kari = "input[name='words." + scene.person("kari").value() + "']";
    String ola = "input[name='words." + scene.person("ola").value() + "']";
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.PHONE_LIGHT)) {
      Page page = window.go("/talks");
      page.locator(kari).fill("Closing phrases");
      page.locator(ola).fill("Two systems at once");
      page.reload();
      assertThat(page.locator(kari).inputValue()).isEqualTo("Closing phrases");
      page.locator("[data-rows] button.go").click();
      page.getByText("Coachings noted: 2.").waitFor();
      assertThat(page.locator("[data-rows]").innerText()).contains("2 of 2 have had one");
      assertThat(page.locator(kari).inputValue()).isEmpty();
      window.check("talks-week");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.ola, Look.PHONE_LIGHT)) {
      Page page = window.go("/talks");
      page.locator("main .list a").first().click();
      page.getByText("Two systems at once").waitFor();
    }
  }

  /// A word typed and not sent is there again after a reload, without a button.
  @Test
  void a02_whatIsTypedIsSavedByItself() {
    long talk = scene.planned();
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/talks/" + talk);
      page.waitForResponse(
          answer -> answer.url().endsWith("/draft"),
          () -> page.locator("textarea[name='q.results.well']").fill("half a sent"));
      page.reload();
      assertThat(page.locator("textarea[name='q.results.well']").inputValue())
          .isEqualTo("half a sent");
      long open = scene.shared();
      String note = "form:has(button[value=note]) textarea";
      window.go("/talks/" + open).locator(note).fill("We agree, but");
      page.reload();
      assertThat(page.locator(note).inputValue()).isEqualTo("We agree, but");
      page.locator("button[value=note]").click();
      page.locator("main .list").getByText("We agree, but").waitFor();
      assertThat(page.locator(note).inputValue()).isEmpty();
    }
  }

  /// The window does not contradict itself: what it was just saving is no other window's doing.
  @Test
  void a04_readyWaitsForWhatIsBeingSaved() {
    long talk = scene.planned();
    List<Route> held = new ArrayList<>();
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/talks/" + talk);
      page.route("**/draft", held::add);
      fill(page, TwoTeams.KARIS_SECRET);
      page.waitForCondition(() -> !held.isEmpty());
      APIResponse saved = held.getFirst().fetch();
      page.locator("button[value=ready]").click();
      held.getFirst().fulfill(new Route.FulfillOptions().setResponse(saved));
      page.locator("button[value=unready]").waitFor();
      assertThat(page.locator("button[value=ready]").count()).isZero();
    }
  }

  @Test
  void a03_thePeopleRoomChangesTemplatesAndBeginsSeries() {
    app.get(TalkTemplates.class).listAll();
    for (String path :
        List.of("/talks/templates", "/talks/templates/1", "/talks/series", "/careers")) {
      for (Look look : List.of(Look.WIDE_LIGHT, Look.PHONE_DARK)) {
        try (TestBrowser.Window window = TestBrowser.open(app, Role.PEOPLE, look)) {
          window.go(path);
          window.check("people" + path.replace('/', '-'));
        }
      }
      TestBrowser.checkStretched(app, Role.PEOPLE, path);
    }
    try (TestBrowser.Window window = TestBrowser.open(app, Role.PEOPLE, Look.WIDE_LIGHT)) {
      Page page = window.go("/talks/series");
      page.locator("select[name=cadence]").selectOption("monthly");
      page.locator("form button.go").click();
      assertThat(page.locator("main").innerText()).contains("monthly").contains("0.2");
    }
  }
}
