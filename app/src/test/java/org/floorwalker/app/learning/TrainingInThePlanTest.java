package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.learning.store.RoomStore;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.ExtraOutcome;
import org.floorwalker.app.rostering.ExtraShifts;
import org.floorwalker.app.rostering.PublishOutcome;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.ShiftSwaps;
import org.floorwalker.app.rostering.SwapOutcome;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.optimise.Absence;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairAnswer;
import org.floorwalker.planning.optimise.RosterRepair;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: whose certificate has run out is in no schedule on that queue: neither built, nor
/// repaired, nor by a swap, nor in overtime, nor by publishing an old draft; and a programme finds
/// its hours (OPS-20, OPS-22). Eight people on one telephone; `a3`'s certificate ends in the week
/// that is planned.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainingInThePlanTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;

  private TestApp app;
  private SmallFloor floor;
  private Requirement requirement;
  private long draft;

  @BeforeAll
  void aFloorWhereOneCertificateEnds() {
    app = TestApp.fresh();
    floor = SmallFloor.in(app);
    app.get(Catalogue.class)
        .add(
            app.viewer(Role.TRAINER),
            "aml",
            Course.Kind.CLASS,
            "",
            new Course.Material("Money laundering", "nb", 60, "The act", null, 1));
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      certificate("a" + i, i == 3 ? MONDAY.minusYears(1).plusDays(2) : MONDAY.minusDays(60));
    }
    requirement =
        app.get(Requirements.class)
            .add(app.viewer(Role.TRAINER), "aml-yearly", terms(MONDAY.minusYears(3)))
            .orElseThrow();
    draft = floor.draft("expired");
  }

  private static Requirement.Terms terms(LocalDate countsFrom) {
    return new Requirement.Terms(
        "Money laundering",
        "Money laundering act, section 36",
        "aml",
        new DueRule(new Recurrence.EveryMonths(12), MONDAY.minusYears(1), countsFrom, 0, 0),
        Audience.EVERYBODY,
        Reminders.USUAL,
        new Consequence(Consequence.Kind.CLOSE, Set.of("phone")));
  }

  private void certificate(String code, LocalDate on) {
    app.get(Ledger.class)
        .bringIn(
            app.viewer(Role.TRAINER),
            new Evidence.Entry(
                app.person(code),
                new Evidence.Content("aml", "Money laundering", 1, null),
                new Evidence.Result(true, null, null, 60),
                on,
                null,
                "brought-in",
                "School",
                "certificate",
                ""));
  }

  private Rostering rostering() {
    return app.get(Rostering.class);
  }

  private Stream<DayPlan> plans(long version) {
    return rostering().plansOf(version, MONDAY, MONDAY.plusDays(7)).values().stream()
        .flatMap(day -> day.values().stream());
  }

  private static boolean serves(DayPlan plan) {
    return plan.pieces().stream()
        .anyMatch(piece -> piece instanceof DayPlan.Piece.Desk desk && !desk.queue().isEmpty());
  }

  @Test
  @Order(1)
  void a01_theNextBuildKeepsThePersonOffTheQueue() {
    assertThat(plans(draft).filter(plan -> plan.person().equals("a3")))
        .as("still at work, off the queue")
        .isNotEmpty()
        .noneMatch(TrainingInThePlanTest::serves);
    assertThat(plans(draft).filter(plan -> plan.person().equals("a1")))
        .anyMatch(TrainingInThePlanTest::serves);
  }

  @Test
  @Order(2)
  void a02_noRepairPutsThePersonInsteadOfSomebodyIll() {
    RosterVersion version = rostering().findVersion(draft).orElseThrow();
    RosterInputs inputs = app.get(RosterInputs.class);
    RosterInputs.Inputs gathered = inputs.of(version);
    Roster roster = inputs.roster(gathered, draft);
    Shift ill =
        roster.shifts().stream().filter(s -> s.agent().equals("a1")).findFirst().orElseThrow();
    Shift before = shiftOf(roster, ill);
    RepairAnswer answer =
        RosterRepair.of(gathered.problem(), roster)
            .answer(
                new Absence("a1", ill.range().startInclusive(), ill.range().endExclusive()),
                NoticeByCountry.NONE_KNOWN);
    assertThat(answer.proposals())
        .allSatisfy(proposal -> assertThat(shiftOf(proposal.roster(), ill)).isEqualTo(before));
    // Nothing helps within the hours of contracts; beyond them somebody does, and it is not her.
    assertThat(answer.beyond())
        .isNotNull()
        .satisfies(beyond -> assertThat(beyond.change().agent()).isNotEqualTo("a3"));
  }

  private static Shift shiftOf(Roster roster, Shift ofDay) {
    return roster.shifts().stream()
        .filter(s -> s.agent().equals("a3") && s.day().equals(ofDay.day()))
        .findFirst()
        .orElse(ofDay);
  }

  @Test
  @Order(3)
  void a03_aSwapCountsThePersonAsNobodyUntilTheCourseIsDone() {
    assertThat(app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "Test"))
        .isInstanceOf(PublishOutcome.Published.class);
    List<String> missed = new ArrayList<>();
    for (LocalDate day : MONDAY.datesUntil(MONDAY.plusDays(7)).toList()) {
      for (int i = 1; i <= SmallFloor.AGENTS; i++) {
        if (swap("a" + i, day) instanceof SwapOutcome.Missed) {
          missed.add("a" + i + "@" + day);
        }
      }
    }
    assertThat(missed).as("swaps after which somebody is missed").isNotEmpty();
    assertThat(extraHours()).as("overtime").isInstanceOf(ExtraOutcome.NotServing.class);
    certificate("a3", MONDAY.minusDays(7));
    assertThat(extraHours())
        .as("overtime with the course done")
        .isNotInstanceOf(ExtraOutcome.NotServing.class);
    assertThat(missed)
        .as("with the course done some of them are possible")
        .anyMatch(
            one ->
                !(swap(one.split("@")[0], LocalDate.parse(one.split("@")[1]))
                    instanceof SwapOutcome.Missed));
  }

  /// The language of the telephone, and a topic that only a1 has passed, hour by hour on Monday,
  /// counted once more from the plans and the need themselves.
  @Test
  @Order(4)
  void a07_languagesAndTopicsAreCountedByTheHour() {
    Viewer trainer = app.viewer(Role.TRAINER);
    app.get(Catalogue.class)
        .add(
            trainer,
            "lost-card",
            Course.Kind.CHECK,
            "",
            new Course.Material("Lost cards", "nb", 20, "Ten questions", 80, 1));
    app.get(Ledger.class)
        .observe(
            trainer,
            new Ledger.Observed(app.person("a1"), "lost-card", MONDAY.minusDays(9), 20, 90, ""));
    Readiness readiness = app.get(Readiness.class);
    Readiness.Line spoken = readiness.on(trainer, MONDAY).languages().getFirst();
    assertThat(spoken.hours()).isNotEmpty();
    assertThat(spoken.hours()).allSatisfy(this::isTheWorstOfItsQuarters);
    Readiness.Line known = readiness.on(trainer, MONDAY).topics().getFirst();
    assertThat(known.name()).isEqualTo("Lost cards");
    known.hours().forEach(hour -> assertThat(hour.there()).isEqualTo(fewestAt(hour, "a1"::equals)));
    assertThat(known.isShort()).as("a1 is not there all day").isTrue();
    assertThat(app.as(Role.TRAINER).get("/training/readiness?on=" + MONDAY).body())
        .contains("Lost cards", "Needed at once in 90 days");
  }

  /// No quarter of the hour lacks more, or leaves less over, than what is told.
  private void isTheWorstOfItsQuarters(Readiness.Hour hour) {
    List<Integer> left = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      LocalDateTime at = MONDAY.atTime(hour.hour(), 15 * quarter);
      int needed = needed(at);
      if (needed > 0) {
        left.add(atDesk(at, _ -> true) - needed);
      }
    }
    assertThat(hour.there() - hour.asked()).isEqualTo(Collections.min(left));
  }

  private int needed(LocalDateTime at) {
    Instant instant = at.atZone(SmallFloor.OSLO).toInstant();
    Staffing staffing = app.get(Staffing.class);
    long version = staffing.findNewest(MONDAY).orElseThrow().id();
    double heads =
        staffing.listScheduledNeeds(version, instant, instant.plusSeconds(900)).stream()
            .mapToDouble(Need::heads)
            .sum();
    return (int) Math.ceil(heads - 1e-9);
  }

  private int fewestAt(Readiness.Hour hour, Predicate<String> who) {
    return IntStream.range(0, 4)
        .map(quarter -> atDesk(MONDAY.atTime(hour.hour(), 15 * quarter), who))
        .min()
        .orElseThrow();
  }

  private int atDesk(LocalDateTime at, Predicate<String> who) {
    Instant instant = at.atZone(SmallFloor.OSLO).toInstant();
    return (int)
        rostering().publishedPlans(MONDAY).values().stream()
            .filter(plan -> who.test(plan.person()))
            .flatMap(plan -> plan.pieces().stream())
            .filter(DayPlan.Piece.Desk.class::isInstance)
            .filter(piece -> piece.range().contains(instant))
            .count();
  }

  /// Whether a3 may take two more hours on the telephone on Friday.
  private ExtraOutcome extraHours() {
    LocalDate friday = MONDAY.plusDays(4);
    TimeRange evening =
        TimeRange.of(
            friday.atTime(18, 0).atZone(SmallFloor.OSLO).toInstant(),
            friday.atTime(20, 0).atZone(SmallFloor.OSLO).toInstant());
    return Optional.ofNullable(
            app.get(ExtraShifts.class).check(friday, evening, "phone").get(app.person("a3")))
        .orElseThrow();
  }

  private SwapOutcome swap(String giver, LocalDate day) {
    return app.get(ShiftSwaps.class).check(app.person(giver), app.person("a3"), day);
  }

  @Test
  @Order(5)
  void a04_aProgrammeFindsHoursProvesThemAndStandsInTheSchedule() {
    app.clock().standAt(MONDAY.minusDays(1).atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    app.get(Requirements.class).revise(app.viewer(Role.TRAINER), requirement.id(), 1, gentle());
    TestApp.Client trainer = app.as(Role.TRAINER);
    String address = "/training/requirements/%d/programme".formatted(requirement.id());
    assertThat(trainer.get(address).body()).contains("Fewest in a group", "value=\"60\"");
    Map<String, String> typed =
        Map.of(
            "minutes", "60",
            "least", "1",
            "most", "2",
            "from", MONDAY.toString(),
            "due", MONDAY.plusDays(6).toString(),
            "trainer_from", "8",
            "trainer_until", "16",
            "trainers", "a8",
            "rooms", "Red 8, Blue 4");
    assertThat(app.get(Rooms.class).take(wholeWeek("Red"), SmallFloor.OSLO, "Test")).isEmpty();
    assertThat(trainer.post(address, typed).statusCode()).isEqualTo(303);
    app.runJobs();
    Programme.Result result =
        Optional.ofNullable(app.get(Programmes.class).get(1).result()).orElseThrow();
    assertThat(result.people() + result.notPlaced().size()).isEqualTo(SmallFloor.AGENTS);
    assertThat(result.sessions()).isNotEmpty();
    assertThat(result.weeks().stream().mapToInt(Programme.Week::broken).sum()).isZero();
    assertThat(result.alternatives())
        .extracting(Programme.Alternative::way)
        .containsExactly("asked", "smaller", "even");
    assertThat(result.alternatives().getFirst().placed()).isEqualTo(result.people());
    assertThat(result.alternatives().getFirst().broken()).isZero();
    assertThat(trainer.get("/training/weeks").body()).contains("Load week by week", "Hours needed");
    Programme.Placed first = result.sessions().getFirst();
    assertThat(result.sessions())
        .as("in the trainer's own shifts, never among those taught")
        .allMatch(one -> "a8".equals(one.trainer()) && !one.people().contains("a8"));
    RoomStore.Wish other = new RoomStore.Wish("BLUE", range(first), "talk-1", "Town hall");
    assertThat(app.get(Rooms.class).take(other, SmallFloor.OSLO, "Test")).isEmpty();
    TestApp.Client planner = app.as(Role.PLANNER);
    app.belongsTo(app.userOf(Role.AGENT), app.person(first.people().getFirst()));
    assertThat(app.as(Role.AGENT).get("/my/training").body())
        .contains("You are given a place before that day");
    assertThat(planner.get("/training/requirements/1").body())
        .contains("a place in a programme that is not in the schedule yet", "programmes/1\"");
    planner.post("/training/programmes/1/book", Map.of());
    assertThat(planner.get("/training/programmes/1").body())
        .contains("Not in the schedule", "Blue is taken then: Town hall.");
    assertThat(besides("a8", first.start())).as("room and people, or neither").isFalse();
    app.get(Rooms.class).giveUp("talk-1");
    planner.post("/training/programmes/1/book", Map.of());
    assertThat(besides(first.people().getFirst(), first.start())).isTrue();
    assertThat(besides("a8", first.start())).as("the trainer's own shift").isTrue();
    assertThat(app.get(Rooms.class).take(other, SmallFloor.OSLO, "Test")).isPresent();
    assertThat(planner.get("/training/programmes/1").body())
        .contains("In the schedule since", "Promise and outcome", "the week is not over")
        .doesNotContain("Not in the schedule");
    assertThat(planner.get("/training/requirements/1").body())
        .contains("Roll-out", "%d more have a place in the schedule".formatted(result.people()))
        .doesNotContain("not in the schedule yet");
    assertThat(app.as(Role.AGENT).get("/my/training").body())
        .contains("it stands in your schedule");
    assertThat(planner.get("/training/weeks").body())
        .contains("(%d session".formatted(result.sessions().size()));
    long next = floor.draft("after-the-programme");
    assertThat(besides(next, first)).as("the next build keeps it").containsAll(first.people());
    assertThat(besides(next, first)).contains("a8");
    whoCameHasTheEvidence(first);
  }

  /// The first session is held: all but one came, and only they have learnt.
  private void whoCameHasTheEvidence(Programme.Placed first) {
    String address = "/training/programmes/1/sessions/1";
    TestApp.Client trainer = app.as(Role.TRAINER);
    String here = first.people().getLast();
    Map<String, String> came = Map.of("came", app.person(here).toString());
    trainer.post(address, came);
    assertThat(trainer.get(address).body()).contains("The session has not begun yet.");
    app.clock().standAt(first.end());
    trainer = app.as(Role.TRAINER);
    assertThat(trainer.get("/training/teaching").body()).contains("Who came?");
    int before = attempts(here);
    trainer.post(address, came);
    trainer.post(address, came);
    assertThat(attempts(here)).as("once").isEqualTo(before + 1);
    for (String absent : first.people().subList(0, first.people().size() - 1)) {
      assertThat(app.get(Ledger.class).listOf(app.person(absent)))
          .noneMatch(one -> one.entry().note().startsWith("programme 1"));
    }
    assertThat(trainer.get(address).body())
        .contains("1 of %d came".formatted(first.people().size()));
    assertThatThrownBy(
            () -> app.get(JdbcClient.class).sql("delete from session_attendance").update())
        .isInstanceOf(DataAccessException.class);
    app.clock().standAt(MONDAY.minusDays(1).atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
  }

  private int attempts(String code) {
    return app.get(Ledger.class).listOf(app.person(code)).size();
  }

  private static RoomStore.Wish wholeWeek(String room) {
    TimeRange week =
        TimeRange.of(
            MONDAY.atStartOfDay(SmallFloor.OSLO).toInstant(),
            MONDAY.plusDays(7).atStartOfDay(SmallFloor.OSLO).toInstant());
    return new RoomStore.Wish(room, week, "week", "Fair");
  }

  private static TimeRange range(Programme.Placed session) {
    return TimeRange.of(session.start(), session.end());
  }

  /// Who is in the session in a draft.
  private List<String> besides(long version, Programme.Placed session) {
    return plans(version)
        .filter(plan -> plan.pieces().stream().anyMatch(piece -> isIn(piece, session)))
        .map(DayPlan::person)
        .toList();
  }

  private static boolean isIn(DayPlan.Piece piece, Programme.Placed session) {
    return piece instanceof DayPlan.Piece.Beside beside && beside.range().equals(range(session));
  }

  /// New content that everybody owes within two weeks; nobody loses the queue yet.
  private static Requirement.Terms gentle() {
    Requirement.Terms old = terms(MONDAY.minusDays(1));
    return new Requirement.Terms(
        old.title(),
        old.source(),
        old.course(),
        new DueRule(
            new Recurrence.EveryMonths(12), MONDAY.minusDays(1), MONDAY.minusDays(1), 14, 0),
        old.audience(),
        old.reminders(),
        old.consequence());
  }

  private boolean besides(String code, Instant start) {
    LocalDate day = start.atZone(SmallFloor.OSLO).toLocalDate();
    return Optional.ofNullable(rostering().publishedPlans(day).get(app.person(code))).stream()
        .flatMap(plan -> plan.pieces().stream())
        .anyMatch(
            piece ->
                piece instanceof DayPlan.Piece.Beside beside
                    && !beside.range().startInclusive().isAfter(start)
                    && beside.range().endExclusive().isAfter(start.plus(Duration.ofMinutes(1))));
  }

  @Test
  @Order(6)
  void a05_anOldDraftIsPublishedWithoutWhoHasLapsedSince() {
    long old = floor.draft("old");
    assertThat(plans(old)).anyMatch(TrainingInThePlanTest::serves);
    app.get(Requirements.class)
        .revise(app.viewer(Role.TRAINER), requirement.id(), 2, terms(MONDAY.minusDays(1)));
    assertThat(stopsOf("a1")).as("published before").containsExactly(QueueStop.Verdict.PLANNED);
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), old, "Test");
    assertThat(rostering().findVersion(old).orElseThrow().state())
        .isEqualTo(RosterVersion.State.PUBLISHED);
    assertThat(plans(old)).isNotEmpty().noneMatch(TrainingInThePlanTest::serves);
  }

  @Test
  @Order(7)
  void a06_thePaperProvesThatTheWorkStopped() throws IOException {
    assertThat(stopsOf("a1")).containsExactly(QueueStop.Verdict.KEPT);
    String days = "?from=%s&last=%s".formatted(MONDAY, MONDAY.plusDays(6));
    assertThat(app.as(Role.AUDITOR).get("/training/stopped" + days).body())
        .contains("Off the queue", "requirement aml-yearly");
    Map<String, String> asked =
        Map.of("from", MONDAY.toString(), "last", MONDAY.plusDays(6).toString());
    assertThat(app.as(Role.AUDITOR).post("/training/stopped/file", asked).body())
        .contains("a1,phone,requirement aml-yearly,", ",kept");
    HttpResponse<String> paper = app.as(Role.AUDITOR).post("/training/stopped/paper", asked);
    assertThat(paper.body()).startsWith("%PDF");
    assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
        .contains(paper.headers().firstValue("X-Checksum-Sha256").orElse("-"));
    EvidenceFile scope =
        app.get(EvidencePapers.class)
            .scope(app.viewer(Role.AUDITOR), Locale.ENGLISH, requirement.id(), MONDAY);
    try (PDDocument document = Loader.loadPDF(scope.bytes())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Money laundering act, section 36", "School")
          .contains("The ledger of evidence was whole");
    }
    assertThat(app.as(Role.AUDITOR).post("/training/routing/file", Map.of()).body())
        .as("nobody is routed to the queue")
        .isEqualToIgnoringNewLines("agent,queue,level,from,to");
  }

  /// What the closings of the week come to for somebody.
  private List<QueueStop.Verdict> stopsOf(String code) {
    registerOnce();
    app.clock().standAt(MONDAY.plusDays(6).atTime(12, 0).atZone(SmallFloor.OSLO).toInstant());
    List<QueueStop.Verdict> verdicts =
        app
            .get(QueueStops.class)
            .list(app.viewer(Role.AUDITOR), MONDAY, MONDAY.plusDays(7))
            .stream()
            .filter(stop -> stop.person().code().equals(code))
            .map(stop -> stop.verdict(MONDAY.plusDays(6)))
            .toList();
    app.clock().standAt(MONDAY.minusDays(1).atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    return verdicts;
  }

  private void registerOnce() {
    Measure measure = TrainingMeasures.STOPPED;
    LocalDate day = MONDAY.minusDays(1);
    if (app.get(Measures.class).find(measure.code(), "NO", day).isEmpty()) {
      app.register(measure.code());
    }
  }
}
