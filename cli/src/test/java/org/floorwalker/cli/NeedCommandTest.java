package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private int run(String forecast) throws IOException {
    Files.writeString(folder.resolve("forecast.csv"), forecast);
    Files.writeString(folder.resolve("queues.csv"), QUEUES);
    return Main.execute(
        "need",
        "--forecast",
        folder.resolve("forecast.csv").toString(),
        "--queues",
        folder.resolve("queues.csv").toString(),
        "--output",
        folder.resolve("needs.csv").toString());
  }
}
