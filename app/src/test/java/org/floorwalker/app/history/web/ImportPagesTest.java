package org.floorwalker.app.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
      assertThat(page.locator("main").innerText()).contains("1 found, 1 of them new or changed");
    }
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/imports", "imports");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/imports/1", "import");
  }

  /// Sends the file and waits for the job's result.
  private void bring(Page page, String text) {
    page.setInputFiles(
        "#file", new FilePayload("slots.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.selectOption("#field-format", "intervals");
    page.fill("#field-source", "page");
    page.click("main form button.go");
    page.waitForURL("**/jobs/*");
    app.runJobs();
    page.reload();
    page.locator(".strip a.btn").waitFor();
    page.click(".strip a.btn");
    page.waitForURL("**/imports/*");
  }
}
