package org.floorwalker.app.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Registered;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.contacts.ContactFormat;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: yesterday reaches the team, its leader and each person (QUA-02, QUA-04, QUA-06).
class BriefingTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

  private final TestApp app = TestApp.fresh();
  private TeamId red = new TeamId(1);
  private UserId leader = new UserId(1);
  private UserId kari = new UserId(1);

  @BeforeEach
  void aTeamWithTwentyDaysOfContacts() {
    people(PeopleForm.SITES, "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n");
    people(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\n");
    people(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name,mission
        phone,voice,nb,80% in 20s,,0.85,300,,0.08,280,08:00,20:00,oslo,Phone,
        """);
    people(PeopleForm.TEAMS, "team,site,name,unit\nred,oslo,Red team,front\n");
    people(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        kari,oslo,red,runa,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org
        ola,oslo,red,runa,full,phone,07:00,18:00,no,Ola Berg,ola@example.org
        """);
    red = app.get(People.class).teamsOn(TODAY).getFirst().id();
    leader = app.user("runa");
    app.grant(leader, Role.TEAM_LEADER, new Scope.OfTeam(red));
    kari = app.user("kari");
    app.grant(kari, Role.AGENT, new Scope.Everywhere());
    app.belongsTo(kari, person("kari"));
    history();
  }

  /// Kari's contacts last 300 s, give or take; on the last day, a Sunday, 900 s.
  private void history() {
    StringBuilder file = new StringBuilder("queue,arrived,answered,ended,outcome,agent,contact\n");
    for (int back = 20; back >= 1; back--) {
      Instant eight = TODAY.minusDays(back).atTime(8, 0).atZone(OSLO).toInstant();
      for (int i = 0; i < 30; i++) {
        Instant arrived = eight.plus(Duration.ofMinutes(16L * i));
        long lasts = (back == 1 ? 900 : 300) + (i * 7 + back * 13) % 41 - 20;
        file.append(line(arrived, "kari", lasts, "k" + back + "-" + i));
        file.append(line(arrived.plusSeconds(5), "ola", 280 + i % 9, "o" + back + "-" + i));
      }
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    ImportOrder order =
        new ImportOrder(
            "pbx",
            ContactFormat.CONTACTS.commandName(),
            "contacts.csv",
            ContactFormat.CONTACTS.reader(OSLO, 0),
            ImportOrder.BadRows.REFUSE_FILE);
    app.get(HistoryImport.class)
        .bring(order, new ByteArrayInputStream(bytes), bytes.length, ImportWatch.NONE);
  }

  private static String line(Instant arrived, String agent, long lasts, String id) {
    Instant answered = arrived.plusSeconds(10);
    return "phone,%s,%s,%s,answered,%s,%s\n"
        .formatted(arrived, answered, answered.plusSeconds(lasts), agent, id);
  }

  private void people(PeopleForm form, String text) {
    PeopleImport.Result result =
        app.get(PeopleImport.class)
            .bring(
                form,
                null,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                form.name(),
                TODAY.minusDays(40));
    assertThat(result).isInstanceOf(PeopleImport.Result.Done.class);
  }

  private PersonId person(String code) {
    return app.get(People.class).findByCode(code).orElseThrow();
  }

  private void register(String measure) {
    Registration wish =
        new Registration(
            measure,
            "NO",
            "staffing",
            "legitimate interest, note 2027-1",
            396,
            TODAY.minusDays(40),
            TODAY.minusDays(35),
            TODAY.minusDays(10),
            TODAY.plusDays(200),
            null);
    assertThat(app.get(Measures.class).register(app.viewer(Role.DATA_PROTECTION), wish))
        .isInstanceOf(Registered.class);
  }

  @Test
  void a01_theLeaderSeesTheQueueAgainstItsPromise() {
    TeamMorning morning = app.get(Briefing.class).morning(app.viewer(leader), red);
    assertThat(morning.lastDay()).isEqualTo(TODAY.minusDays(1));
    assertThat(morning.results()).hasSize(1);
    QueueDay phone = morning.results().getFirst();
    assertThat(phone.offered()).isEqualTo(60);
    assertThat(phone.measured()).isEqualTo(1);
    assertThat(phone.verdict()).isEqualTo(QueueDay.Verdict.KEPT);
  }

  @Test
  void a02_nobodyIsNamedBeforeTheMeasureStandsInTheRegister() {
    TeamMorning before = app.get(Briefing.class).morning(app.viewer(leader), red);
    assertThat(before.remarks()).isEmpty();
    assertThat(before.notRegistered()).isTrue();
    register("handle-time");
    TeamMorning after = app.get(Briefing.class).morning(app.viewer(leader), red);
    assertThat(after.remarks())
        .extracting(TeamMorning.Remark::name)
        .containsExactly("Kari Nordmann");
    assertThat(after.asUsual()).isEqualTo(1);
    assertThat(looksAt(person("kari"))).isEqualTo(1);
    assertThat(looksAt(person("ola"))).isZero();
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
    register("handle-time");
    OwnResults own = app.get(Briefing.class).ownResults(app.viewer(kari)).orElseThrow();
    assertThat(own.day()).isEqualTo(TODAY.minusDays(1));
    assertThat(own.heldBack()).contains("contacts-answered");
    OwnFigure handle = own.figures().getFirst();
    assertThat(handle.value()).isBetween(880.0, 920.0);
    assertThat(handle.isBeyondChance()).isTrue();
    assertThat(app.as(kari).get("/my-results").body()).contains("Handle time");
    assertThat(looksAt(person("kari"))).isZero();
  }

  @Test
  void a04_theReportIsDraftedEditedSentOnceAndRead() {
    TestApp.Client runa = app.as(leader);
    String page = runa.get("/situation-report?team=" + red.value()).body();
    assertThat(page).contains("Phone: 100\u00a0% in time, goal 80% in 20s, kept.");
    Map<String, String> form =
        Map.of(
            "team",
            "" + red.value(),
            "version",
            version(page),
            "words",
            "Welcome, Ola.",
            "deed",
            "send");
    assertThat(runa.post("/situation-report", form).statusCode()).isEqualTo(303);
    assertThat(lettersWaiting()).isEqualTo(2);
    assertThat(runa.post("/situation-report", form).statusCode()).isEqualTo(409);
    assertThat(lettersWaiting()).isEqualTo(2);

    TestApp.Client agent = app.as(kari);
    assertThat(agent.get("/team-news").body()).contains("Welcome, Ola.");
    agent.post("/team-news", Map.of());
    assertThat(runa.get("/situation-report?team=" + red.value()).body())
        .contains("1 of 2 have read it.");
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
    TestApp.Client runa = app.as(leader);
    String page = runa.get("/situation-report?team=" + red.value()).body();
    Map<String, String> first =
        Map.of("team", "" + red.value(), "version", version(page), "words", "Mine.");
    Map<String, String> second =
        Map.of("team", "" + red.value(), "version", version(page), "words", "No, mine.");
    assertThat(runa.post("/situation-report", first).statusCode()).isEqualTo(303);
    HttpResponse<String> answer = runa.post("/situation-report", second);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("No, mine.");
  }

  @Test
  void a06_aLeaderOfAnotherTeamSeesNothingOfThisOne() {
    UserId other = app.user("idun");
    app.grant(other, Role.TEAM_LEADER, new Scope.OfTeam(new TeamId(red.value() + 1000)));
    for (String path : List.of("/morning?team=", "/situation-report?team=")) {
      assertThat(app.as(other).get(path + red.value()).statusCode()).isEqualTo(403);
    }
  }
}
