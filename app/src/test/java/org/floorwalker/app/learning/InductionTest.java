package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.app.learning.internal.RampLearning;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.training.OpeningPlan;
import org.floorwalker.planning.training.RampCurve;
import org.floorwalker.planning.training.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: newcomers in a class, from why work is measured to work on their own (TRN-02, 03, 04,
/// 05, 14, QUA-03). It is Monday 29 March 2027.
class InductionTest {
  private TestApp app;
  private LoansFloor floor;
  private TestApp.Client trainer;

  @BeforeEach
  void aProgrammeAndAClass() {
    app = TestApp.fresh();
    floor = new LoansFloor(app);
    trainer = app.as(Role.TRAINER);
    Map<String, String> programme = programme();
    assertThat(trainer.post("/training/inductions", programme).statusCode()).isEqualTo(303);
    assertThat(plan("April", "2027-03-29", "Blue").statusCode()).isEqualTo(303);
  }

  private static Map<String, String> programme() {
    return Map.of(
        "code", "loans-line",
        "title", "Loans line",
        "front", "yes",
        "basic", "15",
        "nesting", "10",
        "steps", "1 trainer Why we measure\n2 trainer Credit advice = credit\n5 newcomer Feelings");
  }

  private HttpResponse<String> plan(String title, String starts, String room) {
    return trainer.post(
        "/training/cohorts",
        Map.of(
            "title",
            title,
            "template",
            "loans-line",
            "starts",
            starts,
            "trainer",
            floor.person("lea").toString(),
            "room",
            room,
            "places",
            "2"));
  }

  private Cohort cohort() {
    return app.get(Inductions.class).get(1);
  }

  private int join(String code) {
    return trainer
        .post("/training/cohorts/1/join", Map.of("joins", floor.person(code).toString()))
        .statusCode();
  }

  @Test
  void a01_workingDaysLeaveOutWeekends() {
    assertThat(cohort().day(1)).isEqualTo(LocalDate.of(2027, 3, 29));
    assertThat(cohort().day(6)).isEqualTo(LocalDate.of(2027, 4, 5));
    assertThat(cohort().nestingFrom()).isEqualTo(LocalDate.of(2027, 4, 19));
    assertThat(cohort().ends()).isEqualTo(LocalDate.of(2027, 5, 3));
    LocalDate wednesday = LocalDate.of(2027, 3, 31);
    for (int day = 1; day < 60; day++) {
      LocalDate one = WorkingDays.day(wednesday, day);
      long weekdays =
          wednesday
              .datesUntil(one.plusDays(1))
              .filter(d -> d.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
              .count();
      assertThat(weekdays).isEqualTo(day);
      assertThat(one.getDayOfWeek().getValue()).isLessThan(6);
    }
  }

  @Test
  void a02_theFrontLineHasThreeWeeksAtLeast() {
    Map<String, String> short14 = new HashMap<>(programme());
    short14.put("code", "short");
    short14.put("basic", "14");
    assertThat(trainer.post("/training/inductions", short14).statusCode()).isEqualTo(422);
    short14.put("front", "no");
    assertThat(trainer.post("/training/inductions", short14).statusCode()).isEqualTo(303);
  }

  @Test
  void a03_aTrainerAndARoomHaveOneClassAtATime() {
    assertThat(plan("May", "2027-04-26", "Red").statusCode()).as("trainer").isEqualTo(422);
    assertThat(plan("June", "2027-05-03", "Blue").statusCode()).as("after it").isEqualTo(303);
    assertThat(plan("Sunday", "2027-09-05", "Blue").statusCode())
        .as("no working day")
        .isEqualTo(422);
  }

  @Test
  void a04_placesAreGivenAsLongAsThereAreAny() {
    assertThat(List.of(join("ada"), join("ada"), join("bo"), join("cai")))
        .containsExactly(303, 422, 303, 422);
  }

  @Test
  void a05_stepsAreDoneByWordEvidenceOrTheNewcomer() {
    join("bo");
    floor.register(TrainingMeasures.CONFIDENCE);
    PersonId bo = floor.person("bo");
    Map<String, String> seen =
        Map.of("person", bo.toString(), "step", "0", "shown", "Asked three questions");
    app.as(Role.FLOOR_WALKER).post("/training/cohorts/1/done", seen);
    assertThat(member().done()).hasSize(1);
    floor.certificate(bo, LoansFloor.TODAY);
    assertThat(member().find(1)).as("shown by the course").isPresent();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(7)));
    assertThat(cohort().late(LoansFloor.TODAY.plusDays(7))).isEqualTo(1);
    app.belongsTo(app.userOf(Role.AGENT), bo);
    app.as(Role.AGENT)
        .post("/my/training/feeling", Map.of("level", "2", "wish", "More about cards"));
    assertThat(cohort().late(LoansFloor.TODAY.plusDays(7))).isZero();
    assertThat(app.as(Role.AGENT).get("/my/training").body()).contains("Why we measure");
    assertThat(app.as(Role.TRAINER).get("/training/cohorts/1").body())
        .contains("2 of 5", "More about cards");
  }

  private Cohort.Member member() {
    return cohort().members().getFirst();
  }

  /// A class is its trainer's until it is over; whoever is no person of the centre sees all.
  @Test
  void a08_aTrainerSeesTheirOwnClassesWithTheNextStep() {
    join("bo");
    app.belongsTo(app.userOf(Role.FLOOR_WALKER), floor.person("lea"));
    app.belongsTo(app.userOf(Role.TEAM_LEADER), floor.person("ada"));
    assertThat(teaching(Role.FLOOR_WALKER))
        .contains("April", "1 of 2 places taken", "Next from the trainer, Mon 29 Mar: Why we");
    assertThat(teaching(Role.TEAM_LEADER))
        .contains("You hold no class now")
        .doesNotContain("April");
    app.as(Role.TRAINER)
        .post(
            "/training/cohorts/1/done",
            Map.of("person", floor.person("bo").toString(), "step", "0", "shown", "Asked"));
    assertThat(teaching(Role.TRAINER)).contains("Next from the trainer, Tue 30 Mar: Credit advice");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(35)));
    assertThat(teaching(Role.FLOOR_WALKER)).as("it is over").doesNotContain("April");
  }

  private String teaching(Role role) {
    return app.as(role).get("/training/teaching").body();
  }

  /// Bo and Ada may serve loans; twelve are needed. In a class that is over by then sits Cai, who
  /// may not.
  @Test
  void a09_aQueueThatOpensOnAFixedDayIsPlannedBackwards() {
    join("cai");
    String asked =
        "/training/opening?queue=loans&template=loans-line&heads=12&places=6&days=30&leaving=10&opens=";
    assertThat(trainer.get(asked + "2027-07-05").body())
        .contains("Mon 31 May", "Fri 2 Jul", "Sat 1 May", "In time", "Decide on hiring 17");
    Openings.Answer answer = opening(LocalDate.of(2027, 7, 5));
    assertThat(answer.plan().order().ready()).as("ada and bo").isEqualTo(2);
    assertThat(answer.coming()).as("cai").isEqualTo(1);
    assertThat(answer.toHire()).isEqualTo(answer.plan().newcomers() - 1);
    assertThat(answer.beside()).as("cai serves cards in the same language").isEqualTo(1);
    assertThat(trainer.get(asked + "2027-05-03").body())
        .contains("Too late to hire for it", "on their own on Wed 2 Jun");
    assertThat(trainer.get(asked + "2027-03-29").statusCode()).as("it is today").isEqualTo(422);
    assertThat(trainer.get(asked.replace("loans&", "gone&") + "2027-07-05").statusCode())
        .isEqualTo(422);
    assertThat(trainer.get("/training/opening").body()).contains("Say which queue opens when");
  }

  private Openings.Answer opening(LocalDate opens) {
    return app.get(Openings.class)
        .plan(
            app.viewer(Role.TRAINER),
            new Openings.Asked(
                "loans", opens, 12, "loans-line", 6, new OpeningPlan.Hiring(30, 0.1)))
        .orElseThrow();
  }

  @Test
  void a06_theCurveIsLearntFromWhatNewcomersHandled() {
    List<HandledWeek> weeks = new ArrayList<>();
    LocalDate monday = LocalDate.of(2026, 3, 2);
    for (int week = 0; week < 60; week++) {
      double seconds = 300 * Math.max(1, 1.5 - 0.05 * week);
      weeks.add(new HandledWeek("new", "loans", monday.plusWeeks(week), 100, 100 * seconds));
    }
    weeks.add(new HandledWeek("new", "cards", monday, 100, 1));
    RampLearning.Found found =
        RampLearning.of(weeks, List.of(new HandledInQueue("loans", 12_000, 12_000 * 300)));
    assertThat(found.newcomers()).isEqualTo(1);
    assertThat(found.measured().getFirst()).isEqualTo(new RampCurve.Measured(0, 100, 1.5));
    assertThat(found.measured().get(4).ratio()).isEqualTo(1.3);
    assertThat(found.measured()).as("then they are proficient").hasSize(53);
  }

  @Test
  void a07_withoutFiguresTheUsualCurveIsToldAsSuch() {
    assertThat(trainer.get("/training/cohorts").body())
        .contains("17 weeks until", "The start is an assumption");
  }
}
