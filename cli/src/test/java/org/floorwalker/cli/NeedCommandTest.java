package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `floorwalker need`: forecast and queues in, people out.
final class NeedCommandTest {
  private static final String QUEUES =
      """
      queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
      voice,voice,nb,80% in 20s,,,180,1,0.05,240,08:00,16:00,oslo
      mail,email,nb,done in 30m working,,,,1,0,600,08:00,16:00,oslo
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void A01_eachQueueGetsItsModelAndItsOwnOffsetBack() throws IOException {
    String forecast =
        """
        queue,start,mean
        voice,2027-03-28T08:00+02:00,60
        mail,2027-03-27T15:45+01:00,6
        mail,2027-03-28T08:00+02:00,0
        mail,2027-03-28T08:15+02:00,0
        """;
    assertThat(run(forecast)).isEqualTo(ExitCode.DONE);
    List<String> rows = Files.readAllLines(folder.resolve("needs.csv"));
    assertThat(rows.getFirst())
        .isEqualTo("queue,start,at_desk,scheduled,model,expected_service,expected_occupancy");
    assertThat(rows.getLast()).startsWith("voice,2027-03-28T08:00:00+02:00,19,20,erlang_a,0.849");
    assertThat(rows.get(1)).startsWith("mail,2027-03-27T15:45:00+01:00,2,2,deadline");
    assertThat(rows.get(2)).startsWith("mail,2027-03-28T08:00:00+02:00,2,2,deadline");
    assertThat(rows.get(3)).startsWith("mail,2027-03-28T08:15:00+02:00,0,0,deadline");
  }

  @Test
  void A02_everyProblemIsReportedAtOnce() throws IOException {
    String forecast =
        """
        queue,start,mean
        voice,2027-03-28T08:00,60
        voice,2027-03-28T08:00+02:00,-1
        other,2027-03-28T08:00+02:00,1
        """;
    assertThat(run(forecast)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readAllLines(folder.resolve("problems.csv")))
        .anyMatch(line -> line.startsWith("local-time"))
        .anyMatch(line -> line.startsWith("unreadable-value"))
        .anyMatch(line -> line.startsWith("unknown-queue"));
    assertThat(folder.resolve("needs.csv")).doesNotExist();
  }

  @Test
  void A03_aCentresBandRaisesTheNeedAndALineHasItsPeople() throws IOException {
    String forecast =
        """
        queue,start,mean
        voice,2027-03-29T08:00+02:00,60
        mail,2027-03-29T08:00+02:00,6
        """;
    Path centres = folder.resolve("centres.csv");
    Path lines = folder.resolve("lines.csv");
    Files.writeString(
        centres,
        """
        site,customer_time_from,customer_time_to,customer_time_ceiling,planned_away
        oslo,0.4,0.5,0.6,0.1
        """);
    Files.writeString(lines, "site,language,minimum_people\noslo,nb,40\n");
    assertThat(run(forecast)).isEqualTo(ExitCode.DONE);
    double alone = people();
    assertThat(run(QUEUES, forecast, "--centres", centres.toString())).isEqualTo(ExitCode.DONE);
    double held = people();
    // 16 people on calls and 4 on mail at any moment, at most half of the time paid for.
    assertThat(held).isBetween(34.0, 40.0).isGreaterThan(alone);
    assertThat(run(QUEUES, forecast, "--lines", lines.toString())).isEqualTo(ExitCode.DONE);
    assertThat(people()).isEqualTo(40);
    Files.writeString(centres, Files.readString(centres).replace("0.4,0.5", "0.7,0.5"));
    assertThat(run(QUEUES, forecast, "--centres", centres.toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readString(folder.resolve("problems.csv"))).contains("contradiction");
  }

  /// Learnt patience gives the need of the same patience set by hand; without the option an empty
  /// one is endless.
  @Test
  void A04_learntPatienceCountsAsIfSetByHandWhereItIsAskedFor() throws IOException {
    String forecast =
        """
        queue,start,mean,patience_seconds
        voice,2027-03-29T08:00+02:00,60,40
        """;
    String unset = QUEUES.replace(",,,180,1,", ",,,,1,");
    assertThat(run(unset, forecast, "--learn-patience")).isEqualTo(ExitCode.DONE);
    String learnt = Files.readString(folder.resolve("needs.csv"));
    String byHand = QUEUES.replace(",,,180,1,", ",,,40,1,");
    assertThat(run(byHand, forecast)).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("needs.csv"))).isEqualTo(learnt);
    assertThat(run(QUEUES, forecast, "--learn-patience")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("needs.csv")))
        .as("180 s set by hand stay")
        .isNotEqualTo(learnt);
    assertThat(run(unset, forecast)).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("needs.csv"))).contains("erlang_c");
  }

  /// People at the desk of all rows together.
  private double people() throws IOException {
    return Files.readAllLines(folder.resolve("needs.csv")).stream()
        .skip(1)
        .mapToDouble(row -> Double.parseDouble(row.split(",")[2]))
        .sum();
  }

  private int run(String forecast) throws IOException {
    return run(QUEUES, forecast);
  }

  private int run(String queues, String forecast, String... more) throws IOException {
    Files.writeString(folder.resolve("forecast.csv"), forecast);
    Files.writeString(folder.resolve("queues.csv"), queues);
    List<String> words = new ArrayList<>(List.of("need"));
    words.addAll(List.of("--forecast", folder.resolve("forecast.csv").toString()));
    words.addAll(List.of("--queues", folder.resolve("queues.csv").toString()));
    words.addAll(List.of("--output", folder.resolve("needs.csv").toString()));
    words.addAll(List.of(more));
    return Main.execute(words.toArray(String[]::new));
  }
}
