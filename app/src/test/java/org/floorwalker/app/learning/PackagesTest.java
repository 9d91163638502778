package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.scorm.ScormPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE: a package of e-learning runs in a sandbox at an address of its own and its end is
/// evidence (TRN-12). It is Monday 29 March 2027.
class PackagesTest {
  private static final String MANIFEST =
      """
      <manifest xmlns="http://www.imsproject.org/xsd/imscp_v1p1">
        <metadata><schema>ADL SCORM</schema><schemaversion>%s</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>Cards</title>
          <item identifier="i" identifierref="r"><title>Cards abroad</title></item>
        </organization></organizations>
        <resources><resource identifier="r" type="webcontent" href="start/index.html"/></resources>
      </manifest>
      """;

  /// Looks for the interface as packages do: in its own window, then in those above.
  private static final String PAGE =
      """
      <html><head><title>Cards</title><script src="../find.js"></script></head><body><script>
        var api = find("API_1484_11");
        api.Initialize("");
        document.title = "was " + api.GetValue("cmi.location");
        api.SetValue("cmi.location", "page 2");
        api.SetValue("cmi.score.scaled", "0.85");
        api.SetValue("cmi.completion_status", "completed");
        api.SetValue("cmi.success_status", "passed");
        api.Terminate("");
      </script></body></html>
      """;

  private static final String PAGE_OF_THE_FIRST_EDITION =
      """
      <html><head><title>Cards</title><script src="../find.js"></script></head><body><script>
        var api = find("API");
        api.LMSInitialize("");
        document.title = "was " + api.LMSGetValue("cmi.core.lesson_location");
        api.LMSSetValue("cmi.core.score.raw", "17");
        api.LMSSetValue("cmi.core.score.max", "20");
        api.LMSSetValue("cmi.core.lesson_status", "passed");
        api.LMSCommit("");
        api.LMSFinish("");
      </script></body></html>
      """;

  private static final String FIND =
      """
      function find(name) {
        var here = window;
        for (var i = 0; i < 7 && !here[name] && here.parent && here.parent !== here; i++) {
          here = here.parent;
        }
        return here[name];
      }
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

  /// An archive of each edition is taken in by the trainer's form and run by an agent, each in a
  /// browser that keeps our policy.
  @ParameterizedTest
  @EnumSource
  void a01_anArchiveIsTakenInAndTellsItsEndFromItsSandbox(ScormPackage.Edition edition)
      throws IOException {
    String code = edition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (TestBrowser.Window window =
        TestBrowser.openUnderPolicy(app, Role.TRAINER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/training/new-package");
      page.fill("#field-code", code);
      page.fill("#field-title", "Cards abroad");
      page.fill("#field-language", "nb");
      page.fill("#field-minutes", "20");
      page.fill("#field-pass_mark", "80");
      page.setInputFiles(
          "input[type=file]", new FilePayload("cards.zip", "application/zip", archive(edition)));
      page.click("main button.go");
      page.waitForURL("**/training/courses/" + code);
    }
    try (TestBrowser.Window window =
        TestBrowser.openUnderPolicy(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my/training/" + code);
      Page run = page.waitForPopup(() -> page.click("main button.go"));
      run.waitForCondition(() -> !evidence().isEmpty());
      assertThat(run.title()).isEqualTo("was");
      assertThat(run.evaluate("() => window.origin")).as("an origin of its own").isEqualTo("null");
    }
    Evidence.Entry entry = evidence().getFirst().entry();
    assertThat(entry.result()).isEqualTo(new Evidence.Result(true, 85, 80, 0));
    assertThat(entry.way()).isEqualTo("package");
    assertThat(entry.content().course()).isEqualTo(code);
    assertThat(entry.identity()).startsWith("login ");
  }

  private static byte[] archive(ScormPackage.Edition edition) throws IOException {
    boolean isFirst = edition == ScormPackage.Edition.SCORM_1_2;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "imsmanifest.xml", MANIFEST.formatted(isFirst ? "1.2" : "2004 4th Edition"));
      put(zip, "find.js", FIND);
      put(zip, "start/index.html", isFirst ? PAGE_OF_THE_FIRST_EDITION : PAGE);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
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
