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
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.OpeningHours;
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

  private static RuleSettings norway(RosterProblem problem) {
    return Objects.requireNonNull(problem.terms().rules().get("NO"));
  }

  private List<String> faults() {
    return ProblemDirectory.read(folder).problems().stream()
        .map(p -> p.code() + " " + p.file() + " " + p.row() + " " + p.column())
        .toList();
  }

  @Test
  void a01ASoundDirectory() {
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(parsed.problems()).isEmpty();
    RosterProblem problem = parsed.value();
    assertThat(problem.period().slot()).isEqualTo(Duration.ofMinutes(15));
    assertThat(problem.period().startGrid()).isEqualTo(Duration.ofMinutes(30));
    assertThat(problem.needs())
        .containsExactly(new Need("voice", Instant.parse("2027-03-22T07:00:00Z"), 1.5));
    assertThat(norway(problem).rest().daily()).isEqualTo(Duration.ofHours(11));
    assertThat(problem.activities().leaderHours()).isNull();
  }

  @Test
  void a02RulesAreOverridden() {
    files.with(
        "rules.csv",
        "country,rule,value\nNO,daily_rest_h,12\nNO,breaks,none\nNO,max_sundays_in_4,none\n");
    RuleSettings rules = norway(ProblemDirectory.read(folder).value());
    assertThat(rules.rest().daily()).isEqualTo(Duration.ofHours(12));
    assertThat(rules.breaks()).isEmpty();
    assertThat(rules.days().maxSundaysInFour()).isNull();
  }

  @Test
  void a03EveryFaultOfSitesTermsAndRulesAtOnce() {
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
    assertThat(faults())
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
  void a03bEveryFaultOfPeopleAndNeedsAtOnce() {
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
    assertThat(faults())
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
  void a03cEveryFaultOfWhatIsGivenAtOnce() {
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
    assertThat(faults())
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
  void a04GoodRowsAreKept() {
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
  void a27WhoFallsOutWithABadRowOfTheirContractIsNamed() {
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
  void a33AFileThatCannotBeReadIsToldOnce() {
    files.with("wishes.csv", "agent,kind,value\nbeth,start_between,07:00-08:00\n");
    files.with("agents.csv", "agent;site;contract;skills;earliest_start;latest_start;night\n");
    assertThat(ProblemDirectory.read(folder).problems())
        .extracting(p -> p.code() + " " + p.file() + " " + p.row())
        .as("beth may well be in it")
        .containsExactly("wrong-separator agents.csv 1");
    files.with("agents.csv", "agent,site,contract,skills,earliest_start,latest_start\n");
    assertThat(faults()).containsExactly("missing-column agents.csv 1 night");
  }

  @Test
  void a34EveryCellOfABadRowIsToldAtOnce() {
    files.with(
        "agents.csv",
        """
        agent,site,contract,skills,earliest_start,latest_start,night,born,owed_hours,rotation
        amy,site,full,voice,07:00,14:00,perhaps,soon,many,none
        """);
    assertThat(faults())
        .containsExactly(
            "unreadable-value agents.csv 2 night",
            "unreadable-value agents.csv 2 born",
            "unreadable-value agents.csv 2 owed_hours",
            "unknown-id agents.csv 2 rotation");
  }

  @Test
  void a35DaysAtTheEndOfTimeAreNoPeriod() {
    for (String day : List.of("+999999999-12-31", "-0001-01-01", "9999-12-31")) {
      files.with("problem.csv", "key,value\nfirst_day," + day + "\ndays,7\n");
      assertThat(faults()).containsExactly("unreadable-value problem.csv 2 value");
    }
  }

  @Test
  void a32AnActivityLeftOutWithTheBadRowOfWhoAttendsIsNamed() {
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
  void a05MissingFilesAndAnEmptyFolder() throws Exception {
    Files.delete(folder.resolve("problem.csv"));
    Files.delete(folder.resolve("needs.csv"));
    Parsed<RosterProblem> parsed = ProblemDirectory.read(folder);
    assertThat(faults())
        .containsExactlyInAnyOrder("missing-file problem.csv 0 ", "missing-file needs.csv 0 ");
    assertThat(parsed.value().floor().agents()).isEmpty();
  }

  @Test
  void a06SeveralZonesNeedOffsets() {
    files.with(
        "sites.csv",
        """
        site,country,zone,opens,closes
        site,NO,Europe/Oslo,07:00,22:00
        helsinki,FI,Europe/Helsinki,07:00,22:00
        """);
    assertThat(faults()).containsExactly("missing-offset needs.csv 2 start");
    files.with("needs.csv", "queue,start,need\nvoice,2027-03-22T08:00+02:00,1\n");
    assertThat(faults()).isEmpty();
  }

  @Test
  void a07TheAutumnHourComesTwice() {
    files.with("problem.csv", "key,value\nfirst_day,2027-10-25\ndays,7\n");
    files.with(
        "needs.csv", "queue,start,need\nvoice,2027-10-31T02:00,1\nvoice,2027-10-31T02:00,2\n");
    assertThat(ProblemDirectory.read(folder).value().needs())
        .containsExactly(
            new Need("voice", Instant.parse("2027-10-31T00:00:00Z"), 1),
            new Need("voice", Instant.parse("2027-10-31T01:00:00Z"), 2));
  }

  @Test
  void a08ABinaryFileIsNotText() throws Exception {
    Files.write(folder.resolve("needs.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    assertThat(faults()).contains("not-text needs.csv 0 ");
  }

  @Test
  void a09SlotsAndGridsThatDoNotFit() {
    files.with("problem.csv", "key,value\nfirst_day,soon\ndays,0\nslot_minutes,7\n");
    assertThat(faults())
        .contains("unreadable-value problem.csv 2 value", "unreadable-value problem.csv 3 value");
    files.with(
        "problem.csv",
        "key,value\nfirst_day,2027-03-22\ndays,7\nslot_minutes,7\nstart_grid_minutes,30\n");
    assertThat(faults()).contains("off-grid problem.csv 4 value");
  }

  @Test
  void a20TheYoungAreRosteredByTheirOwnRules() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,born,owed_hours
        amy,site,t,lea,full,voice,07:00,14:00,no,2009-03-23,
        beth,site,t,lea,full,voice,07:00,14:00,no,2009-03-22,-3.5
        """);
    RosterProblem problem = ProblemDirectory.read(folder).value();
    RuleSettings amy = problem.rules(agent(problem, "amy"));
    assertThat(amy.rest().daily()).as("seventeen on the first day").isEqualTo(Duration.ofHours(12));
    assertThat(amy.rest().weekly()).isEqualTo(Duration.ofHours(48));
    assertThat(amy.rest().mustCover()).isEqualTo(new RuleSettings.NightHours(1380, 360));
    assertThat(amy.hours().weekMax()).isEqualTo(Duration.ofHours(40));
    assertThat(amy.hours().dayPaidMax()).isEqualTo(Duration.ofHours(8));
    assertThat(amy.breaks()).isEqualTo(BreakLaw.parse("gt4.5:30|ge8:30"));
    assertThat(amy.law("daily_rest_h")).contains("11-2");
    assertThat(problem.rules(agent(problem, "beth")))
        .as("eighteen on the first day")
        .isEqualTo(norway(problem));
    assertThat(agent(problem, "beth").own().owed()).isEqualTo(Duration.ofMinutes(-210));
  }

  @Test
  void a21WishesThatMustBeKeptAvailabilityAndEarlierMonths() {
    files.with(
        "wishes.csv",
        """
        agent,kind,value,must
        amy,start_between,07:00-08:00,yes
        amy,start_between,12:00-13:00,yes
        beth,start_between,07:00-08:00,
        """);
    files.with(
        "available.csv",
        """
        agent,start,end
        beth,2027-03-23T08:00,2027-03-23T16:00
        beth,2027-03-23T14:00,2027-03-23T20:00
        """);
    files.with("earlier.csv", "agent,evenings,weekend_days,holidays\namy,12,3,1\nbeth,4,3,\n");
    RosterProblem problem = ProblemDirectory.read(folder).value();
    assertThat(agent(problem, "amy").own().mustStart())
        .containsExactly(new StartTimes(420, 480), new StartTimes(720, 780));
    assertThat(problem.floor().wishes()).hasSize(1);
    assertThat(problem.floor().unavailable())
        .extracting(away -> away.range().endExclusive())
        .as("before and after the hours offered")
        .hasSize(2)
        .contains(Instant.parse("2027-03-23T07:00:00Z"));
    assertThat(agent(problem, "amy").own().had()).isEqualTo(new Agent.Had(4, 0, 0.5));
    assertThat(agent(problem, "beth").own().had()).isEqualTo(new Agent.Had(-4, 0, -0.5));
  }

  @Test
  void a22PersonalTermsThatCannotBeRead() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,born,owed_hours
        amy,site,t,lea,full,voice,07:00,14:00,no,young,lots
        """);
    files.with("wishes.csv", "agent,kind,value,must\namy,start_between,07:00-08:00,perhaps\n");
    files.with("available.csv", "agent,start,end\nzoe,2027-03-23T08:00,2027-03-23T16:00\n");
    files.with("earlier.csv", "agent,evenings,weekend_days\nzoe,-1,3\n");
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "unreadable-value agents.csv 2 born",
            "unreadable-value agents.csv 2 owed_hours",
            "unreadable-value wishes.csv 2 must",
            "unknown-id available.csv 2 agent",
            "unknown-id earlier.csv 2 agent",
            "unreadable-value earlier.csv 2 evenings");
  }

  @Test
  void a23TimeWithCustomersHasABandAndNeedsSayHowBusyTheyAre() {
    String columns =
        "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,customer_time,"
            + "customer_time_ceiling\n";
    files.with(
        "agents.csv",
        columns
            + "amy,site,t,lea,full,voice,07:00,14:00,no,0.72,0.8\n"
            + "beth,site,t,lea,full,voice,07:00,14:00,no,,0.75\n");
    files.with("needs.csv", "queue,start,need,busy\nvoice,2027-03-22T08:00,2,0.85\n");
    RosterProblem problem = ProblemDirectory.read(folder).value();
    assertThat(agent(problem, "amy").own().customerTime())
        .isEqualTo(new CustomerTimeLimit(0.72, 0.8));
    assertThat(agent(problem, "beth").own().customerTime())
        .isEqualTo(new CustomerTimeLimit(0.75, 0.75));
    assertThat(problem.needs()).singleElement().matches(need -> need.busy() == 0.85);

    files.with(
        "agents.csv",
        columns
            + "amy,site,t,lea,full,voice,07:00,14:00,no,0.9,0.8\n"
            + "beth,site,t,lea,full,voice,07:00,14:00,no,72,\n");
    files.with("needs.csv", "queue,start,need,busy\nvoice,2027-03-22T08:00,2,1.5\n");
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "band-above-ceiling agents.csv 2 customer_time",
            "unreadable-value agents.csv 3 customer_time",
            "unreadable-value needs.csv 2 busy");
  }

  @Test
  void a26HolidaysCountAndSeatsAreForThoseAtTheSite() {
    files.with("problem.csv", "key,value\nfirst_day,2027-03-22\ndays,14\n");
    files.with(
        "sites.csv", "site,country,zone,opens,closes,seats\nsite,NO,Europe/Oslo,07:00,22:00,40\n");
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,works_from
        amy,site,t,lea,full,voice,07:00,14:00,no,home
        beth,site,t,lea,full,voice,07:00,14:00,no,
        """);
    files.with(
        "places.csv", "agent,business_day,works_from\namy,2027-03-23,site\nbeth,2027-03-24,home\n");
    files.with(
        "public_holidays.csv", "country,date,name\nNO,,\nNO,2027-03-22,Day of the founders\n");
    RosterProblem problem = ProblemDirectory.read(folder).value();
    Site site = Objects.requireNonNull(problem.floor().sites().get("site"));
    assertThat(site.seats()).isEqualTo(40);
    assertThat(List.of("2027-03-23", "2027-03-24"))
        .extracting(LocalDate::parse)
        .allMatch(
            day -> agent(problem, "amy").place().from().isHome(day) == (day.getDayOfMonth() == 24))
        .allMatch(
            day ->
                agent(problem, "beth").place().from().isHome(day) == (day.getDayOfMonth() == 24));
    assertThat(problem.holidays(site))
        .as("Easter of the shipped calendar, and the day named")
        .extracting(LocalDate::toString)
        .containsExactlyInAnyOrder(
            "2027-03-22", "2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29");

    files.with(
        "sites.csv", "site,country,zone,opens,closes,seats\nsite,NO,Europe/Oslo,07:00,22:00,0\n");
    files.with("places.csv", "agent,business_day,works_from\nzoe,soon,moon\n");
    files.with("public_holidays.csv", "country,date\nXX,2027-03-22\nNO,Easter\n");
    assertThat(faults())
        .contains(
            "unreadable-value sites.csv 2 seats",
            "unknown-id places.csv 2 agent",
            "unreadable-value places.csv 2 business_day",
            "unreadable-value places.csv 2 works_from",
            "unknown-id public_holidays.csv 2 country",
            "unreadable-value public_holidays.csv 3 date");
  }

  @Test
  void a24RotationsComeRoundAndFixedShiftsGoBefore() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,rotation,rotation_from
        amy,site,t,lea,full,voice,07:00,14:00,no,three,2027-03-21
        beth,site,t,lea,full,voice,07:00,14:00,no,,
        """);
    files.with(
        "rotations.csv", "rotation,day,start,end\nthree,1,08:00,16:00\nthree,3,22:00,06:00\n");
    files.with(
        "fixed.csv",
        "agent,business_day,start,end\namy,2027-03-24,09:00,17:00\nbeth,2027-03-25,,\n");
    RosterProblem problem = ProblemDirectory.read(folder).value();
    assertThat(givenOf(problem, "amy"))
        .startsWith(
            "2027-03-22 free",
            "2027-03-23 2027-03-23T21:00:00Z 2027-03-24T05:00:00Z",
            "2027-03-24 2027-03-24T08:00:00Z 2027-03-24T16:00:00Z",
            "2027-03-25 free");
    assertThat(givenOf(problem, "amy")).hasSize(problem.period().days());
    assertThat(givenOf(problem, "beth")).containsExactly("2027-03-25 free");
  }

  private static List<String> givenOf(RosterProblem problem, String agent) {
    return agent(problem, agent).own().given().stream()
        .map(
            given ->
                given.day()
                    + given.shifts().stream()
                        .map(it -> " %s %s".formatted(it.startInclusive(), it.endExclusive()))
                        .findFirst()
                        .orElse(" free"))
        .toList();
  }

  @Test
  void a25RotationsAndFixedShiftsThatCannotBeRead() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,rotation,rotation_from
        amy,site,t,lea,full,voice,07:00,14:00,no,four,
        """);
    files.with(
        "rotations.csv",
        "rotation,day,start,end\nthree,0,08:00,16:00\nthree,1,08:00,\nthree,2,,\nthree,2,,\n");
    files.with("fixed.csv", "agent,business_day,start,end\nzoe,2027-03-32,09:00,17:00\n");
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "unreadable-value rotations.csv 2 day",
            "missing-value rotations.csv 3 end",
            "duplicate-id rotations.csv 5 day",
            "unknown-id agents.csv 2 rotation",
            "unknown-id fixed.csv 2 agent",
            "unreadable-value fixed.csv 2 business_day");
  }

  private static Agent agent(RosterProblem problem, String id) {
    return Objects.requireNonNull(problem.floor().agents().get(id));
  }

  @Test
  void a20SitesAreOpenByWeekdayAndDate() {
    String opening = "site,weekday,date,opens,closes\nsite,,2027-03-27,,\n";
    files.with("site_opening.csv", opening + "moon,1,,08:00,12:00\n");
    assertThat(faults()).containsExactly("unknown-id site_opening.csv 3 site");
    files.with("site_opening.csv", opening);
    Site site = ProblemDirectory.read(folder).value().floor().sites().get("site");
    assertThat(Objects.requireNonNull(site).opening().hoursOf(LocalDate.of(2027, 3, 27))).isEmpty();
    assertThat(site.opening().hoursOf(LocalDate.of(2027, 3, 28)))
        .as("the week is that of the columns")
        .containsExactly(new OpeningHours.Hours(420, 1320));
  }

  @Test
  void a36WhatOnlyAProgramTakesForANumberIsABadRow() {
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
    assertThat(faults())
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
  void a37NeedsOutsideThePeriodAreTold() {
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
  void a37bDaysGivenOutsideThePeriodAreToldAndCountForNothing() {
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
    Agent amy = agent(parsed.value(), "amy");
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
  void a38WhatIsToldTwiceIsToldOnceAndTheSecondRowIsBad() {
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
    assertThat(faults())
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
