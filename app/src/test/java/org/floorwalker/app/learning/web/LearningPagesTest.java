package org.floorwalker.app.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.LoansFloor;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Programmes;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// FEATURE: requirements, catalogue, evidence, a person's training, the floor walker's round and an
/// agent's own training as pages (TRN-11, TRN-12, TRN-16).
class LearningPagesTest {
  private static final String PROGRAMME = "/training/requirements/1/programme";

  private TestApp app;
  private LoansFloor floor;
  private Requirement credit;

  @BeforeEach
  void aLoansFloorWithOneRequirement() {
    app = TestApp.fresh();
    floor = new LoansFloor(app);
    floor.certificate(floor.person("ada"), LoansFloor.TODAY.minusMonths(12).plusDays(25));
    credit = floor.creditAdvice(Set.of("loans"));
  }

  private String page(Role role, String path) {
    HttpResponse<String> answer = app.as(role).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String person(String code) {
    return "/training/people/" + floor.person(code).value();
  }

  private void register(Measure measure) {
    floor.register(measure);
  }

  private List<String> looksAt(String code) {
    return app.get(Measures.class).listLooks(app.viewer(Role.DATA_PROTECTION)).stream()
        .filter(look -> look.about().equals(floor.person(code)))
        .map(AccessEntry::measure)
        .toList();
  }

  @Test
  void a01_whatIsDueSaysWhoLosesTheQueueWhen() {
    assertThat(page(Role.TRAINER, "/training"))
        .contains("Credit advice", "House rule 7", "0 of 2", "1 off the queue");
    assertThat(page(Role.AUDITOR, "/training/requirements/" + credit.id() + "?on=2027-01-15"))
        .contains("Ada Aas", "Bo Berg", "Lapsed", "Due soon", "In scope on Fri 15 Jan")
        .doesNotContain("Cai Dahl");
  }

  @Test
  void a02_aRequirementIsWrittenInAFormThatKeepsWhatWasTyped() {
    Map<String, String> typed = new HashMap<>();
    typed.put("code", "fire");
    typed.put("title", "Fire and evacuation");
    typed.put("source", "House rule");
    typed.put("course", "credit");
    typed.put("rhythm", "window");
    typed.put("first", "01-01");
    typed.put("last", "13-45");
    typed.put("in_force", "2027-01-01");
    typed.put("counts_from", "2026-01-01");
    typed.put("newcomer", "30");
    typed.put("grace", "0");
    typed.put("tenure", "0");
    typed.put("reminders", "30 7");
    typed.put("escalate", "7");
    typed.put("consequence", "remind");
    HttpResponse<String> wrong = app.as(Role.TRAINER).post("/training/requirements", typed);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Fire and evacuation", "13-45", "the two days");
    typed.put("last", "01-31");
    assertThat(app.as(Role.TRAINER).post("/training/requirements", typed).statusCode())
        .isEqualTo(303);
    assertThat(page(Role.TRAINER, "/training/requirements/2"))
        .contains("Each year from 01-01 to 01-31", "everybody", "30, 7");
    assertThat(app.as(Role.TRAINER).post("/training/requirements", typed).statusCode())
        .as("the code is taken")
        .isEqualTo(422);
    typed.put("version", "7");
    assertThat(app.as(Role.TRAINER).post("/training/requirements/2", typed).statusCode())
        .as("somebody was quicker")
        .isEqualTo(409);
  }

  @Test
  void a11_moreCoursesOfAProgrammeAreReadOneByOne() {
    for (String code : List.of("fire", "cards")) {
      app.get(Requirements.class)
          .add(app.viewer(Role.TRAINER), code, LoansFloor.terms(code, Set.of()));
    }
    assertThat(page(Role.TRAINER, PROGRAMME)).contains("course_2").doesNotContain("course_3");
    assertThat(refused(Map.of("course_1", "credit-advice"))).as("its own").contains("course_1");
    assertThat(refused(Map.of("course_1", "gone"))).contains("course_1");
    assertThat(refused(Map.of("course_1", "fire", "course_2", "fire"))).contains("course_2");
    assertThat(refused(Map.of("course_1", "fire", "minutes_1", "50"))).contains("minutes_1");
    assertThat(refused(Map.of("course_1", "fire", "after_1", "cards")))
        .as("not named before")
        .contains("after_1");
    assertThat(refused(Map.of("after_1", "credit-advice"))).as("of no course").contains("after_1");
    assertThat(
            programme(
                    Map.of(
                        "course_1",
                        "fire",
                        "minutes_1",
                        "30",
                        "after_1",
                        "credit-advice",
                        "course_2",
                        "cards",
                        "after_2",
                        "fire"))
                .statusCode())
        .isEqualTo(303);
    assertThat(app.get(Programmes.class).get(1).orders().extras())
        .extracting(Programme.Extra::code, Programme.Extra::minutes, Programme.Extra::after)
        .as("without minutes of its own as long as the catalogue says")
        .containsExactly(tuple("fire", 30, "credit-advice"), tuple("cards", 45, "fire"));
  }

  private HttpResponse<String> programme(Map<String, String> extras) {
    Map<String, String> typed = new HashMap<>();
    typed.put("minutes", "60");
    typed.put("least", "1");
    typed.put("most", "2");
    typed.put("from", "2027-04-05");
    typed.put("due", "2027-04-11");
    typed.put("trainer_from", "8");
    typed.put("trainer_until", "16");
    typed.putAll(extras);
    return app.as(Role.TRAINER).post(PROGRAMME, typed);
  }

  /// The fields in which something is wrong.
  private List<String> refused(Map<String, String> extras) {
    HttpResponse<String> answer = programme(extras);
    assertThat(answer.statusCode()).as("%s", extras).isEqualTo(422);
    return Pattern.compile("id=\"field-([a-z0-9_]+)-why\"")
        .matcher(answer.body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void a03_anAgentReadsAndConfirmsAndAsksForHelp() {
    app.belongsTo(app.userOf(Role.AGENT), floor.person("bo"));
    TestApp.Client agent = app.as(Role.AGENT);
    assertThat(agent.get("/my/training").body()).contains("Credit advice", "Lapsed", "Begin");
    assertThat(agent.get("/my/training/credit").body()).contains("https://example.org/credit");
    agent.post("/my/training/credit", Map.of());
    assertThat(agent.get("/my/training").body()).contains("Passed", "Done").doesNotContain("Begin");
    agent.post("/my/help", Map.of("about", "a card in Spain"));
    assertThat(page(Role.FLOOR_WALKER, "/training/round")).contains("Bo Berg", "a card in Spain");
    app.as(Role.FLOOR_WALKER).post("/training/calls/1/answer", Map.of());
    String walker = app.viewer(Role.FLOOR_WALKER).name();
    assertThat(page(Role.FLOOR_WALKER, "/training/round"))
        .contains("Nobody asks for help now", walker + " set out at 08:00", "a card in Spain")
        .contains("href=\"/training/people/" + floor.person("bo").value() + "\">Keep the visit");
    assertThat(agent.get("/my/training").body()).contains(walker + " is on the way, since 08:00.");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofMinutes(61)));
    assertThat(agent.get("/my/training").body()).doesNotContain("is on the way");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(1)));
    assertThat(page(Role.FLOOR_WALKER, "/training/round")).doesNotContain("a card in Spain");
  }

  @Test
  void a04_aVisitLeadsToASignOff() {
    app.as(Role.TRAINER).post("/training/queues/loans/demand", Map.of());
    TestApp.Client walker = app.as(Role.FLOOR_WALKER);
    walker.post(
        person("cai") + "/visited",
        Map.of("visited", "loans", "heard", "12", "compliant", "yes", "advice", "Good opening"));
    HttpResponse<String> empty =
        walker.post(
            person("cai") + "/signed-off",
            Map.of("queue", "loans", "from", "2027-03-29", "evidence", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    walker.post(
        person("cai") + "/signed-off",
        Map.of(
            "queue", "loans", "from", "2027-03-29", "until", "2027-09-30", "evidence", "12 heard"));
    assertThat(page(Role.FLOOR_WALKER, person("cai")))
        .contains("Floor visits are not in the register")
        .doesNotContain("12 contacts heard", "Good opening");
    assertThat(looksAt("cai")).isEmpty();
    register(TrainingMeasures.VISITS);
    assertThat(page(Role.FLOOR_WALKER, person("cai")))
        .contains("12 contacts heard on loans", "Good opening", "Signed off", "12 heard");
    assertThat(looksAt("cai")).containsExactly("floor-visits");
    assertThat(queuesOf("cai")).contains("loans");
  }

  private List<String> queuesOf(String code) {
    PersonId person = floor.person(code);
    return app.get(People.class).crewOn(LoansFloor.TODAY).members().stream()
        .filter(member -> member.id().equals(person))
        .map(Member::agent)
        .flatMap(agent -> agent.skills().stream())
        .toList();
  }

  @Test
  void a05_anEmergencyPermitNeedsTwoOthers() {
    assertThat(queuesOf("bo")).doesNotContain("loans");
    app.as(Role.TEAM_LEADER)
        .post(
            person("bo") + "/permit",
            Map.of(
                "permitted", "loans", "permit_from", "2027-03-29", "days", "3", "reason", "Storm"));
    app.as(Role.TEAM_LEADER).post("/training/permits/1/approve", Map.of());
    app.as(Role.FLOOR_WALKER).post("/training/permits/1/approve", Map.of());
    app.as(Role.FLOOR_WALKER).post("/training/permits/1/approve", Map.of());
    assertThat(queuesOf("bo")).as("one approval").doesNotContain("loans");
    app.as(Role.TRAINER).post("/training/permits/1/approve", Map.of());
    assertThat(queuesOf("bo")).as("two approvals").contains("loans");
  }

  @Test
  void a06_theAuditorsFileCarriesItsChecksum() throws Exception {
    HttpResponse<String> file = app.as(Role.AUDITOR).post("/training/evidence/file", Map.of());
    String checksum =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(file.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(checksum);
    assertThat(file.body()).contains("ada,credit,Credit advice", "certificate 12");
    HttpResponse<String> scope =
        app.as(Role.AUDITOR)
            .post(
                "/training/requirements/%d/scope".formatted(credit.id()),
                Map.of("on", "2027-03-01"));
    assertThat(scope.body()).contains("credit-advice,House rule 7,2027-03-01,bo,queue:loans,");
    assertThat(page(Role.AUDITOR, "/training/evidence")).contains("Every seal is whole");
  }

  @Test
  void a09_theLedgerNamesPeopleOnlyWhenRegisteredAndIsWrittenDown() {
    assertThat(page(Role.AUDITOR, "/training/evidence"))
        .contains("Not shown for some people")
        .doesNotContain("Ada Aas");
    assertThat(looksAt("ada")).isEmpty();
    register(TrainingMeasures.RECORD);
    assertThat(page(Role.AUDITOR, "/training/evidence"))
        .contains("Ada Aas")
        .doesNotContain("Not shown for some people");
    assertThat(looksAt("ada")).containsExactly("training-record");
    assertThat(looksAt("bo")).as("has no entry").isEmpty();
  }

  /// Whatever is sent to whichever address by whomever, an entry stays as it was written.
  @Test
  void a10_noRouteChangesEvidence() {
    JdbcClient database = app.get(JdbcClient.class);
    String digest = "select md5(string_agg(e::text, '|' order by id)) from evidence e where id = 1";
    String before = database.sql(digest).query(String.class).single();
    Map<String, String> forged = new HashMap<>();
    for (String field : List.of("id", "person", "course", "passed", "score", "minutes", "note")) {
      forged.put(field, "1");
    }
    forged.put("on", "2027-01-01");
    app.get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              boolean changes =
                  !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
              for (String path : mapping.getPatternValues()) {
                if (changes && path.contains("training")) {
                  String address = path.replaceAll("\\{[^}]*}", "1");
                  app.as(Role.TRAINER).post(address, forged);
                  app.as(Role.ADMINISTRATOR).post(address, forged);
                }
              }
            });
    assertThat(database.sql(digest).query(String.class).single()).isEqualTo(before);
  }

  @Test
  void a07_aLeaderSeesTheOwnTeamOnly() {
    floor.bring(PeopleForm.TEAMS, "team,site,name\nnord,Oslo,Nord\n");
    UserId leader = app.user("nord-leader");
    app.grant(
        leader,
        Role.TEAM_LEADER,
        new Scope.OfTeam(
            app.get(People.class).teamsOn(LoansFloor.TODAY).stream()
                .filter(team -> team.name().equals("Nord"))
                .findFirst()
                .orElseThrow()
                .id()));
    assertThat(app.as(leader).get("/training").body()).contains("0 of 0");
    register(TrainingMeasures.RECORD);
    assertThat(app.as(leader).get("/training/evidence").body()).doesNotContain("Ada Aas");
    assertThat(looksAt("ada")).isEmpty();
    assertThat(app.as(leader).get(person("ada")).statusCode()).isEqualTo(404);
    assertThat(app.as(leader).post("/training/evidence/file", Map.of()).statusCode())
        .isEqualTo(403);
  }

  /// What is full here and empty where every page is looked at: standing, evidence and visits of
  /// one person, and what is due with its pages above.
  @Test
  void a08_thePagesLookRightEverywhere() {
    register(TrainingMeasures.RECORD);
    register(TrainingMeasures.VISITS);
    floor.course("card-check", Course.Kind.CHECK, "Knowledge of cards", "Twenty questions");
    app.get(Ledger.class)
        .observe(
            app.viewer(Role.TRAINER),
            new Ledger.Observed(
                floor.person("ada"), "card-check", LocalDate.of(2027, 3, 25), 40, 85, ""));
    app.as(Role.FLOOR_WALKER)
        .post(
            person("ada") + "/visited",
            Map.of("visited", "loans", "heard", "12", "compliant", "yes", "advice", "Calm"));
    TestBrowser.checkEverywhere(app, Role.TRAINER, "/training", "training");
    TestBrowser.checkEverywhere(app, Role.FLOOR_WALKER, person("ada"), "training-person");
  }
}
