package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.TemplateContent.Answers;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.learning.SocialImpact;
import org.floorwalker.app.learning.WaysOn;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: what is held as a talk counts as the apprentice's half-year talk (APP-01), and where
/// first jobs led is told of groups (APP-06). It is Monday 29 March 2027.
class WaysOnTest {
  private static final String HOME = "/training/apprentices";

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final TestApp.Client trainer = app.as(Role.TRAINER);

  private String page(String path) {
    return trainer.get(path).body().replaceAll("\\s+", " ");
  }

  @Test
  void a01_aHalfYearTalkHeldAsATalkIsNotMissed() {
    scene.register("apprentice-record");
    Map<String, String> contract = new HashMap<>();
    contract.put("person", scene.person("kari").toString());
    contract.put("supervisor", scene.person("runa").toString());
    contract.put("trade", "Sales and service");
    contract.put("contract", "2026-117");
    contract.put("starts", "2026-10-01");
    contract.put("ends", "2028-09-30");
    contract.put("hours", "37");
    contract.put("goals", "Guide a customer");
    assertThat(trainer.post(HOME, contract).statusCode()).isEqualTo(303);
    assertThat(page(HOME)).contains("Wed 31 Mar");
    long talk = planned();
    assertThat(page(HOME + "/1")).as("only planned").contains("No talk has been noted yet");
    hold(talk);
    assertThat(app.get(WaysOn.class).halfYearTalks())
        .isEqualTo(Map.of(scene.person("kari"), List.of(TwoTeams.TODAY)));
    assertThat(page(HOME)).doesNotContain("Wed 31 Mar").contains("Thu 30 Sep");
    assertThat(page(HOME + "/1"))
        .contains("Held as a talk")
        .doesNotContain("No talk has been noted yet", "The cards line went well");
  }

  private long planned() {
    Instant at = TwoTeams.TALK_AT;
    TalkPlanning.Wish wish =
        new TalkPlanning.Wish(
            "apprentice", scene.person("kari"), at, 45, Talk.Medium.IN_PERSON, "", "");
    return ((TalkPlanning.Outcome.Planned)
            app.get(TalkPlanning.class).plan(scene.as(scene.runa), wish))
        .talk();
  }

  private void hold(long talk) {
    Answers answers =
        new Answers(
            Map.of(
                "curriculum.done", "The cards line went well",
                "curriculum.next", "Complaints",
                "learning.guidance", "4",
                "learning.learning", "Yes"));
    for (UserId user : List.of(scene.runa, scene.kari)) {
      scene.act(user, talk, new TalkAction.Write(answers, Map.of(), 0));
      assertThat(scene.act(user, talk, new TalkAction.SayReady()))
          .isInstanceOf(TalkOutcome.Done.class);
    }
    assertThat(scene.act(scene.runa, talk, new TalkAction.Hold(40)))
        .isInstanceOf(TalkOutcome.Done.class);
  }

  /// Five in their first job, one of them chosen for another place inside.
  @Test
  void a02_whereFirstJobsLedIsCountedFromFiveOn() {
    chosen();
    assertThat(app.get(WaysOn.class).movedOn()).containsExactly(scene.person("kari"));
    aClassOfFive();
    assertThat(movedOn()).isEqualTo(new SocialImpact.Line("learning.impact.moved-on", null, null));
    UserId ida = app.user("ida");
    app.grant(ida, Role.AGENT, new Scope.Everywhere());
    app.belongsTo(ida, scene.person("ida"));
    for (UserId user : List.of(scene.kari, scene.ola, scene.runa, scene.bo, ida)) {
      assertThat(app.as(user).post("/my/training/first-job", Map.of("first", "yes")).statusCode())
          .isEqualTo(303);
    }
    assertThat(movedOn()).isEqualTo(new SocialImpact.Line("learning.impact.moved-on", 1, 5));
    assertThat(page(HOME)).contains("another place inside", "1 of 5");
  }

  private SocialImpact.Line movedOn() {
    return app.get(Apprentices.class).impact(app.viewer(Role.TRAINER)).lines().stream()
        .filter(line -> line.words().equals("learning.impact.moved-on"))
        .findFirst()
        .orElseThrow();
  }

  private void chosen() {
    Vacancies vacancies = app.get(Vacancies.class);
    long id = vacancies.open(app.viewer(Role.PEOPLE), CareersTest.vacancy(14)).orElseThrow();
    vacancies.apply(app.viewer(scene.kari), id, "I would like to");
    vacancies.apply(app.viewer(scene.ola), id, "So would I");
    vacancies.get(app.viewer(Role.PEOPLE), id).inside().stream()
        .filter(one -> one.card().id().equals(scene.person("kari")))
        .forEach(
            one ->
                assertThat(
                        vacancies.decide(
                            app.viewer(Role.PEOPLE), one.application().id(), true, "Led well"))
                    .isTrue());
  }

  private void aClassOfFive() {
    Map<String, String> programme =
        Map.of(
            "code",
            "line",
            "title",
            "Line",
            "front",
            "yes",
            "basic",
            "15",
            "nesting",
            "10",
            "steps",
            "1 trainer Welcome");
    assertThat(trainer.post("/training/inductions", programme).statusCode()).isEqualTo(303);
    Map<String, String> cohort =
        Map.of(
            "title", "March",
            "template", "line",
            "starts", LocalDate.of(2027, 3, 29).toString(),
            "trainer", scene.person("runa").toString(),
            "room", "Blue",
            "places", "5");
    assertThat(trainer.post("/training/cohorts", cohort).statusCode()).isEqualTo(303);
    for (String code : List.of("kari", "ola", "ida", "bo", "runa")) {
      assertThat(
              trainer
                  .post("/training/cohorts/1/join", Map.of("joins", scene.person(code).toString()))
                  .statusCode())
          .isEqualTo(303);
    }
  }
}
