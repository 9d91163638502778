package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: the last week of the sample's own history, replayed against the schedule of its plan
/// and against one built anew.
class ReplayCommandTest {
  private static final Path SAMPLE = Path.of("../docs/sample");
  private static final String MONDAY = "2027-02-22";

  @Test
  void a01_bothSchedulesMeetTheContactsThatReallyCame(@TempDir Path folder) throws IOException {
    Path contacts = folder.resolve("contacts.csv");
    int written = writeContacts(contacts);
    Path planned = folder.resolve("planned");
    assertThat(
            Main.execute(
                "plan",
                "--data",
                SAMPLE.toString(),
                "--first-day",
                MONDAY,
                "--days",
                "7",
                "--iterations",
                "30000",
                "--replications",
                "4",
                "--output",
                planned.toString()))
        .isIn(0, 1);
    Path output = folder.resolve("out");
    int code =
        Main.execute(
            "replay",
            "--data",
            SAMPLE.toString(),
            "--contacts",
            contacts.toString(),
            "--schedule",
            planned.resolve("schedule.csv").toString(),
            "--first-day",
            MONDAY,
            "--days",
            "7",
            "--cpu-seconds",
            "1",
            "--replications",
            "4",
            "--output",
            output.toString());

    assertThat(code).isZero();
    List<String> replay = Files.readAllLines(output.resolve("replay.csv"));
    assertThat(replay.getFirst())
        .isEqualTo(
            "queue,case,contacts,service,service_low,service_high,average_wait_seconds,lost");
    double met = 0;
    for (String row : replay.subList(1, replay.size())) {
      String[] cells = row.split(",");
      met += cells[1].equals("floorwalker") ? Double.parseDouble(cells[2]) : 0;
      assertThat(Double.parseDouble(cells[3])).isBetween(0.0, 1.0);
    }
    assertThat(met).isEqualTo(written);
    assertThat(Files.readAllLines(output.resolve("replay_hours.csv"))).hasSize(3);
    assertThat(Files.readAllLines(output.resolve("promised.csv")).getFirst())
        .startsWith("queue,week,promised,range_low,range_high");
    planBeside(planned.resolve("schedule.csv"), folder.resolve("shadow"));
  }

  /// The same schedule as another suite would have published it, with one planned beside it.
  private static void planBeside(Path schedule, Path output) throws IOException {
    int code =
        Main.execute(
            "shadow",
            "--data",
            SAMPLE.toString(),
            "--schedule",
            schedule.toString(),
            "--first-day",
            MONDAY,
            "--days",
            "7",
            "--cpu-seconds",
            "1",
            "--replications",
            "4",
            "--output",
            output.toString());
    assertThat(code).isZero();
    assertThat(Files.readAllLines(output.resolve("shadow.csv")))
        .anyMatch(row -> row.contains(",theirs,"))
        .anyMatch(row -> row.contains(",floorwalker,"));
    List<String> hours = Files.readAllLines(output.resolve("shadow_hours.csv"));
    assertThat(hours.getFirst()).endsWith("queue_days_below,rules_broken");
    assertThat(hours).hasSize(3).allMatch(row -> row.startsWith("case") || row.endsWith(",0"));
    assertThat(Files.readAllLines(output.resolve("schedule.csv")).getFirst())
        .isEqualTo("agent,business_day,kind,start,end,queue,activity");
  }

  /// Every slot's contacts of the week, spread evenly, each answered at once.
  private static int writeContacts(Path file) throws IOException {
    List<String> rows = new ArrayList<>(List.of("queue,arrived,answered,ended,outcome"));
    for (String row : Files.readAllLines(SAMPLE.resolve("intervals.csv"))) {
      String[] cells = row.split(",");
      if (cells.length > 2 && cells[1].compareTo(MONDAY) >= 0 && !cells[0].equals("queue")) {
        int offered = (int) Double.parseDouble(cells[2]);
        LocalDateTime start = LocalDateTime.parse(cells[1].substring(0, 16));
        for (int i = 0; i < offered; i++) {
          LocalDateTime arrived = start.plusSeconds(1800L * i / offered);
          rows.add(
              "%s,%s,%s,%s,answered"
                  .formatted(cells[0], arrived, arrived, arrived.plusSeconds(200)));
        }
      }
    }
    Files.write(file, rows);
    return rows.size() - 1;
  }
}
