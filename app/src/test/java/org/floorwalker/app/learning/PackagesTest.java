package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.scorm.ScormPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: a package of e-learning runs in a sandbox at an address of its own and its end is
/// evidence (TRN-12). It is Monday 29 March 2027.
class PackagesTest {
  /// Looks for the interface as packages do, first in the window above.
  private static final String PAGE =
      """
      <html><head><title>Cards</title></head><body><script>
        var api = window.parent && window.parent != window ? window.parent.API_1484_11 : null;
        api.Initialize("");
        document.title = "was " + api.GetValue("cmi.location");
        api.SetValue("cmi.location", "page 2");
        api.SetValue("cmi.score.scaled", "0.85");
        api.SetValue("cmi.completion_status", "completed");
        api.SetValue("cmi.success_status", "passed");
        api.Terminate("");
      </script></body></html>
      """;

  private TestApp app;
  private LoansFloor floor;

  @BeforeEach
  void aPackageInTheCatalogue() {
    app = TestApp.fresh();
    floor = new LoansFloor(app);
    add(ScormPackage.Edition.SCORM_2004, 80);
    app.belongsTo(app.userOf(Role.AGENT), floor.person("bo"));
  }

  private void add(ScormPackage.Edition edition, int passMark) {
    Map<String, byte[]> files =
        Map.of("imsmanifest.xml", new byte[0], "index.html", PAGE.getBytes(StandardCharsets.UTF_8));
    app.get(Packages.class)
        .add(
            app.viewer(Role.TRAINER),
            "cards-abroad",
            "",
            new Course.Material("Cards abroad", "nb", 20, "", passMark, 1),
            new ScormPackage(edition, "Cards", "index.html", files));
  }

  private String start() {
    HttpResponse<String> started =
        app.as(Role.AGENT).post("/my/training/cards-abroad/start", Map.of());
    return started.headers().firstValue("Location").orElse("").replace("/start", "");
  }

  private List<Evidence> evidence() {
    return app.get(Ledger.class).listOf(floor.person("bo"));
  }

  private int tell(String run, String json) {
    return app.asNobody()
        .send(
            app.asNobody()
                .request(run + "/told")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build())
        .statusCode();
  }

  @Test
  void a01_theContentTellsItsEndFromItsSandbox() {
    String run = start();
    try (TestBrowser.Window window = TestBrowser.openAsNobody(app, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go(run + "/start");
      page.waitForCondition(() -> !evidence().isEmpty());
    }
    Evidence.Entry entry = evidence().getFirst().entry();
    assertThat(entry.result()).isEqualTo(new Evidence.Result(true, 85, 80, 0));
    assertThat(entry.way()).isEqualTo("package");
    assertThat(entry.content().version()).isEqualTo(1);
    assertThat(entry.identity()).startsWith("login ");
  }

  @Test
  void a02_itRunsWithoutOurSessionOurPagesOrOtherAddresses() {
    HttpResponse<String> page = app.asNobody().get(start() + "/files/index.html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox allow-scripts;")
        .contains("default-src 'none'", "form-action 'none'")
        .doesNotContain("allow-same-origin");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.body()).contains("/runtime.js\"></script><title>");
    assertThat(
            app.as(Role.AGENT)
                .get("/my/training")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse(""))
        .as("our own pages stay as strict as they were")
        .contains("script-src 'self';");
  }

  @Test
  void a03_aTokenIsTheRightToOneAttemptAndRunsOut() {
    String run = start();
    assertThat(app.asNobody().get(run + "/runtime.js").body()).contains("scorm-2004");
    assertThat(app.asNobody().get("/package/guessed/files/index.html").statusCode()).isEqualTo(404);
    assertThat(app.asNobody().get(run + "/files/../../../etc/passwd").statusCode())
        .isGreaterThan(399);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofHours(13)));
    assertThat(app.asNobody().get(run + "/files/index.html").statusCode()).isEqualTo(404);
  }

  @Test
  void a04_belowTheMarkIsAnAttemptAndAnEndIsWrittenOnce() {
    String run = start();
    assertThat(tell(run, "{\"cmi.location\":\"page 3\"}")).isEqualTo(204);
    assertThat(evidence()).isEmpty();
    String again = start();
    assertThat(app.asNobody().get(again + "/runtime.js").body()).contains("page 3");
    tell(again, "{\"cmi.score.scaled\":\"0.5\",\"cmi.completion_status\":\"completed\"}");
    tell(again, "{\"cmi.score.scaled\":\"1\",\"cmi.success_status\":\"passed\"}");
    assertThat(evidence()).hasSize(1);
    assertThat(evidence().getFirst().entry().result())
        .isEqualTo(new Evidence.Result(false, 50, 80, 0));
  }

  @Test
  void a05_theFirstEditionTellsInItsOwnWords() {
    add(ScormPackage.Edition.SCORM_1_2, 60);
    String run = start();
    tell(run, "{\"cmi.core.score.raw\":\"13\",\"cmi.core.score.max\":\"20\"}");
    tell(run, "{\"cmi.core.lesson_status\":\"passed\"}");
    assertThat(evidence().getFirst().entry().result())
        .isEqualTo(new Evidence.Result(true, 65, 60, 0));
    assertThat(evidence().getFirst().entry().content().version()).isEqualTo(2);
  }

  @Test
  void a06_whatIsNoDataOrTooMuchIsRefused() {
    String run = start();
    assertThat(tell(run, "no json")).isEqualTo(422);
    assertThat(tell(run, "{\"other\":\"x\"}")).isEqualTo(422);
    assertThat(tell(run, "{\"cmi.suspend_data\":\"" + "x".repeat(70_000) + "\"}")).isEqualTo(422);
    assertThat(tell("/package/guessed", "{}")).isEqualTo(422);
    assertThat(app.as(Role.AGENT).post("/my/training/cards-abroad", Map.of()).statusCode())
        .as("one's own word is no proof of a package")
        .isEqualTo(404);
    assertThat(evidence()).isEmpty();
  }
}
