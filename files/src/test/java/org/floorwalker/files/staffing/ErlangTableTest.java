package org.floorwalker.files.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.floorwalker.files.Parsed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The public tables of exact results, within the tolerances stated with them, and hostile input.
final class ErlangTableTest {
  @TempDir private Path folder = Path.of("");

  /// Largest error allowed: relative to the expected value, or absolute.
  private record Tolerance(double relative, double absolute) {
    double of(double expected) {
      return Math.max(relative * Math.abs(expected), absolute);
    }
  }

  /// Probabilities are judged absolutely, times and lengths relatively, where the table says so.
  private static Tolerance tolerance(ErlangModel model, Map<String, String> row, String column) {
    boolean fractional = !row.getOrDefault("servers", "0").matches("\\d+");
    boolean time = column.endsWith("_s") || column.equals("mean_queue");
    return switch (model) {
      case ERLANG_B -> new Tolerance(fractional ? 1e-9 : 1e-12, 0);
      case ERLANG_C, PRIORITY_MMN -> new Tolerance(1e-10, 0);
      case ERLANG_A -> time ? new Tolerance(1e-8, 0) : new Tolerance(0, 1e-9);
      case ERLANG_X -> new Tolerance(1e-8, 0);
      case STAFFING -> new Tolerance(0, column.equals("min_agents") ? 0 : 1e-9);
      case SQUARE_ROOT -> new Tolerance(0, 1e-12);
      case MMN_SOJOURN -> time ? new Tolerance(1e-10, 0) : new Tolerance(0, 1e-10);
      case BLENDING -> new Tolerance(1e-9, 0);
      case OFFERED_LOAD_SINUSOID -> new Tolerance(1e-12, 0);
      case TIME_VARYING_CONSTANT_N -> new Tolerance(0, 1e-6);
      case EMAIL_FLUID -> new Tolerance(0, 1e-9);
    };
  }

  @ParameterizedTest
  @EnumSource
  void A01_everyPublicRowWithinItsTolerance(ErlangModel model) throws IOException {
    compareAll(model, published(model));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TIME_VARYING_CONSTANT_N", "EMAIL_FLUID"})
  void A03_everyHardRowWithinItsTolerance(ErlangModel model) throws IOException {
    compareAll(model, resource("/queueing/hard/" + model.word() + ".csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r,240,-1,180,15,inf,20",
        "r,240,240,180,1.5,inf,20",
        "r,240,240,180,15,NaN,20",
        "r,inf,240,180,15,inf,20",
        "r,240,240,1e300,15,inf,20",
        "r,240,240,,15,inf,20"
      })
  void A04_impossibleRowsAreProblemsNeverNumbers(String row) throws IOException {
    String header = "id,lambda_per_hour,aht_s,patience_s,agents,lines,awt_s\n";
    Parsed<ErlangTable> parsed = compute(ErlangModel.ERLANG_A, header + row);
    assertThat(parsed.problems()).isNotEmpty();
    assertThat(parsed.value().rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r,0,240,180,15,inf,20",
        "r,240,0,180,15,inf,20",
        "r,240,240,0,15,inf,20",
        "r,240,240,180,0,inf,20",
        "r,240,240,inf,0,5,20",
        "r,240,240,inf,5,0,20",
        "r,240,240,inf,15,inf,20",
        "r,240,240,inf,15,3000,20",
        "r,240,240,180,15,3,20",
        "r,240,240,180,15,inf,1e9"
      })
  void A05_extremeRowsHaveAnAnswerWithoutNotANumber(String row) throws IOException {
    String header = "id,lambda_per_hour,aht_s,patience_s,agents,lines,awt_s\n";
    Parsed<ErlangTable> parsed = compute(ErlangModel.ERLANG_A, header + row);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().rows()).hasSize(1);
    assertThat(parsed.value().rows().getFirst()).noneMatch(cell -> cell.contains("NaN"));
  }

  private void compareAll(ErlangModel model, List<String> lines) throws IOException {
    List<Map<String, String>> expected = rows(lines);
    List<Map<String, String>> computed = rows(computed(model, withoutResults(model, lines)));
    assertThat(computed).hasSameSizeAs(expected).isNotEmpty();
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < expected.size(); i++) {
      for (String column : model.results()) {
        compare(softly, model, column, expected.get(i), computed.get(i));
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @EnumSource
  void A02_theResultColumnsAreTheTablesOwn(ErlangModel model) throws IOException {
    List<String> published = List.of(published(model).getFirst().split(","));
    assertThat(published).startsWith(model.given().toArray(String[]::new));
    assertThat(published).endsWith(model.results().toArray(String[]::new));
    assertThat(published).hasSize(model.given().size() + model.results().size());
  }

  private static void compare(
      SoftAssertions softly,
      ErlangModel model,
      String column,
      Map<String, String> expected,
      Map<String, String> computed) {
    String[] want = expected.getOrDefault(column, "").split(";", -1);
    String[] got = computed.getOrDefault(column, "").split(";", -1);
    String place = expected.get("id") + " " + column;
    softly.assertThat(got).as(place).hasSameSizeAs(want);
    for (int i = 0; i < Math.min(want.length, got.length); i++) {
      if (want[i].isEmpty() || want[i].equals("UNSTABLE")) {
        softly.assertThat(got[i]).as(place).isEqualTo(want[i]);
      } else {
        double exact = Double.parseDouble(want[i]);
        softly
            .assertThat(Math.abs(Double.parseDouble(got[i]) - exact))
            .as(place + " " + got[i] + " for " + want[i])
            .isLessThanOrEqualTo(tolerance(model, expected, column).of(exact));
      }
    }
  }

  private List<String> published(ErlangModel model) throws IOException {
    return resource("/queueing/" + model.word() + ".csv");
  }

  private List<String> resource(String name) throws IOException {
    try (InputStream in = ErlangTableTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private String withoutResults(ErlangModel model, List<String> full) {
    List<String> lines = new ArrayList<>();
    for (String line : full) {
      String[] cells = line.split(",", -1);
      if (!lines.isEmpty()) {
        Arrays.fill(cells, model.given().size(), cells.length, "");
      }
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines);
  }

  private List<String> computed(ErlangModel model, String cases) throws IOException {
    Parsed<ErlangTable> parsed = compute(model, cases);
    assertThat(parsed.problems()).isEmpty();
    Path output = folder.resolve("out.csv");
    parsed.value().write(output);
    return Files.readAllLines(output);
  }

  private Parsed<ErlangTable> compute(ErlangModel model, String cases) throws IOException {
    Path file = folder.resolve("cases.csv");
    Files.writeString(file, cases);
    return ErlangTable.compute(model, file);
  }

  private static List<Map<String, String>> rows(List<String> lines) {
    String[] header = lines.getFirst().split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
