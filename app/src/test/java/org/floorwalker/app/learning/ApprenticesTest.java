package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: apprentices from contract to trade certificate, and people who learn the language while
/// they work in their own (APP-01, APP-05, TRN-10). It is Monday 29 March 2027.
class ApprenticesTest {
  private static final String HOME = "/training/apprentices";

  private TestApp app;
  private LoansFloor floor;
  private TestApp.Client trainer;

  @BeforeEach
  void anApprenticeInTheLastYear() {
    app = TestApp.fresh();
    floor = new LoansFloor(app);
    trainer = app.as(Role.TRAINER);
    floor.register(TrainingMeasures.APPRENTICE);
    assertThat(trainer.post(HOME, contract()).statusCode()).isEqualTo(303);
  }

  private Map<String, String> contract() {
    Map<String, String> typed = new HashMap<>();
    typed.put("person", floor.person("bo").toString());
    typed.put("supervisor", floor.person("lea").toString());
    typed.put("trade", "Sales and service");
    typed.put("contract", "2025-117");
    typed.put("starts", "2025-10-01");
    typed.put("ends", "2027-09-30");
    typed.put("hours", "37");
    typed.put("goals", "Guide a customer; Handle a complaint");
    return typed;
  }

  private String page(String path) {
    return trainer.get(path).body().replaceAll("\\s+", " ");
  }

  private int note(String about, String on, String reached) {
    return app.as(Role.FLOOR_WALKER)
        .post(
            HOME + "/1/note",
            Map.of("about", about, "on", on, "reached", reached, "words", "Seen at the desk"))
        .statusCode();
  }

  @Test
  void a01_theWindowTheTalksAndTheGoalsAreTold() {
    assertThat(page(HOME)).contains("Bo Berg", "0 of 2", "Talks missed: 2", "Register now");
    assertThat(page(HOME + "/1"))
        .contains("Registration from Sat 30 Jan to Fri 30 Jul", "Handle a complaint");
    assertThat(note("talk", "2026-09-01", "no")).isEqualTo(303);
    assertThat(note("1", "2027-03-01", "yes")).isEqualTo(303);
    assertThat(page(HOME)).contains("1 of 2", "Talks missed: 1");
    assertThat(note("1", "2027-03-30", "yes")).as("a day to come").isEqualTo(422);
    assertThat(note("99", "2027-03-01", "yes")).as("no such goal").isEqualTo(422);
  }

  @Test
  void a06_theApprenticeSeesPlanGoalsTalksAndHoursOfTheirOwn() {
    Map<String, String> plan = Map.of("goal", "2", "half", "3", "place", "Cards line");
    assertThat(app.as(Role.FLOOR_WALKER).post(HOME + "/1/plan", plan).statusCode()).isEqualTo(303);
    Map<String, String> beyond = Map.of("goal", "2", "half", "5", "place", "Cards line");
    assertThat(trainer.post(HOME + "/1/plan", beyond).statusCode()).isEqualTo(422);
    trainer.post(HOME + "/1/hours", Map.of("month", "2027-02-01", "work", "131", "teaching", "19"));
    note("1", "2027-03-01", "yes");
    app.belongsTo(app.userOf(Role.AGENT), floor.person("bo"));
    TestApp.Client bo = app.as(Role.AGENT);
    assertThat(bo.get("/my/training").body()).contains("1 of 2 goals reached");
    String own = bo.get("/my/apprenticeship").body().replaceAll("\\s+", " ");
    assertThat(own)
        .contains("Seen at the desk", "131", "19", "Registration from Sat 30 Jan to Fri 30 Jul")
        .contains("Planned for half-year 3, until Wed 31 Mar: Cards line")
        .doesNotContain("Its time is over", "<select");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(3)));
    assertThat(app.as(Role.AGENT).get("/my/apprenticeship").body()).contains("Its time is over");
    app.belongsTo(app.userOf(Role.AGENT), floor.person("cai"));
    assertThat(app.as(Role.AGENT).get("/my/apprenticeship").statusCode()).isEqualTo(404);
  }

  @Test
  void a02_registrationLiesWithinTheWindow() {
    String test = HOME + "/1/test";
    Map<String, String> early = Map.of("registered", "2027-01-29", "result", "", "result_on", "");
    assertThat(trainer.post(test, early).statusCode()).isEqualTo(422);
    Map<String, String> inTime = Map.of("registered", "2027-01-30", "result", "", "result_on", "");
    assertThat(trainer.post(test, inTime).statusCode()).isEqualTo(303);
    assertThat(page(HOME)).contains("Registered");
  }

  @Test
  void a03_notesStayAsWritten() {
    note("talk", "2026-12-01", "no");
    JdbcClient database = app.get(JdbcClient.class);
    assertThatThrownBy(() -> database.sql("update apprentice_note set words = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThat(trainer.post(HOME, contract()).statusCode()).as("twice").isEqualTo(422);
  }

  @Test
  void a04_aLanguageIsLearntWhileWorkingInAnother() {
    Map<String, String> track =
        Map.of(
            "person", floor.person("cai").toString(),
            "language", "nb",
            "goal", "B1",
            "works_in", "uk",
            "starts", "2027-01-01",
            "goal_by", "2027-12-31",
            "hours", "4");
    assertThat(trainer.post("/training/tracks", track).statusCode()).isEqualTo(303);
    assertThat(page(HOME)).contains("– of B1", "Norwegian Bokmål", "Ukrainian", "fewer than 5");
    assertThat(trainer.post("/training/tracks", track).statusCode()).isEqualTo(422);
  }

  @Test
  void a05_whoAsksForAFirstJobIsAnsweredInTheOrderOfArrivalAndForgotten() {
    for (String name : List.of("Yara", "Adam")) {
      Map<String, String> asks =
          Map.of(
              "name",
              name,
              "contact",
              name + "@example.org",
              "languages",
              "uk en",
              "start",
              "2027-05-01");
      assertThat(trainer.post("/training/entry", asks).statusCode()).isEqualTo(303);
    }
    String page = page("/training/entry");
    assertThat(page.indexOf("Yara")).isPositive().isLessThan(page.indexOf("Adam"));
    assertThat(page).contains("Ukrainian", "English").doesNotContain("Next:", ">uk<");
    Map<String, String> answer = Map.of("outcome", "begins", "reason", "Ukrainian line");
    trainer.post("/training/entry/1/answer", answer);
    assertThat(page("/training/entry")).contains("Next: People brings them in", "To the classes");
    trainer.post("/training/entry/1/answer", Map.of("outcome", "not-now", "reason", "No"));
    assertThat(app.get(Entries.class).list(app.viewer(Role.TRAINER)).getFirst().answer())
        .isEqualTo(new EntryWish.Answer(EntryWish.Outcome.BEGINS, "Ukrainian line"));
    Instant midnight = Instant.parse("2027-09-29T00:00:00+02:00");
    app.clock().standAt(midnight.minusSeconds(1));
    app.get(Entries.class).run();
    assertThat(app.get(Entries.class).list(app.viewer(Role.TRAINER))).hasSize(2);
    app.clock().standAt(midnight);
    app.get(Entries.class).run();
    assertThat(app.get(Entries.class).list(app.viewer(Role.TRAINER))).isEmpty();
    assertThat(app.as(Role.TEAM_LEADER).get("/training/entry").statusCode()).isEqualTo(403);
  }
}
