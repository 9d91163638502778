package org.floorwalker.app.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.history.Mappings;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.table.ColumnMapping;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE: the table of another suite is mapped on a page, tried on a sample, saved, and comes in
/// from then on (OPS-23).
class MappingPagesTest {
  private static final String FOREIGN =
      """
      Kø;Dato;Klokke;Anrop;Besvart;Snitt
      voice;29.03.2027;08:00;12,5;11;4:10
      voice;29.03.2027;08:15;14;14;3:55
      """;

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_aForeignTableIsMappedTriedSavedAndBroughtIn() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/imports/mappings");
      page.setInputFiles(
          "#file",
          new FilePayload("theirs.csv", "text/csv", FOREIGN.getBytes(StandardCharsets.UTF_8)));
      page.fill("#field-name", "old suite");
      page.selectOption("#field-target", "intervals");
      page.click("main form button.go");

      assertThat(page.inputValue("#field-separator")).isEqualTo("semicolon");
      assertThat(page.locator("main").innerText()).contains("The column is missing.");
      page.fill("#column-queue", "Kø");
      page.fill("#column-start", "Dato + Klokke");
      page.fill("#column-offered", "4");
      page.fill("#column-answered", "Besvart");
      page.fill("#column-handle_seconds", "Snitt");
      page.fill("#field-times", "dd.MM.yyyy HH:mm");
      page.fill("#field-zone", "Europe/Oslo");
      page.click("button[value=look]");
      assertThat(page.locator("main").innerText()).contains("\"12,5\" is not understood.");
      page.selectOption("#field-decimal", "comma");
      page.click("button[value=look]");
      assertThat(page.locator("main").innerText())
          .contains("Everything in the sample can be read.", "29.03.2027 08:00");
      window.check("mapping");
      page.click("button[value=save]");
      assertThat(page.locator("main").innerText()).contains("old suite", "intervals");
    }
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/imports/mappings", "mappings");
    TestBrowser.checkEverywhere(
        app, Role.PLANNER, "/imports/mappings/edit?name=old%20suite", "mapping-edit");
    assertThat(app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("")))
        .anySatisfy(entry -> assertThat(entry.deed()).isEqualTo("history.mapping-saved"));

    ImportReport report = bring();
    assertThat(report.state()).isEqualTo(ImportReport.State.DONE);
    assertThat(
            app.get(History.class)
                .queueResults(LocalDate.of(2027, 3, 29), ZoneId.of("Europe/Oslo")))
        .singleElement()
        .satisfies(result -> assertThat(result.counts().offered()).isEqualTo(26.5));
  }

  @Test
  void a02_aMappingThatCannotBeUsedIsNotSaved() {
    HttpResponse<String> answer =
        app.as(Role.PLANNER)
            .post(
                "/imports/mappings",
                Map.of(
                    "name", "half",
                    "target", "intervals",
                    "zone", "Europe/Atlantis",
                    "times", "hours and minutes",
                    "column.queue", "Kø",
                    "deed", "save"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Name a column; the table cannot be read without it.")
        .contains("Write a zone such as Europe/Oslo.")
        .contains("This is not a pattern of days and hours.");
    assertThat(app.get(Mappings.class).list()).isEmpty();
  }

  /// The example of docs/formats.md is a mapping, and its tables are those there are.
  @Test
  void a03_theFormatsPageIsTrue() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "formats.md"));
    int start = page.indexOf("{\n  \"layout\"");
    String example = page.substring(start, page.indexOf("```", start));
    ColumnMapping mapping = app.get(JsonMapper.class).readValue(example, ColumnMapping.class);
    assertThat(mapping.columns()).containsEntry("start", "Dato + Klokke");
    assertThat(mapping.layout().separator()).isEqualTo(';');
    assertThat(app.get(Mappings.class).forms().keySet())
        .allSatisfy(form -> assertThat(page).contains("`" + form + "`"));
  }

  private ImportReport bring() {
    byte[] bytes = FOREIGN.getBytes(StandardCharsets.UTF_8);
    return app.get(FileImport.class)
        .bring(
            new FileImport.Order(
                FileImport.MAPPED,
                "old suite",
                "theirs",
                "theirs.csv",
                bytes.length,
                new FileImport.Order.Spelling(ZoneId.of("UTC"), 0),
                ImportOrder.BadRows.REFUSE_FILE),
            new ByteArrayInputStream(bytes),
            ImportWatch.NONE)
        .orElseThrow();
  }
}
