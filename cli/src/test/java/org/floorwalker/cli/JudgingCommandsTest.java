package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a problem directory is scheduled, judged and repaired from the command line, and the
/// law in force is printed with its sources.
final class JudgingCommandsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aFloorOfThreeInOslo() {
    SmallProblem.write(folder, "amy", "beth", "cleo");
  }

  private void aNightOfTheClockChange() {
    write("problem.csv", "key,value\nfirst_day,2027-10-30\ndays,2\n");
    write("sites.csv", "site,country,zone,opens,closes\nsite,NO,Europe/Oslo,00:00,24:00\n");
    write("contracts.csv", "contract,weekly_hours,shift_hours,tolerance_hours\nfull,28,8,0\n");
    write(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,,full,voice,00:00,23:45,yes
        """);
    write("needs.csv", "queue,start,need\nvoice,2027-10-31T02:00,1\n");
  }

  private void write(String file, String text) {
    CommandLine.write(folder, file, text);
  }

  private CommandLine schedule() {
    return CommandLine.run(
        "schedule", "--problem", folder, "--output", folder, "--iterations", 3000, "--seed", 1);
  }

  private CommandLine check() {
    return CommandLine.run(
        "check",
        "--problem",
        folder,
        "--schedule",
        folder.resolve("schedule.csv"),
        "--output",
        folder.resolve("violations.csv"));
  }

  @Test
  void a01_whatIsScheduledIsFoundLawful() {
    assertThat(schedule().exit()).isEqualTo(ExitCode.DONE);
    CommandLine judged = check();
    assertThat(judged.exit()).isEqualTo(ExitCode.DONE);
    assertThat(judged.out())
        .contains("0 violations", "required_hours 0.38", "report.json names a total of")
        .contains(": the same")
        .doesNotContain("NOT the same");
    assertThat(CommandLine.read(folder.resolve("violations.csv")))
        .isEqualToIgnoringNewLines("rule,law,agent,business_day,measured,limit,unit\n");
  }

  @Test
  void a02_theSameSeedGivesTheSameBytes() {
    schedule();
    String first = CommandLine.read(folder.resolve("schedule.csv"));
    schedule();
    assertThat(CommandLine.read(folder.resolve("schedule.csv"))).isEqualTo(first);
  }

  @Test
  void a03_eachViolationIsListedWithItsLaw() {
    write(
        "schedule.csv",
        """
        agent,business_day,kind,start,end,queue,activity
        amy,2027-03-22,shift,2027-03-22T14:00+01:00,2027-03-22T22:00+01:00,voice,
        amy,2027-03-22,meal,2027-03-22T17:30+01:00,2027-03-22T18:00+01:00,,
        amy,2027-03-23,shift,2027-03-23T08:00+01:00,2027-03-23T16:00+01:00,voice,
        amy,2027-03-23,meal,2027-03-23T11:30+01:00,2027-03-23T12:00+01:00,,
        """);
    CommandLine judged = check();
    assertThat(judged.exit()).isEqualTo(ExitCode.NO);
    assertThat(judged.out()).contains("daily_rest 1", "contract 3", "4 violations");
    assertThat(CommandLine.read(folder.resolve("violations.csv")))
        .contains("daily_rest,", "amy,2027-03-23,10,11,");
  }

  @Test
  void a04_aScheduleThatCannotBeReadIsBadInput() {
    write(
        "schedule.csv",
        """
        agent,business_day,kind,start,end,queue,activity
        zoe,2027-03-22,shift,2027-03-22T14:00+01:00,2027-03-22T22:00+01:00,voice,
        amy,someday,shift,2027-03-22T14:00+01:00,2027-03-22T22:00+01:00,voice,
        """);
    CommandLine judged = check();
    assertThat(judged.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(judged.errors())
        .contains("schedule.csv row 2, agent", "zoe")
        .contains("schedule.csv row 3, business_day", "someday");
    assertThat(folder.resolve("problems.csv")).exists();
    assertThat(folder.resolve("violations.csv")).doesNotExist();
  }

  @Test
  void a05_whoCannotReachTheirHoursIsNamedAndTheAnswerIsNo() {
    write(
        "unavailable.csv",
        "agent,start,end,kind\namy,2027-03-22T00:00+01:00,2027-03-29T00:00+02:00,blackout\n");
    CommandLine scheduled = schedule();
    assertThat(scheduled.exit()).isEqualTo(ExitCode.NO);
    assertThat(scheduled.out() + scheduled.errors()).contains("amy");
    assertThat(CommandLine.read(folder.resolve("report.json"))).contains("\"amy\"");
    assertThat(check().out()).contains("0 violations", "hours out of reach: amy");
  }

  @Test
  void a09_seatsAreForThoseAtTheSite() {
    write("sites.csv", "site,country,zone,opens,closes,seats\nsite,NO,Europe/Oslo,07:00,22:00,2\n");
    schedule();
    assertThat(check().out())
        .as("three work on one day at least, and nobody may start after 14:00")
        .contains("site has 2 seats for 3 people", ": the same", "0 violations");

    write("places.csv", placesAtHome("cleo"));
    schedule();
    assertThat(check().out()).contains(": the same").doesNotContain("seats");
  }

  private static String placesAtHome(String agent) {
    StringBuilder rows = new StringBuilder("agent,business_day,works_from\n");
    for (int day = 22; day < 29; day++) {
      rows.append("%s,2027-03-%d,home%n".formatted(agent, day));
    }
    return rows.toString();
  }

  @Test
  void a10_smallTasksLieInSlackAndAreGivenUpFirst() {
    write(
        "small_tasks.csv",
        """
        task,agent,minutes,window_start,window_end,piece_minutes
        news,beth,120,2027-03-22T00:00,2027-03-29T00:00,60
        all,cleo,6000,2027-03-22T00:00,2027-03-29T00:00,
        """);
    assertThat(schedule().out()).contains("minutes of all (cleo)").doesNotContain("of news");
    assertThat(CommandLine.read(folder.resolve("slack.csv")))
        .startsWith("agent,task,start,end")
        .contains("beth,news,2027-03-");

    CommandLine repaired =
        CommandLine.run(
            "repair",
            "--problem",
            folder,
            "--schedule",
            folder.resolve("schedule.csv"),
            "--absent",
            "beth",
            "--from",
            "2027-03-22T00:00+01:00",
            "--output",
            folder.resolve("proposals"));
    assertThat(repaired.out())
        .containsPattern("given up first: news of beth, 2027-03-2\\dT\\d\\d:\\d\\d\\+0[12]:00 to ");
    assertThat(CommandLine.read(folder.resolve("proposals/proposals.json")))
        .contains("\"given_up\"", "\"news\"");

    write("small_tasks.csv", "task,agent,minutes,window_start,window_end\n");
    schedule();
    assertThat(folder.resolve("slack.csv")).as("of another schedule").doesNotExist();
  }

  @Test
  void a11_whatFindsNoPlaceIsNamedWithWhereRoomIs() {
    write(
        "activities.csv",
        """
        activity,kind,minutes,agents,leader,window_start,window_end
        one,coaching,60,amy,lea,2027-03-22T00:00,2027-03-23T00:00
        two,coaching,60,beth,lea,2027-03-22T00:00,2027-03-23T00:00
        away,coaching,60,cleo,lea,2027-03-23T00:00,2027-03-24T00:00
        late,meeting,60,amy beth,,2027-03-24T22:00,2027-03-24T23:30
        """);
    write("leader_hours.csv", "leader,weekday,start,end\nlea,1,10:00,11:00\nlea,4,09:00,11:00\n");
    schedule();
    assertThat(CommandLine.read(folder.resolve("report.json")))
        .contains("Other activities take the leader's time inside the window; after it the first")
        .contains("The leader is away over the whole window; after it the first time is Thu")
        .contains("amy can have no shift inside the window");
  }

  @Test
  void a12_thePassesOfTheDoubledHourAreToldApart() {
    aNightOfTheClockChange();
    write(
        "schedule.csv",
        """
        agent,business_day,kind,start,end,queue,activity
        amy,2027-10-30,shift,2027-10-30T22:00+02:00,2027-10-31T05:30+01:00,,
        amy,2027-10-30,meal,2027-10-31T02:45+02:00,2027-10-31T02:15+01:00,,
        """);
    assertThat(check().out()).contains("0 violations");
    assertThat(explain("2027-10-30").out())
        .startsWith("amy on 2027-10-30: 22:00-05:30 meal 02:45+02:00-02:15+01:00");
  }

  /// Eight and a half hours from the first pass end at ten, from the second at eleven.
  @Test
  void a13_aPassOfTheDoubledHourIsAskedFor() {
    aNightOfTheClockChange();
    write(
        "schedule.csv",
        """
        agent,business_day,kind,start,end,queue,activity
        amy,2027-10-31,shift,2027-10-31T02:30+02:00,2027-10-31T10:00+01:00,,
        amy,2027-10-31,meal,2027-10-31T06:00+01:00,2027-10-31T06:30+01:00,,
        """);
    assertThat(check().out()).contains("0 violations");
    assertThat(explain("2027-10-31", "--instead", "02:30-10:00").out())
        .contains("Why not that: the day is so");
    assertThat(explain("2027-10-31", "--instead", "02:30+02:00-10:00").out())
        .contains("Why not that: the day is so");
    assertThat(explain("2027-10-31", "--instead", "02:30+01:00-11:00").out())
        .contains("Why not that: it would cost 02:30+01:00-11:00 ");
    assertThat(explain("2027-10-31", "--instead", "02:30-11:00").out())
        .contains("Why not that: it is no shift the agent may be given");
    CommandLine wrong = explain("2027-10-31", "--instead", "02:30+03:00-10:00");
    assertThat(wrong.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(wrong.errors()).contains("not at +03:00 on 2027-10-31T02:30");
    assertThat(explain("2027-10-31", "--instead", "noon").errors()).contains("is no day");
  }

  /// Nobody can reach 37.5 hours in two days: a free day is not refused by the contract as such.
  @Test
  void a14_whoCannotReachTheirHoursIsToldWhyNoDayMoreIsFree() {
    write(
        "unavailable.csv",
        "agent,start,end,kind\namy,2027-03-24T00:00,2027-03-29T00:00,blackout\n");
    assertThat(schedule().exit()).isEqualTo(ExitCode.NO);
    CommandLine told = explain("2027-03-22", "--instead", "free");
    assertThat(told.out())
        .contains("below_contract refuses 1 starts and lengths")
        .contains("Why not that: below_contract refuses it")
        .contains("below_contract: amy can lawfully work 15.00 h, the contract asks for 35.50")
        .contains("binding: absence and unavailable time");
  }

  private CommandLine explain(String day, String... more) {
    List<Object> words = new ArrayList<>(List.of("explain", "--problem", folder, "--schedule"));
    words.add(folder.resolve("schedule.csv"));
    words.addAll(List.of("--agent", "amy", "--day", day));
    words.addAll(List.of(more));
    return CommandLine.run(words.toArray());
  }

  @Test
  void a06_anAbsenceIsRepaired() {
    schedule();
    Path proposals = folder.resolve("proposals");
    CommandLine repaired =
        CommandLine.run(
            "repair",
            "--problem",
            folder,
            "--schedule",
            folder.resolve("schedule.csv"),
            "--absent",
            "amy",
            "--from",
            "2027-03-23T06:00+01:00",
            "--output",
            proposals);
    assertThat(repaired.exit()).isEqualTo(ExitCode.DONE);
    assertThat(proposals.resolve("proposals.json")).exists();
    CommandLine unknown =
        CommandLine.run(
            "repair",
            "--problem",
            folder,
            "--schedule",
            folder.resolve("schedule.csv"),
            "--absent",
            "zoe",
            "--from",
            "2027-03-23T06:00+01:00",
            "--output",
            proposals);
    assertThat(unknown.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(unknown.errors()).contains("There is no agent \"zoe\"");
  }

  @Test
  void a07_theLawInForceIsPrintedWithItsSources() {
    CommandLine norway = CommandLine.run("rules", "--country", "no", "--date", "2027-03-01");
    assertThat(norway.exit()).isEqualTo(ExitCode.DONE);
    assertThat(norway.out())
        .startsWith("Rules of NO in force on 2027-03-01. Facts for planners, not legal advice.")
        .contains("daily_rest_h = 11", "law: ", "in force from", "may be changed by");
  }

  @Test
  void a08_anUnknownCountryDateOrAgreementIsBadInput() {
    CommandLine country = CommandLine.run("rules", "--country", "XX", "--date", "2027-03-01");
    assertThat(country.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(country.errors()).contains("no country \"XX\"", "NO", "SE");
    CommandLine date = CommandLine.run("rules", "--country", "NO", "--date", "spring");
    assertThat(date.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(date.errors()).contains("spring");
    CommandLine agreement =
        CommandLine.run(
            "rules", "--country", "NO", "--date", "2027-03-01", "--agreement", "handshake");
    assertThat(agreement.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(agreement.errors()).contains("no agreement \"handshake\"");
  }

  @Test
  void a09_allBadInputIsSaidAtOnceAndTheRestSolvedIfAsked() {
    write(
        "contracts.csv",
        """
        contract,weekly_hours,shift_hours,tolerance_hours
        full,37.5,7.5,2
        endless,400,7.5,2
        """);
    write(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,full,voice,07:00,14:00,no
        beth,site,t,lea,full,voice chess,07:00,14:00,no
        cleo,site,t,lea,full,voice,19:00,21:00,no
        dora,site,t,lea,endless,voice,07:00,14:00,no
        ella,site,t,lea,full,voice,07:00,14:00,no
        """);
    write("needs.csv", "queue,start,need\nvoice,2027-03-22T08:00,1.5\nvoice,2027-03-22T08:15,-3\n");
    write(
        "unavailable.csv",
        "agent,start,end,kind\nella,2027-03-22T00:00,2027-03-29T00:00,absence\n");
    CommandLine refused = schedule();
    assertThat(refused.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.errors())
        .contains(
            "contracts.csv row 3",
            "agents.csv row 3, skills",
            "agents.csv row 4, latest_start",
            "needs.csv row 3, need",
            "ella is absent over the whole period");
    assertThat(folder.resolve("schedule.csv")).doesNotExist();
    assertThat(CommandLine.read(folder.resolve("problems.csv")).lines()).hasSize(5);
    Object[] asked = {"--problem", folder, "--accept-bad-rows"};
    CommandLine solved =
        CommandLine.run(
            "schedule", "--output", folder, "--iterations", 3000, asked[0], asked[1], asked[2]);
    assertThat(solved.exit()).isEqualTo(ExitCode.DONE);
    CommandLine judged =
        CommandLine.run(
            "check", "--schedule", folder.resolve("schedule.csv"), asked[0], asked[1], asked[2]);
    assertThat(judged.out()).startsWith("0 violations");
    assertThat(CommandLine.read(folder.resolve("schedule.csv")))
        .contains("amy", "beth")
        .doesNotContain("cleo", "dora", "ella");
  }

  @Test
  void a10_hourlyStaffWorkWhereTheyHelpMost() {
    write(
        "contracts.csv",
        """
        contract,weekly_hours,shift_hours,tolerance_hours
        hourly,10,4 5 6,10
        """);
    write(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,hourly,voice,07:00,18:00,no
        beth,site,t,lea,hourly,voice,07:00,18:00,no
        """);
    write(
        "available.csv",
        """
        agent,start,end
        amy,2027-03-22T08:00,2027-03-22T13:00
        amy,2027-03-24T08:00,2027-03-24T18:00
        beth,2027-03-22T08:00,2027-03-22T18:00
        """);
    StringBuilder needs = new StringBuilder("queue,start,need\n");
    for (int slot = 36; slot < 56; slot++) {
      needs.append("voice,2027-03-22T%02d:%02d,2%n".formatted(slot / 4, slot % 4 * 15));
    }
    write("needs.csv", needs.toString());
    assertThat(schedule().exit()).isEqualTo(ExitCode.DONE);
    assertThat(check().out()).startsWith("0 violations");
    assertThat(CommandLine.read(folder.resolve("schedule.csv")).lines())
        .as("both on the busy day, nobody on the quiet one")
        .filteredOn(line -> line.contains(",shift,"))
        .hasSize(2)
        .allMatch(line -> line.contains("2027-03-22"));
  }
}
