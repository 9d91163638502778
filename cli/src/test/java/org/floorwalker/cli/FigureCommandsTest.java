package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: forecasts, tables of formulas, simulations and a whole plan from files, on the sample
/// the handbook uses.
final class FigureCommandsTest {
  private static final Path SAMPLE = Path.of("..", "docs", "sample");
  private static final Path HISTORY = SAMPLE.resolve("intervals.csv");

  @TempDir private Path folder = Path.of("");

  private Path output(String file) {
    return folder.resolve(file);
  }

  private List<String> lines(String file) {
    return CommandLine.read(output(file)).lines().toList();
  }

  private CommandLine forecast(String zone, String days) {
    return CommandLine.run(
        "forecast",
        "--history",
        HISTORY,
        "--zone",
        zone,
        "--first-day",
        "2027-03-01",
        "--days",
        days,
        "--output",
        output("forecast.csv"));
  }

  @Test
  void a01_aForecastHasItsBandInOrder() {
    assertThat(forecast("Europe/Oslo", "7").exit()).isEqualTo(ExitCode.DONE);
    assertThat(lines("forecast.csv").getFirst()).startsWith("queue,start,mean,p10,p50,p90");
    assertThat(lines("forecast.csv").subList(1, lines("forecast.csv").size()))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            line -> {
              String[] cells = line.split(",");
              assertThat(Double.parseDouble(cells[3]))
                  .isLessThanOrEqualTo(Double.parseDouble(cells[4]));
              assertThat(Double.parseDouble(cells[4]))
                  .isLessThanOrEqualTo(Double.parseDouble(cells[5]));
            });
  }

  @Test
  void a02_forecastsThatCannotBeMadeAreBadInput() {
    assertThat(forecast("Europe/Atlantis", "7").exit()).isEqualTo(ExitCode.BAD_INPUT);
    CommandLine tooLong = forecast("Europe/Oslo", "500");
    assertThat(tooLong.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(tooLong.errors()).contains("Maybe ask for 1 to 400.");
    assertThat(output("forecast.csv")).doesNotExist();
  }

  @Test
  void a03_theRestOfADayIsForecastFromItsMorning() {
    CommandLine line =
        CommandLine.run(
            "reforecast",
            "--history",
            HISTORY,
            "--zone",
            "Europe/Oslo",
            "--at",
            "2027-02-25T12:00+01:00",
            "--output",
            output("rest.csv"));
    assertThat(line.exit()).isEqualTo(ExitCode.DONE);
    assertThat(lines("rest.csv").subList(1, lines("rest.csv").size()))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.split(",")[1]).isGreaterThanOrEqualTo("2027-02-25T12:00"));
  }

  @Test
  void a04_aBacktestPrintsAndWritesItsErrors() {
    Path origins = CommandLine.write(folder, "origins.csv", "origin\n2027-02-19\n");
    CommandLine line =
        CommandLine.run(
            "backtest",
            "--history",
            HISTORY,
            "--zone",
            "Europe/Oslo",
            "--origins",
            origins,
            "--output",
            output("errors.csv"));
    assertThat(line.exit()).isEqualTo(ExitCode.DONE);
    assertThat(lines("errors.csv").getFirst())
        .isEqualTo(
            "queue,origins,horizon_days,wape,mase,pinball,cover,naive_wape,floor_wape,"
                + "handle_time_error,handle_time_naive,abandoned_error,abandoned_naive");
    assertThat(line.out()).contains("phone");
    Path none = CommandLine.write(folder, "none.csv", "origin\n");
    assertThat(
            CommandLine.run(
                    "backtest", "--history", HISTORY, "--zone", "Europe/Oslo", "--origins", none)
                .errors())
        .contains("There is no origin.");
  }

  @Test
  void a05_aTableOfFormulasComesBackWithItsResults() {
    Path cases = CommandLine.write(folder, "cases.csv", "agents,offered_load\n10,8\n5,2.5\n");
    CommandLine line =
        CommandLine.run(
            "erlang", "--model", "erlang_b", "--cases", erlangB(), "--output", output("b.csv"));
    assertThat(line.exit()).isEqualTo(ExitCode.DONE);
    assertThat(lines("b.csv")).hasSameSizeAs(CommandLine.read(erlangB()).lines().toList());
    CommandLine wrong =
        CommandLine.run(
            "erlang", "--model", "erlang_q", "--cases", cases, "--output", output("q.csv"));
    assertThat(wrong.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(output("q.csv")).doesNotExist();
  }

  @Test
  void a11_aFloorThatContradictsItselfIsNotSimulated() {
    String head =
        "lambda_per_hour_by_type,aht_s_by_group,patience_s_by_type,balk_prob_if_wait_by_type,"
            + "agents_by_group,type_to_group_priority,group_to_type_priority\n";
    Path cases =
        CommandLine.write(
            folder,
            "floors.csv",
            head
                + "60;60,200,90;90,2;0,9,0;0,0>1\n"
                + "60;60,200,90;90,0;0,0,0;0,0>1\n"
                + "60;60,200;200,90;90,0;0,5;5,0;1,0;0>1\n");
    CommandLine line =
        CommandLine.run(
            "simulate", "--model", "multiskill_ctmc", "--cases", cases, "--output", output("x"));
    assertThat(line.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(line.errors())
        .contains("row 2, balk_prob_if_wait_by_type: \"2;0\" is not understood.")
        .contains("row 3: Group 0 has no agents.")
        .contains("row 4: Group 1 takes type 0, whose own list does not name it.");
    assertThat(output("x")).doesNotExist();
  }

  private static Path erlangB() {
    return Path.of("..", "files", "src", "test", "resources", "queueing", "erlang_b.csv");
  }

  @Test
  void a06_aSimulationIsTheSameForAnyNumberOfThreads() {
    Path cases = Path.of("..", "files", "src", "test", "resources", "queueing", "chat_ctmc.csv");
    for (int threads = 1; threads <= 2; threads++) {
      CommandLine line =
          CommandLine.run(
              "simulate",
              "--model",
              "chat_ctmc",
              "--cases",
              cases,
              "--contacts",
              20_000,
              "--seed",
              1,
              "--threads",
              threads,
              "--output",
              output("chat-" + threads + ".csv"));
      assertThat(line.exit()).isEqualTo(ExitCode.DONE);
    }
    assertThat(lines("chat-1.csv")).isEqualTo(lines("chat-2.csv"));
    assertThat(lines("chat-1.csv").getFirst()).contains("_se");
    assertThat(
            CommandLine.run(
                    "simulate",
                    "--model",
                    "chat_ctmc",
                    "--cases",
                    cases,
                    "--contacts",
                    0,
                    "--output",
                    output("x.csv"))
                .exit())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void a07_aWholePlanFromTheSample() {
    CommandLine line =
        CommandLine.run(
            "plan",
            "--data",
            SAMPLE,
            "--output",
            folder,
            "--days",
            7,
            "--iterations",
            20_000,
            "--replications",
            5);
    assertThat(line.exit()).as(line.errors()).isEqualTo(ExitCode.DONE);
    for (String file :
        List.of(
            "forecast.csv",
            "needs.csv",
            "schedule.csv",
            "coverage.csv",
            "simulation.csv",
            "report.json",
            "report.html")) {
      assertThat(output(file)).as(file).isNotEmptyFile();
    }
    assertThat(CommandLine.read(output("report.html"))).doesNotContain("src=\"http", "href=\"http");
  }

  @Test
  void a08_aPlanWithoutDataSaysWhatIsMissing() {
    CommandLine line =
        CommandLine.run("plan", "--data", folder.resolve("nowhere"), "--output", folder);
    assertThat(line.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(line.errors()).contains("is not a folder");
  }

  @Test
  void a09_aModelOfManySkillsMustBeOne() {
    String queue =
        """
        {"slot_minutes": 15, "queues": [{"queue": "q", "rates_per_hour": [%s], "handle_seconds": 300,
         "goal_share": %s, "goal_seconds": 20}], "groups": [{"group": "g", "skills": ["q"], "cost": 1}]}
        """;
    for (String text :
        List.of("{\"queues\": []}", queue.formatted("-1", "0.8"), queue.formatted("9", "2"))) {
      Path model = CommandLine.write(folder, "model.json", text);
      CommandLine line =
          CommandLine.run("skill-need", "--model", model, "--output", output("groups.csv"));
      assertThat(line.exit()).as(line.errors()).isEqualTo(ExitCode.BAD_INPUT);
    }
    assertThat(output("groups.csv")).doesNotExist();
  }

  @Test
  void a10_aBenchInstanceIsSolvedOrRefused() {
    Path broken = CommandLine.write(folder, "broken.txt", "SECTION_NOTHING\n");
    assertThat(CommandLine.run("bench", "nurse", broken).exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(CommandLine.run("bench").errors()).contains("floorwalker bench nurse FILE");
  }
}
