package org.floorwalker.app.intraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.app.rostering.ChangeReason.CORRECTION;
import static org.floorwalker.app.rostering.ChangeReason.EXTRA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.floorwalker.app.intraday.store.RepairStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.requests.Sickness;
import org.floorwalker.app.rostering.DayExplaining;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.PublishedChange;
import org.floorwalker.app.rostering.PublishedChanges;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RepairOutcome;
import org.floorwalker.app.rostering.RepairWay;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RosterRepairs;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.ShiftsFreed;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: somebody reports ill; ways to cover are found and told, the planner takes one, and the
/// other cannot be taken any more.
class DayRepairTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;

  private final TestApp app = TestApp.fresh();

  @Test
  void fromReportingIllToTheTakenWay() {
    SmallFloor floor = SmallFloor.in(app);
    app.get(SmallTasks.class)
        .enter(
            app.viewer(Role.PLANNER),
            new SmallTasks.Wanted("Read the news", null, 120, 15, MONDAY, null));
    long draft = floor.draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    somebodyHasHoursLeft(floor);
    Gap gap = gap(draft);
    app.clock().standAt(gap.day().atTime(5, 0).atZone(SmallFloor.OSLO).toInstant());
    UserId ill = app.userOf(Role.AGENT);
    app.belongsTo(ill, gap.person());
    app.belongsTo(app.userOf(Role.PLANNER), app.person("a8"));

    assertThat(app.get(Sickness.class).report(app.viewer(ill), gap.day())).isTrue();
    awaitSearch();
    app.runJobs();

    DayRepair repair = app.get(DayRepairs.class).list(app.viewer(Role.PLANNER)).getFirst();
    List<RepairWay> ways = repair.found().ways();
    assertThat(ways).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(ways)
        .allSatisfy(
            way -> assertThat(way.open().repaired()).isLessThanOrEqualTo(way.open().damaged()));
    assertThat(app.get(Messages.class).listMine(app.viewer(Role.PLANNER)))
        .anyMatch(message -> message.text().path().equals("/repair/" + repair.id()));
    anotherChangeRefusesIt(repair, ways.getLast());
    take(repair, ways.size() - 1);
    tookOnce(repair, ways.getLast());
    takeBack(repair, ways.getLast());
    aJumpOfVolume(gap.day());
    aShiftNoSearchCouldHaveBuilt(ways.getLast().days().getFirst());
    eachDayOfALongAbsenceCanBeOffered(draft, gap.person());
  }

  /// Somebody else is away until Thursday and no way is found: the hours of each of their days can
  /// be offered, and of no other.
  private void eachDayOfALongAbsenceCanBeOffered(long roster, PersonId ill) {
    Instant from = MONDAY.atTime(5, 0).atZone(SmallFloor.OSLO).toInstant();
    Instant until = MONDAY.plusDays(4).atStartOfDay(SmallFloor.OSLO).toInstant();
    app.clock().standAt(from);
    Map.Entry<PersonId, List<Shift>> away =
        app.get(Rostering.class).publishedShifts(MONDAY, MONDAY.plusDays(4)).entrySet().stream()
            .filter(entry -> !entry.getKey().equals(ill))
            .filter(entry -> entry.getValue().size() > 1 && entry.getValue().size() < 4)
            .findFirst()
            .orElseThrow();
    Upset upset = Upset.of(new ShiftsFreed(roster, away.getKey(), from, until));
    RosterRepairs.Found found = app.get(RosterRepairs.class).propose(upset);
    RosterRepairs.Found noWay =
        new RosterRepairs.Found(
            List.of(), found.freed(), found.unmended(), null, List.of(), null, null);
    String path = "/repair/" + app.get(RepairStore.class).insert(upset, noWay, from).orElseThrow();
    List<String> offered =
        Pattern.compile("/callouts\\?day=([-0-9]+)")
            .matcher(app.as(Role.PLANNER).get(path).body())
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(offered)
        .isEqualTo(
            away.getValue().stream().map(shift -> shift.day().date().toString()).sorted().toList());
    TestBrowser.checkEverywhere(app, Role.PLANNER, path, "repair-call-out");
  }

  /// Who would be called out takes other hours meanwhile: the way is overtaken, nothing changes;
  /// when the row is as it was, it may be taken.
  private void anotherChangeRefusesIt(DayRepair repair, RepairWay way) {
    RepairedDay touched = way.days().getFirst();
    assertThat(touched.before()).as("only who has hours left can come").isEmpty();
    Instant noon = touched.day().atTime(12, 0).atZone(SmallFloor.OSLO).toInstant();
    Shift other =
        new Shift(
            "later",
            new BusinessDay(touched.day()),
            new TimeRange(noon, noon.plus(Duration.ofHours(4))),
            List.of(),
            List.of());
    PublishedChanges changes = app.get(PublishedChanges.class);
    changes.replace("Test", touched.person(), touched.day(), Optional.of(other), EXTRA);
    assertThat(
            app.get(DayRepairs.class)
                .take(
                    app.viewer(Role.PLANNER), repair.id(), repair.found().ways().size() - 1, true))
        .isInstanceOf(RepairOutcome.Overtaken.class);
    changes.replace("Test", touched.person(), touched.day(), Optional.empty(), CORRECTION);
  }

  /// Four hours without a break stand in nobody's contract: whoever has them is left out of
  /// repairs and explanations, which go on for the others.
  private void aShiftNoSearchCouldHaveBuilt(RepairedDay touched) {
    Instant noon = touched.day().atTime(12, 0).atZone(SmallFloor.OSLO).toInstant();
    String code = app.get(People.class).codes().get(touched.person());
    Shift odd =
        new Shift(
            Objects.requireNonNull(code),
            new BusinessDay(touched.day()),
            new TimeRange(noon, noon.plus(Duration.ofHours(4))),
            List.of(),
            List.of());
    PublishedChanges changes = app.get(PublishedChanges.class);
    changes.replace("Test", touched.person(), touched.day(), Optional.of(odd), EXTRA);
    long version =
        app.get(Rostering.class)
            .findNewest(touched.day(), RosterVersion.State.PUBLISHED)
            .orElseThrow()
            .id();
    List<String> explained =
        app.get(People.class).codes().values().stream()
            .filter(
                one ->
                    app.get(DayExplaining.class)
                        .explain(version, one, touched.day(), "")
                        .isPresent())
            .toList();
    assertThat(explained).hasSizeGreaterThanOrEqualTo(SmallFloor.AGENTS).doesNotContain(code);
    Upset jump = Upset.volume(version, "phone", noon, noon.plus(Duration.ofHours(2)), 1.5);
    assertThat(app.get(RosterRepairs.class).propose(jump).unmended()).isNotNull();
  }

  private void takeBack(DayRepair repair, RepairWay way) {
    String path = "/repair/%d/back".formatted(repair.id());
    assertThat(app.as(Role.TEAM_LEADER).post(path, Map.of()).statusCode()).isEqualTo(403);
    assertThat(app.as(Role.PLANNER).post(path, Map.of()).statusCode()).isEqualTo(303);
    assertThat(app.as(Role.PLANNER).post(path, Map.of()).statusCode()).isEqualTo(409);
    RepairedDay day = way.days().getFirst();
    Optional<Instant> before =
        day.before().stream()
            .filter(part -> part.kind().equals("shift"))
            .map(RepairedDay.Part::start)
            .findFirst();
    assertThat(
            Optional.ofNullable(
                    app.get(Rostering.class).publishedPlans(day.day()).get(day.person()))
                .map(plan -> plan.shift().range().startInclusive()))
        .isEqualTo(before);
  }

  /// The page's form, the job and the page of the answer.
  private void aJumpOfVolume(LocalDate day) {
    Map<String, String> form =
        Map.of(
            "queue",
            "phone",
            "day",
            day.toString(),
            "from",
            "12:00",
            "until",
            "16:00",
            "percent",
            "60");
    assertThat(
            app.as(Role.PLANNER)
                .post(
                    "/repair/volume",
                    Map.of(
                        "queue",
                        "nothing",
                        "day",
                        day.toString(),
                        "from",
                        "12:00",
                        "until",
                        "16:00",
                        "percent",
                        "60"))
                .statusCode())
        .isEqualTo(422);
    assertThat(app.as(Role.PLANNER).post("/repair/volume", form).statusCode()).isEqualTo(303);
    app.runJobs();
    DayRepair jump = app.get(DayRepairs.class).list(app.viewer(Role.PLANNER)).getFirst();
    assertThat(jump.upset().kind()).isEqualTo(Upset.Kind.VOLUME);
    assertThat(jump.found().ways())
        .allSatisfy(
            way ->
                assertThat(way.served())
                    .allMatch(queue -> queue.damaged() <= queue.planned() + 0.02));
    RosterRepairs.Unmended unmended = Objects.requireNonNull(jump.found().unmended());
    assertThat(unmended.open().damaged()).isGreaterThanOrEqualTo(unmended.open().planned());
    assertThat(unmended.served()).allMatch(queue -> queue.repaired() == queue.damaged());
    assertThat(jump.found().tasks())
        .as("small tasks end first where nobody is to spare any more")
        .allMatch(task -> task.title().equals("Read the news"))
        .allMatch(task -> !task.start().isBefore(jump.upset().from()));
    assertThat(app.as(Role.PLANNER).get("/repair/" + jump.id()).body().contains("Read the news"))
        .isEqualTo(!jump.found().tasks().isEmpty());
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.PHONE_LIGHT)) {
      window.go("/repair/" + jump.id());
      window.check("repair-volume");
      window.go("/repair");
      window.check("repairs");
    }
  }

  /// The news is heard on another thread, after the report is committed.
  private void awaitSearch() {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!isSought()) {
      assertThat(System.nanoTime()).as("the search is ordered within seconds").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private boolean isSought() {
    return app.get(Jobs.class).listRecent(app.viewer(Role.ADMINISTRATOR)).stream()
        .anyMatch(job -> job.kind().equals("intraday.repair"));
  }

  private void take(DayRepair repair, int way) {
    String path = "/repair/%d/take".formatted(repair.id());
    Map<String, String> chosen = Map.of("way", String.valueOf(way), "agreed", "yes");
    assertThat(repair.found().ways().get(way).needsAgreement())
        .as("called out hours before, where fourteen days are asked for")
        .isTrue();
    assertThat(app.as(Role.PLANNER).post(path, Map.of("way", String.valueOf(way))).body())
        .contains("has agreed");
    assertThat(app.as(Role.TEAM_LEADER).post(path, chosen).statusCode()).isEqualTo(403);
    assertThat(app.as(Role.PLANNER).post(path, chosen).statusCode()).isEqualTo(303);
    assertThat(app.as(Role.PLANNER).post(path, chosen).statusCode()).isEqualTo(409);
  }

  private void tookOnce(DayRepair repair, RepairWay way) {
    List<PublishedChange> log = app.get(PublishedChanges.class).listSince(Instant.EPOCH, 50);
    assertThat(log.stream().filter(change -> change.why() == CORRECTION))
        .hasSizeGreaterThanOrEqualTo(way.days().size());
    String ill = app.get(People.class).codes().get(Objects.requireNonNull(repair.upset().person()));
    assertThat(app.get(Publishing.class).violations(repair.upset().roster()))
        .as("rules broken by anybody but the absence itself")
        .allMatch(violation -> violation.agent().equals(ill));
    assertThat(app.as(Role.TEAM_LEADER).get("/repair/" + repair.id()).body())
        .doesNotContain("Take this");
  }

  /// The good plan of a short floor leaves nobody hours to give; who comes later has them all.
  private static void somebodyHasHoursLeft(SmallFloor floor) {
    floor.bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nhourly,0,7 7.5 8,40\n");
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        later,Oslo,bris,,hourly,phone,07:00,12:00,no,Person Later,later@floor.example
        """);
  }

  /// Somebody, not the planner, whose absence others can make good, and the day.
  private Gap gap(long roster) {
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
      Instant from = day.atTime(5, 0).atZone(SmallFloor.OSLO).toInstant();
      Instant until = day.plusDays(1).atStartOfDay(SmallFloor.OSLO).toInstant();
      for (PersonId person : app.get(Rostering.class).publishedPlans(day).keySet()) {
        ShiftsFreed freed = new ShiftsFreed(roster, person, from, until);
        if (!person.equals(app.person("a8"))
            && !app.get(RosterRepairs.class).propose(Upset.of(freed)).ways().isEmpty()) {
          return new Gap(person, day);
        }
      }
    }
    throw new IllegalStateException("Nobody's absence can be made good.");
  }

  private record Gap(PersonId person, LocalDate day) {}
}
