package org.floorwalker.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.RowEditor;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: people find each other, and change what holds from a day on (ORG-03, 05, 10).
class PeoplePagesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

  private final TestApp app = TestApp.fresh();

  private void bring(PeopleForm form, String text) {
    app.bring(form, text, TODAY);
  }

  @BeforeEach
  void organisation() {
    bring(
        PeopleForm.SITES,
        """
        site,country,zone,opens,closes,name
        oslo,NO,Europe/Oslo,07:00,22:00,Oslo
        skien,NO,Europe/Oslo,08:00,20:00,Skien
        """);
    bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\nhalf,20,4 5,1\n");
    bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name
        voice-nb,voice,nb,80% in 20s,,0.85,300,,0.08,280,08:00,20:00,oslo,Support
        """);
    bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,works_from
        kari,oslo,Red team,runa,full,voice-nb,07:00,14:00,no,Kari Nordmann,home
        ola,skien,Blue team,runa,half,voice-nb,07:00,18:00,no,Ola Berg,site
        """);
  }

  private long kari() {
    return app.get(People.class).findByCode("kari").map(PersonId::value).orElseThrow();
  }

  @Test
  void a01_aPersonIsFoundAndTheirContractChanged() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PEOPLE, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/people");
      page.fill("#find", "nordm");
      page.click("form.find button");
      assertThat(page.locator("tbody tr").allInnerTexts())
          .singleElement()
          .asString()
          .contains("Kari");
      page.click("text=Kari Nordmann");
      page.click("text=Change contract");
      page.fill("#field-contract", "half");
      page.fill("#field-from", "2027-06-01");
      page.click("main form button.go");
      assertThat(page.locator("main").innerText()).contains("half", "Tue 1 Jun");
    }
    assertThat(contractOn(LocalDate.of(2027, 5, 31))).isEqualTo("full");
    assertThat(contractOn(LocalDate.of(2027, 6, 1))).isEqualTo("half");
  }

  private String contractOn(LocalDate day) {
    return app.get(People.class).crewOn(day).members().stream()
        .filter(member -> member.id().value() == kari())
        .findFirst()
        .orElseThrow()
        .agent()
        .contract();
  }

  @Test
  void a05_aWrongContractIsNamedAtItsFieldAndWhatWasTypedStays() {
    HttpResponse<String> answer =
        app.as(Role.PEOPLE)
            .post(
                "/people/" + kari() + "/employment",
                Map.of(
                    "contract",
                    "quarter",
                    "from",
                    "2027-06-01",
                    "earliest_start",
                    "07:00",
                    "latest_start",
                    "noon",
                    "night",
                    "no"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("field-latest_start-why", "noon", "is not understood", "time of day", "quarter");
    assertThat(contractOn(LocalDate.of(2027, 6, 1))).isEqualTo("full");
  }

  @Test
  void a03_aLeaderSeesTheirOwnTeamOnly() {
    UserId leader = app.user("red-leader");
    TeamId red =
        app.get(People.class).teamsOn(TODAY).stream()
            .filter(team -> team.name().equals("Red team"))
            .findFirst()
            .orElseThrow()
            .id();
    app.grant(leader, Role.TEAM_LEADER, new Scope.OfTeam(red));
    assertThat(app.as(leader).get("/people").body()).contains("Kari").doesNotContain("Ola Berg");
    long ola = app.get(People.class).findByCode("ola").map(PersonId::value).orElseThrow();
    assertThat(app.as(leader).get("/people/" + ola).statusCode()).isEqualTo(404);
    assertThat(app.as(leader).get("/people/" + kari() + "/employment").statusCode()).isEqualTo(403);
  }

  @Test
  void a04_aChangeThatCameTooLateIsToldAndNothingIsLost() {
    TestApp.Client client = app.as(Role.PEOPLE);
    String seen = hidden(client.get("/organisation/sites/row?code=oslo").body());
    Map<String, String> mine =
        Map.of(
            "of",
            "oslo",
            "before",
            seen,
            "name",
            "Oslo centre",
            "country",
            "NO",
            "zone",
            "Europe/Oslo",
            "opens",
            "07:00",
            "closes",
            "22:00");
    assertThat(client.post("/organisation/sites/row", mine).statusCode()).isEqualTo(303);
    assertThat(client.get("/organisation/sites/row?code=oslo").body())
        .contains("What was changed here");
    HttpResponse<String> late = client.post("/organisation/sites/row", mine);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody else changed this").contains("Oslo centre");
  }

  @Test
  void a06_aPersonMovesToAnotherTeamFromADayOn() {
    HttpResponse<String> answer =
        app.as(Role.PEOPLE)
            .post(
                "/people/" + kari() + "/memberships",
                Map.of("team", "Blue team", "from", "2027-06-01"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(teamOn(LocalDate.of(2027, 5, 31))).isEqualTo("Red team");
    assertThat(teamOn(LocalDate.of(2027, 6, 1))).isEqualTo("Blue team");
    HttpResponse<String> nowhere =
        app.as(Role.PEOPLE)
            .post(
                "/people/" + kari() + "/memberships",
                Map.of("team", "green", "from", "2027-07-01"));
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(nowhere.body()).contains("field-team-why", "green");
    assertThat(app.as(Role.AGENT).get("/people/" + kari() + "/memberships").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a07_aDateOfBirthIsSeenByThoseWhoMayChangePeopleAndByThePerson() {
    String page = "/people/" + kari();
    TestApp.Client office = app.as(Role.PEOPLE);
    assertThat(office.post(page + "/born", Map.of("born", "2010-05-17")).statusCode())
        .isEqualTo(303);
    assertThat(office.get(page).body())
        .contains("Mon 17 May 2010")
        .doesNotContain("2010-05-17", "site oslo");
    assertThat(office.get(page + "/born").body()).contains("value=\"2010-05-17\"");
    assertThat(office.get("/people").body()).doesNotContain("2010-05-17");
    assertThat(app.as(Role.PLANNER).get(page).body())
        .contains("Kari")
        .doesNotContain("17 May 2010", "/born");
    assertThat(app.as(Role.PLANNER).get(page + "/born").statusCode()).isEqualTo(403);
    assertThat(app.as(Role.AGENT).get("/trust").body()).doesNotContain("17 May 2010");
    app.belongsTo(app.userOf(Role.AGENT), new PersonId(kari()));
    assertThat(app.as(Role.AGENT).get("/trust").body()).contains("17 May 2010");
    assertThat(app.as(Role.AUDITOR).get("/trust/audit?find=birth").body())
        .contains("Date of birth changed")
        .doesNotContain("2010-05-17");
    for (String wrong : new String[] {"soon", "2027-03-30"}) {
      assertThat(office.post(page + "/born", Map.of("born", wrong)).statusCode()).isEqualTo(422);
    }
    office.post(page + "/born", Map.of("born", "2000-01-01"));
    assertThat(office.get(page).body()).doesNotContain("17 May 2010", "1 Jan 2000");
  }

  @Test
  void a08_queuesAreCalledByTheirNamesAndChosenByThem() {
    String page = "/people/" + kari();
    assertThat(app.as(Role.PLANNER).get(page).body())
        .contains(">Support</td>")
        .doesNotContain(">voice-nb<");
    TestApp.Client floorWalker = app.as(Role.FLOOR_WALKER);
    assertThat(floorWalker.get(page + "/skills").body())
        .containsPattern("<option value=\"\"[^>]*>–</option>")
        .containsPattern("<option value=\"voice-nb\"[^>]*>Support</option>");
    Map<String, String> nothing = Map.of("queue", "", "level", "2", "from", "2027-06-01");
    HttpResponse<String> refused = floorWalker.post(page + "/skills", nothing);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("field-queue-why");
    Map<String, String> chosen = Map.of("queue", "voice-nb", "level", "2", "from", "2027-06-01");
    assertThat(floorWalker.post(page + "/skills", chosen).statusCode()).isEqualTo(303);
    assertThat(app.as(Role.PLANNER).get(page).body())
        .as("days read as people write them")
        .contains(">Tue 1 Jun</td>")
        .doesNotContain(">2027-06-01<");
  }

  private String teamOn(LocalDate day) {
    return app.get(People.class)
        .findPerson(new PersonId(kari()), day)
        .orElseThrow()
        .place()
        .teamName();
  }

  @Test
  void a10_goalsAreToldInWordsAndTypedAsFilesWriteThem() {
    TestApp.Client client = app.as(Role.ADMINISTRATOR);
    assertThat(client.get("/organisation/queues").body())
        .contains("80\u00a0% in 20\u00a0s", "85\u00a0%")
        .doesNotContain("80% in 20s");
    assertThat(client.get("/organisation/queues/row?code=voice-nb").body())
        .contains("value=\"80% in 20s\"", "done in 8h working");
  }

  @Test
  void a07_openingHoursAreSetByWeekdayAndDate() {
    String path = "/organisation/queues/opening";
    TestApp.Client client = app.as(Role.PEOPLE);
    String seen = hidden(client.get(path + "?code=voice-nb").body());
    Map<String, String> sent =
        Map.of(
            "code", "voice-nb",
            "before", seen,
            "day-1", "08:00-12:00 13:00-18:00",
            "day-5", "22:00-02:00",
            "date-0", "2027-05-17",
            "hours-0", "");
    assertThat(client.post(path, sent).statusCode()).isEqualTo(303);
    OpeningHours opening =
        app.get(People.class).findQueue(new QueueId("voice-nb")).orElseThrow().settings().opening();
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 10)))
        .containsExactly(new OpeningHours.Hours(480, 720), new OpeningHours.Hours(780, 1080));
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 17))).isEmpty();
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 11))).isEmpty();
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 14)))
        .containsExactly(new OpeningHours.Hours(1320, 1560));

    assertThat(client.post(path, sent).statusCode()).isEqualTo(409);
    HttpResponse<String> wrong =
        client.post(path, Map.of("code", "voice-nb", "before", "", "day-2", "from eight"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("field-day-2-why", "from eight");
    assertThat(app.as(Role.AGENT).get(path + "?code=voice-nb").statusCode()).isEqualTo(403);
  }

  @Test
  void a09_aSiteIsClosedOnSundaysAndHasFewSeats() {
    String path = "/organisation/sites/opening";
    TestApp.Client client = app.as(Role.PEOPLE);
    Map<String, String> sent = new HashMap<>(Map.of("code", "oslo", "day-6", "09:00-15:00"));
    IntStream.rangeClosed(1, 5).forEach(day -> sent.put("day-" + day, "07:00-22:00"));
    sent.put("before", hidden(client.get(path + "?code=oslo").body()));
    assertThat(client.post(path, sent).statusCode()).isEqualTo(303);
    bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes,seats\noslo,NO,Europe/Oslo,07:00,22:00,12\n");
    bring(PeopleForm.PLACES, "agent,business_day,works_from,site\nkari,2027-05-12,site,oslo\n");
    Site oslo = app.get(People.class).sites().getFirst();
    assertThat(oslo.seats()).isEqualTo(12);
    Agent.WorksFrom kari =
        app.get(People.class).crewOn(TODAY).members().getFirst().agent().place().from();
    assertThat(kari.isHome(LocalDate.of(2027, 5, 11))).isTrue();
    assertThat(kari.isHome(LocalDate.of(2027, 5, 12))).isFalse();
    assertThat(oslo.opening().hoursOf(LocalDate.of(2027, 5, 9))).as("a Sunday").isEmpty();
    assertThat(oslo.opening().hoursOf(LocalDate.of(2027, 5, 8)))
        .containsExactly(new OpeningHours.Hours(540, 900));
    assertThat(app.get(RowEditor.class).list(app.viewer(Role.PEOPLE), PeopleForm.SITE_OPENING, ""))
        .hasSize(7)
        .last()
        .satisfies(
            sunday -> assertThat(sunday).containsEntry("weekday", "7").containsEntry("opens", ""));
  }

  private static Map<String, String> breakRow(int row, String... cells) {
    List<String> columns = PeopleForm.BREAKS.form().names();
    return IntStream.range(0, cells.length)
        .boxed()
        .collect(Collectors.toMap(i -> columns.get(i) + "-" + row, i -> cells[i]));
  }

  /// Front and back office of every country stand beside each other (ORG-14), and a partner's site
  /// outside the EEA says what that means (ORG-08).
  @Test
  void a10_countriesAndUnitsStandBesideEachOther() {
    bring(PeopleForm.PARTNERS, "partner,name,country\nnovi,Novi,RS\n");
    bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes,partner\nbeograd,RS,Europe/Belgrade,08:00,20:00,novi\n");
    bring(PeopleForm.TEAMS, "team,site,name,unit\ncases,beograd,Cases,back\n");
    TestApp.Client head = app.as(Role.HEAD);
    assertThat(head.get("/organisation/teams").body())
        .contains("Front and back office by country", "2 people in 2 teams")
        .contains("Serbia", "nobody in 1 team");
    assertThat(head.get("/organisation/sites").body())
        .contains("novi", "outside the EEA", "grounds of transfer");
    TestBrowser.checkEverywhere(app, Role.HEAD, "/organisation/teams", "organisation-units");
    TestBrowser.checkEverywhere(app, Role.HEAD, "/organisation/sites", "organisation-eea");
  }

  @Test
  void a08_mealsAndBreaksAreChangedTogether() {
    String path = "/organisation/breaks/table";
    TestApp.Client client = app.as(Role.PEOPLE);
    Map<String, String> sent = new HashMap<>(breakRow(0, "8", "meal", "30", "no", "120", "120"));
    sent.putAll(breakRow(3, "5.5", "break", "15", "yes", "60", "60"));
    sent.put("before", hidden(client.get(path).body()));
    assertThat(client.post(path, sent).statusCode()).isEqualTo(303);
    assertThat(app.get(People.class).breakRules())
        .extracting(rule -> rule.minPresence() + " " + rule.kind() + " " + rule.length())
        .containsExactly("PT5H30M BREAK PT15M", "PT8H MEAL PT30M");
    assertThat(client.get("/organisation/breaks").body()).contains("5.5", "meal", path);
    assertThat(app.as(Role.AUDITOR).get("/trust/audit?find=breaks").body())
        .contains("Meals and breaks changed");

    assertThat(client.post(path, sent).statusCode()).as("somebody was quicker").isEqualTo(409);
    sent.putAll(breakRow(0, "99999999999999999999", "snack", "0", "no", "120", "-1"));
    sent.put("before", hidden(client.get(path).body()));
    assertThat(client.post(path, sent).body()).contains("Write a number from 0 to 10 million");
    sent.putAll(breakRow(0, "25", "snack", "0", "no", "120", "-1"));
    HttpResponse<String> wrong = client.post(path, sent);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("A day has 24 hours.", "Write meal or break.", "Write minutes from 1 to 1440.")
        .contains("field-latest_before_end_minutes-0-why")
        .doesNotContain("field-minutes-1-why");
    Map<String, String> nothing = Map.of("before", hidden(client.get(path).body()));
    assertThat(client.post(path, nothing).statusCode()).isEqualTo(422);
    assertThat(app.get(People.class).breakRules()).hasSize(2);
    assertThat(client.get("/organisation/breaks/row").statusCode()).isEqualTo(404);
    assertThat(app.as(Role.AGENT).get(path).statusCode()).isEqualTo(403);
  }

  private static String hidden(String body) {
    String start = "name=\"before\" value=\"";
    int from = body.indexOf(start) + start.length();
    return body.substring(from, body.indexOf('"', from));
  }
}
