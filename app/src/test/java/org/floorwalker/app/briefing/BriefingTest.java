package org.floorwalker.app.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.floorwalker.app.briefing.internal.MatterFinding;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: yesterday reaches the team, its leader and each person (QUA-02, QUA-04, QUA-06).
class BriefingTest {
  private final TestApp app = TestApp.fresh();
  private final RedTeam scene = new RedTeam(app);

  @Test
  void a01_theLeaderSeesTheQueueAgainstItsPromise() {
    TeamMorning morning = app.get(Briefing.class).morning(app.viewer(scene.leader), scene.team);
    assertThat(morning.lastDay()).isEqualTo(RedTeam.TODAY.minusDays(1));
    assertThat(morning.results()).hasSize(1);
    QueueDay phone = morning.results().getFirst();
    assertThat(phone.offered()).isEqualTo(60);
    assertThat(phone.measured()).isEqualTo(1);
    assertThat(phone.verdict()).isEqualTo(QueueDay.Verdict.KEPT);
  }

  @Test
  void a02_nobodyIsNamedBeforeTheMeasureStandsInTheRegister() {
    TeamMorning before = app.get(Briefing.class).morning(app.viewer(scene.leader), scene.team);
    assertThat(before.remarks()).isEmpty();
    assertThat(before.notRegistered()).isTrue();
    app.register("handle-time");
    TeamMorning after = app.get(Briefing.class).morning(app.viewer(scene.leader), scene.team);
    assertThat(after.remarks())
        .extracting(TeamMorning.Remark::name)
        .containsExactly("Kari Nordmann");
    assertThat(after.asUsual()).isEqualTo(1);
    assertThat(looksAt(scene.person("kari"))).isEqualTo(1);
    assertThat(looksAt(scene.person("ola"))).isZero();
  }

  private int looksAt(PersonId person) {
    return app.get(JdbcClient.class)
        .sql("select count(*) from access_entry where about_person = :person")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void a03_aPersonSeesTheirOwnDayBesideTheirOwnRange() {
    app.register("handle-time");
    OwnResults own = app.get(Briefing.class).ownResults(app.viewer(scene.kari)).orElseThrow();
    assertThat(own.day()).isEqualTo(RedTeam.TODAY.minusDays(1));
    assertThat(own.heldBack()).contains("contacts-answered");
    OwnFigure handle = own.figures().getFirst();
    assertThat(handle.value()).isBetween(880.0, 920.0);
    assertThat(handle.isBeyondChance()).isTrue();
    assertThat(app.as(scene.kari).get("/my-results").body()).contains("Handle time");
    assertThat(looksAt(scene.person("kari"))).isZero();
  }

  @Test
  void a04_theReportIsDraftedEditedSentOnceAndRead() {
    TestApp.Client runa = app.as(scene.leader);
    String page = runa.get("/situation-report?team=" + scene.team.value()).body();
    assertThat(page).contains("Phone: 100\u00a0% in time, goal 80\u00a0% in 20\u00a0s, kept.");
    Map<String, String> form =
        Map.of(
            "team",
            "" + scene.team.value(),
            "version",
            version(page),
            "words",
            "Welcome, Ola.",
            "deed",
            "send");
    assertThat(runa.post("/situation-report", form).statusCode()).isEqualTo(303);
    assertThat(lettersWaiting()).isEqualTo(2);
    assertThat(letters()).allMatch(body -> body.contains("mål 80\u00a0% innen 20\u00a0s"));
    assertThat(runa.post("/situation-report", form).statusCode()).isEqualTo(409);
    assertThat(lettersWaiting()).isEqualTo(2);

    TestApp.Client agent = app.as(scene.kari);
    assertThat(agent.get("/team-news").body()).contains("Welcome, Ola.");
    agent.post("/team-news", Map.of());
    assertThat(runa.get("/situation-report?team=" + scene.team.value()).body())
        .contains("1 of 2 have read it.");
  }

  private List<String> letters() {
    return app.get(JdbcClient.class).sql("select body from mail").query(String.class).list();
  }

  private int lettersWaiting() {
    return app.get(JdbcClient.class)
        .sql("select count(*) from mail where sent_at is null")
        .query(Integer.class)
        .single();
  }

  private static String version(String page) {
    var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a05_theSecondOfTwoEditorsIsToldAndKeepsTheirWords() {
    TestApp.Client runa = app.as(scene.leader);
    String page = runa.get("/situation-report?team=" + scene.team.value()).body();
    Map<String, String> first =
        Map.of("team", "" + scene.team.value(), "version", version(page), "words", "Mine.");
    Map<String, String> second =
        Map.of("team", "" + scene.team.value(), "version", version(page), "words", "No, mine.");
    assertThat(runa.post("/situation-report", first).statusCode()).isEqualTo(303);
    HttpResponse<String> answer = runa.post("/situation-report", second);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("No, mine.");
  }

  @Test
  void a06_aLeaderOfAnotherTeamSeesNothingOfThisOne() {
    UserId other = app.user("idun");
    app.grant(other, Role.TEAM_LEADER, new Scope.OfTeam(new TeamId(scene.team.value() + 1000)));
    for (String path : List.of("/morning?team=", "/situation-report?team=")) {
      assertThat(app.as(other).get(path + scene.team.value()).statusCode()).isEqualTo(403);
    }
  }

  /// The promise becomes one that yesterday did not keep, and Runa works here.
  private void missed() {
    queue("", RedTeam.TODAY.minusDays(2));
    app.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        runa,oslo,red,runa,full,,07:00,14:00,no,Runa Vik,runa@example.org
        kari,oslo,red,runa,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org
        """,
        RedTeam.TODAY.minusDays(2));
    app.belongsTo(scene.leader, scene.person("runa"));
  }

  private void queue(String mission, LocalDate since) {
    app.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name,mission
        phone,voice,nb,average 5s,,0.85,300,,0.08,280,08:00,20:00,oslo,Phone,%s
        """
            .formatted(mission),
        since);
  }

  @Test
  void a07_aMissedPromiseIsOnesToActOnUntilADay() {
    missed();
    MatterFinding finding = app.get(MatterFinding.class);
    finding.run();
    finding.run();
    Matters.Line line = matter();
    assertThat(line.owner()).isEqualTo("Runa Vik");
    assertThat(line.matter().dueOn()).isEqualTo(RedTeam.TODAY.plusDays(Matters.ANSWER_DAYS));
    assertThat(lettersTo("runa@example.org", "Å gjøre noe med innen")).isEqualTo(1);
    TestApp.Client runa = app.as(scene.leader);
    assertThat(runa.get("/morning").body()).contains("To act on", "Phone: average wait 10 s");
    String path = "/matters/" + line.matter().id();
    String team = scene.team.toString();
    assertThat(runa.post(path, Map.of("team", team, "deed", "settle")).statusCode()).isEqualTo(422);
    assertThat(
            app.as(scene.kari)
                .post(path, Map.of("team", team, "deed", "settle", "words", "mine"))
                .statusCode())
        .isEqualTo(403);

    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(5)));
    finding.run();
    finding.run();
    assertThat(lettersTo("runa@example.org", "Venter fortsatt")).isEqualTo(1);
    assertThat(matter().matter().isOverdue(RedTeam.TODAY.plusDays(5))).isTrue();
    String later = RedTeam.TODAY.plusDays(9).toString();
    runa = app.as(scene.leader);
    assertThat(runa.post(path, Map.of("team", team, "deed", "take", "due", later)).statusCode())
        .isEqualTo(303);
    assertThat(matter().matter().dueOn()).isEqualTo(later);
    runa.post(path, Map.of("team", team, "deed", "settle", "words", "Two more at eight"));
    assertThat(runa.get("/morning").body()).contains("Two more at eight");
    app.clock().standAt(TestApp.MORNING);
    finding.run();
    assertThat(matter().matter().settled()).isNotNull();
  }

  /// After midnight in Oslo, when it is still the day before by UTC, the day to answer by is over.
  @Test
  void a08_theDayToAnswerByEndsAtTheCentresMidnight() {
    missed();
    MatterFinding finding = app.get(MatterFinding.class);
    finding.run();
    ZonedDateTime midnight =
        RedTeam.TODAY.plusDays(Matters.ANSWER_DAYS + 1L).atStartOfDay(RedTeam.OSLO);
    app.clock().standAt(midnight.minusMinutes(1).toInstant());
    finding.run();
    assertThat(lettersTo("runa@example.org", "Venter fortsatt")).isZero();
    app.clock().standAt(midnight.toInstant());
    finding.run();
    assertThat(lettersTo("runa@example.org", "Venter fortsatt")).isEqualTo(1);
  }

  /// The team with the most people for the queue is Runa's; its mission is answered for by Bo's
  /// (ORG-11).
  @Test
  void a09_aMissedPromiseGoesToWhoAnswersForTheMission() {
    missed();
    LocalDate since = RedTeam.TODAY.minusDays(2);
    app.bring(PeopleForm.TEAMS, "team,site,name\nblue,oslo,Blue team\n", since);
    app.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        bo,oslo,blue,bo,full,,07:00,14:00,no,Bo Lund,bo@example.org
        """,
        since);
    app.bring(PeopleForm.CLIENTS, "client,name\nbank,The bank\n", since);
    app.bring(PeopleForm.MISSIONS, "mission,client,team\nloans,bank,blue\n", since);
    queue("loans", since);
    app.get(MatterFinding.class).run();
    assertThat(lettersTo("bo@example.org", "%")).isEqualTo(1);
    assertThat(lettersTo("runa@example.org", "%")).isZero();
  }

  private Matters.Line matter() {
    List<Matters.Line> lines = app.get(Matters.class).list(app.viewer(scene.leader), scene.team);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private int lettersTo(String reader, String subject) {
    return app.get(JdbcClient.class)
        .sql("select count(*) from mail where to_address = :reader and subject like :subject")
        .param("reader", reader)
        .param("subject", subject + "%")
        .query(Integer.class)
        .single();
  }
}
