package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.testing.CountingJob;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/// FEATURE: jobs and health, in a real browser.
class PlatformPagesBrowserTest {
  private final TestApp app = TestApp.fresh();

  @Test
  void a01_jobs() {
    JobId id =
        app.get(Jobs.class)
            .submit(
                app.get(CountingJob.class),
                new CountingJob.Input(3, 0, ""),
                app.viewer(Role.PLANNER));
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/jobs", "jobs");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/jobs/" + id, "job");
  }

  @Test
  void a02_health() {
    TestBrowser.checkEverywhere(app, Role.ADMINISTRATOR, "/health", "health");
  }

  /// A click opens it, Escape closes it and the focus is back on the figure; no script is needed.
  @Test
  void a03_everyFigureHasItsDefinitionOneClickAway() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.ADMINISTRATOR, TestBrowser.Look.PHONE_DARK, "fi")) {
      Page page = window.go("/health");
      assertThat(page.locator("button.def").count()).isEqualTo(10);
      assertThat(page.locator("li:has-text('sähkökatkossa') .grow > .mid").first().innerText())
          .isEqualTo("päällä");
      Locator first = page.locator(".definition").first();
      assertThat(first.isVisible()).isFalse();
      page.locator("button.def").first().press("Enter");
      assertThat(first.isVisible()).isTrue();
      assertThat(first.innerText()).contains("PostgreSQL-versio", "Mitattu sivua avattaessa.");
      window.check("definition");
      page.keyboard().press("Escape");
      assertThat(first.isVisible()).isFalse();
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("def");
    }
  }

  @Test
  void a04_allDefinitions() {
    TestBrowser.checkEverywhere(app, Role.AGENT, "/definitions", "definitions");
  }

  /// A part of a page asks for a definition by its code; the code must have words.
  @Test
  void a05_everyDefinitionAskedForIsWritten() throws IOException {
    Pattern asked = Pattern.compile("platform\\.def\\(shell = shell, code = \"([a-z-]+)\"[,)]");
    Words words = app.get(Words.class);
    try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
      List<String> codes =
          templates
              .filter(Files::isRegularFile)
              .flatMap(template -> asked.matcher(text(template)).results())
              .map(found -> found.group(1))
              .distinct()
              .toList();
      assertThat(codes).hasSizeGreaterThan(15);
      assertThat(codes).allMatch(code -> words.has("definition." + code + ".source"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
