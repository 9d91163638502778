package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.floorwalker.app.development.internal.Forgetting;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: wishes apart from assessments, vacancies inside first, reasons behind each decision
/// (CAR-02, CAR-03, CAR-05, CAR-07, CAR-17).
class CareersTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Careers careers = app.get(Careers.class);
  private final Vacancies vacancies = app.get(Vacancies.class);
  private final Viewer kari = app.viewer(scene.kari);
  private final Viewer runa = app.viewer(scene.runa);

  @Test
  void a01_aWishIsOnesOwnUntilShared() {
    assertThat(careers.wish(kari, CareerPath.TEAM_LEADER, "In two years", false)).isTrue();
    assertThat(karisAsSeenBy(runa).wishes()).isEmpty();
    assertThat(app.as(scene.runa).get("/careers").body()).doesNotContain("In two years");
    careers.wish(kari, CareerPath.TEAM_LEADER, "In two years", true);
    assertThat(karisAsSeenBy(runa).wishes())
        .extracting(Career.Wish::words)
        .containsExactly("In two years");
    careers.withdraw(kari, CareerPath.TEAM_LEADER);
    assertThat(karisAsSeenBy(kari).wishes()).isEmpty();
  }

  private Career karisAsSeenBy(Viewer viewer) {
    return careers.list(viewer).stream()
        .filter(one -> one.person().equals(scene.person("kari")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a02_anAssessmentNeedsEvidenceAndIsReadByThePerson() {
    assertThat(
            careers.assess(
                runa, scene.person("kari"), CareerPath.QUALITY, Career.Step.READY, "Six calls"))
        .isFalse();
    scene.register("career-readiness");
    assertThat(
            careers.assess(runa, scene.person("kari"), CareerPath.QUALITY, Career.Step.READY, " "))
        .isFalse();
    assertThat(
            careers.assess(
                runa,
                scene.person("kari"),
                CareerPath.QUALITY,
                Career.Step.READY,
                "Six calls heard"))
        .isTrue();
    assertThat(karisAsSeenBy(kari).readiness())
        .extracting(Career.Readiness::evidence)
        .containsExactly("Six calls heard");
    assertThatThrownBy(
            () ->
                careers.assess(
                    app.viewer(scene.bo),
                    scene.person("kari"),
                    CareerPath.QUALITY,
                    Career.Step.NOT_YET,
                    "x"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a03_anOpeningIsInsideFirstAndADecisionHasReasons() {
    Viewer people = app.viewer(Role.PEOPLE);
    assertThat(vacancies.open(people, vacancy(0))).isEmpty();
    long id = vacancies.open(people, vacancy(14)).orElseThrow();
    assertThat(
            app.as(scene.kari)
                .post("/careers/openings/" + id, Map.of("words", "I would like to"))
                .statusCode())
        .isEqualTo(303);
    assertThat(vacancies.apply(kari, id, "again")).isFalse();
    assertThat(vacancies.get(runa, id).inside()).isEmpty();
    long application = vacancies.get(people, id).inside().getFirst().application().id();
    assertThat(vacancies.decide(people, application, false, "")).isFalse();
    assertThat(vacancies.decide(people, application, false, "More time on the phones first"))
        .isTrue();
    assertThat(vacancies.decide(people, application, true, "changed")).isFalse();
    assertThat(vacancies.withdraw(kari, id)).isFalse();
    assertThat(app.get(Messages.class).listMine(kari))
        .extracting(message -> message.text().subject())
        .containsExactly("Søknaden din har fått svar: Leader of the green team");
    assertThat(app.as(scene.kari).get("/careers").body())
        .contains("you have applied", "not this time");
    assertThat(app.as(scene.kari).get("/careers/openings/" + id).body())
        .contains("More time on the phones first");
  }

  @Test
  void a06_anApplicationIsTakenBackUntilItIsAnswered() {
    Viewer people = app.viewer(Role.PEOPLE);
    long id = vacancies.open(people, vacancy(14)).orElseThrow();
    assertThat(vacancies.withdraw(kari, id)).isFalse();
    vacancies.apply(kari, id, "I would like to");
    assertThat(vacancies.countWaiting(people)).isEqualTo(1);
    assertThat(vacancies.countWaiting(runa)).isZero();
    assertThat(vacancies.withdraw(app.viewer(scene.ola), id)).isFalse();
    assertThat(vacancies.withdraw(kari, id)).isTrue();
    assertThat(vacancies.get(people, id).inside()).isEmpty();
    vacancies.apply(kari, id, "After all");
    long application = vacancies.get(people, id).inside().getFirst().application().id();
    vacancies.decide(people, application, true, "Led the briefings well");
    assertThat(vacancies.list(runa).getFirst().isFilled()).isTrue();
    assertThat(vacancies.get(people, id).taken()).isEqualTo(1);
  }

  /// Two years after the opening closed, the day itself counted.
  @Test
  void a09_applicationsHaveAnEnd() {
    long id = vacancies.open(app.viewer(Role.PEOPLE), vacancy(14)).orElseThrow();
    vacancies.apply(kari, id, "I would like to");
    LocalDate end = TwoTeams.TODAY.plusDays(30).plusYears(2);
    app.clock()
        .standAt(
            TestApp.MORNING.plus(
                Duration.ofDays(end.toEpochDay() - TwoTeams.TODAY.toEpochDay() - 1)));
    app.get(Forgetting.class).run();
    assertThat(vacancies.withdraw(kari, id)).isTrue();
    app.clock().standAt(TestApp.MORNING);
    vacancies.apply(kari, id, "I would like to");
    app.clock()
        .standAt(
            TestApp.MORNING.plus(Duration.ofDays(end.toEpochDay() - TwoTeams.TODAY.toEpochDay())));
    app.get(Forgetting.class).run();
    assertThat(vacancies.withdraw(kari, id)).isFalse();
    app.clock().standAt(TestApp.MORNING);
  }

  static Vacancy vacancy(int insideDays) {
    return new Vacancy(
        0,
        CareerPath.TEAM_LEADER,
        "Leader of the green team",
        "Twelve people",
        Vacancy.Work.OF_ITS_WORDS,
        TwoTeams.TODAY.plusDays(insideDays),
        TwoTeams.TODAY.plusDays(30));
  }

  @Test
  void a04_smallNumbersAreNotTold() {
    Careers.Pipeline pipeline = careers.pipeline(app.viewer(Role.HEAD), 0, 0, 1.25);
    assertThat(pipeline.people()).isEqualTo(3);
    assertThat(pipeline.leaders()).isEqualTo(2);
    assertThat(pipeline.ready()).isEqualTo(-1);
    assertThat(pipeline.internalShare()).isEqualTo(OptionalDouble.empty());
    assertThat(pipeline.beyondSpan()).hasSize(2);
  }

  @Test
  void a05_aPlanIsAsPrivateAsItsWishAndGoesWithIt() {
    CareerPlans plans = app.get(CareerPlans.class);
    NewCareerStep step =
        new NewCareerStep(
            scene.person("kari"),
            CareerPath.PRESENT_ROLE,
            "Loans by chat",
            "Ola",
            TwoTeams.TODAY.plusDays(30));
    assertThat(plans.add(kari, step)).isFalse();
    careers.wish(kari, CareerPath.PRESENT_ROLE, "Harder cases", false);
    assertThat(plans.add(runa, step)).isFalse();
    assertThat(plans.add(kari, step)).isTrue();
    long id = plans.list(kari).getFirst().id();
    assertThat(plans.list(runa)).isEmpty();
    assertThat(plans.settle(runa, id, true)).isFalse();
    careers.wish(kari, CareerPath.PRESENT_ROLE, "Harder cases", true);
    assertThat(plans.settle(runa, id, true)).isTrue();
    assertThat(plans.list(kari).getFirst().doneOn()).isEqualTo(TwoTeams.TODAY);
    assertThat(app.as(scene.kari).get("/careers").body()).contains("Loans by chat", "with Ola");
    assertThat(app.as(scene.kari).get("/talks/mine.csv").body()).contains("Loans by chat / Ola");
    assertThat(app.as(scene.ola).get("/careers").body()).doesNotContain("Loans by chat");
    careers.withdraw(kari, CareerPath.PRESENT_ROLE);
    assertThat(plans.list(kari)).isEmpty();
  }

  @Test
  void a10_aRefusalNamesTheCauseThatAppliesAndNoOther() {
    String kari = scene.person("kari").toString();
    TestApp.Client runa = app.as(scene.runa);
    Map<String, String> form =
        Map.of("employee", kari, "path", "team-leader", "step", "ready", "evidence", "");
    assertThat(runa.post("/careers/readiness", form).body())
        .contains("write what the assessment rests on")
        .doesNotContain("does not stand in the register of measures");
    Map<String, String> shown = new java.util.HashMap<>(form);
    shown.put("evidence", "Led the briefing");
    assertThat(runa.post("/careers/readiness", shown).body())
        .contains("does not stand in the register of measures");
    scene.register("career-readiness");
    assertThat(runa.post("/careers/readiness", shown).statusCode()).isEqualTo(303);
    Map<String, String> step =
        Map.of("employee", kari, "path", "team-leader", "words", "Mentor", "by", "2020-01-01");
    assertThat(app.as(scene.kari).post("/careers/steps", step).body())
        .contains("a step needs a day that has not passed");
  }
}
