package org.floorwalker.app.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/// FEATURE: a file is brought in from a page; its problems are all shown (OPS-11, OPS-23).
class ImportPagesTest {
  private static final String BAD =
      """
      queue,start,offered
      voice-nb,2027-03-26T08:00:00Z,5
      voice-nb,yesterday,5
      voice-nb,2027-03-26T08:30:00Z,many
      """;

  private static final String COUNT_NEWS =
      """
      window.news = 0;
      window.EventSource = class extends EventSource {
        constructor(from) {
          super(from);
          this.addEventListener("changed", () => window.news++);
        }
      };
      """;

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_problemsAreShownAndThenTheFileIsIn() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/imports");
      bring(page, BAD);
      assertThat(page.locator("main").innerText())
          .contains("Nothing was brought in", "yesterday", "many");
      window.check("import-refused");
      window.go("/imports");
      page.selectOption("#field-bad-rows", "leave-out");
      bring(page, BAD);
      assertThat(page.locator("main").innerText())
          .contains("1 found, 1 of them new or changed", "There is no queue \"voice-nb\"");
    }
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/imports", "imports");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/imports/1", "import");
  }

  /// The page asks how the job stands, and the job ends before it has the answer.
  @Test
  void a02_newsThatComesWhileThePageAsksIsNotLost() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.page();
      page.addInitScript(COUNT_NEWS);
      page.route(
          "**/strip",
          route -> {
            APIResponse early = route.fetch();
            app.runJobs();
            page.waitForFunction("window.news > 0");
            route.fulfill(new Route.FulfillOptions().setResponse(early));
          },
          new Page.RouteOptions().setTimes(1));
      window.go("/imports");
      send(page, BAD);
      page.waitForURL("**/imports/*");
    }
  }

  @Test
  void a03_theNameOfTheFileChoosesItsFormat() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/imports");
      assertThat(formatFor(page, "sites.csv")).isEqualTo("sites");
      assertThat(formatFor(page, "intervals-2027-03-01.csv")).isEqualTo("intervals");
      assertThat(formatFor(page, "site_opening.csv")).isEqualTo("site_opening");
      assertThat(formatFor(page, "Earlier talks.csv")).isEqualTo("earlier-talks");
      assertThat(formatFor(page, "contactsheet.csv")).isEqualTo("earlier-talks");
    }
  }

  private static String formatFor(Page page, String name) {
    page.setInputFiles("#file", new FilePayload(name, "text/csv", new byte[] {'a'}));
    return page.inputValue("#field-format");
  }

  private void bring(Page page, String text) {
    send(page, text);
    page.waitForURL("**/jobs/*");
    app.runJobs();
    page.waitForURL("**/imports/*");
  }

  private static void send(Page page, String text) {
    page.setInputFiles(
        "#file", new FilePayload("slots.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.selectOption("#field-format", "intervals");
    page.fill("#field-source", "page");
    page.click("main form button.go");
  }
}
