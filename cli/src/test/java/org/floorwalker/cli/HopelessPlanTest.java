package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: what cannot work gets an answer with its reason, never a figure that is no number.
class HopelessPlanTest {
  private static final Path SAMPLE = Path.of("../docs/sample");

  @TempDir private Path folder = Path.of("");

  /// Customers with endless patience in a queue for which nobody has the skill.
  @Test
  void a01_aQueueThatNobodyCanServeIsNamedAndStaysOpen() throws IOException {
    Path data = copySample();
    append(data.resolve("queues.csv"), "fax,voice,nb,80% in 20s,,,,1,0,300,08:00,18:00,oslo");
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(data.resolve("intervals.csv"))) {
      if (row.startsWith("phone,")) {
        rows.add(row.replace("phone,", "fax,"));
      }
    }
    append(data.resolve("intervals.csv"), rows.toArray(String[]::new));
    assertThat(plan(data)).isIn(ExitCode.DONE, ExitCode.NO);
    String simulated = Files.readString(folder.resolve("out/simulation.csv"));
    assertThat(simulated).contains("fax,").doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(Files.readString(folder.resolve("out/report.html"))).doesNotContain("NaN");
    assertThat(
            simulated.lines().filter(row -> row.startsWith("fax,")).map(row -> row.split(",")[2]))
        .isNotEmpty()
        .allMatch(service -> Double.parseDouble(service) == 0);
  }

  @Test
  void a02_noHandlingAndContradictoryPromisesAreRefusedTogether() throws IOException {
    Path data = copySample();
    append(
        data.resolve("queues.csv"),
        "none,voice,nb,80% in 20s,,,180,1,0,0,08:00,18:00,oslo",
        "odd,voice,nb,180% in 20s,,,180,1,0,300,08:00,18:00,oslo",
        "high,voice,nb,80% in 20s,,1.4,180,1,0,300,08:00,18:00,oslo");
    assertThat(plan(data)).isEqualTo(ExitCode.BAD_INPUT);
    String problems = Files.readString(folder.resolve("out/problems.csv"));
    assertThat(problems).contains("handle_seconds", "180%", "1.4");
  }

  @Test
  void a03_daysWithoutAnyHistoryBeforeThemAndUnknownSitesAreRefused() throws IOException {
    Path data = copySample();
    append(data.resolve("queues.csv"), "fax,voice,nb,80% in 20s,,,180,1,0,300,08:00,18:00,mars");
    assertThat(plan(data, "--first-day", "2020-01-06")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readString(folder.resolve("out/problems.csv")))
        .contains("No queue of queues.csv has a row before the first day.")
        .contains("Queue fax is of the site \"\"mars\"\", which is not in sites.csv.");
    assertThat(folder.resolve("out/schedule.csv")).doesNotExist();
  }

  private int plan(Path data, String... more) {
    Stream<String> words =
        Stream.of(
            "plan",
            "--data",
            data.toString(),
            "--days",
            "3",
            "--iterations",
            "5000",
            "--replications",
            "3",
            "--output",
            folder.resolve("out").toString());
    return Main.execute(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private Path copySample() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName().toString()));
      }
    }
    return data;
  }

  private static void append(Path file, String... rows) throws IOException {
    Files.writeString(
        file, Files.readString(file).stripTrailing() + "\n" + String.join("\n", rows) + "\n");
  }
}
