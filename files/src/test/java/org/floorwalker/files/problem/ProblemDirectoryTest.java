package org.floorwalker.files.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A problem directory is read whole, or every fault in it is named with its place.
class ProblemDirectoryTest {
  @TempDir private Path folder = Path.of("");
  private ProblemFiles files = new ProblemFiles(Path.of(System.getProperty("java.io.tmpdir")));

  @BeforeEach
  void soundFiles() {
    files = new ProblemFiles(folder);
  }

  @Test
  void a01_aSoundDirectory() {
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).isEmpty();
    RosterProblem problem = parsed.value();
    assertThat(problem.period().slot()).isEqualTo(Duration.ofMinutes(15));
    assertThat(problem.period().startGrid()).isEqualTo(Duration.ofMinutes(30));
    assertThat(problem.needs())
        .containsExactly(new Need("voice", Instant.parse("2027-03-22T07:00:00Z"), 1.5));
    assertThat(ProblemFiles.norway(problem).rest().daily()).isEqualTo(Duration.ofHours(11));
    assertThat(problem.activities().leaderHours()).isNull();
  }

  @Test
  void a02_rulesAreOverridden() {
    files.with(
        "rules.csv",
        "country,rule,value\nNO,daily_rest_h,12\nNO,breaks,none\nNO,max_sundays_in_4,none\n");
    RuleSettings rules = ProblemFiles.norway(ProblemDirectory.read(folder).value());
    assertThat(rules.rest().daily()).isEqualTo(Duration.ofHours(12));
    assertThat(rules.breaks()).isEmpty();
    assertThat(rules.days().maxSundaysInFour()).isNull();
  }

  @Test
  void a03_everyFaultOfSitesTermsAndRulesAtOnce() {
    files.with(
        "sites.csv",
        """
        site,country,zone,opens,closes
        site,NO,Europe/Oslo,07:00,22:00
        site,NO,Europe/Oslo,07:00,22:00
        mars,XX,Mars/Olympus,7,25:00
        """);
    files.with(
        "contracts.csv",
        """
        contract,weekly_hours,shift_hours,tolerance_hours
        full,37.5,7.5 8,2
        much,400,7.5 8.1 0,-1
        """);
    files.with(
        "rules.csv", "country,rule,value\nNO,nap_h,1\nNO,daily_rest_h,long\nUS,breaks,none\n");
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "unknown-id rules.csv 2 rule",
            "unreadable-value rules.csv 3 value",
            "unknown-id rules.csv 4 country",
            "unreadable-value contracts.csv 3 weekly_hours",
            "unreadable-value contracts.csv 3 tolerance_hours",
            "unreadable-value contracts.csv 3 shift_hours",
            "unreadable-value contracts.csv 3 shift_hours",
            "duplicate-id sites.csv 3 site",
            "unknown-id sites.csv 4 country",
            "unreadable-value sites.csv 4 zone",
            "unreadable-value sites.csv 4 opens",
            "unreadable-value sites.csv 4 closes");
  }

  @Test
  void a03b_everyFaultOfPeopleAndNeedsAtOnce() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,full,voice chess,07:00,14:00,no
        amy,site,t,lea,full,voice,07:00,14:00,no
        beth,moon,t,lea,none,voice,07:00,14:00,perhaps
        cleo,site,t,lea,full,voice,16:00,18:00,no
        """);
    files.with(
        "needs.csv",
        """
        queue,start,need
        voice,2027-03-22T08:00,-1
        voice,2027-03-22T08:10,1
        voice,2027-03-22T08:15,NaN
        voice,2027-03-22T08:30,1
        voice,2027-03-22T08:30,1
        voice,2027-03-28T02:15,1
        """);
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "duplicate-id agents.csv 3 agent",
            "unknown-id agents.csv 4 site",
            "unknown-id agents.csv 4 contract",
            "unreadable-value agents.csv 4 night",
            "window-too-short agents.csv 5 latest_start",
            "unreadable-value needs.csv 2 need",
            "off-grid needs.csv 3 start",
            "unreadable-value needs.csv 4 need",
            "duplicate-id needs.csv 6 start",
            "unreadable-value needs.csv 7 start",
            "unknown-skill agents.csv 2 skills");
  }

  @Test
  void a03c_everyFaultOfWhatIsGivenAtOnce() {
    files.with(
        "unavailable.csv", "agent,start,end,kind\nzoe,2027-03-23T00:00,2027-03-22T00:00,ill\n");
    files.with("wishes.csv", "agent,kind,value\namy,end_between,07:00-08:00\n");
    files.with("worked_before.csv", "agent,start,end\namy,2027-03-22T08:00,2027-03-22T16:00\n");
    files.with(
        "activities.csv",
        """
        activity,kind,minutes,agents,leader,window_start,window_end
        c1,coaching,20,amy,lea,2027-03-22T08:00,2027-03-22T16:00
        c1,coaching,30,amy nobody,lea,2027-03-22T08:00,2027-03-22T08:15
        """);
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "unknown-id unavailable.csv 2 agent",
            "unreadable-value unavailable.csv 2 kind",
            "not-forward unavailable.csv 2 end",
            "unreadable-value wishes.csv 2 kind",
            "outside-period worked_before.csv 2 start",
            "unreadable-value activities.csv 2 minutes",
            "duplicate-id activities.csv 3 activity",
            "unknown-id activities.csv 3 agents",
            "window-too-short activities.csv 3 window_end");
  }

  @Test
  void a04_goodRowsAreKept() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,full,voice,07:00,14:00,no
        beth,moon,t,lea,full,voice,07:00,14:00,no
        """);
    files.with("wishes.csv", "agent,kind,value\nbeth,start_between,07:00-08:00\n");
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).as("beth's wish is not a second fault").hasSize(1);
    assertThat(parsed.value().floor().agents().keySet()).containsExactly("amy");
    assertThat(parsed.value().floor().wishes()).isEmpty();
  }

  @Test
  void a27_whoFallsOutWithABadRowOfTheirContractIsNamed() {
    files.with(
        "contracts.csv",
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\nmuch,400,7.5,2\n");
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,full,voice,07:00,14:00,no
        beth,site,t,lea,much,voice,07:00,14:00,no
        """);
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).singleElement().matches(p -> p.file().equals("contracts.csv"));
    assertThat(parsed.notices()).anyMatch(notice -> notice.contains("beth is left out"));
    assertThat(parsed.value().floor().agents().keySet()).containsExactly("amy");
  }

  @Test
  void a33_aFileThatCannotBeReadIsToldOnce() {
    files.with("wishes.csv", "agent,kind,value\nbeth,start_between,07:00-08:00\n");
    files.with("agents.csv", "agent;site;contract;skills;earliest_start;latest_start;night\n");
    assertThat(ProblemDirectory.read(folder).problems())
        .extracting(p -> p.code() + " " + p.file() + " " + p.row())
        .as("beth may well be in it")
        .containsExactly("wrong-separator agents.csv 1");
    files.with("agents.csv", "agent,site,contract,skills,earliest_start,latest_start\n");
    assertThat(files.faults()).containsExactly("missing-column agents.csv 1 night");
  }

  @Test
  void a34_everyCellOfABadRowIsToldAtOnce() {
    files.with(
        "agents.csv",
        """
        agent,site,contract,skills,earliest_start,latest_start,night,born,owed_hours,rotation
        amy,site,full,voice,07:00,14:00,perhaps,soon,many,none
        """);
    assertThat(files.faults())
        .containsExactly(
            "unreadable-value agents.csv 2 night",
            "unreadable-value agents.csv 2 born",
            "unreadable-value agents.csv 2 owed_hours",
            "unknown-id agents.csv 2 rotation");
  }

  @Test
  void a35_daysAtTheEndOfTimeAreNoPeriod() {
    for (String day : List.of("+999999999-12-31", "-0001-01-01", "9999-12-31")) {
      files.with("problem.csv", "key,value\nfirst_day," + day + "\ndays,7\n");
      assertThat(files.faults()).containsExactly("unreadable-value problem.csv 2 value");
    }
  }

  @Test
  void a32_anActivityLeftOutWithTheBadRowOfWhoAttendsIsNamed() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,full,voice,07:00,14:00,no
        beth,site,t,lea,full,voice,07:00,14:00,perhaps
        """);
    files.with(
        "activities.csv",
        """
        activity,kind,minutes,agents,leader,window_start,window_end
        both,coaching,30,amy beth,,2027-03-22T08:00,2027-03-23T00:00
        alone,coaching,30,amy,lea,2027-03-22T08:00,2027-03-23T00:00
        """);
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).singleElement().matches(p -> p.file().equals("agents.csv"));
    assertThat(parsed.notices())
        .singleElement()
        .isEqualTo("activities.csv: both is left out with the bad row of beth in agents.csv.");
    assertThat(parsed.value().activities().requests().keySet()).containsExactly("alone");
  }

  @Test
  void a05_missingFilesAndAnEmptyFolder() throws Exception {
    Files.delete(folder.resolve("problem.csv"));
    Files.delete(folder.resolve("needs.csv"));
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(files.faults())
        .containsExactlyInAnyOrder("missing-file problem.csv 0 ", "missing-file needs.csv 0 ");
    assertThat(parsed.value().floor().agents()).isEmpty();
  }

  @Test
  void a06_severalZonesNeedOffsets() {
    files.with(
        "sites.csv",
        """
        site,country,zone,opens,closes
        site,NO,Europe/Oslo,07:00,22:00
        helsinki,FI,Europe/Helsinki,07:00,22:00
        """);
    assertThat(files.faults()).containsExactly("missing-offset needs.csv 2 start");
    files.with("needs.csv", "queue,start,need\nvoice,2027-03-22T08:00+02:00,1\n");
    assertThat(files.faults()).isEmpty();
  }

  @Test
  void a07_theAutumnHourComesTwice() {
    files.with("problem.csv", "key,value\nfirst_day,2027-10-25\ndays,7\n");
    files.with(
        "needs.csv", "queue,start,need\nvoice,2027-10-31T02:00,1\nvoice,2027-10-31T02:00,2\n");
    assertThat(ProblemDirectory.read(folder).value().needs())
        .containsExactly(
            new Need("voice", Instant.parse("2027-10-31T00:00:00Z"), 1),
            new Need("voice", Instant.parse("2027-10-31T01:00:00Z"), 2));
  }

  @Test
  void a08_aBinaryFileIsNotText() throws Exception {
    Files.write(folder.resolve("needs.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    assertThat(files.faults()).contains("not-text needs.csv 0 ");
  }

  @Test
  void a09_slotsAndGridsThatDoNotFit() {
    files.with("problem.csv", "key,value\nfirst_day,soon\ndays,0\nslot_minutes,7\n");
    assertThat(files.faults())
        .contains("unreadable-value problem.csv 2 value", "unreadable-value problem.csv 3 value");
    files.with(
        "problem.csv",
        "key,value\nfirst_day,2027-03-22\ndays,7\nslot_minutes,7\nstart_grid_minutes,30\n");
    assertThat(files.faults()).contains("off-grid problem.csv 4 value");
  }

  @Test
  void a36_whatOnlyAProgramTakesForANumberIsABadRow() {
    files.with(
        "needs.csv",
        """
        queue,start,need
        voice,2027-03-22T08:00,1.5f
        voice,2027-03-22T08:15,0x1p3
        voice,2027-03-22T08:30,NaN
        voice,2027-03-22T08:45,Infinity
        voice,2027-03-22T09:00,1e999
        voice,2027-03-22T09:15,2d
        voice,2027-03-22T09:30,2.5e-1
        """);
    assertThat(files.faults())
        .containsExactly(
            "unreadable-value needs.csv 2 need",
            "unreadable-value needs.csv 3 need",
            "unreadable-value needs.csv 4 need",
            "unreadable-value needs.csv 5 need",
            "unreadable-value needs.csv 6 need",
            "unreadable-value needs.csv 7 need");
    assertThat(ProblemDirectory.read(folder).value().needs())
        .containsExactly(new Need("voice", Instant.parse("2027-03-22T08:30:00Z"), 0.25));
  }

  @Test
  void a37_needsOutsideThePeriodAreTold() {
    files.with(
        "needs.csv",
        """
        queue,start,need
        voice,2027-03-22T00:00,1
        voice,2027-03-21T23:45,1
        voice,2027-03-28T23:45,1
        voice,2027-03-29T00:00,1
        """);
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().needs()).hasSize(2);
    assertThat(parsed.notices())
        .containsExactly(
            "needs.csv: 2 rows lie outside the 7 days from 2027-03-22 and are ignored, the first"
                + " in row 3.");
  }

  @Test
  void a37b_daysGivenOutsideThePeriodAreToldAndCountForNothing() {
    files.with(
        "fixed.csv",
        """
        agent,business_day,start,end
        amy,2027-03-21,08:00,16:00
        amy,2027-03-28,,
        amy,2027-03-29,08:00,16:00
        """);
    files.with("places.csv", "agent,business_day,works_from\namy,2027-03-29,home\n");
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).isEmpty();
    Agent amy = ProblemFiles.agent(parsed.value(), "amy");
    assertThat(amy.own().given())
        .extracting(GivenDay::day)
        .containsExactly(LocalDate.of(2027, 3, 28));
    assertThat(amy.place().from().otherwise()).isEmpty();
    assertThat(parsed.notices())
        .containsExactlyInAnyOrder(
            "fixed.csv: 2 rows lie outside the 7 days from 2027-03-22 and are ignored, the first"
                + " in row 2.",
            "places.csv: row 2 lies outside the 7 days from 2027-03-22 and is ignored.");
  }

  @Test
  void a38_whatIsToldTwiceIsToldOnceAndTheSecondRowIsBad() {
    files.with(
        "fixed.csv",
        """
        agent,business_day,start,end
        amy,2027-03-22,08:00,16:00
        amy,2027-03-22,09:00,17:00
        beth,2027-03-22,09:00,17:00
        beth,2027-03-23,24:00,08:00
        """);
    files.with(
        "places.csv", "agent,business_day,works_from\namy,2027-03-22,home\namy,2027-03-22,site\n");
    files.with("earlier.csv", "agent,evenings,weekend_days\namy,1,1\namy,2,2\nbeth,0,0\n");
    files.with(
        "worked_before.csv",
        """
        agent,start,end
        amy,2027-03-19T08:00,2027-03-19T16:00
        amy,2027-03-19T07:00Z,2027-03-19T16:00
        amy,2027-03-18T08:00,2027-03-18T16:00
        """);
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "duplicate-id fixed.csv 3 business_day",
            "unreadable-value fixed.csv 5 start",
            "duplicate-id places.csv 3 business_day",
            "duplicate-id earlier.csv 3 agent",
            "duplicate-id worked_before.csv 3 start");
    RosterProblem problem = ProblemDirectory.read(folder).value();
    assertThat(problem.floor().workedBefore()).hasSize(2);
    Agent amy = Objects.requireNonNull(problem.floor().agents().get("amy"));
    assertThat(amy.own().given().getFirst().shifts())
        .extracting(TimeRange::startInclusive)
        .containsExactly(Instant.parse("2027-03-22T07:00:00Z"));
  }
}
