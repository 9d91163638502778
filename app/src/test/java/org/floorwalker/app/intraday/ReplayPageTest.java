package org.floorwalker.app.intraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.history.RealContacts;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: the week after, a planner replays it with the contacts that really came.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReplayPageTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final int PER_HOUR = 30;

  private TestApp app;
  private long roster;
  private int brought;

  @BeforeAll
  void aPublishedWeekThatHasPassed() {
    app = TestApp.fresh();
    SmallFloor floor = SmallFloor.in(app);
    floor.bring(PeopleForm.CLIENTS, "client,name\nnorda,Norda Bank\n");
    floor.bring(PeopleForm.MISSIONS, "mission,client,name\ncards,norda,Card line\n");
    floor.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,mission
        phone,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo,cards
        """);
    roster = floor.draft("r");
    app.as(Role.PLANNER).post("/schedule/%d/publish".formatted(roster), Map.of("reason", "late"));
    bringContacts();
    app.clock().standAt(at(MONDAY.plusDays(8), "09:00"));
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(SmallFloor.OSLO).toInstant();
  }

  private void bringContacts() {
    ImportReport report =
        app.get(HistoryImport.class)
            .bring(
                new ImportOrder(
                    "replayed",
                    "test",
                    "contacts",
                    (_, _, sink) -> {
                      SplittableRandom random = new SplittableRandom(8);
                      for (int day = 0; day < 5; day++) {
                        Instant at =
                            MONDAY.plusDays(day).atTime(8, 0).atZone(SmallFloor.OSLO).toInstant();
                        Instant end = at.plus(Duration.ofHours(10));
                        while (at.isBefore(end)) {
                          sink.contact(contact(at, random));
                          brought++;
                          double wait = random.nextExponential() * 3600 / PER_HOUR;
                          at = at.plusMillis(Math.round(1000 * wait));
                        }
                      }
                    },
                    ImportOrder.BadRows.REFUSE_FILE),
                new ByteArrayInputStream(new byte[] {2}),
                0,
                ImportWatch.NONE);
    assertThat(report.state()).isEqualTo(ImportReport.State.DONE);
  }

  /// Four in five are answered within seconds; the others leave after a minute.
  private Contact contact(Instant arrived, SplittableRandom random) {
    String id = "c" + brought;
    if (random.nextInt(5) == 0) {
      Instant left = arrived.plusSeconds(60);
      return new Contact(
          id,
          Channel.VOICE,
          List.of(new Segment(SegmentKind.QUEUE, "phone", "", arrived, left, Outcome.ABANDONED)));
    }
    Instant answered = arrived.plusSeconds(5);
    Instant ended = answered.plusSeconds(60 + random.nextInt(480));
    return new Contact(
        id,
        Channel.VOICE,
        List.of(
            new Segment(SegmentKind.QUEUE, "phone", "", arrived, answered, Outcome.ANSWERED),
            new Segment(SegmentKind.TALK, "phone", "a1", answered, ended, Outcome.COMPLETED)));
  }

  @Test
  void a01_theWeekIsReplayedAgainstBothRosters() {
    Instant from = MONDAY.atStartOfDay(SmallFloor.OSLO).toInstant();
    assertThat(app.get(RealContacts.class).list(from, from.plus(Duration.ofDays(7))))
        .hasSize(brought);
    Replays replays = app.get(Replays.class);
    assertThat(replays.listDue(MONDAY.plusDays(6))).as("the week is not over").isEmpty();
    assertThat(replays.listDue(MONDAY.plusDays(8))).containsExactly(roster);
    replays.replay("test", roster, 1, "Test", Progress.NONE);
    replays.replay("test", roster, 1, "Test", Progress.NONE);
    assertThat(replays.listDue(MONDAY.plusDays(8))).as("replayed since").isEmpty();

    RosterReplay replay = app.get(Replays.class).findNewest(roster).orElseThrow();
    RosterReplay.Row phone = replay.result().queues().getFirst();
    assertThat(phone.contacts()).isEqualTo(brought);
    assertThat(Objects.requireNonNull(phone.actual().service())).isCloseTo(0.8, within(0.03));
    assertThat(Objects.requireNonNull(phone.actual().lost())).isCloseTo(0.2, within(0.03));
    assertThat(Objects.requireNonNull(phone.asItWas().service())).isBetween(0.3, 1.0);
    assertThat(Objects.requireNonNull(phone.built().service())).isBetween(0.3, 1.0);
    assertThat(replay.result().asItWas().customerTime()).isBetween(0.1, 0.9);
    assertThat(replay.result().weeks()).hasSize(1);
    RosterReplay.Week week = replay.result().weeks().getFirst();
    assertThat(week.low()).isLessThanOrEqualTo(week.promised());
    assertThat(week.high()).isGreaterThanOrEqualTo(week.promised());
    theMissionOfOneQueueIsToldLikeTheQueue(replay.result(), week);
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/replay?roster=" + roster, "replay");
  }

  private void theMissionOfOneQueueIsToldLikeTheQueue(
      RosterReplay.Result result, RosterReplay.Week queue) {
    List<RosterReplay.Week> missions = Objects.requireNonNull(result.programmes());
    assertThat(missions).hasSize(1);
    RosterReplay.Week mission = missions.getFirst();
    assertThat(mission.queue()).isEqualTo("cards");
    assertThat(mission.promised()).isCloseTo(queue.promised(), within(1e-9));
    assertThat(mission.low()).isCloseTo(queue.low(), within(1e-9));
    assertThat(mission.high()).isCloseTo(queue.high(), within(1e-9));
    assertThat(Objects.requireNonNull(mission.actual()))
        .isCloseTo(Objects.requireNonNull(queue.actual()), within(1e-9));
    assertThat(app.as(Role.PLANNER).get("/replay?roster=" + roster).body()).contains("cards");
  }

  /// The week begins and ends at midnight in Oslo, when it is still the day before by UTC.
  @Test
  void a02_theWeekIsTheCentresWeek() {
    Replays replays = app.get(Replays.class);
    LocalDate next = MONDAY.plusDays(7);
    try {
      app.clock().standAt(at(MONDAY.minusDays(1), "23:59"));
      assertThat(replays.listReplayable()).isEmpty();
      app.clock().standAt(at(MONDAY, "00:30"));
      assertThat(replays.listReplayable()).extracting(RosterVersion::id).contains(roster);
      app.clock().standAt(at(next, "00:30"));
      replays.replay("first minutes", roster, 0.1, "Test", Progress.NONE);
      assertThat(replays.listDue(next)).as("replayed after its end").doesNotContain(roster);
    } finally {
      app.clock().standAt(at(MONDAY.plusDays(8), "09:00"));
    }
  }

  @Test
  void a03_onlyPublishedRostersOfThePastCanBeOrdered() {
    assertThat(app.as(Role.PLANNER).post("/replay", Map.of("roster", "999")).statusCode())
        .isEqualTo(404);
    assertThat(app.as(Role.AGENT).get("/replay").statusCode()).isEqualTo(403);
  }

  @Test
  void a04_aScheduleOfAnotherSuiteIsPlannedBesideComparedAndOursGoesOut() {
    assertThat(app.as(Role.AGENT).get("/shadow").statusCode()).isEqualTo(403);
    LocalDate first = MONDAY.plusDays(7);
    StringBuilder table = new StringBuilder("agent,business_day,kind,start,end,queue,activity\n");
    for (int day = 0; day < 5; day++) {
      LocalDate date = first.plusDays(day);
      for (String agent : List.of("a1", "a2", "a3")) {
        table.append(row(agent, date, "shift", "08:00", "16:00"));
        table.append(row(agent, date, "meal", "12:00", "12:30"));
      }
    }
    app.bringSchedule(table.toString());
    Shadows shadows = app.get(Shadows.class);
    long theirs = shadows.listTheirs().getFirst().id();
    Budget moves = new Budget.Iterations(60_000, 1);
    shadows.plan("beside", theirs, moves, "Test", Progress.NONE);
    shadows.plan("beside", theirs, moves, "Test", Progress.NONE);

    ShadowPlan plan = shadows.findNewest(theirs).orElseThrow();
    ShadowPlan.Row phone = plan.result().queues().getFirst();
    assertThat(phone.contacts()).isGreaterThan(100);
    double theirService = Objects.requireNonNull(phone.theirs().service());
    double ourService = Objects.requireNonNull(phone.ours().service());
    // Three people until four against eight who cover the day.
    assertThat(ourService).isGreaterThan(theirService);
    assertThat(plan.result().ours().rulesBroken()).isZero();
    assertThat(plan.result().theirs().paid()).isCloseTo(3 * 5 * 7.5, within(0.01));
    assertThat(app.as(Role.PLANNER).get("/shadow?schedule=" + theirs).body())
        .contains("Export our draft", "The other suite");
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      window.go("/shadow?schedule=" + theirs);
      window.check("shadow");
    }
    String export =
        app.as(Role.PLANNER).get("/schedule/%d/schedule.csv".formatted(plan.ours())).body();
    assertThat(export)
        .startsWith("agent,business_day,kind,start,end,queue,activity\n")
        .contains(",shift,2027-04-12T");
    assertThat(
            app.as(Role.TEAM_LEADER)
                .get("/schedule/%d/schedule.csv".formatted(plan.ours()))
                .statusCode())
        .isEqualTo(403);
  }

  private static String row(String agent, LocalDate day, String kind, String from, String until) {
    return "%s,%s,%s,%sT%s,%sT%s,,\n".formatted(agent, day, kind, day, from, day, until);
  }
}
