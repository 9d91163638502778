package org.floorwalker.files.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a problem directory says besides of its people, queues and sites (own terms, wishes,
/// rotations, bands, holidays, openings) is read, or named as a fault with its place.
class ProblemTermsTest {
  @TempDir private Path folder = Path.of("");
  private ProblemFiles files = new ProblemFiles(Path.of(System.getProperty("java.io.tmpdir")));

  @BeforeEach
  void soundFiles() {
    files = new ProblemFiles(folder);
  }

  @Test
  void a01_theYoungAreRosteredByTheirOwnRules() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,born,owed_hours
        amy,site,t,lea,full,voice,07:00,14:00,no,2009-03-23,
        beth,site,t,lea,full,voice,07:00,14:00,no,2009-03-22,-3.5
        """);
    RosterProblem problem = ProblemDirectory.read(folder).value();
    RuleSettings amy = problem.rules(ProblemFiles.agent(problem, "amy"));
    assertThat(amy.rest().daily()).as("seventeen on the first day").isEqualTo(Duration.ofHours(12));
    assertThat(amy.rest().weekly()).isEqualTo(Duration.ofHours(48));
    assertThat(amy.rest().mustCover()).isEqualTo(new RuleSettings.NightHours(1380, 360));
    assertThat(amy.hours().weekMax()).isEqualTo(Duration.ofHours(40));
    assertThat(amy.hours().dayPaidMax()).isEqualTo(Duration.ofHours(8));
    assertThat(amy.breaks()).isEqualTo(BreakLaw.parse("gt4.5:30|ge8:30"));
    assertThat(amy.law("daily_rest_h")).contains("11-2");
    assertThat(problem.rules(ProblemFiles.agent(problem, "beth")))
        .as("eighteen on the first day")
        .isEqualTo(ProblemFiles.norway(problem));
    assertThat(ProblemFiles.agent(problem, "beth").own().owed())
        .isEqualTo(Duration.ofMinutes(-210));
  }

  @Test
  void a02_wishesThatMustBeKeptAvailabilityAndEarlierMonths() {
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
    assertThat(ProblemFiles.agent(problem, "amy").own().mustStart())
        .containsExactly(new StartTimes(420, 480), new StartTimes(720, 780));
    assertThat(problem.floor().wishes()).hasSize(1);
    assertThat(problem.floor().unavailable())
        .extracting(away -> away.range().endExclusive())
        .as("before and after the hours offered")
        .hasSize(2)
        .contains(Instant.parse("2027-03-23T07:00:00Z"));
    assertThat(ProblemFiles.agent(problem, "amy").own().had()).isEqualTo(new Agent.Had(4, 0, 0.5));
    assertThat(ProblemFiles.agent(problem, "beth").own().had())
        .isEqualTo(new Agent.Had(-4, 0, -0.5));
  }

  @Test
  void a03_personalTermsThatCannotBeRead() {
    files.with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,born,owed_hours
        amy,site,t,lea,full,voice,07:00,14:00,no,young,lots
        """);
    files.with("wishes.csv", "agent,kind,value,must\namy,start_between,07:00-08:00,perhaps\n");
    files.with("available.csv", "agent,start,end\nzoe,2027-03-23T08:00,2027-03-23T16:00\n");
    files.with("earlier.csv", "agent,evenings,weekend_days\nzoe,-1,3\n");
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "unreadable-value agents.csv 2 born",
            "unreadable-value agents.csv 2 owed_hours",
            "unreadable-value wishes.csv 2 must",
            "unknown-id available.csv 2 agent",
            "unknown-id earlier.csv 2 agent",
            "unreadable-value earlier.csv 2 evenings");
  }

  @Test
  void a04_timeWithCustomersHasABandAndNeedsSayHowBusyTheyAre() {
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
    assertThat(ProblemFiles.agent(problem, "amy").own().customerTime())
        .isEqualTo(new CustomerTimeLimit(0.72, 0.8));
    assertThat(ProblemFiles.agent(problem, "beth").own().customerTime())
        .isEqualTo(new CustomerTimeLimit(0.75, 0.75));
    assertThat(problem.needs()).singleElement().matches(need -> need.busy() == 0.85);

    files.with(
        "agents.csv",
        columns
            + "amy,site,t,lea,full,voice,07:00,14:00,no,0.9,0.8\n"
            + "beth,site,t,lea,full,voice,07:00,14:00,no,72,\n");
    files.with("needs.csv", "queue,start,need,busy\nvoice,2027-03-22T08:00,2,1.5\n");
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "band-above-ceiling agents.csv 2 customer_time",
            "unreadable-value agents.csv 3 customer_time",
            "unreadable-value needs.csv 2 busy");
  }

  @Test
  void a05_holidaysCountAndSeatsAreForThoseAtTheSite() {
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
            day ->
                ProblemFiles.agent(problem, "amy").place().from().isHome(day)
                    == (day.getDayOfMonth() == 24))
        .allMatch(
            day ->
                ProblemFiles.agent(problem, "beth").place().from().isHome(day)
                    == (day.getDayOfMonth() == 24));
    assertThat(problem.holidays(site))
        .as("Easter of the shipped calendar, and the day named")
        .extracting(LocalDate::toString)
        .containsExactlyInAnyOrder(
            "2027-03-22", "2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29");

    files.with(
        "sites.csv", "site,country,zone,opens,closes,seats\nsite,NO,Europe/Oslo,07:00,22:00,0\n");
    files.with("places.csv", "agent,business_day,works_from\nzoe,soon,moon\n");
    files.with("public_holidays.csv", "country,date\nXX,2027-03-22\nNO,Easter\n");
    assertThat(files.faults())
        .contains(
            "unreadable-value sites.csv 2 seats",
            "unknown-id places.csv 2 agent",
            "unreadable-value places.csv 2 business_day",
            "unreadable-value places.csv 2 works_from",
            "unknown-id public_holidays.csv 2 country",
            "unreadable-value public_holidays.csv 3 date");
  }

  @Test
  void a06_rotationsComeRoundAndFixedShiftsGoBefore() {
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
    return ProblemFiles.agent(problem, agent).own().given().stream()
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
  void a07_rotationsAndFixedShiftsThatCannotBeRead() {
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
    assertThat(files.faults())
        .containsExactlyInAnyOrder(
            "unreadable-value rotations.csv 2 day",
            "missing-value rotations.csv 3 end",
            "duplicate-id rotations.csv 5 day",
            "unknown-id agents.csv 2 rotation",
            "unknown-id fixed.csv 2 agent",
            "unreadable-value fixed.csv 2 business_day");
  }

  @Test
  void a08_sitesAreOpenByWeekdayAndDate() {
    String opening = "site,weekday,date,opens,closes\nsite,,2027-03-27,,\n";
    files.with("site_opening.csv", opening + "moon,1,,08:00,12:00\n");
    assertThat(files.faults()).containsExactly("unknown-id site_opening.csv 3 site");
    files.with("site_opening.csv", opening);
    Site site = ProblemDirectory.read(folder).value().floor().sites().get("site");
    assertThat(Objects.requireNonNull(site).opening().hoursOf(LocalDate.of(2027, 3, 27))).isEmpty();
    assertThat(site.opening().hoursOf(LocalDate.of(2027, 3, 28)))
        .as("the week is that of the columns")
        .containsExactly(new OpeningHours.Hours(420, 1320));
  }
}
