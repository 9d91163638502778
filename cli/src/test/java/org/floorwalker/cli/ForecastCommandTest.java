package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `floorwalker forecast`, `backtest` and `reforecast`: histories in, tables out, and a clear word
/// for what cannot be used.
final class ForecastCommandTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  @TempDir private Path folder = Path.of("");

  /// Ten weeks of office hours, twelve contacts an hour on Mondays and eight on other days.
  private static String history() {
    StringBuilder rows = new StringBuilder("queue,start,offered\n");
    for (int day = 0; day < 70; day++) {
      for (int hour = 8; hour < 16 && day % 7 < 5; hour++) {
        rows.append(
            "voice,%sT%02d:00,%d%n".formatted(MONDAY.plusDays(day), hour, day % 7 == 0 ? 12 : 8));
      }
    }
    return rows.toString();
  }

  private int run(String command, String history, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("history.csv"), history);
    List<String> line =
        new ArrayList<>(List.of(command, "--history", file.toString(), "--zone", "Asia/Kolkata"));
    line.addAll(List.of(more));
    line.addAll(List.of("--output", folder.resolve("out.csv").toString()));
    return Main.execute(line.toArray(String[]::new));
  }

  private int forecast(String history) throws IOException {
    return run("forecast", history, "--first-day", "2027-03-15", "--days", "7");
  }

  private List<String> output() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  private List<String> problems() throws IOException {
    return Files.readAllLines(folder.resolve("problems.csv"));
  }

  @Test
  void A01_everyOpenSlotOfTheDaysInTheZonesOffset() throws IOException {
    assertThat(forecast(history())).isEqualTo(ExitCode.DONE);
    assertThat(output()).hasSize(1 + 5 * 8);
    assertThat(output().getFirst()).isEqualTo("queue,start,mean,p10,p50,p90");
    assertThat(output().get(1)).startsWith("voice,2027-03-15T08:00:00+05:30,1");
  }

  @Test
  void A02_badCountsAndDoubleSlotsAreAllNamedAndNothingIsWritten() throws IOException {
    String bad =
        history()
            + """
            voice,2027-03-16T08:00,-3
            voice,2027-03-16T09:00,lots
            voice,2027-03-16T10:00,NaN
            voice,2027-03-16T11:00,
            voice,2027-03-12T08:00,8
            """;
    assertThat(forecast(bad)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder.resolve("out.csv")).doesNotExist();
    assertThat(problems()).hasSize(1 + 5).anyMatch(line -> line.contains("a second time"));
    int accepted =
        run("forecast", bad, "--first-day", "2027-03-15", "--days", "7", "--accept-bad-rows");
    assertThat(accepted).isEqualTo(ExitCode.DONE);
  }

  @Test
  void A03_anEmptyHistoryAndOneThatBeginsLaterAreProblems() throws IOException {
    assertThat(forecast("queue,start,offered\n")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(problems()).anyMatch(line -> line.startsWith("no-rows"));
    assertThat(forecast("queue,start,offered\nvoice,2028-01-03T08:00,4\n"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(problems()).anyMatch(line -> line.startsWith("no-history"));
  }

  @Test
  void A04_aMissingFileIsBadInputNotADefect() {
    String absent = folder.resolve("absent.csv").toString();
    int code =
        Main.execute(
            "forecast",
            "--history",
            absent,
            "--zone",
            "Asia/Kolkata",
            "--first-day",
            "2027-03-15",
            "--days",
            "7",
            "--output",
            folder.resolve("out.csv").toString());
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void A05_aBackTestIsJudgedWhereThereIsSomethingToJudge() throws IOException {
    Path origins =
        Files.writeString(folder.resolve("origins.csv"), "origin\n2027-02-13\n1999-01-01\n");
    assertThat(run("backtest", history(), "--origins", origins.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(output()).hasSize(4);
    assertThat(output().get(3)).startsWith("voice,1,28,");
    Files.writeString(origins, "origin\n1999-01-01\n2031-01-01\n");
    assertThat(run("backtest", history(), "--origins", origins.toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void A06_theRestOfADayAndADayLongAfterTheHistory() throws IOException {
    assertThat(run("reforecast", history(), "--at", "2027-03-12T11:00")).isEqualTo(ExitCode.DONE);
    assertThat(output()).hasSize(1 + 5);
    assertThat(run("reforecast", history(), "--at", "2027-08-20T23:59")).isEqualTo(ExitCode.DONE);
    assertThat(run("reforecast", history(), "--at", "noon")).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void A07_withABotBeforeTheQueueBothNumbersAreWritten() throws IOException {
    Path bot = folder.resolve("bot.csv");
    Files.writeString(
        bot,
        """
        queue,reason,day,sessions,contained,returned,stretch
        voice,card block,2027-03-14,40000,40000,0,1.2
        voice,loan,2027-03-14,40000,0,0,
        voice,loan,2027-03-15,40000,40000,0,
        """);
    int code =
        run(
            "forecast",
            history(),
            "--first-day",
            "2027-03-15",
            "--days",
            "7",
            "--bot",
            bot.toString());
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(output().getFirst()).isEqualTo("queue,start,mean,p10,p50,p90,demand");
    String[] cells = output().get(1).split(",");
    assertThat(Double.parseDouble(cells[2])).isBetween(5.7, 6.3);
    assertThat(Double.parseDouble(cells[6])).isBetween(11.4, 12.6);
    Files.writeString(
        bot, "queue,reason,day,sessions,contained,returned\nvoice,x,2027-03-14,5,6,0\n");
    assertThat(
            run(
                "forecast",
                history(),
                "--first-day",
                "2027-03-15",
                "--days",
                "7",
                "--bot",
                bot.toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void A08_gapsAreFilledAndToldAndNeverNotANumber() throws IOException {
    String gaps =
        history()
            .lines()
            .filter(row -> !row.contains("-02-") || row.hashCode() % 3 != 0)
            .filter(row -> !row.contains("2027-02-1"))
            .collect(Collectors.joining("\n"));
    assertThat(forecast(gaps)).isEqualTo(ExitCode.DONE);
    assertThat(output()).hasSize(1 + 5 * 8);
    assertThat(means()).allMatch(mean -> mean > 6 && mean < 14);
  }

  @Test
  void A09_anAllZeroQueueIsForecastAsZeroBesideOneThatIsNot() throws IOException {
    String zeros =
        history()
            .lines()
            .skip(1)
            .map(row -> "mail" + row.substring("voice".length(), row.lastIndexOf(',')) + ",0")
            .collect(Collectors.joining("\n"));
    assertThat(forecast(history() + zeros)).isEqualTo(ExitCode.DONE);
    assertThat(output()).filteredOn(row -> row.startsWith("mail")).isNotEmpty();
    assertThat(output())
        .filteredOn(row -> row.startsWith("mail"))
        .allMatch(row -> row.endsWith(",0,0,0,0"));
    assertThat(output()).anyMatch(row -> row.startsWith("voice"));
  }

  @Test
  void A10_aHistoryThatEndedMonthsAgoStillGivesASoundForecast() throws IOException {
    assertThat(run("forecast", history(), "--first-day", "2027-08-02", "--days", "7"))
        .isEqualTo(ExitCode.DONE);
    assertThat(means()).hasSize(5 * 8).allMatch(mean -> mean > 5 && mean < 16);
  }

  @Test
  void A11_theSameCommandWritesTheSameBytes() throws IOException {
    for (String depth : List.of("--explain", "--lean")) {
      String[] line = {"--first-day", "2027-03-15", "--days", "28", depth};
      assertThat(run("forecast", history(), line)).isEqualTo(ExitCode.DONE);
      byte[] first = Files.readAllBytes(folder.resolve("out.csv"));
      assertThat(run("forecast", history(), line)).isEqualTo(ExitCode.DONE);
      assertThat(Files.readAllBytes(folder.resolve("out.csv"))).isEqualTo(first);
    }
  }

  @Test
  void A12_aBackTestOfABadHistoryNamesWhatIsWrongOrJudgesSoundly() throws IOException {
    Path origins = Files.writeString(folder.resolve("origins.csv"), "origin\n2027-02-13\n");
    String bad =
        history()
            + """
            voice,2027-03-16T08:00,-3
            voice,2027-03-16T09:00,lots
            voice,2027-03-12T08:00,8
            """;
    assertThat(run("backtest", bad, "--origins", origins.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder.resolve("out.csv")).doesNotExist();
    assertThat(problems()).hasSize(1 + 3).anyMatch(line -> line.contains("a second time"));
    String gaps =
        history()
            .lines()
            .filter(row -> row.hashCode() % 3 != 0 || row.startsWith("queue"))
            .collect(Collectors.joining("\n"));
    String zeros = history().replaceAll("(?m),\\d+$", ",0");
    for (String history : List.of(gaps, zeros)) {
      assertThat(run("backtest", history, "--origins", origins.toString()))
          .isEqualTo(ExitCode.DONE);
      assertThat(output())
          .hasSize(4)
          .noneMatch(row -> row.contains("NaN") || row.contains("nfinity") || row.contains("-"));
    }
    assertThat(output().get(1)).as("of nothing nothing is off").startsWith("voice,1,1,0,");
    String ended = "origin\n2027-09-13\n";
    Files.writeString(origins, ended);
    assertThat(run("backtest", history(), "--origins", origins.toString()))
        .as("nothing came after it to be judged by")
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  private List<Double> means() throws IOException {
    return output().stream().skip(1).map(row -> Double.valueOf(row.split(",")[2])).toList();
  }
}
