package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a search that is stopped with Ctrl-C keeps the best found, and ends as one that has had
/// its time.
final class CtrlCTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aFloorOfTwo() {
    SmallProblem.write(folder, "amy", "beth");
    CommandLine.write(
        folder, "start.csv", "agent,business_day,kind,start,end,queue,activity,whim\n");
  }

  /// The schedule to start from is read when a signal is already heard, and tells of a column that
  /// nobody knows; the budget is far beyond what anybody waits for. It is told to end by the signal
  /// of `kill`, which goes the same way: SIGINT is ignored by whatever runs in the background.
  @Test
  @Timeout(120)
  void a01_theBestIsKeptAndTheShellIsToldThatItIsDone() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "schedule",
                "--problem",
                folder.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--start",
                folder.resolve("start.csv").toString(),
                "--cpu-seconds",
                "100000")
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    try (BufferedReader errors = process.errorReader()) {
      assertThat(errors.lines().anyMatch(line -> line.contains("whim"))).isTrue();
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(process.waitFor()).isEqualTo(ExitCode.DONE);
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(folder.resolve("said"))).contains("moves in");
    CommandLine judged =
        CommandLine.run(
            "check", "--problem", folder, "--schedule", folder.resolve("out/schedule.csv"));
    assertThat(judged.out()).contains("0 violations");
  }
}
