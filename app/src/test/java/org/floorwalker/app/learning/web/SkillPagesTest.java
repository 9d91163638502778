package org.floorwalker.app.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.floorwalker.app.learning.Complexity;
import org.floorwalker.app.learning.LoansFloor;
import org.floorwalker.app.learning.Skills;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: what people can by team, what their role still asks, and whether the centre is ready
/// (OPS-15, TRN-08, TRN-18, TRN-19, CAR-23).
class SkillPagesTest {
  private static final String TEAM_PAGE = "/training/skills";

  private TestApp app;
  private LoansFloor floor;

  @BeforeEach
  void aTeamWithAProfile() {
    app = TestApp.fresh();
    floor = new LoansFloor(app);
    floor.bring(PeopleForm.LANGUAGES, "agent,language,level,from,to\nada,nb,B1,2026-01-01,\n");
    TestApp.Client trainer = app.as(Role.TRAINER);
    trainer.post("/training/competences", Map.of("code", "cards-abroad", "name", "Cards abroad"));
    Map<String, String> profile =
        Map.of(
            "code", "loan-agent",
            "title", "Loan agent",
            "role", "agent",
            "demands", "queue:loans:1 language:nb:B2 course:credit competence:cards-abroad:3");
    assertThat(trainer.post("/training/profiles", profile).statusCode()).isEqualTo(303);
  }

  private String page(String path) {
    return app.as(Role.TRAINER).get(path).body().replaceAll("\\s+", " ");
  }

  /// The matrix from somebody's name to the next row.
  private String row(String name) {
    String page = page(TEAM_PAGE);
    int from = page.indexOf(name + "</a>");
    return page.substring(from, page.indexOf("</tr>", from));
  }

  @Test
  void a01_theMatrixSaysWhatIsMissingForTheRole() {
    assertThat(row("Ada Aas"))
        .contains("Loan agent", "Norwegian Bokmål B2", "course Credit advice")
        .doesNotContain("loans, level 1");
    assertThat(row("Cai Dahl")).contains("loans, level 1");
    floor.certificate(floor.person("ada"), LoansFloor.TODAY.minusDays(3));
    assertThat(row("Ada Aas")).doesNotContain("course Credit advice");
    assertThat(row("Lea Lie")).as("a leader is no agent").doesNotContain("Loan agent");
  }

  @Test
  void a02_aCompetenceIsShownOnlyWhereItIsRegistered() {
    String team = page(TEAM_PAGE).replaceAll(".*/training/skills/(\\d+)/assess.*", "$1");
    Map<String, String> seen =
        Map.of(
            "person", floor.person("ada").toString(),
            "competence", "cards-abroad",
            "level", "4",
            "seen", "Twelve contacts heard");
    String address = "/training/skills/" + team + "/assess";
    assertThat(app.as(Role.FLOOR_WALKER).post(address, seen).statusCode()).isEqualTo(303);
    assertThat(row("Ada Aas")).contains("not shown").doesNotContain("cards-abroad");
    floor.register(TrainingMeasures.COMPETENCE);
    assertThat(row("Ada Aas")).contains("<td>4</td>").doesNotContain("cards-abroad");
    assertThat(row("Bo Berg")).contains("Cards abroad, level 3");
    assertThat(app.as(Role.AGENT).post(address, seen).statusCode()).isEqualTo(403);
  }

  @Test
  void a03_aQueueThatClosesIsNoSkillToday() {
    floor.creditAdvice(Set.of("loans"));
    assertThat(row("Bo Berg")).contains("Level 3, not now", "loans, level 1");
    assertThat(page("/training/readiness"))
        .contains(
            "<td data-l=\"Queue\">loans</td>",
            "<td data-l=\"Language\">Norwegian Bokm",
            "No need is known for this day");
  }

  @Test
  void a04_aProfileThatNamesWhatIsNotThereIsRefused() {
    Map<String, String> typed =
        Map.of("code", "x", "title", "X", "role", "", "demands", "queue:nowhere:1");
    var answer = app.as(Role.TRAINER).post("/training/profiles", typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("queue:nowhere:1", "Something in it is not known");
  }

  /// What a queue asks, who can today and who still will in ninety days (OPS-15, TRN-18).
  @Test
  void a05_aQueueAsksForCompetenceAndTheGapIsToldAhead() {
    Map<String, String> asks =
        Map.of("kind", "special", "why", "Joint loans", "level-cards-abroad", "3");
    assertThat(app.as(Role.TEAM_LEADER).post("/training/complexity/loans", asks).statusCode())
        .isEqualTo(403);
    assertThat(app.as(Role.TRAINER).post("/training/complexity/loans", asks).statusCode())
        .isEqualTo(303);
    assertThat(app.as(Role.TRAINER).post("/training/complexity/nowhere", asks).statusCode())
        .isEqualTo(404);
    Map<String, String> wrong = Map.of("kind", "special", "level-cards-abroad", "9");
    assertThat(app.as(Role.TRAINER).post("/training/complexity/loans", wrong).statusCode())
        .isEqualTo(400);
    Skills skills = app.get(Skills.class);
    Viewer trainer = app.viewer(Role.TRAINER);
    PersonId ada = new PersonId(Long.parseLong(floor.person("ada").toString()));
    skills.assess(trainer, ada, "cards-abroad", 2, null, "Two contacts heard");
    assertThat(loans().now().can()).as("level 2 of 3").isZero();
    skills.assess(
        trainer, ada, "cards-abroad", 3, LoansFloor.TODAY.plusDays(60), "Twelve contacts heard");
    Complexity.Outlook loans = loans();
    assertThat(loans.now().may()).isGreaterThan(1);
    assertThat(loans.now().can()).isEqualTo(1);
    assertThat(loans.ahead().can()).as("her level ends in sixty days").isZero();
    assertThat(new Complexity.Stand(3, 5, 1).gap()).isEqualTo(2);
    assertThat(page("/training/complexity"))
        .contains("for specialists", "Joint loans", "Cards abroad 3", "1 of " + loans.now().may());
    assertThat(page("/training/complexity/loans"))
        .contains("<option value=\"3\" selected>level 3</option>");
  }

  private Complexity.Outlook loans() {
    return app.get(Complexity.class).list(app.viewer(Role.TRAINER), LoansFloor.TODAY).stream()
        .filter(one -> one.ask().queue().equals("loans"))
        .findFirst()
        .orElseThrow();
  }
}
