package org.floorwalker.files.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.RosterReport.Activities;
import org.floorwalker.planning.roster.RosterReport.CoverageHours;
import org.floorwalker.planning.roster.RosterReport.Effort;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.floorwalker.planning.rules.RosterCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Schedules and reports written are read back the same.
class ScheduleFileTest {
  @TempDir private Path folder = Path.of("");

  private static final String SCHEDULE =
      """
      agent,business_day,kind,start,end,queue,activity
      amy,2027-03-22,shift,2027-03-22T08:00+01:00,2027-03-22T16:00+01:00,,
      amy,2027-03-22,meal,2027-03-22T12:00+01:00,2027-03-22T12:30+01:00,,
      amy,2027-03-22,activity,2027-03-22T10:00+01:00,2027-03-22T10:30+01:00,,c1
      lea,2027-03-22,activity,2027-03-22T10:00+01:00,2027-03-22T10:30+01:00,,c1
      """;

  private RosterProblem problem() {
    new ProblemFiles(folder)
        .with(
            "activities.csv",
            """
            activity,kind,minutes,agents,leader,window_start,window_end
            c1,coaching,30,amy,lea,2027-03-22T08:00,2027-03-22T16:00
            """);
    return ProblemDirectory.read(folder).value();
  }

  @Test
  void a01_writtenAsItWasRead() throws Exception {
    RosterProblem problem = problem();
    Path file = Files.writeString(folder.resolve("schedule.csv"), SCHEDULE);
    var parsed = ScheduleFile.read(file, problem);
    assertThat(parsed.problems()).isEmpty();
    ScheduleFile.write(folder.resolve("again.csv"), problem, parsed.value());
    assertThat(folder.resolve("again.csv")).content().isEqualTo(SCHEDULE);
  }

  @Test
  void a02_piecesWithoutAShiftAreKeptForTheJudge() throws Exception {
    RosterProblem problem = problem();
    String stray = SCHEDULE.replaceFirst("amy,2027-03-22,shift.*\n", "");
    Path file = Files.writeString(folder.resolve("schedule.csv"), stray);
    Roster roster = ScheduleFile.read(file, problem).value();
    assertThat(roster.shifts()).isEmpty();
    assertThat(RosterCheck.check(problem, roster))
        .extracting(violation -> violation.rule() + " " + violation.agent())
        .contains("breaks amy", "activity amy");
  }

  @Test
  void a03_unknownNamesAndWrongDaysAreBadRows() throws Exception {
    RosterProblem problem = problem();
    Path file =
        Files.writeString(
            folder.resolve("schedule.csv"),
            """
            agent,business_day,kind,start,end,queue,activity
            zoe,2027-03-22,shift,2027-03-22T08:00+01:00,2027-03-22T16:00+01:00,,
            amy,2027-03-23,shift,2027-03-22T08:00+01:00,2027-03-22T16:00+01:00,,
            amy,2027-03-22,activity,2027-03-22T10:00+01:00,2027-03-22T10:30+01:00,,c9
            amy,2027-03-29,shift,2027-03-29T08:00+02:00,2027-03-29T16:00+02:00,,
            amy,2027-03-21,shift,2027-03-21T08:00+01:00,2027-03-21T16:00+01:00,,
            """);
    assertThat(ScheduleFile.read(file, problem).problems())
        .extracting(p -> p.code() + " " + p.row())
        .containsExactly(
            "unknown-id 2",
            "wrong-business-day 3",
            "unknown-id 4",
            "outside-period 5",
            "outside-period 6");
    assertThat(ScheduleFile.read(folder.resolve("none.csv"), problem).problems()).hasSize(1);
  }

  @Test
  void a04_reportsComeBack() throws Exception {
    RosterReport report =
        new RosterReport(
            new RosterCost(1.25, 15, 4, 2.5, 200, 0, 0),
            new CoverageHours(1, 2, 3.5),
            0,
            new Activities(List.of("c1"), List.of(new NotPlaced("c2", "no time", null))),
            List.of(new Infeasible("amy", "away", null)),
            new Effort(1.5, 99));
    ReportFile.write(folder.resolve("report.json"), report);
    assertThat(ReportFile.read(folder.resolve("report.json")).value()).isEqualTo(report);
    assertThat(Files.readString(folder.resolve("report.json"))).contains("\"total\"");
    Files.writeString(folder.resolve("report.json"), "{");
    assertThat(ReportFile.read(folder.resolve("report.json")).problems()).hasSize(1);
  }
}
