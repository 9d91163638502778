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
    write("problem.csv", "key,value\nfirst_day,2027-03-22\ndays,7\n");
    write("sites.csv", "site,country,zone,opens,closes\nsite,NO,Europe/Oslo,07:00,22:00\n");
    write("contracts.csv", "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\n");
    write(
        "breaks.csv",
        """
        min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes
        6,meal,30,no,180,150
        """);
    write(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,,full,voice,07:00,14:00,no
        beth,site,t,,full,voice,07:00,14:00,no
        """);
    write("needs.csv", "queue,start,need\nvoice,2027-03-22T08:00,1.5\n");
    write("start.csv", "agent,business_day,kind,start,end,queue,activity,whim\n");
  }

  private void write(String file, String text) {
    CommandLine.write(folder, file, text);
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
